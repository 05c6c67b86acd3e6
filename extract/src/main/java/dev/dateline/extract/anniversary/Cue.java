package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary;

/**
 * A phrase that counts time since something.
 *
 * @param first its first token
 * @param after the token after its last
 * @param ordinal how many units; 0 where the phrase does not say
 * @param unit what it counts
 * @param form how it is put
 * @param about the token where what is marked begins; -1 where it does not follow
 */
record Cue(int first, int after, int ordinal, Anniversary.Unit unit, Form form, int about) {

  /** How an anniversary is put. */
  enum Form {
    /** "The 50th anniversary of …", "centenary". */
    ANNIVERSARY,
    /** "His 200th birthday". */
    BIRTHDAY,
    /** "20 years since …". */
    ELAPSED,
    /** "Killed 20 years ago": only under a word of mourning, and with a day beside it. */
    AGO,
    /**
     * "20 years to the day after …", "50 years ago today": leaves no doubt that the day is meant.
     */
    ELAPSED_TO_THE_DAY,
    /** "On this day in 1848 …": the last token is the year. */
    THIS_DAY,
    /** "The 100th day of …". */
    NTH_DAY,
    /** "100 days in office". */
    IN_OFFICE,
    /** "Turns 75". */
    TURNING
  }
}
