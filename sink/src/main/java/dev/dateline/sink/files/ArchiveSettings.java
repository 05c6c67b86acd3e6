package dev.dateline.sink.files;

import java.nio.file.Path;

/**
 * How results become files.
 *
 * @param archive the directory that holds the archive; made where it is missing
 * @param pace how the writer goes about it
 */
public record ArchiveSettings(Path archive, Pace pace) {

  public ArchiveSettings {
    archive = archive.toAbsolutePath().normalize();
  }

  public static ArchiveSettings defaults(Path archive) {
    return new ArchiveSettings(archive, Pace.DEFAULT);
  }
}
