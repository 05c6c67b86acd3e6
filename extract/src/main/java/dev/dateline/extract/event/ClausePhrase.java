package dev.dateline.extract.event;

import java.util.List;

/**
 * One phrase behind a verb or noun, and how much a title needs it.
 *
 * @param spans where its words stand, in the order of the text
 * @param rank how much is lost without it
 */
record ClausePhrase(List<TokenSpan> spans, Rank rank) {

  /** How much a title loses without a phrase, the most first. */
  enum Rank {
    /** The object, or what verbs of this kin must have. */
    NEEDED(40),
    /** What for, about what, against whom, that what. */
    TELLING(14),
    /** To whom, with whom, from whom. */
    WHOM(10),
    /** Where, by whom, in what manner; the second member of a list. */
    WHERE(4);

    private final int worth;

    Rank(int worth) {
      this.worth = worth;
    }

    int worth() {
      return worth;
    }
  }

  ClausePhrase {
    spans = List.copyOf(spans);
  }

  int first() {
    return spans.get(0).first();
  }

  int after() {
    return spans.get(spans.size() - 1).after();
  }
}
