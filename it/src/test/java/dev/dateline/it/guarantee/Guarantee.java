package dev.dateline.it.guarantee;

import java.util.List;

/** One promise of the pipeline, to be held against the evidence. */
public interface Guarantee {

  /** All of them. */
  List<Guarantee> ALL =
      List.of(
          new NothingLost(),
          new NothingDoubled(),
          new NoTornFile(),
          new FilesAgreeWithResults(),
          new HigherVersionWins(),
          new CalendarEqualsRecomputation());

  /** Each way in which the evidence breaks the promise, in a sentence; empty where it is kept. */
  List<String> breaches(Evidence evidence);

  /** How it is called. */
  default String name() {
    return getClass().getSimpleName();
  }
}
