package dev.dateline.it.harm;

import dev.dateline.processor.ArticleProcessor;
import dev.dateline.sink.files.ArchiveWriter;
import dev.dateline.sink.results.ResultPublisher;
import dev.dateline.topics.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.ListStreamsGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** How far everything is, as the brokers see it. */
record ClusterView(Admin admin) {

  /** Records that wait for the processor, beyond which a feed rests. */
  private static final long MUCH = 1_000;

  /** Records and markers of a topic, committed or not. */
  long written(Topic topic) {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    IntStream.range(0, Topic.DEFAULT_PARTITIONS)
        .forEach(p -> latest.put(new TopicPartition(topic.topicName(), p), OffsetSpec.latest()));
    try {
      return admin.listOffsets(latest).all().get().values().stream()
          .mapToLong(ListOffsetsResultInfo::offset)
          .sum();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker's answer: " + e.getCause(), e);
    }
  }

  /**
   * Whether the group of a stage has given up the member that does not answer, so that the one that
   * does is alone.
   *
   * @param command {@code process} or {@code sink}
   */
  boolean aloneIn(String command) throws InterruptedException, ExecutionException {
    String streams =
        command.equals("sink") ? ResultPublisher.GROUP_ID : ArticleProcessor.APPLICATION_ID;
    boolean alone =
        admin.describeStreamsGroups(List.of(streams)).all().get().get(streams).members().size()
            == 1;
    String files = ArchiveWriter.GROUP_ID;
    return alone
        && (!command.equals("sink")
            || admin.describeConsumerGroups(List.of(files)).all().get().get(files).members().size()
                == 1);
  }

  /** Whether the processor has much to do, or nobody can tell. */
  boolean isBehind() {
    try {
      long processed =
          admin
              .listStreamsGroupOffsets(
                  Map.of(ArticleProcessor.APPLICATION_ID, new ListStreamsGroupOffsetsSpec()))
              .partitionsToOffsetAndMetadata(ArticleProcessor.APPLICATION_ID)
              .get()
              .entrySet()
              .stream()
              .filter(one -> one.getKey().topic().equals(Topic.ARTICLES.topicName()))
              .mapToLong(one -> one.getValue() == null ? 0 : one.getValue().offset())
              .sum();
      return written(Topic.ARTICLES) - processed > MUCH;
    } catch (ExecutionException | IllegalStateException e) {
      return !(e.getCause() instanceof GroupIdNotFoundException) || written(Topic.ARTICLES) > MUCH;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
