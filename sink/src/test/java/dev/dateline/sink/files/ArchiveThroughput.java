package dev.dateline.sink.files;

import dev.dateline.sink.Samples;
import dev.dateline.sink.segments.Compression;
import dev.dateline.topics.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * How fast results become files, without Kafka: run by hand, with a folder on the disk to be
 * measured and a number of results, say 100000. Each way writes the same results, a thousand a
 * batch; what is measured beside them is a plain file to which the bytes of each batch are written
 * and flushed.
 */
public final class ArchiveThroughput {

  private static final int BATCH = 1_000;
  private static final int WORDS = 350;

  private ArchiveThroughput() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory(Path.of(arguments[0]), "throughput-");
    int records = Integer.parseInt(arguments[1]);
    int documents = Math.min(records, 10_000);
    List<ConsumerRecord<byte[], byte[]>> results = results(records);
    long bytes = results.stream().mapToLong(result -> result.value().length).sum();
    System.out.printf(Locale.ROOT, "%d results, %d bytes each%n", records, bytes / records);
    for (int round = 1; round <= 3; round++) {
      Path here = Files.createDirectory(folder.resolve("round-" + round));
      report("raw, flushed each batch", records, () -> raw(here.resolve("raw"), results));
      for (Compression compression : Compression.values()) {
        SegmentLimits limits =
            new SegmentLimits(compression, 1_000_000, 64L << 20, Duration.ofHours(1));
        Path archive = here.resolve(compression.name());
        report(
            "segments " + compression,
            records,
            () -> write(SegmentFiles.of(archive(archive, 4), limits, Clock.systemUTC()), results));
      }
      for (int threads : new int[] {1, 4, 8}) {
        Path archive = here.resolve("documents-" + threads);
        report(
            "documents, flushed by " + threads,
            documents,
            () -> documents(archive(archive, threads), results.subList(0, documents)));
      }
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void report(String what, int records, Work work) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long processor = threads.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    double busy = (threads.getCurrentThreadCpuTime() - processor) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-28s %8.0f results/s, %6.1f microseconds of processor each%n",
        what,
        records / seconds,
        busy / records * 1e6);
  }

  private static Archive archive(Path folder, int threads) {
    return new Archive(new ArchiveLayout(folder), new DiskFiles(threads), new FileTally());
  }

  private static void documents(Archive archive, List<ConsumerRecord<byte[], byte[]>> results)
      throws IOException {
    ResultMaterializer materializer =
        new ResultMaterializer(archive.layout(), archive.files(), Clock.systemUTC());
    write(DocumentFiles.of(materializer, archive), results);
  }

  private static void write(PartitionClaim claims, List<ConsumerRecord<byte[], byte[]>> results)
      throws IOException {
    PartitionFiles files = claims.claim(new TopicPartition("news.results", 0));
    for (int start = 0; start < results.size(); start += BATCH) {
      files.write(
          results.subList(start, Math.min(results.size(), start + BATCH)), DeadLetterBox.NONE);
    }
    files.release();
  }

  private static void raw(Path file, List<ConsumerRecord<byte[], byte[]>> results)
      throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      for (int start = 0; start < results.size(); start += BATCH) {
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        for (var result : results.subList(start, Math.min(results.size(), start + BATCH))) {
          batch.writeBytes(result.value());
          batch.write('\n');
        }
        out.write(batch.toByteArray());
        channel.force(true);
      }
    }
  }

  /** Words in an order of their own in each article, so that they are not one text repeated. */
  private static List<ConsumerRecord<byte[], byte[]>> results(int count) {
    String[] words =
        ("the of minister said on Thursday that a treaty would be signed in capital after talks"
             + " between two governments over trade water borders grain energy and ports while"
             + " opposition leaders warned markets rose prices fell parliament voted court ruled")
            .split(" ");
    Random random = new Random(1);
    List<ConsumerRecord<byte[], byte[]>> results = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      StringBuilder body = new StringBuilder();
      for (int word = 0; word < WORDS; word++) {
        body.append(words[random.nextInt(words.length)]).append(' ');
      }
      String id = "article-" + i;
      RecordHeaders headers = new RecordHeaders();
      for (String name : List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject")) {
        headers.add(name, ("value of " + id).getBytes(StandardCharsets.UTF_8));
      }
      results.add(
          new ConsumerRecord<>(
              "news.results",
              0,
              i,
              System.currentTimeMillis(),
              TimestampType.CREATE_TIME,
              0,
              0,
              ("article/" + id).getBytes(StandardCharsets.UTF_8),
              Json.write(Samples.article(id, "2025-06-20", body.toString())),
              headers,
              Optional.empty()));
    }
    return results;
  }
}
