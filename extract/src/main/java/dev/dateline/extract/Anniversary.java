package dev.dateline.extract;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An anniversary that an article marks: one record for each (event, ordinal, unit), with all its
 * phrases as mentions.
 *
 * <p>Where both are known, {@code date} is {@code base} plus {@code ordinal} units at the precision
 * of {@code base}; 29 February falls on 28 February in other years.
 *
 * @param id {@code a1}, {@code a2}, … in order of the first mention
 * @param event id of the base event among the article's events; null where it has no date
 * @param ordinal how many units, 1 or more
 * @param unit what is counted
 * @param base date of the event, ISO or its beginning; null where it cannot be known
 * @param date date of the anniversary in the same form; null where it cannot be known
 * @param dateBasis what {@code date} rests on; null exactly where {@code date} is
 * @param title of the base event; see {@link DatedEvent#title()}
 * @param confidence how far to rely on it
 * @param mentions the phrases, in order of the text, at least one
 * @param conflict what in the text contradicts itself; null where nothing does
 */
public record Anniversary(
    String id,
    @Nullable String event,
    int ordinal,
    Unit unit,
    @Nullable String base,
    @Nullable String date,
    @Nullable DateBasis dateBasis,
    String title,
    Confidence confidence,
    List<Mention> mentions,
    @Nullable String conflict) {

  /** What an anniversary counts. */
  public enum Unit {
    YEAR,
    MONTH,
    WEEK,
    DAY;

    /** The word that stands in JSON and in titles. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the date of an anniversary rests on. */
  public enum DateBasis {
    /** The text dates the anniversary; base = date minus ordinal. */
    STATED,
    /** The text states the base; date = base plus ordinal. */
    COMPUTED,
    /** Only the commemoration is dated. */
    OBSERVANCE,
    /** Nothing is dated but the article. */
    PUBLICATION
  }

  public Anniversary {
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("anniversary of \"" + title + "\" has no mention");
    }
    if (ordinal < 1) {
      throw new IllegalArgumentException("ordinal must be 1 or more, but is " + ordinal);
    }
    if ((date == null) != (dateBasis == null)) {
      throw new IllegalArgumentException("an anniversary has a date and its basis, or neither");
    }
  }
}
