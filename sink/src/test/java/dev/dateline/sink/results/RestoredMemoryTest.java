package dev.dateline.sink.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.sink.MovedFrom;
import dev.dateline.sink.Samples;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Topic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The memory of step one is lost, and {@code news.results} is not. */
class RestoredMemoryTest {

  private static final EnrichedArticle A = Samples.article("a", "2025-06-20", "Text.");
  private static final EnrichedArticle MOVED = Samples.article("m", "2025-06-21", "Text.");

  @TempDir Path first;
  @TempDir Path second;

  @Test
  void nothingIsPublishedAgainAndFormerDatesAreNotForgotten() {
    List<TestRecord<byte[], byte[]>> published;
    try (ResultsBench before = new ResultsBench(first)) {
      before.pipe(Topic.ENRICHED, "a", A);
      before.pipe(Topic.ENRICHED, "m", Samples.article("m", "2025-06-20", "Text."));
      before.pipe(Topic.ENRICHED, "m", MOVED);
      before.pipe(Topic.EVENTS, "2024-06-19/x", Samples.event("2024-06-19/x", "signing"));
      before.tombstone(Topic.EVENTS, "2024-06-19/x");
      published = before.results();
    }
    try (ResultsBench after =
        new ResultsBench(
            second,
            (partition, reader) ->
                published.stream().map(RestoredMemoryTest::onTheTopic).forEach(reader))) {
      after.pipe(Topic.ENRICHED, "a", A);
      after.pipe(Topic.ENRICHED, "m", MOVED);
      after.tombstone(Topic.EVENTS, "2024-06-19/x");
      assertThat(after.results()).isEmpty();

      after.pipe(Topic.ENRICHED, "m", Samples.article("m", "2025-06-22", "Text."));
      assertThat(after.results())
          .singleElement()
          .satisfies(
              moved ->
                  assertThat(ResultsBench.header(moved, MovedFrom.HEADER))
                      .isEqualTo("2025-06-21,2025-06-20"));
    }
  }

  private static ConsumerRecord<byte[], byte[]> onTheTopic(TestRecord<byte[], byte[]> record) {
    return new ConsumerRecord<>(
        Topic.RESULTS.topicName(),
        0,
        0,
        0,
        TimestampType.CREATE_TIME,
        0,
        0,
        record.key(),
        record.value(),
        record.headers(),
        Optional.empty());
  }
}
