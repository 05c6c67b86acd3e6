package dev.dateline.sink.files;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How results become files.
 *
 * @param archive the directory that holds the archive; made where it is missing
 * @param segments when a segment ends, in the layout for bulk archives; empty for the layout of
 *     documents, one file an article
 * @param pace how the writer goes about it
 */
public record ArchiveSettings(Path archive, Optional<SegmentLimits> segments, Pace pace) {

  public ArchiveSettings {
    archive = archive.toAbsolutePath().normalize();
  }

  /** The layout's name, {@code documents} or {@code segments}. */
  public String layout() {
    return segments.isPresent() ? "segments" : "documents";
  }

  public static ArchiveSettings defaults(Path archive) {
    return new ArchiveSettings(archive, Optional.empty(), Pace.DEFAULT);
  }
}
