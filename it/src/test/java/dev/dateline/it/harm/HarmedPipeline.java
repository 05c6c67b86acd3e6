package dev.dateline.it.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.cli.pipeline.Pipeline;
import dev.dateline.it.DatelineProcess;
import dev.dateline.it.ProgramClasses;
import dev.dateline.it.guarantee.Evidence;
import dev.dateline.it.guarantee.Guarantee;
import dev.dateline.it.guarantee.NoTornFile;
import dev.dateline.topics.Article;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Brokers, processors and sinks as processes, in one directory, with feeds of articles. At rest one
 * instance of each stage is at work; a test may kill it, pause it, or let another one join.
 */
final class HarmedPipeline implements AutoCloseable {

  /** For one thing to happen; {@code -Ddateline.patience=PT10M} where the machine is very busy. */
  static final Duration PATIENCE = Duration.parse(System.getProperty("dateline.patience", "PT3M"));

  static final String PROCESS = "process";
  static final String SINK = "sink";

  private static final Duration STALL = PATIENCE;
  private static final Duration LATEST_MOMENT = Duration.ofSeconds(8);
  private static final Duration START_UP = Duration.ofSeconds(4);
  private static final int FEED_PER_SECOND = 60;
  private static final int FEED_IDS = 150;

  /** What fits into the memory of a test that looks at all of it. */
  private static final int MOST_ARTICLES = 30_000;

  /** Where another instance takes over, readers wait this long for a transaction left open. */
  private static final String SHORT_TRANSACTIONS = "kafka.producer.transaction.timeout.ms=10000";

  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path directory;
  private final ArchiveDisk disk;
  private final Brokers brokers;
  private final KafkaConnection connection;
  private final Map<String, DatelineProcess> processes = new LinkedHashMap<>();
  private final List<Article> sent = new ArrayList<>();
  private final Admin admin;
  private final ClusterView view;
  private Chance chance;
  private int names;
  private int kills;

  private HarmedPipeline(Path directory, ArchiveDisk disk, Brokers brokers, Chance chance)
      throws InterruptedException {
    this.directory = directory;
    this.disk = disk;
    this.chance = chance;
    this.brokers = brokers;
    this.connection = KafkaConnection.to(brokers.bootstrapServers());
    this.admin = Admin.create(connection.clientProperties(Map.of()));
    this.view = new ClusterView(admin);
    Pipeline.ensureTopics(connection, Topic.DEFAULT_PARTITIONS);
  }

  /** Starts brokers and makes the topics; no stage yet. */
  static HarmedPipeline on(Path directory, int brokers, Chance chance)
      throws IOException, InterruptedException {
    return new HarmedPipeline(
        directory,
        ArchiveDisk.at(directory.resolve("disk")),
        Brokers.start(directory.resolve("brokers"), brokers),
        chance);
  }

  /** Begins a test with choices of its own. */
  void begin(Chance of) {
    chance = of;
    kills = 0;
  }

  Chance chance() {
    return chance;
  }

  ArchiveDisk disk() {
    return disk;
  }

  Brokers brokers() {
    return brokers;
  }

  KafkaConnection connection() {
    return connection;
  }

  Admin admin() {
    return admin;
  }

  Path archive() {
    return disk.at().resolve("archive");
  }

  /** All instances share it. */
  Path data() {
    return directory.resolve("data");
  }

  /** Whether so much was sent that what follows should begin anew. */
  boolean isFull() {
    return sent.size() > MOST_ARTICLES;
  }

  /** A name that no article, instance or file of this pipeline has had. */
  String newName(String kind) {
    names++;
    return kind + "-" + names;
  }

  /** The instance of a stage that is at work; one is started if there is none. */
  String instanceOf(String command) throws IOException {
    for (String instance : processes.keySet()) {
      if (commandOf(instance).equals(command)) {
        return instance;
      }
    }
    String instance = newName(command);
    start(instance);
    return instance;
  }

  /** Starts another instance of a stage, and waits until it works. */
  String join(String command) throws IOException {
    String instance = newName(command);
    awaitUp(start(instance));
    return instance;
  }

  /** Lets an instance end as Ctrl-C does. */
  void leave(String instance) throws IOException, InterruptedException {
    DatelineProcess process = process(instance);
    process.interrupt();
    process.awaitEnd();
    assertThat(process.messages()).as(process::toString).contains("has ended cleanly.");
    forget(instance);
  }

  /** What is left of a process goes; another may have its name. */
  void forget(String instance) throws IOException {
    DatelineProcess process = processes.remove(instance);
    if (process != null) {
      process.close();
    }
  }

  /** One instance of each stage at work, and no more. */
  void settle() throws IOException, InterruptedException {
    for (String command : List.of(PROCESS, SINK)) {
      String first = instanceOf(command);
      for (String other : List.copyOf(processes.keySet())) {
        if (commandOf(other).equals(command) && !other.equals(first)) {
          leave(other);
        }
      }
    }
    for (String command : List.of(PROCESS, SINK)) {
      awaitUp(process(instanceOf(command)));
    }
  }

  /** Starts an instance, with more arguments. */
  DatelineProcess start(String instance, String... more) throws IOException {
    return start(Map.of(), instance, more);
  }

  /** The same, with variables of the environment. */
  DatelineProcess start(Map<String, String> environment, String instance, String... more)
      throws IOException {
    return start(environment, List.of(), instance, more);
  }

  /** Starts an instance that knows the classes of the tests, for settings that name one. */
  DatelineProcess startWithTests(String instance, String... more) throws IOException {
    return start(Map.of(), List.of("-cp", ProgramClasses.pathWithTests()), instance, more);
  }

  private DatelineProcess start(
      Map<String, String> environment, List<String> jvm, String instance, String... more)
      throws IOException {
    String[] stage = {"--http-port", "0", "--set", "instance=" + instance};
    String[] all = Stream.of(stage, more).flatMap(Stream::of).toArray(String[]::new);
    forget(instance);
    DatelineProcess process =
        DatelineProcess.start(
            environment,
            Stream.concat(Stream.of("-Xmx384m"), jvm.stream()).toList(),
            arguments(commandOf(instance), all));
    processes.put(instance, process);
    return process;
  }

  private static String commandOf(String instance) {
    return instance.substring(0, instance.lastIndexOf('-'));
  }

  /** The arguments of a command of this pipeline. */
  String[] arguments(String command, String... more) {
    return Stream.concat(
            Stream.of(
                command,
                "--bootstrap-servers",
                brokers.bootstrapServers(),
                "--archive",
                archive().toString(),
                "--data",
                data().toString(),
                "--set",
                SHORT_TRANSACTIONS),
            Stream.of(more))
        .toArray(String[]::new);
  }

  /** Waits until a stage says that it works. */
  void awaitUp(DatelineProcess process) {
    try {
      await()
          .atMost(PATIENCE)
          .until(() -> !process.isAlive() || process.messages().contains(" is up on "));
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("is not up: " + process, e);
    }
    assertThat(process.isAlive()).as(process::toString).isTrue();
  }

  /** What all stages have said, and the ends of their logs. */
  String describe() {
    return processes + "\n" + logs();
  }

  private String logs() {
    StringBuilder logs = new StringBuilder();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
        if (log.getParent().endsWith("logs")) {
          List<String> lines = Files.readAllLines(log);
          logs.append("\n--- ").append(log.getFileName()).append('\n');
          lines
              .subList(Math.max(0, lines.size() - 60), lines.size())
              .forEach(line -> logs.append(line).append('\n'));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      logs.append("\nthe logs cannot be read: ").append(e);
    }
    return logs.toString();
  }

  /** SIGKILL; the files must be whole at that very moment. */
  void kill(String instance) throws InterruptedException, IOException {
    kill(process(instance));
    forget(instance);
  }

  /** The same, of a process that is no instance of a stage. */
  void kill(DatelineProcess process) throws InterruptedException, IOException {
    assertThat(process.isAlive()).as(() -> "died by itself: " + process).isTrue();
    process.kill();
    kills++;
    assertThatNoFileIsTorn();
  }

  /** A broker was killed. */
  void killBroker(int node) throws InterruptedException, IOException {
    brokers.kill(node);
    kills++;
    assertThatNoFileIsTorn();
  }

  void assertThatNoFileIsTorn() throws IOException {
    assertThat(NoTornFile.torn(Evidence.filesOf(archive()))).isEmpty();
  }

  /** Begins to publish articles of their own, side by side with any other feed. */
  Feeder feed() {
    return feed(FEED_IDS, FEED_PER_SECOND);
  }

  /** The same, with so many ids and so many records a second. */
  Feeder feed(int ids, int perSecond) {
    return Feeder.start(connection, newFeed(ids), chance.fork(), perSecond, view::isBehind);
  }

  /** Articles with ids of their own, which are not published yet. */
  Feed newFeed(int ids) {
    return new Feed(chance.fork(), newName("feed") + "-", ids);
  }

  DatelineProcess process(String instance) {
    DatelineProcess process = processes.get(instance);
    assertThat(process).as(instance).isNotNull();
    return process;
  }

  /** Ends a feed; what was acknowledged must be found in the end. */
  void stop(Feeder feeder) throws InterruptedException {
    sent.addAll(feeder.stop());
  }

  /** These were published by other means and must be found in the end. */
  void expect(List<Article> articles) {
    sent.addAll(articles);
  }

  /**
   * Waits for a random moment: until a count has grown by a random number, or, every third time,
   * for a random time of a start-up, so that what happens before any work is hit as well. A count
   * that has come to its end does not grow; then the longest time is the moment.
   */
  void awaitRandomMoment(LongSupplier count, int most) throws InterruptedException {
    if (chance.oneIn(3)) {
      Thread.sleep(chance.upTo(START_UP).toMillis());
      return;
    }
    long target = count.getAsLong() + chance.between(1, most);
    long latest = System.nanoTime() + LATEST_MOMENT.toNanos();
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> count.getAsLong() >= target || System.nanoTime() > latest);
  }

  /** Records and markers of a topic, committed or not. */
  long written(Topic topic) {
    return view.written(topic);
  }

  /** See {@link ClusterView#aloneIn}. */
  boolean aloneIn(String command) throws InterruptedException, ExecutionException {
    return view.aloneIn(command);
  }

  /** What {@code /health} of a stage says. */
  static String health(DatelineProcess process) throws IOException, InterruptedException {
    return page(process, "/health");
  }

  /** What a stage shows at a path. */
  static String page(DatelineProcess process, String path)
      throws IOException, InterruptedException {
    Matcher address = ADDRESS.matcher(process.messages());
    assertThat(address.find()).as(process::toString).isTrue();
    return HTTP.send(
            HttpRequest.newBuilder(URI.create(address.group() + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Waits until everything has gone through, and holds every guarantee against what is there. */
  void assertThatAllIsKept() throws Exception {
    awaitQuiet();
    Evidence evidence = Evidence.collect(connection, archive(), sent);
    assertThat(evidence.sent()).as("nothing was sent").isNotEmpty();
    for (Guarantee guarantee : Guarantee.ALL) {
      assertThat(guarantee.breaches(evidence)).as(guarantee.name()).isEmpty();
    }
    System.out.printf(
        "HARM %s: %d kills; on this log by now %d articles acknowledged, %d results, %d files;"
            + " lost 0, doubled 0, torn 0%n",
        chance,
        kills,
        evidence.sent().size(),
        evidence.records().get(Topic.RESULTS).size(),
        evidence.files().size());
  }

  void awaitQuiet() throws InterruptedException {
    try {
      Pipeline.awaitPassedElsewhere(connection, STALL);
    } catch (RuntimeException e) {
      throw new AssertionError(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void close() throws IOException {
    for (DatelineProcess process : processes.values()) {
      process.close();
    }
    admin.close(Duration.ofSeconds(5));
    brokers.close();
    disk.close();
  }
}
