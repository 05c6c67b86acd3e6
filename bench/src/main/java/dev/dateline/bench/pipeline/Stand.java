package dev.dateline.bench.pipeline;

import dev.dateline.cli.pipeline.Pipeline;
import dev.dateline.cli.pipeline.Stages;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.settings.SettingsReader;
import dev.dateline.extract.Extractor;
import dev.dateline.processor.ProcessorOutcome;
import dev.dateline.topics.KafkaConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The stages of one process, made as the {@code dateline} command makes them. */
final class Stand implements AutoCloseable {

  private static final Duration STALL = Duration.ofMinutes(3);

  private final Stages stages;
  private final Pipeline pipeline;
  private final AtomicLong lastFileAt = new AtomicLong();

  /**
   * Starts the stages and waits until they run.
   *
   * @param instance name of the process
   */
  Stand(Trial trial, Path directory, String instance, KafkaConnection connection)
      throws InterruptedException {
    Map<String, String> flags = new HashMap<>(trial.settings());
    flags.put(Setting.ARCHIVE.key(), directory.resolve("archive").toString());
    flags.put(Setting.DATA.key(), directory.resolve("data").toString());
    flags.put(Setting.INSTANCE.key(), instance);
    flags.put(Setting.PROCESSOR_THREADS.key(), Integer.toString(trial.threads()));
    flags.put(Setting.LAYOUT.key(), trial.layout().name().toLowerCase(Locale.ROOT));
    flags.put(Setting.CALENDAR.key(), trial.calendar().name().toLowerCase(Locale.ROOT));
    Settings settings = SettingsReader.read(null, Map.of(), flags);
    // With what a variant passes through to Kafka's clients.
    KafkaConnection own = settings.connectionTo(connection.bootstrapServers());
    stages = new Stages(settings, own).withProcessor(Extractor.create()).withSink();
    stages.listen(
        (stage, topics) ->
            stage.equals("files")
                ? (topic, age) -> lastFileAt.set(System.nanoTime())
                : (topic, age) -> {});
    pipeline = Pipeline.start(own, settings.integer(Setting.PARTITIONS), stages.list());
  }

  /** Waits until all that was published is in its files. */
  void awaitEverythingDone() throws InterruptedException {
    pipeline.awaitEverythingDone(STALL);
  }

  /** When the last file came into place, by {@link System#nanoTime()}. */
  long lastFileAt() {
    return lastFileAt.get();
  }

  /** Articles that this process has enriched. */
  long enriched() {
    return stages.processed().getOrDefault(ProcessorOutcome.ENRICHED, 0L);
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
