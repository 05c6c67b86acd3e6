package dev.dateline.sink.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.sink.segments.Compression;
import dev.dateline.sink.segments.Envelope;
import dev.dateline.sink.segments.SegmentContent;
import dev.dateline.sink.segments.SegmentName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each record once in the segments, whatever crashes and whoever wakes up. */
class SegmentFilesTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final SegmentLimits WIDE =
      new SegmentLimits(Compression.ZSTD, 1_000, 1_000_000, HOUR);

  @TempDir Path archive;

  private FilesBench bench(SegmentLimits limits, int records) {
    FilesBench bench = FilesBench.ofSegments(archive, limits).assign(0);
    add(bench, records);
    return bench;
  }

  /** Record i has the text i, so that a reader can tell it by its value. */
  private static void add(FilesBench bench, int records) {
    for (int i = 0; i < records; i++) {
      byte[] value = ("{\"id\": \"a\",\n \"n\": " + i + "}").getBytes(StandardCharsets.UTF_8);
      bench.record(0, "article/a", value, "2025-06-20");
    }
  }

  private List<Path> segments() throws IOException {
    Path folder = archive.resolve("segments");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private List<Long> offsets() throws IOException {
    List<Long> offsets = new ArrayList<>();
    for (Path file : segments()) {
      SegmentName name = SegmentName.parse(file.getFileName().toString()).orElseThrow();
      List<Long> own = new ArrayList<>();
      SegmentContent content =
          SegmentContent.read(
              Files.readAllBytes(file), name.compression(), record -> own.add(record.offset()));
      assertThat(content.whole()).as("%s", file).isTrue();
      assertThat(own.get(0)).isEqualTo(name.first());
      assertThat(own.get(own.size() - 1)).isEqualTo(name.last());
      offsets.addAll(own);
    }
    return offsets;
  }

  private static List<Long> upTo(long endExclusive) {
    return LongStream.range(0, endExclusive).boxed().toList();
  }

  @ParameterizedTest
  @EnumSource
  void holdEveryRecordOnceUnderADayAndItsOffsets(Compression compression) throws IOException {
    FilesBench bench = bench(new SegmentLimits(compression, 1_000, 1_000_000, HOUR), 5);
    bench.round();
    assertThat(bench.committed(0)).isEqualTo(5);
    bench.assign();
    assertThat(segments())
        .containsExactly(
            archive.resolve(
                "segments/0/2026-01-01/00000000000000000000-00000000000000000004.ndjson."
                    + compression.ending()));
    assertThat(offsets()).isEqualTo(upTo(5));
    assertThat(bench.staged()).isEmpty();
  }

  @Test
  void aLineGivesBackTheRecord() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("ce_id", "ä".getBytes(StandardCharsets.UTF_8));
    headers.add("raw", new byte[] {(byte) 0xff, 0});
    headers.add("none", null);
    byte[] value = "{\"value\":{\"x\":1.50},\"s\":\"\\n\"}".getBytes(StandardCharsets.UTF_8);
    FilesBench bench = FilesBench.ofSegments(archive, WIDE).assign(0);
    byte[] key = "article/value".getBytes(StandardCharsets.UTF_8);
    bench.record(0, key, value, headers).record(0, key, null, headers).round().assign();
    List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
    try {
      SegmentContent.read(Files.readAllBytes(segments().get(0)), Compression.ZSTD, read::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(read).hasSize(2);
    assertThat(read.get(0).value()).isEqualTo(value);
    assertThat(read.get(0).key()).isEqualTo(key);
    assertThat(read.get(0).timestamp()).isEqualTo(bench.clock.millis());
    assertThat(read.get(0).headers()).isEqualTo(headers);
    assertThat(read.get(1).value()).isNull();
  }

  @Test
  void endByRecords() throws IOException {
    FilesBench bench = bench(new SegmentLimits(Compression.ZSTD, 4, 1_000_000, HOUR), 10);
    bench.round().assign();
    assertThat(segments()).hasSize(3);
    assertThat(offsets()).isEqualTo(upTo(10));
  }

  @Test
  void endByBytes() throws IOException {
    FilesBench bench = bench(new SegmentLimits(Compression.ZSTD, 1_000, 10, HOUR), 3);
    bench.round();
    add(bench, 3);
    bench.round();
    assertThat(segments()).hasSize(2);
    assertThat(offsets()).isEqualTo(upTo(6));
  }

  @Test
  void endByAgeWithoutANewRecord() throws IOException {
    FilesBench bench = bench(WIDE, 3).round();
    assertThat(segments()).isEmpty();
    bench.clock.advance(HOUR);
    bench.round();
    assertThat(offsets()).isEqualTo(upTo(3));
  }

  @Test
  void endWithTheDayAndDoNotReopenItForAClockThatWasSetBack() throws IOException {
    FilesBench bench =
        bench(new SegmentLimits(Compression.ZSTD, 99, 99_999, Duration.ofDays(9)), 2);
    bench.clock.advance(Duration.ofDays(1));
    add(bench, 2);
    bench.clock.advance(Duration.ofDays(-1));
    add(bench, 2);
    bench.round().assign();
    assertThat(segments())
        .extracting(file -> file.getParent().getFileName().toString())
        .containsExactly("2026-01-01", "2026-01-02");
    assertThat(offsets()).isEqualTo(upTo(6));
  }

  @Test
  void manyRestartsLeaveOneFile() throws IOException {
    for (int restart = 1; restart <= 5; restart++) {
      FilesBench bench = bench(WIDE, 0);
      add(bench, restart * 2);
      bench.round().round().assign();
    }
    assertThat(segments()).hasSize(1);
    assertThat(offsets()).isEqualTo(upTo(10));
  }

  @Test
  void aCrashBetweenFilesAndCommitDoublesNothing() throws IOException {
    bench(WIDE, 5).round();
    FilesBench successor = bench(WIDE, 8).round().round();
    assertThat(successor.committed(0)).isEqualTo(8);
    successor.assign();
    assertThat(offsets()).isEqualTo(upTo(8));
  }

  @Test
  void anArchiveRestoredFromAnOlderCopyIsCaughtUp() throws IOException {
    FilesBench bench = bench(new SegmentLimits(Compression.ZSTD, 4, 1_000_000, HOUR), 10).round();
    bench.assign();
    Files.delete(segments().get(2));
    Files.delete(segments().get(1));
    bench.assign(0).round().round().assign();
    assertThat(offsets()).isEqualTo(upTo(10));
  }

  @Test
  void aProcessThatWakesUpAddsNothing() throws IOException {
    FilesBench sleeper = bench(WIDE, 3).round();
    FilesBench successor = bench(WIDE, 6).round().round();
    sleeper.evict();
    add(sleeper, 2);
    sleeper.round().round();
    successor.assign();
    assertThat(offsets()).isEqualTo(upTo(6));
    assertThat(sleeper.committed(0)).isEqualTo(3);
  }

  /** What it has open it takes for full, and would rename it into place. */
  @Test
  void aProcessThatWakesUpPutsNothingIntoPlace() throws IOException {
    FilesBench sleeper = bench(WIDE, 3).round();
    FilesBench successor = bench(WIDE, 6).round().round();
    successor.assign();
    List<Path> before = segments();
    sleeper.evict();
    sleeper.clock.advance(HOUR);
    sleeper.round().round();
    assertThat(segments()).isEqualTo(before);
    assertThat(offsets()).isEqualTo(upTo(6));
  }

  @Test
  void aFullDiskStopsAndLosesNothing() throws IOException {
    FilesBench bench = bench(WIDE, 3).round();
    bench.files.failOn(FaultyFiles.Operation.WRITE, path -> true);
    add(bench, 3);
    bench.round();
    assertThat(bench.loop.state()).isInstanceOf(WriterState.Blocked.class);
    assertThat(bench.committed(0)).isEqualTo(3);
    bench.files.mend();
    bench.clock.advance(FilesBench.LONGEST_BACK_OFF);
    bench.round().round();
    assertThat(bench.loop.state()).isEqualTo(new WriterState.Running());
    bench.assign();
    assertThat(offsets()).isEqualTo(upTo(6));
  }

  @Test
  void whatIsNoResultIsADeadLetterAndTheRestGoesOn() throws IOException {
    FilesBench bench = bench(WIDE, 1);
    bench.record(0, "article/b", "no JSON".getBytes(StandardCharsets.UTF_8));
    bench.record(0, "nonsense", "{}".getBytes(StandardCharsets.UTF_8));
    add(bench, 1);
    bench.round().assign();
    assertThat(bench.deadLetters).hasSize(2);
    assertThat(bench.tally.snapshot().rejected()).isEqualTo(2);
    assertThat(offsets()).containsExactly(0L, 3L);
  }

  @Test
  void flushBeforeThePositionIsCommitted() throws IOException {
    FilesBench bench = bench(WIDE, 2);
    bench.files.failOn(FaultyFiles.Operation.FLUSH, path -> path.toString().endsWith(".zst"));
    bench.round();
    assertThat(bench.committed(0)).isLessThanOrEqualTo(0L);
    bench.files.mend();
    bench.clock.advance(FilesBench.LONGEST_BACK_OFF);
    bench.round().round();
    assertThat(bench.files.flushed).anyMatch(path -> path.toString().endsWith(".ndjson.zst"));
    assertThat(bench.committed(0)).isEqualTo(2);
  }

  /**
   * A crash, and then any cut and any flipped bit in what was being written: what is sound is kept,
   * the rest is done again, and in the end each record is there once.
   */
  @ParameterizedTest
  @EnumSource
  void anyDamageToTheTailIsDetectedAndDoneAgain(Compression compression) throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    SegmentLimits limits = new SegmentLimits(compression, 1_000, 1_000_000, HOUR);
    for (int round = 0; round < 60; round++) {
      Path before = archive;
      archive = before.resolve("round-" + round);
      FilesBench crashed = bench(limits, 0);
      int total = 0;
      for (int batch = 0; batch < 4; batch++) {
        int records = 1 + random.nextInt(6);
        add(crashed, records);
        total += records;
        crashed.round();
      }
      Path growing = crashed.staged().get(0);
      byte[] bytes = Files.readAllBytes(growing);
      if (random.nextBoolean()) {
        Files.write(growing, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
      } else {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(growing, bytes);
      }
      bench(limits, total).round().round().assign();
      assertThat(offsets()).as("seed %d, round %d", seed, round).isEqualTo(upTo(total));
      archive = before;
    }
  }

  @Test
  void aLineOfAnEnvelopeIsOneLine() {
    var lines = new java.io.ByteArrayOutputStream();
    Envelope.append(
        new ConsumerRecord<>(
            "news.results",
            0,
            7,
            "article/a".getBytes(StandardCharsets.UTF_8),
            "{\n\"id\":\"a\"\r\n}".getBytes(StandardCharsets.UTF_8)),
        lines);
    assertThat(lines.toString(StandardCharsets.UTF_8))
        .endsWith(",\"value\":{ \"id\":\"a\"  }}\n")
        .containsOnlyOnce("\n");
  }
}
