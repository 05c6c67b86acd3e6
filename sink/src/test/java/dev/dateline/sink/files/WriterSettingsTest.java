package dev.dateline.sink.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.sink.segments.Compression;
import dev.dateline.topics.KafkaConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterSettingsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void haveTheseDefaults() {
    Path archive = Path.of("archive");
    assertThat(Pace.DEFAULT)
        .isEqualTo(
            new Pace(
                1_000, 4, Duration.ofMillis(500), Duration.ofSeconds(15), Duration.ofSeconds(20)));
    assertThat(ArchiveSettings.defaults(archive))
        .isEqualTo(new ArchiveSettings(archive.toAbsolutePath(), Optional.empty(), Pace.DEFAULT));
    assertThat(SegmentLimits.DEFAULT)
        .isEqualTo(new SegmentLimits(Compression.ZSTD, 1_000_000, 67_108_864, Duration.ofHours(1)));
    assertThat(RejectedSettings.defaults(archive, "documents"))
        .isEqualTo(
            new RejectedSettings(
                archive.toAbsolutePath(), "documents", 1_000, 65_536, Pace.DEFAULT));
  }

  @Test
  void refuseWhatCannotWorkAndNameIt() {
    assertThatThrownBy(() -> new Pace(0, 1, SECOND, SECOND, SECOND))
        .hasMessage("records of a batch: is \"0\"; expected 1 or more");
    assertThatThrownBy(() -> new Pace(1, 0, SECOND, SECOND, SECOND))
        .hasMessage("flush threads: is \"0\"; expected 1 or more");
    assertThatThrownBy(() -> new Pace(1, 1, Duration.ZERO, SECOND, SECOND))
        .hasMessage("shortest back-off: is \"0 ms\"; expected more than 0 ms");
    assertThatThrownBy(() -> new Pace(1, 1, SECOND, Duration.ofMillis(999), SECOND))
        .hasMessage("longest back-off: is \"999 ms\"; expected no less than the shortest, 1000 ms");
    assertThatThrownBy(() -> new Pace(1, 1, SECOND, SECOND, SECOND.negated()))
        .hasMessage("close time-out: is \"-1000 ms\"; expected more than 0 ms");
    assertThatThrownBy(() -> new SegmentLimits(Compression.GZIP, 0, 1, SECOND))
        .hasMessage("limits of a segment: are \"0 records, 1 bytes\"; expected 1 or more of each");
    assertThatThrownBy(() -> new SegmentLimits(Compression.GZIP, 1, 1, Duration.ZERO))
        .hasMessage("age of a segment: is \"0 ms\"; expected more than 0 ms");
    assertThatThrownBy(() -> new RejectedSettings(Path.of("a"), "documents", 0, 4, Pace.DEFAULT))
        .hasMessage("rejected files of a partition: is \"0\"; expected 1 or more");
    assertThatThrownBy(() -> new RejectedSettings(Path.of("a"), "documents", 1, 3, Pace.DEFAULT))
        .hasMessage("bytes shown of a rejected value: is \"3\"; expected 4 or more");
  }

  @Test
  void theArchiveWriterTellsTheBarrierItsGroupAndTopics(@TempDir Path archive) {
    try (ArchiveWriter writer =
        new ArchiveWriter(ArchiveSettings.defaults(archive), KafkaConnection.to("localhost:1"))) {
      assertThat(writer.groupId()).isEqualTo("dateline-files");
      assertThat(writer.inputTopics()).containsExactly("news.results");
      assertThat(writer.state()).isEqualTo(new WriterState.Running());
      assertThat(writer.failure()).isEmpty();
      assertThat(writer.counts()).isEqualTo(new FileCounts(0, 0, 0, 0));
    }
  }

  @Test
  void theRejectedWriterTellsTheBarrierItsGroupAndTopics(@TempDir Path archive) {
    try (RejectedWriter writer =
        new RejectedWriter(
            RejectedSettings.defaults(archive, "documents"), KafkaConnection.to("localhost:1"))) {
      assertThat(writer.groupId()).isEqualTo("dateline-rejected-files");
      assertThat(writer.inputTopics()).containsExactly("news.dead-letters");
      assertThat(writer.state()).isEqualTo(new WriterState.Running());
    }
  }
}
