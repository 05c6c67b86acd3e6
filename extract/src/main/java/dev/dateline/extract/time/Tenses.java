package dev.dateline.extract.time;

import dev.dateline.extract.text.TokenizedText;

/**
 * Reads where the verbs around an expression point, from a closed list of forms and the ending
 * "-ed"; nothing is parsed. Looks at most {@value #REACH} tokens far and never beyond the sentence.
 * Belongs to one text.
 */
final class Tenses {

  private static final int REACH = 40;
  private static final int AUXILIARY_REACH = 4;
  private static final int GOVERNED = 4;

  private final TimeTokens tokens;
  private final TokenizedText sentences;
  private final Effort effort;

  Tenses(TimeTokens tokens, TokenizedText sentences, Effort effort) {
    this.effort = effort;
    this.tokens = tokens;
    this.sentences = sentences;
  }

  /** The nearest verb before a match decides, else the nearest behind. */
  Tense at(Match match) {
    if (isComplement(match)) {
      return Tense.FUTURE;
    }
    int from = sentences.sentenceStart(sentence(match));
    for (int i = match.first() - 1; i >= 0 && i > match.first() - REACH; i--) {
      effort.look();
      if (tokens.start(i) < from) {
        break;
      }
      if (isGoingTo(i) || isSetFor(i) || isPutOffUntil(match, i)) {
        return Tense.FUTURE;
      }
      if (tokens.word(i).tense != Tense.NONE && !isAsPlanned(i)) {
        return withAuxiliary(i, from);
      }
    }
    return behind(match);
  }

  /** Whether the nearest verb governs an infinitive, which lies ahead: "agreed to meet in May". */
  boolean intended(Match match) {
    int from = sentences.sentenceStart(sentence(match));
    for (int i = match.first() - 1; i >= 0 && i > match.first() - REACH; i--) {
      effort.look();
      if (tokens.start(i) < from) {
        return false;
      }
      if (tokens.is(i, TokenClass.DECIDING) && tokens.is(i + 1, TokenClass.INFINITIVE)) {
        return i + 1 < match.first() - 1;
      }
      if (tokens.word(i).tense != Tense.NONE) {
        return false;
      }
    }
    return false;
  }

  /** "as planned", "as previously scheduled" say nothing of the time. */
  private boolean isAsPlanned(int verb) {
    return tokens.word(verb).tense == Tense.PLANNED
        && (tokens.is(verb - 1, TokenClass.AS) || tokens.is(verb - 2, TokenClass.AS));
  }

  private Tense behind(Match match) {
    int to = sentences.sentenceEnd(sentence(match));
    boolean heads = heads(match) && tokens.is(match.first() - 1, TokenClass.PLACING);
    for (int i = match.afterLast(); i < tokens.size() && i < match.afterLast() + REACH; i++) {
      effort.look();
      if (tokens.start(i) >= to) {
        break;
      }
      if (isGoingTo(i)) {
        return Tense.FUTURE;
      }
      Tense tense = tokens.word(i).tense;
      if (tense == Tense.PLANNED && heads) {
        return Tense.FUTURE;
      }
      if (tense != Tense.NONE && tense != Tense.PLANNED) {
        return tense;
      }
    }
    return Tense.NONE;
  }

  /**
   * Whether the match belongs to a verb of the past: "ruled on Nov. 30", and "On Nov. 30, the court
   * ruled" at the head of a sentence.
   */
  boolean governedByPast(Match match) {
    int before = beforePreposition(match);
    return heads(match)
        ? before < match.first() - 1 && behind(match) == Tense.PAST
        : tokens.word(before).tense == Tense.PAST;
  }

  private int beforePreposition(Match match) {
    int before = match.first() - 1;
    return tokens.is(before, TokenClass.PLACING) ? before - 1 : before;
  }

  /** Whether the match opens its sentence, maybe behind a preposition. */
  private boolean heads(Match match) {
    int before = beforePreposition(match);
    return before < 0 || tokens.start(before) < sentences.sentenceStart(sentence(match));
  }

  /** Whether a word of the future stands a few words before: "will meet on May 9". */
  boolean governedByFuture(Match match) {
    if (isComplement(match)) {
      return true;
    }
    int from = sentences.sentenceStart(sentence(match));
    for (int i = match.first() - 1; i >= 0 && i >= match.first() - GOVERNED; i--) {
      effort.look();
      if (isPutOffUntil(match, i)) {
        return true;
      }
      if (tokens.word(i).tense != Tense.NONE) {
        return withAuxiliary(i, from) == Tense.FUTURE;
      }
    }
    return false;
  }

  private int sentence(Match match) {
    return sentences.sentenceOf(sentences.tokenAt(tokens.start(match.first())));
  }

  /** "The deadline is Friday", "the hearing is on May 20": what is dated so lies ahead. */
  private boolean isComplement(Match match) {
    return tokens.is(beforePreposition(match), TokenClass.COPULA);
  }

  /** "is to", "are to". */
  private boolean isGoingTo(int verb) {
    return tokens.is(verb, TokenClass.COPULA)
        && tokens.is(verb + 1, TokenClass.INFINITIVE)
        && !isWord(verb + 2, "have"); // "was to have been held"
  }

  /** "is set for", "set to". */
  private boolean isSetFor(int verb) {
    return tokens.is(verb, TokenClass.SET)
        && (tokens.is(verb + 1, TokenClass.INFINITIVE) || isWord(verb + 1, "for"));
  }

  /** "postponed the vote until Tuesday", "have until Tuesday", "has been closed until Tuesday". */
  private boolean isPutOffUntil(Match match, int verb) {
    boolean lasting =
        tokens.is(verb, TokenClass.DEFERRING)
            || tokens.is(verb, TokenClass.PERFECT)
            || tokens.is(verb - 1, TokenClass.PERFECT)
            || tokens.is(verb - 2, TokenClass.PERFECT);
    return lasting && tokens.is(match.first() - 1, TokenClass.UNTIL);
  }

  /**
   * A participle behind an auxiliary of the future or a plan belongs to it: "will be held", "is
   * scheduled to be released".
   */
  private Tense withAuxiliary(int verb, int from) {
    Tense tense = tokens.word(verb).tense;
    if (tense == Tense.PLANNED) {
      return wasOnce(verb, from) ? Tense.PAST : Tense.FUTURE;
    }
    if (tense != Tense.PAST) {
      return tense;
    }
    for (int i = verb - 1; i >= 0 && i >= verb - AUXILIARY_REACH; i--) {
      effort.look();
      if (tokens.start(i) < from) {
        break;
      }
      boolean plan =
          tokens.word(i).tense == Tense.PLANNED && tokens.is(i + 1, TokenClass.INFINITIVE);
      if (tokens.word(i).tense == Tense.FUTURE || isGoingTo(i) || (plan && !wasOnce(i, from))) {
        return Tense.FUTURE;
      }
    }
    return tense;
  }

  /** "had been due to expire Friday". */
  private boolean wasOnce(int verb, int from) {
    return verb >= 2
        && tokens.start(verb - 2) >= from
        && isWord(verb - 1, "been")
        && isWord(verb - 2, "had");
  }

  private boolean isWord(int token, String word) {
    return token < tokens.size()
        && tokens.end(token) - tokens.start(token) == word.length()
        && sentences.text().regionMatches(true, tokens.start(token), word, 0, word.length());
  }
}
