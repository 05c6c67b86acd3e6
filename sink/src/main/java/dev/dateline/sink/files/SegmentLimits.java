package dev.dateline.sink.files;

import dev.dateline.sink.segments.Compression;
import java.time.Duration;

/**
 * When a segment is ended, whichever comes first; a new day ends it as well.
 *
 * @param maxRecords most records, 1 or more
 * @param maxBytes most bytes, compressed; passed by no more than one batch
 * @param maxAge how long it may grow
 */
public record SegmentLimits(
    Compression compression, long maxRecords, long maxBytes, Duration maxAge) {

  /** Files that a person can open and an object store likes. */
  public static final SegmentLimits DEFAULT =
      new SegmentLimits(Compression.ZSTD, 1_000_000, 64L * 1024 * 1024, Duration.ofHours(1));

  public SegmentLimits {
    if (maxRecords < 1 || maxBytes < 1) {
      throw new IllegalArgumentException(
          "limits of a segment: are \"%d records, %d bytes\"; expected 1 or more of each"
              .formatted(maxRecords, maxBytes));
    }
    if (maxAge.isNegative() || maxAge.isZero()) {
      throw new IllegalArgumentException(
          "age of a segment: is \"" + maxAge.toMillis() + " ms\"; expected more than 0 ms");
    }
  }
}
