package dev.dateline.bench.pipeline;

import dev.dateline.bench.pipeline.Trial.BrokerPlace;
import dev.dateline.bench.pipeline.Trial.Calendar;
import dev.dateline.bench.pipeline.Trial.Layout;
import dev.dateline.topics.Json;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code bench/run.sh pipeline}: takes articles through the whole pipeline, once for each
 * configuration, each in a process of its own.
 */
@Command(
    name = "pipeline",
    mixinStandardHelpOptions = true,
    header = "Measure the whole pipeline, from files to files.",
    description =
        "Every combination of --broker, --threads, --layout, --calendar and --instances is one"
            + " trial. Results go to standard output as a table, and to --out as JSON and a"
            + " picture.",
    sortOptions = false)
public final class PipelineCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--corpus",
      split = ",",
      defaultValue = "seeds",
      description = "Files and folders with articles (default: the samples).")
  private List<Path> corpus = new ArrayList<>();

  @Option(
      names = "--articles",
      defaultValue = "10000",
      description = "How many are measured; the corpus is repeated on later days (default: 10000).")
  private long articles;

  @Option(
      names = "--warm-up",
      defaultValue = "4000",
      description = "How many go through before, unmeasured (default: 4000).")
  private long warmUp;

  @Option(
      names = "--broker",
      split = ",",
      defaultValue = "embedded",
      description = "embedded, separate (default: embedded).")
  private List<BrokerPlace> brokers = new ArrayList<>();

  @Option(
      names = "--threads",
      split = ",",
      defaultValue = "1",
      description = "Stream threads of the processor (default: 1).")
  private List<Integer> threads = new ArrayList<>();

  @Option(
      names = "--layout",
      split = ",",
      defaultValue = "segments",
      description = "documents, segments (default: segments).")
  private List<Layout> layouts = new ArrayList<>();

  @Option(
      names = "--calendar",
      split = ",",
      defaultValue = "on",
      description = "on, off (default: on).")
  private List<Calendar> calendars = new ArrayList<>();

  @Option(
      names = "--instances",
      split = ",",
      defaultValue = "1",
      description = "Processes that share the work (default: 1).")
  private List<Integer> instances = new ArrayList<>();

  @Option(
      names = "--variant",
      description =
          "Settings of dateline besides, KEY=VALUE,KEY=VALUE; as often as wanted, each is tried by"
              + " itself. An empty one is the defaults.")
  private List<String> variants = new ArrayList<>();

  @Option(
      names = "--latency",
      defaultValue = "0",
      description =
          "Seconds for which articles come at half the rate that was reached (default: 0, not at"
              + " all).")
  private int latencySeconds;

  @Option(
      names = "--limits",
      defaultValue = "0",
      description = "With how many articles the limits are measured (default: 0, not at all).")
  private int limitArticles;

  @Option(
      names = "--repeat",
      defaultValue = "1",
      description = "How often the whole row of trials is done, one after the other (default: 1).")
  private int repeats;

  @Option(
      names = "--java-options",
      defaultValue = "",
      description = "For the measured process, such as -XX:StartFlightRecording=filename=FILE.")
  private String javaOptions = "";

  @Option(
      names = "--out",
      defaultValue = "bench/target/pipeline",
      description = "Directory of results (default: bench/target/pipeline).")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Trial> trials = trials();
    Files.createDirectories(out);
    Path work = Files.createTempDirectory(out, "work-");
    try {
      Copies copies = Copies.of(corpus);
      copies.write(work.resolve("warm-up.ndjson"), 0, warmUp);
      copies.write(work.resolve("main.ndjson"), warmUp, articles);
      copies.write(
          work.resolve("paced.ndjson"), warmUp + articles, latencySeconds == 0 ? 0 : articles * 2);
      List<TrialResult> results = new ArrayList<>();
      for (int i = 0; i < repeats; i++) {
        for (Trial trial : trials) {
          TrialResult result = carryOut(trial, work);
          System.err.printf("%s: %.0f articles/s%n", result.name(), result.articlesPerSecond());
          results.add(result);
        }
      }
      Files.write(out.resolve("pipeline.json"), Json.writePretty(results));
      new PipelineTable(results).print(System.out);
      PipelinePicture.write(results, out.resolve("pipeline.png"));
      System.out.printf("%nJSON and picture: %s%n", out);
      return 0;
    } finally {
      delete(work);
    }
  }

  private List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    for (BrokerPlace broker : brokers) {
      for (Integer ofThreads : threads) {
        for (Layout layout : layouts) {
          for (Calendar calendar : calendars) {
            for (Integer ofInstances : instances) {
              for (Map<String, String> settings : variants()) {
                trials.add(trial(broker, ofThreads, layout, calendar, ofInstances, settings));
              }
            }
          }
        }
      }
    }
    return trials;
  }

  private Trial trial(
      BrokerPlace broker,
      int ofThreads,
      Layout layout,
      Calendar calendar,
      int ofInstances,
      Map<String, String> settings) {
    try {
      return new Trial(broker, ofThreads, layout, calendar, ofInstances, settings);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private List<Map<String, String>> variants() {
    List<Map<String, String>> all = new ArrayList<>();
    for (String variant : variants.isEmpty() ? List.of("") : variants) {
      Map<String, String> settings = new HashMap<>();
      for (String setting : variant.isBlank() ? new String[0] : variant.split(",", -1)) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
          throw new ParameterException(
              spec.commandLine(),
              "--variant: is \"%s\"; expected KEY=VALUE,KEY=VALUE".formatted(variant));
        }
        settings.put(setting.substring(0, equals), setting.substring(equals + 1));
      }
      all.add(settings);
    }
    return all;
  }

  private TrialResult carryOut(Trial trial, Path work) throws IOException, InterruptedException {
    Path directory = Files.createDirectories(work.resolve(trial.name()));
    Path planFile = work.resolve("plan.json");
    Path resultFile = work.resolve("result.json");
    TrialPlan plan =
        new TrialPlan(
            trial,
            directory.toString(),
            work.resolve("warm-up.ndjson").toString(),
            work.resolve("main.ndjson").toString(),
            articles,
            work.resolve("paced.ndjson").toString(),
            latencySeconds,
            limitArticles);
    Files.write(planFile, Json.writePretty(plan));
    List<String> options = new ArrayList<>(TrialProcess.JAVA_OPTIONS);
    if (!javaOptions.isBlank()) {
      options.addAll(Arrays.asList(javaOptions.strip().split("\\s+")));
    }
    try (Child child =
        Child.start(
            options, TrialProcess.class, List.of(planFile.toString(), resultFile.toString()))) {
      child.await();
    }
    TrialResult result = Json.read(Files.readAllBytes(resultFile), TrialResult.class);
    delete(directory);
    return result;
  }

  private static void delete(Path directory) throws IOException {
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException e)
              throws IOException {
            Files.delete(emptied);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
