package dev.dateline.topics;

import dev.dateline.extract.Anniversary;
import java.util.List;

/**
 * An anniversary that articles marked: the value of {@code news.anniversaries}.
 *
 * @param event id of the calendar event
 * @param ordinal how many units, 1 or more
 * @param unit what is counted
 * @param date date of the anniversary, ISO or its beginning
 * @param title of the event
 * @param articles ids of the earliest articles, in order of publication, at most {@value
 *     #MAX_ARTICLES}
 */
public record ObservedAnniversary(
    String event,
    int ordinal,
    Anniversary.Unit unit,
    String date,
    String title,
    List<String> articles) {

  /** How many articles an anniversary names at most. */
  public static final int MAX_ARTICLES = 1_000;

  public ObservedAnniversary {
    articles = List.copyOf(articles);
    ArticleChecks.positive("ordinal", ordinal);
    if (articles.size() > MAX_ARTICLES) {
      throw InvalidRecordException.ofField(
          "articles", "has " + articles.size() + " elements; expected at most " + MAX_ARTICLES);
    }
  }
}
