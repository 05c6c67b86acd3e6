package dev.dateline.sink.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.sink.segments.Compression;
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
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A crash, and then damage anywhere: in what was growing and in what is in place, bytes flipped,
 * cut off, lost as zeros, doubled. Whoever takes over goes on, no record stands twice, none is
 * missed but those of damaged files in place, and the repair brings back these.
 */
class SegmentDamageTest {

  private static final int ROUNDS = Integer.getInteger("dateline.fuzz.rounds", 30);

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void isSurvivedNamedAndMended(Compression compression) throws IOException {
    long seed = Long.getLong("dateline.seed", System.nanoTime());
    System.out.printf("damage to segments, %s: -Ddateline.seed=%d%n", compression, seed);
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Path archive = Files.createDirectory(directory.resolve("round-" + round));
      try {
        damageAndMend(archive, compression, random);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed %d, round %d".formatted(seed, round), e);
      }
    }
  }

  private static void damageAndMend(Path archive, Compression compression, Random random)
      throws IOException {
    SegmentLimits limits =
        new SegmentLimits(compression, 2 + random.nextInt(9), 1_000_000, Duration.ofHours(1));
    FilesBench crashed = FilesBench.ofSegments(archive, limits).assign(0);
    List<byte[]> values = new ArrayList<>();
    int batches = 1 + random.nextInt(8);
    for (int batch = 0; batch < batches; batch++) {
      int records = 1 + random.nextInt(6);
      for (int i = 0; i < records; i++) {
        byte[] value = value(values.size(), random);
        values.add(value);
        crashed.record(0, "article/a", value, "2025-06-20");
      }
      crashed.round();
    }
    Set<Long> mayBeMissing = new TreeSet<>();
    int times = 1 + random.nextInt(3);
    for (int time = 0; time < times; time++) {
      List<Path> files = filesOf(archive);
      Path file = files.get(random.nextInt(files.size()));
      SegmentName.parse(file.getFileName().toString())
          .filter(name -> name.last() != SegmentName.GROWING)
          .ifPresent(
              name -> LongStream.rangeClosed(name.first(), name.last()).forEach(mayBeMissing::add));
      Files.write(file, damaged(Files.readAllBytes(file), random));
    }

    FilesBench successor = FilesBench.ofSegments(archive, limits).assign(0);
    values.forEach(value -> successor.record(0, "article/a", value, "2025-06-20"));
    successor.round().round();
    assertThat(successor.loop.state()).isEqualTo(new WriterState.Running());
    assertThat(successor.committed(0)).isEqualTo(values.size());
    successor.assign();
    Set<Long> there = new TreeSet<>(content(archive).keySet());
    there.addAll(mayBeMissing);
    assertThat(there)
        .containsExactlyElementsOf(LongStream.range(0, values.size()).boxed().toList());

    List<ConsumerRecord<byte[], byte[]>> topic = topic(values, successor);
    repair(archive, topic, limits);
    for (Path file : filesOf(archive)) {
      SegmentName name = SegmentName.parse(file.getFileName().toString()).orElseThrow();
      SegmentContent found =
          SegmentContent.read(Files.readAllBytes(file), name.compression(), one -> {});
      assertThat(found.whole()).as("%s is whole", file).isTrue();
      assertThat(found.last()).as("%s", file).isEqualTo(name.last());
    }
    TreeMap<Long, String> mended = content(archive);
    assertThat(mended).hasSize(values.size());
    mended.forEach(
        (offset, value) ->
            assertThat(value)
                .isEqualTo(
                    new String(values.get(offset.intValue()), StandardCharsets.UTF_8)
                        .replace('\n', ' ')));
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] damaged = bytes.clone();
    int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
    int to = at + random.nextInt(bytes.length - at + 1);
    switch (random.nextInt(7)) {
      case 0 -> flip(damaged, 1, random);
      case 1 -> flip(damaged, 2 + random.nextInt(20), random);
      case 2 -> damaged = Arrays.copyOf(bytes, at);
      // What a power cut leaves where the length was written and the blocks were not.
      case 3 -> Arrays.fill(damaged, at, to, (byte) 0);
      case 4 -> damaged = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(100));
      case 5 -> {
        // All of it stands twice, frame by frame sound.
        damaged = Arrays.copyOf(bytes, 2 * bytes.length);
        System.arraycopy(bytes, 0, damaged, bytes.length, bytes.length);
      }
      default -> {
        // A piece stands twice.
        damaged = Arrays.copyOf(bytes, bytes.length + to - at);
        System.arraycopy(bytes, at, damaged, to, bytes.length - at);
      }
    }
    return damaged;
  }

  private static void flip(byte[] bytes, int times, Random random) {
    for (int i = 0; i < times && bytes.length > 0; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
  }

  /** Some are long, so that a frame says its size in more than one byte. */
  private static byte[] value(int number, Random random) {
    String filler = "news ".repeat(random.nextInt(10) == 0 ? 20_000 : random.nextInt(3));
    return "{\"id\": \"a\",\n \"n\": %d, \"text\": \"%s\"}"
        .formatted(number, filler)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<ConsumerRecord<byte[], byte[]>> topic(List<byte[]> values, FilesBench bench) {
    List<ConsumerRecord<byte[], byte[]>> topic = new ArrayList<>();
    for (byte[] value : values) {
      topic.add(
          new ConsumerRecord<>(
              "news.results",
              0,
              topic.size(),
              bench.clock.millis(),
              TimestampType.CREATE_TIME,
              0,
              0,
              "article/a".getBytes(StandardCharsets.UTF_8),
              value,
              new RecordHeaders(),
              Optional.empty()));
    }
    return topic;
  }

  private static void repair(
      Path archive, List<ConsumerRecord<byte[], byte[]>> topic, SegmentLimits limits)
      throws IOException {
    try (SegmentCheck check = new SegmentCheck(archive)) {
      topic.forEach(check::shown);
      check.differences();
      for (int partition : check.wrong()) {
        try (SegmentRepair repair = check.repair(partition, limits)) {
          topic.forEach(repair::take);
          repair.finish();
        }
      }
    }
    try (SegmentCheck check = new SegmentCheck(archive)) {
      topic.forEach(check::shown);
      assertThat(check.differences()).as("after the repair").isEmpty();
    }
  }

  /** What can be read, each record once. */
  private static TreeMap<Long, String> content(Path archive) throws IOException {
    TreeMap<Long, String> content = new TreeMap<>();
    for (Path file : filesOf(archive)) {
      SegmentName name = SegmentName.parse(file.getFileName().toString()).orElseThrow();
      SegmentContent.read(
          Files.readAllBytes(file),
          name.compression(),
          one ->
              assertThat(content.put(one.offset(), new String(one.value(), StandardCharsets.UTF_8)))
                  .as("%d stands twice", one.offset())
                  .isNull());
    }
    return content;
  }

  private static List<Path> filesOf(Path archive) throws IOException {
    try (Stream<Path> all = Files.walk(archive)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
