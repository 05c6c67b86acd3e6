package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.extract.PublicationTime;
import dev.dateline.processor.ProcessorOutcome;
import dev.dateline.topics.Article;
import dev.dateline.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of every stage share the partitions of one archive. */
class SharedWorkIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path directory;
  private int published;

  @Test
  void bothTakeTheirPartAndNothingIsLostOrDoubled() throws Exception {
    TestBroker broker = EmbeddedTestBroker.in(directory.resolve("broker"));
    try (broker;
        TestPipeline one = TestPipeline.on(broker, directory, Map.of("instance", "one"));
        TestPipeline two = TestPipeline.on(broker, directory, Map.of("instance", "two"))) {
      // Until the second has its partitions, the first takes all.
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                publish(one, 30);
                return enriched(one) > 0 && enriched(two) > 0;
              });
      one.awaitEverythingDone();
      assertThat(enriched(one) + enriched(two)).isEqualTo(published);
      assertThat(directory.resolve("data/state/one/dateline-processor")).isDirectory();
      assertThat(directory.resolve("data/state/two/dateline-processor")).isDirectory();
      assertThat(one.files().keySet())
          .filteredOn(file -> file.startsWith("articles/"))
          .hasSize(published);
      Map<String, String> last = new HashMap<>();
      for (ConsumerRecord<byte[], byte[]> result : one.records(Topic.RESULTS)) {
        String id =
            new String(result.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
        assertThat(last.put(new String(result.key(), StandardCharsets.UTF_8), id))
            .as("two results with one ce_id in a row")
            .isNotEqualTo(id);
      }
    }
  }

  private void publish(TestPipeline pipeline, int count) throws Exception {
    for (int i = 0; i < count; i++) {
      pipeline.publish(
          Article.of(
              "a" + published++,
              PublicationTime.parse("2025-06-20"),
              "Egypt and Israel signed a peace treaty in Washington on March 26, 1979."));
    }
    pipeline.awaitEverythingDone();
  }

  private static long enriched(TestPipeline pipeline) {
    return pipeline.stages().processed().getOrDefault(ProcessorOutcome.ENRICHED, 0L);
  }
}
