package dev.dateline.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.extract.Extractor;
import dev.dateline.topics.KafkaConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailProcessingExceptionHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor's face; nothing here has a broker to talk to. */
class ArticleProcessorTest {

  private static final KafkaConnection NOBODY = KafkaConnection.to("localhost:1");

  @TempDir Path stateDirectory;
  private ProcessorSettings settings;

  @BeforeEach
  void makeSettings() {
    settings = ProcessorSettings.defaults(stateDirectory);
  }

  @Test
  void namesItsTopicsForTheBarrierOfARun() {
    try (ArticleProcessor processor = new ArticleProcessor(settings, NOBODY, Extractor.create())) {
      assertThat(processor.inputTopics()).containsExactly("news.articles", "news.articles.replay");
      assertThat(processor.outputTopics())
          .containsExactly(
              "news.enriched", "news.dead-letters", "news.events", "news.anniversaries");
      assertThat(processor.repartitionTopics())
          .containsExactly(
              "dateline-processor-claims-by-date-repartition",
              "dateline-processor-facts-by-name-repartition",
              "dateline-processor-links-by-date-repartition");
    }
  }

  /** Both are part of the changelog's name: another one forgets every retraction. */
  @Test
  void keepsTheNamesOfItsGroupAndItsStore() {
    assertThat(ArticleProcessor.APPLICATION_ID).isEqualTo("dateline-processor");
    assertThat(EnrichmentTopology.ARTICLE_VERSIONS).isEqualTo("article-versions");
  }

  @Test
  void processesExactlyOnceAndFailsOnWhatOnlyABugCanCause() {
    Properties properties = ArticleProcessor.streamsSettings(settings, NOBODY).properties();
    StreamsConfig config = new StreamsConfig(properties);

    assertThat(config.getString("processing.guarantee")).isEqualTo("exactly_once_v2");
    assertThat(config.getString("application.id")).isEqualTo("dateline-processor");
    assertThat(config.deserializationExceptionHandler())
        .isInstanceOf(LogAndFailExceptionHandler.class);
    assertThat(config.processingExceptionHandler())
        .isInstanceOf(LogAndFailProcessingExceptionHandler.class);
    assertThat(config.productionExceptionHandler())
        .isInstanceOf(DefaultProductionExceptionHandler.class);
  }

  @Test
  void hasCountedNothingBeforeItStarts() {
    try (ArticleProcessor processor = new ArticleProcessor(settings, NOBODY, Extractor.create())) {
      assertThat(processor.failure()).isEmpty();
      assertThat(processor.counts().snapshot())
          .isEqualTo(
              Map.of(
                  ProcessorOutcome.ENRICHED, 0L,
                  ProcessorOutcome.RETRACTED, 0L,
                  ProcessorOutcome.SUPERSEDED, 0L,
                  ProcessorOutcome.REJECTED, 0L));
    }
  }

  @Test
  void saysWhyItIsNotRunning() {
    try (ArticleProcessor processor = new ArticleProcessor(settings, NOBODY, Extractor.create())) {
      assertThatThrownBy(() -> processor.awaitRunning(Duration.ZERO))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("dateline-processor did not start within 0 s: its state is CREATED");
    }
  }
}
