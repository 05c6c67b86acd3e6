package dev.dateline.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A happening and the date that the text gives it: in the article a claim, not yet a fact.
 *
 * @param id {@code e1}, {@code e2}, … in order of the first mention
 * @param date ISO date, or its beginning as far as it is known ({@code 2024-06}, {@code 1914}), or
 *     the TIMEX3 form of a week, quarter, season, decade or century
 * @param precision how exactly {@code date} is known
 * @param dateBasis what {@code date} rests on where that is no time expression of the text; null
 *     where the text gives the date
 * @param end last day of what lasts, in the form of {@code date}; null where it does not
 * @param status whether it took place
 * @param confidence how far to rely on it
 * @param title stands alone: at most 100 characters, the text's own words, no "its", no weekday
 * @param mentions the word or words of the happening, in order of the text, at least one
 * @param participants ids of entities of this article
 * @param places ids of entities of this article
 * @param evidence the sentence that dates it
 */
public record DatedEvent(
    String id,
    String date,
    Precision precision,
    @Nullable DateBasis dateBasis,
    @Nullable String end,
    Status status,
    Confidence confidence,
    String title,
    List<Mention> mentions,
    List<String> participants,
    List<String> places,
    Evidence evidence) {

  /** Longest title, in UTF-16 code units. */
  public static final int MAX_TITLE_LENGTH = 100;

  /** How exactly a date is known. */
  public enum Precision {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    SEASON,
    YEAR,
    DECADE,
    CENTURY
  }

  /** What the date of an event rests on, if on no time expression. */
  public enum DateBasis {
    /** The day of publication: a bulletin tells in the present tense what happened on its day. */
    PUBLICATION
  }

  /** Whether the event took place, as the text tells it. */
  public enum Status {
    HAPPENED,
    PLANNED,
    CANCELLED,
    POSTPONED,
    DENIED,
    HYPOTHETICAL
  }

  /**
   * The passage that supports a claim.
   *
   * @param start first code unit
   * @param end the code unit after the last
   */
  public record Evidence(int start, int end) {
    public Evidence {
      Offsets.check(start, end);
    }
  }

  public DatedEvent {
    mentions = List.copyOf(mentions);
    participants = List.copyOf(participants);
    places = List.copyOf(places);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("event \"" + title + "\" has no mention");
    }
    if (title.isBlank() || title.length() > MAX_TITLE_LENGTH) {
      throw new IllegalArgumentException(
          "the title of an event has 1 to " + MAX_TITLE_LENGTH + " characters: \"" + title + "\"");
    }
  }
}
