package dev.dateline.bench.pipeline;

import dev.dateline.bench.pipeline.Trial.BrokerPlace;
import dev.dateline.cli.broker.BrokerSettings;
import dev.dateline.cli.broker.EmbeddedBroker;
import dev.dateline.topics.Json;
import dev.dateline.topics.KafkaConnection;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** Carries out one trial, and ends. */
public final class TrialProcess {

  /** What {@code dateline} gives its own process. */
  static final List<String> JAVA_OPTIONS =
      List.of(
          "-Xmx576m",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:FreqInlineSize=35");

  private final TrialPlan plan;
  private final Path planFile;
  private final Path directory;

  private TrialProcess(Path planFile) throws IOException {
    this.planFile = planFile;
    this.plan = Json.read(Files.readAllBytes(planFile), TrialPlan.class);
    this.directory = Path.of(plan.directory());
  }

  /**
   * {@code PLAN RESULT}.
   *
   * @throws IOException if something cannot be read or written
   * @throws InterruptedException if it is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    TrialResult result = new TrialProcess(Path.of(args[0])).run();
    Files.write(Path.of(args[1]), Json.writePretty(result));
    System.exit(0);
  }

  private TrialResult run() throws IOException, InterruptedException {
    Path data = directory.resolve("broker");
    if (plan.trial().broker() == BrokerPlace.EMBEDDED) {
      try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.in(data, 0))) {
        return measure(KafkaConnection.to(broker.bootstrapServers()), null);
      }
    }
    List<String> arguments = List.of("broker", data.toString());
    try (Child broker = Child.start(JAVA_OPTIONS, HelperProcess.class, arguments)) {
      return measure(KafkaConnection.to(broker.line()), broker);
    }
  }

  private TrialResult measure(KafkaConnection connection, @Nullable Child broker)
      throws IOException, InterruptedException {
    List<Child> others = new ArrayList<>();
    try (Stand stand = new Stand(plan.trial(), directory, "instance-1", connection)) {
      for (int i = 2; i <= plan.trial().instances(); i++) {
        others.add(
            Child.start(
                JAVA_OPTIONS,
                HelperProcess.class,
                List.of(
                    "stages",
                    planFile.toString(),
                    "instance-" + i,
                    connection.bootstrapServers())));
      }
      for (Child other : others) {
        other.line();
      }
      return new Measurement(plan, connection, stand, broker, others).take();
    } finally {
      for (Child other : others) {
        other.close();
      }
    }
  }

  /** The processes of a trial, and what they show. */
  private record Measurement(
      TrialPlan plan,
      KafkaConnection connection,
      Stand stand,
      @Nullable Child broker,
      List<Child> others) {

    private static final String SEPARATE_BROKER = "broker";

    TrialResult take() throws IOException, InterruptedException {
      Path archive = Path.of(plan.directory()).resolve("archive");
      feed(plan.warmUpFile(), Double.POSITIVE_INFINITY);
      try (Admin admin = Admin.create(connection.clientProperties(Map.of()))) {
        Written before = Written.now(admin, archive);
        long brokerBefore = broker == null ? 0 : broker.cpuNanos();
        List<Long> othersBefore = others.stream().map(Child::cpuNanos).toList();
        CpuByStage start = CpuByStage.now();
        long from = System.nanoTime();
        Feeder.Fed fed = feed(plan.mainFile(), Double.POSITIVE_INFINITY);
        double seconds = seconds(from);
        CpuByStage used = CpuByStage.now().since(start).with(CpuByStage.PRODUCER, fed.cpuNanos());
        Map<String, Double> cpu = new TreeMap<>(used.secondsPerThousand(plan.mainArticles()));
        if (broker != null) {
          cpu.put(SEPARATE_BROKER, perThousand(broker.cpuNanos() - brokerBefore));
        }
        for (int i = 0; i < others.size(); i++) {
          cpu.put(
              "instance-" + (i + 2), perThousand(others.get(i).cpuNanos() - othersBefore.get(i)));
        }
        Map<String, Double> written =
            Written.now(admin, archive).perArticleSince(before, plan.mainArticles());
        double peak = Child.peakMegabytes("self");
        double rate = plan.mainArticles() / seconds / 2;
        LatencyWatch watch = latency(rate);
        long claims = Limits.claims(connection, plan.mainArticles());
        Map<String, TrialResult.Limit> limits =
            plan.limitArticles() == 0 ? Map.of() : new Limits(plan, connection).all();
        return new TrialResult(
            plan.trial().name(),
            plan.mainArticles(),
            seconds,
            claims,
            fed.bytes(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            cpu,
            written,
            watch == null ? null : watch.ofArticles(rate),
            watch == null ? null : watch.ofCalendar(rate),
            peak,
            used.gcMillis(),
            shares(),
            limits);
      }
    }

    /** To the last file; of several instances to the moment when all is known to be done. */
    private double seconds(long from) {
      long end = others.isEmpty() ? stand.lastFileAt() : System.nanoTime();
      return (end - from) / 1e9;
    }

    private double perThousand(long nanos) {
      return nanos / 1e6 / plan.mainArticles();
    }

    private Feeder.Fed feed(String file, double perSecond) throws InterruptedException {
      Feeder.Fed fed = Feeder.start(Path.of(file), connection, perSecond).await();
      stand.awaitEverythingDone();
      return fed;
    }

    private @Nullable LatencyWatch latency(double rate) throws InterruptedException {
      if (plan.latencySeconds() == 0) {
        return null;
      }
      try (LatencyWatch watch = new LatencyWatch(connection)) {
        watch.start();
        Paces.firstLines(Path.of(plan.pacedFile()), (long) (rate * plan.latencySeconds()));
        feed(Paces.file(Path.of(plan.pacedFile())).toString(), rate);
        return watch;
      }
    }

    private Map<String, Long> shares() throws IOException {
      Map<String, Long> shares = new TreeMap<>();
      if (!others.isEmpty()) {
        shares.put("instance-1", stand.enriched());
      }
      for (int i = 0; i < others.size(); i++) {
        others.get(i).end();
        shares.put("instance-" + (i + 2), Long.parseLong(others.get(i).line()));
      }
      return shares;
    }
  }
}
