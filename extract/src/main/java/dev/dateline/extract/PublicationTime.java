package dev.dateline.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published: a date, or an instant with its offset. The document creation time
 * (DCT) of TIMEX3, and the only time that extraction knows.
 *
 * @param date the reference date: for an instant its local date in its own offset; years 1 to 9999
 * @param instant null where only the date is known; its offset has no seconds (RFC 3339)
 */
public record PublicationTime(LocalDate date, @Nullable OffsetDateTime instant) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

  /** As long as any instant, down to the nanosecond. */
  private static final int LONGEST_SHOWN = 35;

  public PublicationTime {
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw new IllegalArgumentException(
          "\"" + date + "\" is no publication date; expected a year from 1 to 9999");
    }
    if (instant != null && !instant.toLocalDate().equals(date)) {
      throw new IllegalArgumentException(instant + " does not lie on " + date);
    }
    if (instant != null && instant.getOffset().getTotalSeconds() % 60 != 0) {
      throw new IllegalArgumentException(
          "\"" + instant + "\" is no publication date; expected an offset of hours and minutes");
    }
  }

  public static PublicationTime of(LocalDate date) {
    return new PublicationTime(date, null);
  }

  public static PublicationTime of(OffsetDateTime instant) {
    return new PublicationTime(instant.toLocalDate(), instant);
  }

  /**
   * Reads {@code 2025-06-20} or {@code 2025-06-20T09:30:00+09:00} (RFC 3339; {@code Z} is an
   * offset, seconds may be left out).
   *
   * @throws IllegalArgumentException if it is neither, or a day that does not exist; the message
   *     names the value
   */
  public static PublicationTime parse(String value) {
    try {
      return value.length() <= 10
          ? of(LocalDate.parse(value, DATE))
          : of(OffsetDateTime.parse(value, INSTANT));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\""
              + shown(value)
              + "\" is no publication date; expected YYYY-MM-DD, or an instant with its offset such"
              + " as 2025-06-20T09:30:00+09:00",
          e);
    }
  }

  /** What is no date may be of any length; a message is not. */
  private static String shown(String value) {
    return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
  }

  /** The instant, or the start of the date in UTC where only the date is known. */
  public OffsetDateTime toInstant() {
    OffsetDateTime known = instant;
    return known != null ? known : date.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  /** The ISO form that {@link #parse} reads. */
  @Override
  public String toString() {
    OffsetDateTime known = instant;
    return known != null ? INSTANT.format(known) : DATE.format(date);
  }
}
