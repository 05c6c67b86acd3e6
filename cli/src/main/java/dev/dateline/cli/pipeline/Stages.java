package dev.dateline.cli.pipeline;

import dev.dateline.cli.pipeline.StageGroup.Protocol;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.extract.Extractor;
import dev.dateline.processor.ArticleProcessor;
import dev.dateline.processor.ProcessorOutcome;
import dev.dateline.processor.ProcessorSettings;
import dev.dateline.processor.ProcessorSettings.CalendarSwitch;
import dev.dateline.sink.files.ArchiveSettings;
import dev.dateline.sink.files.ArchiveWriter;
import dev.dateline.sink.files.FileCounts;
import dev.dateline.sink.files.RejectedSettings;
import dev.dateline.sink.files.RejectedWriter;
import dev.dateline.sink.files.WriterState;
import dev.dateline.sink.results.ResultOutcome;
import dev.dateline.sink.results.ResultPublisher;
import dev.dateline.sink.results.ResultSettings;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.LatencyListener;
import dev.dateline.topics.Sizes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Makes the stages of a process from its settings, in order of the flow, and keeps their counts.
 */
public final class Stages {

  private final Settings settings;
  private final KafkaConnection connection;
  private final Path state;
  private final StateDirectory stateDirectory;
  private final List<Stage> stages = new ArrayList<>();
  private Optional<ArticleProcessor> processor = Optional.empty();
  private Optional<ResultPublisher> results = Optional.empty();
  private Optional<ArchiveWriter> files = Optional.empty();
  private Optional<RejectedWriter> rejections = Optional.empty();
  private final Map<ProcessorOutcome, Long> processedBefore = new EnumMap<>(ProcessorOutcome.class);
  private final Map<ResultOutcome, Long> publishedBefore = new EnumMap<>(ResultOutcome.class);

  public Stages(Settings settings, KafkaConnection connection) {
    this.settings = settings;
    this.connection = connection;
    this.state =
        settings.path(Setting.DATA).resolve("state").resolve(settings.text(Setting.INSTANCE));
    this.stateDirectory = new StateDirectory(state, connection);
  }

  /** Adds the processor. */
  public Stages withProcessor(Extractor extractor) {
    ArticleProcessor made =
        new ArticleProcessor(
            new ProcessorSettings(
                state,
                settings.integer(Setting.PROCESSOR_THREADS),
                settings.duration(Setting.PROCESSOR_COMMIT_INTERVAL),
                Sizes.MAX_OUTPUT_BYTES,
                settings.word(Setting.CALENDAR, CalendarSwitch.class)),
            connection,
            extractor);
    processor = Optional.of(made);
    stages.add(
        new Stage(
            new StageGroup(
                "processor",
                ArticleProcessor.APPLICATION_ID,
                Protocol.STREAMS,
                made.inputTopics(),
                made.repartitionTopics()),
            () -> {
              stateDirectory.claim();
              made.start();
            },
            made::awaitRunning,
            made::failure,
            Optional::empty,
            made::close));
    return this;
  }

  /** Adds both steps of the sink, and the writer of rejections. */
  public Stages withSink() {
    addResults();
    ArchiveSettings archive = ArchiveForm.of(settings);
    ArchiveWriter writer = new ArchiveWriter(archive, connection);
    files = Optional.of(writer);
    stages.add(
        new Stage(
            new StageGroup("files", writer.groupId(), Protocol.CONSUMER, writer.inputTopics()),
            writer::start,
            Stage.Waiting.NONE,
            writer::failure,
            () -> blocked(writer.state()),
            writer::close));
    RejectedWriter rejected =
        new RejectedWriter(
            RejectedSettings.defaults(archive.archive(), archive.layout()), connection);
    rejections = Optional.of(rejected);
    stages.add(
        new Stage(
            new StageGroup(
                "rejections", rejected.groupId(), Protocol.CONSUMER, rejected.inputTopics()),
            rejected::start,
            Stage.Waiting.NONE,
            rejected::failure,
            () -> blocked(rejected.state()),
            rejected::close));
    return this;
  }

  private void addResults() {
    ResultPublisher made =
        new ResultPublisher(
            new ResultSettings(
                state,
                settings.integer(Setting.RESULTS_THREADS),
                settings.duration(Setting.RESULTS_COMMIT_INTERVAL)),
            connection);
    results = Optional.of(made);
    stages.add(
        new Stage(
            new StageGroup("results", made.groupId(), Protocol.STREAMS, made.inputTopics()),
            () -> {
              stateDirectory.claim();
              made.start();
            },
            made::awaitRunning,
            made::failure,
            Optional::empty,
            made::close));
  }

  /** The stages, in order of the flow. */
  public List<Stage> list() {
    return List.copyOf(stages);
  }

  /** From here on {@link #processed} and {@link #published} count anew. */
  public void beginBooks() {
    processedBefore.putAll(processedInAll());
    publishedBefore.putAll(publishedInAll());
  }

  /** What the processor made of the articles since the books were begun. */
  public Map<ProcessorOutcome, Long> processed() {
    return since(processedBefore, processedInAll());
  }

  /** What the sink made of the articles since the books were begun. */
  public Map<ResultOutcome, Long> published() {
    return since(publishedBefore, publishedInAll());
  }

  /** Files written or removed since the start. */
  public long filesTouched() {
    return files.map(writer -> writer.counts().written() + writer.counts().removed()).orElse(0L);
  }

  /** What each counting stage made of the articles since its start, by names, for metrics. */
  public Map<String, Supplier<Map<String, Long>>> outcomes() {
    Map<String, Supplier<Map<String, Long>>> outcomes = new LinkedHashMap<>();
    processor.ifPresent(made -> outcomes.put("processor", () -> byName(processedInAll())));
    results.ifPresent(made -> outcomes.put("results", () -> byName(publishedInAll())));
    return outcomes;
  }

  /** What was done to files since the start, by stages and names, for metrics. */
  public Map<String, Supplier<Map<String, Long>>> files() {
    Map<String, Supplier<Map<String, Long>>> counts = new LinkedHashMap<>();
    files.ifPresent(made -> counts.put("files", () -> byName(made.counts())));
    rejections.ifPresent(made -> counts.put("rejections", () -> byName(made.counts())));
    return counts;
  }

  /** From now on listeners, by stages and their input topics, hear of the ages of records. */
  public void listen(BiFunction<String, List<String>, LatencyListener> by) {
    processor.ifPresent(made -> made.listen(by.apply("processor", made.inputTopics())));
    results.ifPresent(made -> made.listen(by.apply("results", made.inputTopics())));
    files.ifPresent(made -> made.listen(by.apply("files", made.inputTopics())));
    rejections.ifPresent(made -> made.listen(by.apply("rejections", made.inputTopics())));
  }

  private static Map<String, Long> byName(FileCounts counts) {
    return Map.of(
        "written", counts.written(),
        "removed", counts.removed(),
        "unchanged", counts.unchanged(),
        "rejected", counts.rejected());
  }

  private static <E extends Enum<E>> Map<String, Long> byName(Map<E, Long> counts) {
    Map<String, Long> named = new LinkedHashMap<>();
    counts.forEach((outcome, count) -> named.put(outcome.name(), count));
    return named;
  }

  private Map<ProcessorOutcome, Long> processedInAll() {
    return processor.map(made -> made.counts().snapshot()).orElse(Map.of());
  }

  private Map<ResultOutcome, Long> publishedInAll() {
    return results.map(ResultPublisher::counts).orElse(Map.of());
  }

  private static <E> Map<E, Long> since(Map<E, Long> before, Map<E, Long> now) {
    Map<E, Long> difference = new LinkedHashMap<>(now);
    difference.replaceAll((outcome, count) -> count - before.getOrDefault(outcome, 0L));
    return difference;
  }

  private static Optional<String> blocked(WriterState state) {
    return state instanceof WriterState.Blocked blocked
        ? Optional.of(blocked.reason())
        : Optional.empty();
  }
}
