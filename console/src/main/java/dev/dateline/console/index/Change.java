package dev.dateline.console.index;

import org.jspecify.annotations.Nullable;

/**
 * What a result changed in the index.
 *
 * @param kind what it is
 * @param id of the article or event, key of the anniversary, or key of what was rejected
 * @param gone whether it is no longer there
 * @param title for people
 * @param date publication date of the article, date of the event or anniversary; null where it is
 *     gone or has none
 */
public record Change(Kind kind, String id, boolean gone, String title, @Nullable String date) {

  /** Kinds of results. */
  public enum Kind {
    ARTICLE,
    EVENT,
    ANNIVERSARY,
    REJECTED
  }
}
