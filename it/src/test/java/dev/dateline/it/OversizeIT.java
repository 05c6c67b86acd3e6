package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.PublicationTime;
import dev.dateline.processor.ProcessorOutcome;
import dev.dateline.topics.Article;
import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.Sizes;
import dev.dateline.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is too large for a broker is refused before a broker sees it. Left to Kafka, an exactly-once
 * client would end by it, or send and abort it for ever and look healthy.
 */
class OversizeIT {

  private static final String PLACES = "Oslo, Lima, Rome. ";

  @TempDir Path directory;

  @Test
  void outputAndInputOfTheLargestKindAreSetAsideAndTheRestGoesOn() throws Exception {
    TestBroker broker = EmbeddedTestBroker.in(directory.resolve("broker"));
    // One partition of the log, so that what follows has to pass what is too large.
    try (TestPipeline pipeline = TestPipeline.start(directory, broker)) {
      for (String id : List.of("before", "names", "after")) {
        // Each name is a mention of 40 bytes and more: five million characters make 40 MB.
        String body =
            id.equals("names")
                ? PLACES.repeat(Article.MAX_BODY_LENGTH / PLACES.length())
                : "The treaty was signed in Oslo on Thursday.";
        pipeline.publish(Article.of(id, PublicationTime.parse("2025-06-20"), body));
      }
      byte[] largest = new byte[Sizes.MAX_ARTICLE_BYTES - 200];
      Arrays.fill(largest, (byte) 'x');
      pipeline.publish("largest", largest);
      pipeline.publish(
          Article.of("last", PublicationTime.parse("2025-06-20"), "It was signed in Lima."));
      pipeline.awaitEverythingDone();

      assertThat(pipeline.files().keySet())
          .filteredOn(file -> file.startsWith("articles/"))
          .containsExactlyInAnyOrder(
              "articles/2025/06/20/before.json",
              "articles/2025/06/20/after.json",
              "articles/2025/06/20/last.json");
      Map<String, String> letters = new TreeMap<>();
      for (ConsumerRecord<byte[], byte[]> letter : pipeline.records(Topic.DEAD_LETTERS)) {
        letters.put(
            new String(letter.key(), StandardCharsets.UTF_8),
            CloudEventHeaders.text(letter.headers(), DeadLetter.STAGE)
                + ": "
                + CloudEventHeaders.text(letter.headers(), DeadLetter.MESSAGE));
      }
      assertThat(letters).containsOnlyKeys("names", "largest");
      assertThat(letters.get("names"))
          .startsWith("processor: ")
          .containsPattern("[34]\\d{7} bytes")
          .contains(Integer.toString(Sizes.MAX_OUTPUT_BYTES));
      assertThat(letters.get("largest")).startsWith("processor: ");
      assertThat(pipeline.stages().processed()).containsEntry(ProcessorOutcome.REJECTED, 2L);
    }
  }
}
