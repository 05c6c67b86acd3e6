package dev.dateline.console.http;

import com.sun.management.OperatingSystemMXBean;
import dev.dateline.console.index.Change;
import dev.dateline.console.index.ConsoleIndex;
import dev.dateline.console.index.Result;
import dev.dateline.console.index.Samples;
import dev.dateline.console.live.FlowRates;
import dev.dateline.console.live.FullSource;
import dev.dateline.console.live.LiveFeed;
import dev.dateline.extract.DatedEvent.Precision;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How the console bears 100,000 events and 200 live clients; prints processor time, latency and
 * memory. Not a test: started by hand, on the loopback address, and ends within some minutes.
 */
final class ConsoleLoad {

  private static final int EVENTS = 100_000;
  private static final int ARTICLES = 5_000;
  private static final int CLIENTS = 200;
  private static final int MESSAGES = 100;
  private static final int ROUNDS = 20;
  private static final String MONTH = "/api/diary?from=2027-01-01&days=31";

  private ConsoleLoad() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("console-load");
    LiveFeed feed = new LiveFeed("load");
    try (ConsoleIndex index = ConsoleIndex.open(folder)) {
      fill(index);
      FlowRates rates = FlowRates.ofArchive(index, feed, new FullSource());
      ConsoleServer.Content content =
          new ConsoleServer.Content(index, feed, rates::view, Map.of(), Clock.systemUTC());
      try (ConsoleServer server = ConsoleServer.start(ConsoleSettings.local(0), content)) {
        HttpClient client = HttpClient.newHttpClient();
        ask(client, server.address(), index);
        listen(client, server.address(), feed);
        lookAgain(client, server.address(), index);
        ask(client, server.address(), index);
        System.gc();
        System.out.printf("heap after collection: %d MiB%n", heap());
      }
      rates.close();
    }
    restart(folder);
  }

  private static void restart(Path folder) throws Exception {
    long before = processor();
    long start = System.nanoTime();
    try (ConsoleIndex index = ConsoleIndex.open(folder)) {
      System.out.printf(
          "opened again with %d events: %.2f s, %.2f s of processor; %d MiB on disk%n",
          index.rejections().counts().events(),
          (System.nanoTime() - start) / 1e9,
          (processor() - before) / 1e9,
          Files.size(folder.resolve("kept").resolve("index.sqlite")) >> 20);
    }
  }

  /** All clients have heard of a change, and look at the same month again at once. */
  private static void lookAgain(HttpClient client, String address, ConsoleIndex index)
      throws Exception {
    index.take(List.of(event(EVENTS + 1, LocalDate.of(1927, 1, 7))));
    long before = processor();
    long start = System.nanoTime();
    List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      answers.add(
          client.sendAsync(
              HttpRequest.newBuilder(URI.create(address + MONTH))
                  .header("Accept-Encoding", "gzip")
                  .build(),
              BodyHandlers.ofByteArray()));
    }
    for (CompletableFuture<HttpResponse<byte[]>> one : answers) {
      one.get(2, TimeUnit.MINUTES);
    }
    System.out.printf(
        "%d clients look at a changed month at once: the last has it after %.0f ms; %.2f s of"
            + " processor, both ends; %d KiB each%n",
        CLIENTS,
        (System.nanoTime() - start) / 1e6,
        (processor() - before) / 1e9,
        answers.get(0).get().body().length >> 10);
  }

  private static Result event(int number, LocalDate day) {
    String title = "happening " + number + " of kind " + number % 500;
    return Samples.result(
        Samples.event(day.toString(), "h" + number, Precision.DAY, title, number % 25));
  }

  private static void fill(ConsoleIndex index) {
    Random random = new Random(11);
    long before = processor();
    List<Result> batch = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      LocalDate day = LocalDate.of(1850, 1, 1).plusDays(random.nextInt(64_000));
      String title = "happening " + i + " of kind " + random.nextInt(500);
      batch.add(
          Samples.result(
              Samples.event(day.toString(), "h" + i, Precision.DAY, title, random.nextInt(25))));
      if (i % (EVENTS / ARTICLES) == 0) {
        String body = ("Text number " + i + " says what happened. ").repeat(60);
        batch.add(Samples.article("a" + i, day.toString(), body, "person/ada-example"));
      }
      if (batch.size() >= 2_000) {
        index.take(batch);
        batch.clear();
      }
    }
    index.take(batch);
    System.gc();
    System.out.printf(
        "%d events, %d articles taken in: %.1f s of processor; heap %d MiB%n",
        EVENTS, ARTICLES, (processor() - before) / 1e9, heap());
  }

  /** Each question of an index that has just changed, so that none is answered from memory. */
  private static void ask(HttpClient client, String address, ConsoleIndex index) throws Exception {
    for (String path :
        List.of(
            MONTH,
            "/api/diary?from=2027-01-01&days=366&limit=60",
            "/api/diary?from=2027-01-01&days=366",
            "/api/timeline",
            "/api/timeline?from=1960-01-01&to=1969-12-31",
            "/api/on-this-day/7/20",
            "/api/search?q=happening+kind+7",
            "/api/suggest?q=happ",
            "/api/countries",
            "/api/pipeline",
            "/api/entities/person/ada-example",
            "/api/events?order=prominence&limit=25")) {
      List<Long> times = new ArrayList<>();
      long used = 0;
      for (int i = 0; i < ROUNDS; i++) {
        index.take(List.of());
        long before = processor();
        long start = System.nanoTime();
        client.send(
            HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.discarding());
        times.add(System.nanoTime() - start);
        used += processor() - before;
      }
      times.sort(null);
      System.out.printf(
          "%-48s median %5.0f ms, worst %5.0f ms, processor %5.0f ms each%n",
          path, times.get(ROUNDS / 2) / 1e6, times.get(ROUNDS - 1) / 1e6, used / 1e6 / ROUNDS);
    }
  }

  private static void listen(HttpClient client, String address, LiveFeed feed) throws Exception {
    AtomicLong arrived = new AtomicLong();
    AtomicLong late = new AtomicLong();
    long[] sent = new long[MESSAGES];
    for (int i = 0; i < CLIENTS; i++) {
      client
          .sendAsync(
              HttpRequest.newBuilder(URI.create(address + "/api/stream")).build(),
              BodyHandlers.fromLineSubscriber(
                  new Lines(
                      line -> {
                        int at = line.indexOf("\"id\":\"m");
                        if (at >= 0) {
                          int number =
                              Integer.parseInt(line.substring(at + 7, line.indexOf('"', at + 7)));
                          late.accumulateAndGet(System.nanoTime() - sent[number], Math::max);
                          arrived.incrementAndGet();
                        }
                      })))
          .exceptionally(gone -> null);
    }
    await(() -> feed.listeners() == CLIENTS);
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    long before = processor();
    for (int i = 0; i < MESSAGES; i++) {
      sent[i] = System.nanoTime();
      feed.publish(List.of(new Change(Change.Kind.EVENT, "m" + i, false, "title", "1969-07-20")));
      TimeUnit.MILLISECONDS.sleep(20);
    }
    await(() -> arrived.get() == (long) CLIENTS * MESSAGES);
    System.out.printf(
        "%d clients, %d messages each: all arrived, the slowest after %.0f ms; %.2f s of processor,"
            + " both ends; %d threads in the process%n",
        CLIENTS, MESSAGES, late.get() / 1e6, (processor() - before) / 1e9, threads);
  }

  private static void await(BooleanSupplier condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("did not happen within two minutes");
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  /** Hands over line after line. */
  private record Lines(Consumer<String> to) implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      to.accept(line);
    }

    @Override
    public void onError(Throwable gone) {}

    @Override
    public void onComplete() {}
  }

  private static long processor() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long heap() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}
