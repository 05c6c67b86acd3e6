package dev.dateline.sink.segments;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a segment: {@code 00000000000000000120-00000000000000000377.ndjson.zst}, the offsets
 * of its first and its last record, so long that names sort as offsets do. One that still grows has
 * its first alone, {@code 00000000000000000120.ndjson.zst}, and lies in staging.
 *
 * @param first offset of the first record
 * @param last offset of the last record; {@link #GROWING} while it is not known
 */
public record SegmentName(long first, long last, Compression compression) {

  /** In place of the last offset of a segment that still grows. */
  public static final long GROWING = -1;

  private static final Pattern NAME =
      Pattern.compile("(\\d{20})(?:-(\\d{20}))?\\.ndjson\\.(zst|gz)");

  public SegmentName {
    if (first < 0 || (last != GROWING && last < first)) {
      throw new IllegalArgumentException(
          "segment: is \"" + first + "-" + last + "\"; expected offsets, the first no higher");
    }
  }

  /** Reads a file's name; empty if it is no segment's. */
  public static Optional<SegmentName> parse(String fileName) {
    Matcher name = NAME.matcher(fileName);
    if (!name.matches()) {
      return Optional.empty();
    }
    try {
      long first = Long.parseLong(name.group(1));
      long last = name.group(2) == null ? GROWING : Long.parseLong(name.group(2));
      Compression compression = name.group(3).equals("gz") ? Compression.GZIP : Compression.ZSTD;
      return last != GROWING && last < first
          ? Optional.empty()
          : Optional.of(new SegmentName(first, last, compression));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The same segment, of which the last record is known now. */
  public SegmentName sealedAt(long lastOffset) {
    return new SegmentName(first, lastOffset, compression);
  }

  /** The same segment, growing again. */
  public SegmentName growing() {
    return new SegmentName(first, GROWING, compression);
  }

  @Override
  public String toString() {
    return digits(first)
        + (last == GROWING ? "" : "-" + digits(last))
        + ".ndjson."
        + compression.ending();
  }

  private static String digits(long offset) {
    return String.format(Locale.ROOT, "%020d", offset);
  }
}
