package dev.dateline.sink.files;

import dev.dateline.sink.MovedFrom;
import dev.dateline.topics.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** A writer of files on the bench: a log of records, a fake group, a directory, no broker. */
final class FilesBench implements AutoCloseable {

  /** A clock that stands until it is told to go on. */
  static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** A member of a group that may be thrown out. */
  private static final class Member extends MockConsumer<byte[], byte[]> {
    private boolean evicted;

    Member() {
      super("earliest");
    }

    @Override
    public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
      if (evicted) {
        throw new CommitFailedException("the group has gone on without this member");
      }
      super.commitSync(offsets);
    }
  }

  static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(8);

  final Path archive;
  final HandClock clock = new HandClock();
  final FaultyFiles files = new FaultyFiles();
  ArchiveName archiveName = () -> "this";
  final FileTally tally = new FileTally();
  final List<ProducerRecord<byte[], byte[]>> deadLetters = new ArrayList<>();
  final MaterializingLoop loop;
  private final String topic;
  private final Member consumer = new Member();
  private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> log =
      new TreeMap<>(Comparator.comparing(TopicPartition::toString));

  /** Makes the materializer of a layout and files. */
  interface Making {
    Materializer make(ArchiveLayout layout, FileLayer files, Clock clock);
  }

  static FilesBench ofResults(Path archive) {
    return new FilesBench(archive, "news.results", ResultMaterializer::new);
  }

  FilesBench(Path archive, String topic, Making making) {
    this(
        archive,
        topic,
        (all, clock) -> DocumentFiles.of(making.make(all.layout(), all.files(), clock), all));
  }

  /** Makes what writes the files of a partition. */
  interface Claiming {
    PartitionClaim make(Archive archive, Clock clock);
  }

  static FilesBench ofSegments(Path archive, SegmentLimits limits) {
    return new FilesBench(
        archive, "news.results", (all, clock) -> SegmentFiles.of(all, limits, clock));
  }

  private FilesBench(Path archive, String topic, Claiming claiming) {
    this.archive = archive;
    this.topic = topic;
    Archive all = new Archive(new ArchiveLayout(archive), files, tally);
    loop =
        new MaterializingLoop(
            consumer,
            claiming.make(all, clock),
            all,
            () -> archiveName.get(),
            deadLetters::addAll,
            new BackOff(clock, Duration.ofSeconds(1), LONGEST_BACK_OFF));
    loop.subscribe(List.of(topic));
  }

  /** Gives these partitions to this member, and takes all others from it. */
  FilesBench assign(Integer... partitions) {
    Collection<TopicPartition> all = Arrays.stream(partitions).map(this::partition).toList();
    consumer.updateBeginningOffsets(all.stream().collect(Collectors.toMap(p -> p, p -> 0L)));
    consumer.rebalance(all);
    for (TopicPartition one : all) {
      OffsetAndMetadata committed = consumer.committed(Set.of(one)).get(one);
      consumer.seek(one, committed == null ? 0 : committed.offset());
    }
    return this;
  }

  void evict() {
    consumer.evicted = true;
  }

  void lose(Integer... partitions) {
    loop.onPartitionsLost(Arrays.stream(partitions).map(this::partition).toList());
  }

  FilesBench record(int partition, String key, Object record, String... movedFrom) {
    return record(partition, key, record == null ? null : Json.write(record), movedFrom);
  }

  FilesBench record(int partition, String key, byte[] value, String... movedFrom) {
    RecordHeaders headers = new RecordHeaders();
    if (movedFrom.length > 0) {
      headers.add(MovedFrom.HEADER, String.join(",", movedFrom).getBytes(StandardCharsets.UTF_8));
    }
    return record(partition, key.getBytes(StandardCharsets.UTF_8), value, headers);
  }

  FilesBench record(int partition, byte[] key, byte[] value, RecordHeaders headers) {
    return record(partition, key, value, headers, clock.millis());
  }

  FilesBench record(
      int partition, byte[] key, byte[] value, RecordHeaders headers, long timestamp) {
    List<ConsumerRecord<byte[], byte[]>> records =
        log.computeIfAbsent(partition(partition), p -> new ArrayList<>());
    records.add(
        new ConsumerRecord<>(
            topic,
            partition,
            records.size(),
            timestamp,
            TimestampType.CREATE_TIME,
            0,
            0,
            key,
            value,
            headers,
            Optional.empty()));
    return this;
  }

  /** One round; the fetch answers with what the log holds from the position on. */
  FilesBench round() {
    consumer.schedulePollTask(
        () -> {
          for (TopicPartition one : consumer.assignment()) {
            if (consumer.paused().contains(one)) {
              continue;
            }
            long position = consumer.position(one);
            log.getOrDefault(one, List.of()).stream()
                .filter(record -> record.offset() >= position)
                .forEach(consumer::addRecord);
          }
        });
    loop.round();
    return this;
  }

  /** A round in which only the marker of a transaction comes, which no poll shows. */
  FilesBench roundOverAMarker(int partition) {
    TopicPartition one = partition(partition);
    consumer.schedulePollTask(() -> consumer.seek(one, consumer.position(one) + 1));
    loop.round();
    return this;
  }

  Long committed(int partition) {
    TopicPartition one = partition(partition);
    OffsetAndMetadata committed = consumer.committed(Set.of(one)).get(one);
    return committed == null ? null : committed.offset();
  }

  boolean paused() {
    return !consumer.paused().isEmpty();
  }

  /** Every file of the archive but those being written, by its path. */
  Map<String, String> content() throws IOException {
    Map<String, String> content = new TreeMap<>();
    for (Path file : filesUnder(archive)) {
      String path = archive.relativize(file).toString();
      if (!path.startsWith(".staging")) {
        content.put(path, Files.readString(file));
      }
    }
    return content;
  }

  List<Path> staged() throws IOException {
    return filesUnder(archive.resolve(".staging"));
  }

  private static List<Path> filesUnder(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private TopicPartition partition(int number) {
    return new TopicPartition(topic, number);
  }

  @Override
  public void close() {
    files.close();
  }
}
