package dev.dateline.processor.calendar;

import java.util.List;

/**
 * What an article claims at present: the row of state by which a correction withdraws it.
 *
 * @param claims in order of the article
 */
record ClaimedBefore(List<One> claims) {

  /**
   * One claim.
   *
   * @param hash of its content, so that only what differs travels
   */
  record One(String date, String handle, String hash) {}

  ClaimedBefore {
    claims = List.copyOf(claims);
  }
}
