package dev.dateline.processor;

import org.jspecify.annotations.Nullable;

/**
 * A record on its way through the topology: either it passed so far, or it was rejected and only
 * travels on to the dead letters. So one stream carries both and is split once, at its end.
 *
 * @param <T> what the last operator made of it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on from operator to operator, never compared
sealed interface Passage<T> {

  /**
   * A record that passed.
   *
   * @param content what the last operator made of it
   * @param original its value as it came, for the dead letter that it may yet become
   */
  record Passed<T>(T content, byte @Nullable [] original) implements Passage<T> {}

  /**
   * A record that was rejected; why stands in its headers.
   *
   * @param letter the value of the dead letter
   */
  record Rejected<T>(byte @Nullable [] letter) implements Passage<T> {}
}
