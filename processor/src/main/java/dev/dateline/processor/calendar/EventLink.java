package dev.dateline.processor.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What one event is to another on another date: one row of state beside the claims of its date.
 *
 * @param date of the event that it is about
 * @param event its id
 * @param other id of the other event
 * @param otherSources independent sources of the other one
 * @param support of the other one, where it comes over
 */
record EventLink(
    String date,
    String event,
    Kind kind,
    String otherDate,
    String other,
    int otherSources,
    EventFacts.@Nullable Support support) {

  /** What the other event is. */
  enum Kind {
    /** The same under another day. */
    DISPUTED,
    /** The same told by month or year; its articles come over. */
    COARSER,
    /** The same told by its day; this one goes over to it. */
    FINER,
    /** The same under its new date. */
    MOVED_TO
  }

  /** Tells links of one event apart; two words for the same link say the same. */
  String row() {
    return event + "\u0000" + kind + "\u0000" + other;
  }

  /** The event that a row is about. */
  static String eventOf(String row) {
    return row.substring(0, row.indexOf('\u0000'));
  }
}
