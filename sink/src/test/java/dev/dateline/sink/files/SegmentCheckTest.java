package dev.dateline.sink.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.sink.files.Difference.Kind;
import dev.dateline.sink.segments.Compression;
import dev.dateline.sink.segments.Envelope;
import dev.dateline.sink.segments.SegmentContent;
import dev.dateline.sink.segments.SegmentName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happened to segments is named, and mended from the topic as far as it has it. */
class SegmentCheckTest {

  /** Three records a segment. */
  private static final SegmentLimits THREE =
      new SegmentLimits(Compression.ZSTD, 3, 1_000_000, Duration.ofHours(1));

  private static final int RECORDS = 8;

  @TempDir Path archive;
  private List<ConsumerRecord<byte[], byte[]>> topic;

  /** 0-2, 3-5 and 6-7, with a line feed in each value, which a line cannot have. */
  @BeforeEach
  void write() throws IOException {
    FilesBench bench = FilesBench.ofSegments(archive, THREE).assign(0);
    for (int i = 0; i < RECORDS; i++) {
      bench.record(0, "article/a", value(i), "2025-06-20");
    }
    bench.round().assign();
    bench.close();
    topic = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      topic.add(record(i, value(i)));
    }
    assertThat(segments()).hasSize(3);
    assertThat(differences()).isEmpty();
  }

  private static byte[] value(int i) {
    return ("{\"id\": \"a\",\n \"n\": " + i + "}").getBytes(StandardCharsets.UTF_8);
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset, byte[] value) {
    long day = 1_767_225_600_000L; // 2026-01-01, as on the bench
    return new ConsumerRecord<>(
        "news.results",
        0,
        offset,
        day,
        org.apache.kafka.common.record.TimestampType.CREATE_TIME,
        0,
        0,
        "article/a".getBytes(StandardCharsets.UTF_8),
        value,
        new org.apache.kafka.common.header.internals.RecordHeaders(),
        java.util.Optional.empty());
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> all = Files.walk(archive.resolve("segments"))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private SegmentCheck check() {
    SegmentCheck check = new SegmentCheck(archive);
    topic.forEach(check::shown);
    return check;
  }

  private List<Difference> differences() throws IOException {
    try (SegmentCheck check = check()) {
      return check.differences();
    }
  }

  private void repair() throws IOException {
    repair(THREE);
  }

  private void repair(SegmentLimits limits) throws IOException {
    try (SegmentCheck check = check()) {
      check.differences();
      for (int partition : check.wrong()) {
        try (SegmentRepair repair = check.repair(partition, limits)) {
          topic.stream().filter(one -> one.partition() == partition).forEach(repair::take);
          repair.finish();
        }
      }
    }
    assertThat(differences()).as("after the repair").isEmpty();
    assertThat(archive.resolve(".staging")).doesNotExist();
  }

  /** Offsets and values, as far as they can be read. */
  private List<String> content() throws IOException {
    TreeMap<Long, String> content = new TreeMap<>();
    for (Path file : segments()) {
      SegmentName name = SegmentName.parse(file.getFileName().toString()).orElseThrow();
      SegmentContent.read(
          Files.readAllBytes(file),
          name.compression(),
          record ->
              assertThat(
                      content.put(
                          record.offset(), new String(record.value(), StandardCharsets.UTF_8)))
                  .as("twice")
                  .isNull());
    }
    return content.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList();
  }

  private static List<String> all() {
    return IntStream.range(0, RECORDS)
        .mapToObj(i -> i + " {\"id\": \"a\",  \"n\": " + i + "}")
        .toList();
  }

  @SafeVarargs
  private static byte[] frame(ConsumerRecord<byte[], byte[]>... records) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      Envelope.append(record, lines);
    }
    return Compression.ZSTD.frame(lines.toByteArray());
  }

  @Test
  void namesAndMendsARecordThatIsMissingAmongOthers() throws IOException {
    Path second = segments().get(1);
    Files.write(second, frame(topic.get(3), topic.get(5)));
    assertThat(differences())
        .singleElement()
        .hasToString(
            "missing\t"
                + second
                + "\t1 records of news.results are not in it, the first at offset 4");
    repair();
    assertThat(content()).isEqualTo(all());
    assertThat(segments()).contains(second).hasSize(3);
  }

  @Test
  void namesAndMendsAChangedValue() throws IOException {
    Path second = segments().get(1);
    byte[] changed = "{\"id\": \"a\", \"n\": 1000}".getBytes(StandardCharsets.UTF_8);
    Files.write(second, frame(topic.get(3), record(4, changed), topic.get(5)));
    assertThat(differences())
        .singleElement()
        .hasToString(
            "different\t" + second + "\t1 records differ from news.results, the first at offset 4");
    repair();
    assertThat(content()).isEqualTo(all());
  }

  @Test
  void namesAndMendsATornFileAndKeepsWhatIsSound() throws IOException {
    Path second = segments().get(1);
    byte[] sound = frame(topic.get(3));
    byte[] torn = Arrays.copyOf(sound, sound.length + 5);
    Files.write(second, torn);
    assertThat(differences())
        .extracting(Difference::kind, Difference::file)
        .containsExactly(
            tuple(Kind.DAMAGED, second), tuple(Kind.MISSING, archive.resolve("segments/0")));
    assertThat(differences().get(0).what())
        .isEqualTo("is sound up to byte %d of %d, offset 3".formatted(sound.length, torn.length));
    repair();
    assertThat(content()).isEqualTo(all());
    Path kept = second.resolveSibling("00000000000000000003-00000000000000000003.ndjson.zst");
    assertThat(segments()).contains(kept).doesNotContain(second).hasSize(4);
    assertThat(kept).hasBinaryContent(sound);
  }

  @Test
  void keepsOldVersionsBehindATornFile() throws IOException {
    // Compaction has removed all versions but the last.
    topic.subList(0, RECORDS - 1).clear();
    Files.write(segments().get(1), new byte[] {1, 2, 3});
    assertThat(differences()).extracting(Difference::kind).containsExactly(Kind.DAMAGED);
    repair();
    assertThat(content())
        .containsExactly(all().get(0), all().get(1), all().get(2), all().get(6), all().get(7));
  }

  @Test
  void namesAndFillsAGap() throws IOException {
    Path second = segments().get(1);
    Files.delete(second);
    assertThat(differences())
        .singleElement()
        .hasToString(
            "missing\t%s\t3 records of partition 0 are in no segment, the first at offset 3"
                .formatted(archive.resolve("segments/0")));
    repair();
    assertThat(content()).isEqualTo(all());
    assertThat(second).exists();
  }

  @Test
  void fillsWhatIsMissingBeforeBetweenAndBehindWithoutCrossingAFile() throws IOException {
    List<Path> before = segments();
    Files.delete(before.get(0));
    Files.delete(before.get(2));
    // Room for all of them in one, but for the file between.
    repair(new SegmentLimits(Compression.ZSTD, 1_000, 1_000_000, Duration.ofHours(1)));
    assertThat(content()).isEqualTo(all());
    assertThat(segments()).isEqualTo(before);
  }

  @Test
  void namesAndRemovesForeignFiles() throws IOException {
    Path notes = Files.writeString(archive.resolve("segments/0/2026-01-01/notes.txt"), "x");
    Path stray = Files.writeString(archive.resolve("segments/stray.ndjson"), "x");
    Path growing =
        Files.write(
            archive.resolve("segments/0/2026-01-01/00000000000000000009.ndjson.zst"), new byte[1]);
    assertThat(differences())
        .extracting(Difference::kind, Difference::file)
        .containsExactlyInAnyOrder(
            tuple(Kind.UNEXPECTED, notes),
            tuple(Kind.UNEXPECTED, stray),
            tuple(Kind.UNEXPECTED, growing));
    repair();
    assertThat(content()).isEqualTo(all());
  }

  @Test
  void namesAndMendsTwoFilesWithTheSameRecords() throws IOException {
    Path second = segments().get(1);
    Path copy = second.resolveSibling("00000000000000000002-00000000000000000005.ndjson.zst");
    Files.write(copy, frame(topic.get(2), topic.get(3), topic.get(4), topic.get(5)));
    assertThat(differences())
        .extracting(Difference::kind, Difference::file)
        .containsExactly(tuple(Kind.DIFFERENT, copy), tuple(Kind.DIFFERENT, second));
    repair();
    assertThat(content()).isEqualTo(all());
  }

  @Test
  void namesAndMendsAWrongName() throws IOException {
    Path last = segments().get(2);
    Path renamed = last.resolveSibling("00000000000000000006-00000000000000000009.ndjson.zst");
    Files.move(last, renamed, StandardCopyOption.ATOMIC_MOVE);
    assertThat(differences())
        .extracting(Difference::kind, Difference::file)
        .containsExactly(tuple(Kind.DAMAGED, renamed));
    repair();
    assertThat(segments()).contains(last).doesNotContain(renamed);
  }

  @Test
  void aRecordThatIsNoResultIsMissedByNobody() throws IOException {
    topic.add(record(RECORDS, "no json".getBytes(StandardCharsets.UTF_8)));
    assertThat(differences()).isEmpty();
  }

  @Test
  void mendsWhateverIsDone() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      List<Path> files = segments();
      Path file = files.get(random.nextInt(files.size()));
      byte[] bytes = Files.readAllBytes(file);
      switch (random.nextInt(4)) {
        case 0 -> Files.delete(file);
        case 1 -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        case 2 -> {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
          Files.write(file, bytes);
        }
        default -> Files.write(file.resolveSibling("x" + round), bytes);
      }
      // A few bits of a frame say nothing, such as the one that the format keeps for later.
      boolean harmless = segments().equals(files) && content().equals(all());
      if (!harmless) {
        assertThat(differences()).as("seed %d, round %d", seed, round).isNotEmpty();
      }
      repair();
      assertThat(content()).as("seed %d, round %d", seed, round).isEqualTo(all());
    }
  }
}
