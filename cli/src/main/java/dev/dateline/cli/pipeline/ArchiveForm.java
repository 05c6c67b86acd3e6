package dev.dateline.cli.pipeline;

import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.sink.files.ArchiveSettings;
import dev.dateline.sink.files.Pace;
import dev.dateline.sink.files.SegmentLimits;
import dev.dateline.sink.segments.Compression;
import java.util.Optional;

/** How the archive is written, as the settings have it. */
public final class ArchiveForm {

  private enum Layout {
    DOCUMENTS,
    SEGMENTS
  }

  private ArchiveForm() {}

  /**
   * Reads the settings of the archive.
   *
   * @throws dev.dateline.cli.settings.InvalidSettingsException if layout or compression is none
   */
  public static ArchiveSettings of(Settings settings) {
    Compression compression = settings.word(Setting.SEGMENTS_COMPRESSION, Compression.class);
    SegmentLimits limits =
        new SegmentLimits(
            compression,
            settings.integer(Setting.SEGMENTS_MAX_RECORDS),
            settings.integer(Setting.SEGMENTS_MAX_SIZE),
            settings.duration(Setting.SEGMENTS_MAX_AGE));
    boolean segments = settings.word(Setting.LAYOUT, Layout.class) == Layout.SEGMENTS;
    return new ArchiveSettings(
        settings.path(Setting.ARCHIVE),
        segments ? Optional.of(limits) : Optional.empty(),
        Pace.DEFAULT);
  }
}
