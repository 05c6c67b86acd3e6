package dev.dateline.trainer;

import java.util.Set;

/**
 * What somebody judged, as far as a scale is learnt from it.
 *
 * @param <C> its clues
 */
interface Judgement<C extends Enum<C>> {

  /** The id of the document: what stands in one is right or wrong together. */
  String document();

  /** What was seen of it. */
  Set<C> clues();

  boolean isRight();
}
