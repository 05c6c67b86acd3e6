package dev.dateline.sink.files;

import java.nio.file.Path;

/**
 * How dead letters become files.
 *
 * @param archive the directory that holds the archive; made where it is missing
 * @param layout of the archive beside them, {@code documents} or {@code segments}
 * @param filesPerPartition how many dead letters of a partition get a file, 1 or more; the first
 *     ones, for they tell how it began
 * @param valueBytes how much of a value a file shows, 4 or more; of a key and a header as well
 * @param pace how the writer goes about it
 */
public record RejectedSettings(
    Path archive, String layout, int filesPerPartition, int valueBytes, Pace pace) {

  /** Enough to see what kind of record went wrong, of six partitions 6,000 files at most. */
  public static final int DEFAULT_FILES_PER_PARTITION = 1_000;

  /** 64 KiB: a whole article of ordinary length. */
  public static final int DEFAULT_VALUE_BYTES = 64 * 1024;

  private static final int LONGEST_CHARACTER = 4;

  public RejectedSettings {
    archive = archive.toAbsolutePath().normalize();
    if (filesPerPartition < 1) {
      throw new IllegalArgumentException(
          "rejected files of a partition: is \"" + filesPerPartition + "\"; expected 1 or more");
    }
    if (valueBytes < LONGEST_CHARACTER) {
      throw new IllegalArgumentException(
          "bytes shown of a rejected value: is \""
              + valueBytes
              + "\"; expected "
              + LONGEST_CHARACTER
              + " or more");
    }
  }

  public static RejectedSettings defaults(Path archive, String layout) {
    return new RejectedSettings(
        archive, layout, DEFAULT_FILES_PER_PARTITION, DEFAULT_VALUE_BYTES, Pace.DEFAULT);
  }
}
