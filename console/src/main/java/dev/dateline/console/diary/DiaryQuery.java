package dev.dateline.console.diary;

import dev.dateline.topics.AnniversaryRule;
import dev.dateline.topics.CalendarEvent;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the diary.
 *
 * @param from first day
 * @param days how many days, 1 or more
 * @param minProminence of the anniversary; pinned events are in all the same
 * @param country ISO 3166 code; null for all
 * @param entity id of a participant or place, or the end of one; null for all
 */
public record DiaryQuery(
    LocalDate from,
    int days,
    int minProminence,
    @Nullable String country,
    @Nullable String entity,
    AnniversaryRule rule,
    Marks marks) {

  /** Below it stands what was told once, on the day, and is of no weighty kind. */
  public static final int DEFAULT_MIN_PROMINENCE = 4;

  /** The usual stretch. */
  public static final int DEFAULT_DAYS = 30;

  public DiaryQuery {
    if (days < 1) {
      throw new IllegalArgumentException("days: is \"" + days + "\"; expected 1 or more");
    }
    if (country != null && !country.matches("[A-Za-z]{2}")) {
      throw new IllegalArgumentException(
          "country: is \"" + country + "\"; expected two letters of ISO 3166, such as fr");
    }
  }

  /** The last day. */
  public LocalDate to() {
    return from.plusDays(days - 1L);
  }

  /** The same with another bound. */
  public DiaryQuery withMinProminence(int least) {
    return new DiaryQuery(from, days, least, country, entity, rule, marks);
  }

  boolean takes(CalendarEvent event) {
    return !marks.hides(event) && isOfCountry(event) && isOfEntity(event);
  }

  private boolean isOfCountry(CalendarEvent event) {
    if (country == null) {
      return true;
    }
    String code = country.toLowerCase(Locale.ROOT);
    return anyId(event, id -> id.equals("country/" + code) || id.contains("/" + code + "/"));
  }

  private boolean isOfEntity(CalendarEvent event) {
    String wanted = entity;
    return wanted == null || anyId(event, id -> id.equals(wanted) || id.endsWith("/" + wanted));
  }

  private static boolean anyId(CalendarEvent event, Predicate<String> predicate) {
    return event.participants().stream().anyMatch(predicate)
        || event.places().stream().anyMatch(predicate);
  }
}
