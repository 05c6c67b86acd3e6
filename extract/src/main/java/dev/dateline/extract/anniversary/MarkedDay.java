package dev.dateline.extract.anniversary;

import dev.dateline.extract.event.DateValue;

/**
 * When an anniversary falls, as the text says.
 *
 * @param value the day, or what is known of it
 * @param bond how closely the text ties it to the anniversary
 */
record MarkedDay(DateValue value, Bond bond) {

  /** How closely a date and an anniversary are tied. */
  enum Bond {
    /** "Thursday, the 5th anniversary", "Friday is the …", "Saturday's bicentenary". */
    STATED,
    /** "Marked the anniversary on Thursday". */
    MARKED,
    /** Only what was done for the commemoration is dated. */
    OBSERVED,
    /** Nothing is dated but the article. */
    PUBLISHED
  }
}
