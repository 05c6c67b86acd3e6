package dev.dateline.cli;

import dev.dateline.cli.consume.TopicReader;
import dev.dateline.cli.pipeline.Pipeline;
import dev.dateline.cli.pipeline.Stages;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.terminal.Terminal;
import dev.dateline.console.diary.ICalendarFiles;
import dev.dateline.extract.Extractor;
import dev.dateline.topics.Article;
import dev.dateline.topics.Article.Retraction;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline retract}: withdraws an article, and all that it contributed, for ever. */
@Command(
    name = "retract",
    mixinStandardHelpOptions = true,
    header = "Withdraw an article.",
    description = {
      "Publishes its retraction as the next version. What the article contributed goes from every"
          + " topic and file; its id, date and the reason stay, so that no replay brings it back.",
      "On the embedded broker it waits until the files are right. With --bootstrap-servers, or"
          + " beside a running `dateline run --serve`, the stages that run there do the work."
    })
final class RetractCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "ID", description = "Id of the article.")
  private String id = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "withdrawn",
      description = "Why, in words that may be published (default: ${DEFAULT-VALUE}).")
  private String reason = "withdrawn";

  RetractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = options.read();
    try (BrokerAccess broker = BrokerAccess.nearest(settings)) {
      KafkaConnection connection = broker.connection();
      if (!broker.isOurs()) {
        ExitCode code = retract(connection);
        if (code == ExitCode.OK) {
          terminal.message("Retraction published; the running stages withdraw the article.");
        }
        return code.code();
      }
      Extractor extractor = Extractor.create(settings.userEntities());
      Stages stages = new Stages(settings, connection).withProcessor(extractor).withSink();
      try (Pipeline pipeline =
          Pipeline.start(connection, settings.integer(Setting.PARTITIONS), stages.list())) {
        pipeline.awaitEverythingDone(settings.duration(Setting.STALL_TIMEOUT));
        ExitCode code = retract(connection);
        pipeline.awaitEverythingDone(settings.duration(Setting.STALL_TIMEOUT));
        if (code == ExitCode.OK) {
          ICalendarFiles.write(
              settings.path(Setting.ARCHIVE), LocalDate.now(Clock.system(ZoneId.systemDefault())));
          terminal.message("Withdrawn; " + stages.filesTouched() + " files changed.");
        }
        return code.code();
      }
    }
  }

  private ExitCode retract(KafkaConnection connection)
      throws InterruptedException, ExecutionException {
    Optional<EnrichedArticle> current = current(connection);
    if (current.isEmpty()) {
      terminal.message("dateline: there is no article \"%s\"".formatted(id));
      return ExitCode.REJECTED;
    }
    EnrichedArticle article = current.get();
    if (article.withdrawn()) {
      terminal.message(
          "dateline: \"%s\" is withdrawn already, with version %d"
              .formatted(id, article.version()));
      return ExitCode.REJECTED;
    }
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    publish(
        connection,
        Article.retraction(
            id, article.published(), article.version() + 1, new Retraction(reason, now)));
    return ExitCode.OK;
  }

  /** The last version that the processor accepted. */
  private Optional<EnrichedArticle> current(KafkaConnection connection) {
    byte[] key = id.getBytes(StandardCharsets.UTF_8);
    AtomicReference<byte[]> last = new AtomicReference<>();
    try (TopicReader reader = new TopicReader(connection)) {
      reader.read(
          Topic.ENRICHED.topicName(),
          TopicReader.Range.ALL,
          TopicReader.AtEnd.STOP,
          found -> {
            if (Arrays.equals(key, found.key())) {
              last.set(found.value());
            }
            return true;
          });
    }
    return Optional.ofNullable(last.get()).map(json -> Json.read(json, EnrichedArticle.class));
  }

  private static void publish(KafkaConnection connection, Article retraction)
      throws InterruptedException, ExecutionException {
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(
            connection.clientProperties(Map.of("acks", "all", "enable.idempotence", true)),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  Topic.ARTICLES.topicName(),
                  retraction.id().getBytes(StandardCharsets.UTF_8),
                  Json.write(retraction)))
          .get();
    }
  }
}
