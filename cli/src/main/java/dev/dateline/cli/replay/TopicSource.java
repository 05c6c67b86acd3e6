package dev.dateline.cli.replay;

import dev.dateline.cli.consume.TopicReader;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.util.Optional;
import java.util.function.Consumer;

/** The log itself, {@code news.articles}; nobody's offsets move. */
public final class TopicSource implements ReplaySource {

  private final KafkaConnection connection;

  public TopicSource(KafkaConnection connection) {
    this.connection = connection;
  }

  @Override
  public long read(Consumer<Candidate> found) {
    long[] unreadable = {0};
    try (TopicReader reader = new TopicReader(connection)) {
      reader.read(
          Topic.ARTICLES.topicName(),
          TopicReader.Range.ALL,
          TopicReader.AtEnd.STOP,
          record -> {
            Optional<Candidate> candidate = Candidate.read(record.value());
            candidate.ifPresent(found);
            unreadable[0] += candidate.isEmpty() && record.value() != null ? 1 : 0;
            return true;
          });
    }
    return unreadable[0];
  }
}
