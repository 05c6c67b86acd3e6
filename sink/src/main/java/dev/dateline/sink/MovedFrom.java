package dev.dateline.sink;

import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.InvalidRecordException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The header that tells the files where an article lay before: every other publication date under
 * which it was published, the latest first; of a tombstone, all of them.
 *
 * <p>Each result carries the whole list and not only its last step, because compaction keeps the
 * last result of a key alone: a reader that missed the ones between still learns of every file that
 * may be left. The list says nothing about the content and is in no hash.
 */
public final class MovedFrom {

  /** Name of the header. */
  public static final String HEADER = "dateline-moved-from";

  /** How many dates are remembered; who corrects a date more often leaves the oldest behind. */
  public static final int MAX_DATES = 32;

  private MovedFrom() {}

  /** Writes the header; nothing where there are no dates. */
  public static void write(Headers headers, List<LocalDate> dates) {
    if (!dates.isEmpty()) {
      CloudEventHeaders.put(headers, HEADER, format(dates));
    }
  }

  /**
   * Reads the header; empty where there is none.
   *
   * @throws InvalidRecordException if it is no list of dates
   */
  public static List<LocalDate> read(Headers headers) {
    return parse(CloudEventHeaders.text(headers, HEADER));
  }

  /** The dates separated by commas. */
  public static String format(List<LocalDate> dates) {
    return dates.stream().map(LocalDate::toString).collect(Collectors.joining(","));
  }

  /**
   * Reads what {@link #format} wrote; null and the empty text are no dates.
   *
   * @throws InvalidRecordException if it is no list of dates
   */
  public static List<LocalDate> parse(@Nullable String dates) {
    if (dates == null || dates.isEmpty()) {
      return List.of();
    }
    try {
      return Arrays.stream(dates.split(",", -1)).map(LocalDate::parse).toList();
    } catch (DateTimeException e) {
      throw new InvalidRecordException(
          HEADER
              + ": is "
              + InvalidRecordException.quoted(dates)
              + "; expected dates YYYY-MM-DD separated by commas",
          e);
    }
  }
}
