package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;

/**
 * Whether a phrase at the end of a title breaks off: "declares the Western Harbour" of "a city of
 * its own", "carrying a Norwegian" of "Swedish and Danish crew", "between Norway" of "and Sweden".
 */
final class CutPhrase {

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;

  CutPhrase(Syntax syntax, Phrases phrases) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
  }

  /** Whether what stands behind the last of the stretches belongs to the phrase in it. */
  boolean isAt(List<TokenSpan> spans) {
    TokenSpan last = spans.get(spans.size() - 1);
    int next = last.after();
    if (next >= text.tokenCount() || text.sentenceOf(next) != text.sentenceOf(next - 1)) {
      return false;
    }
    return isBeforeWhat(last, next)
        || isFirstOfNames(last, next)
        || isBeforeGathering(next)
        || isOneOfTwo(last, next)
        || isMaker(last, next)
        || isBeforeNews(last, next)
        || isFeelingFor(next);
  }

  /** "Declared the harbour" before "a city": an article opens what it was declared. */
  private boolean isBeforeWhat(TokenSpan last, int next) {
    String lower = text.lower(next);
    boolean late = // "approves for use" before "the vaccine"
        syntax.part(last.first()) == Part.PREPOSITION && lower.equals("the");
    return syntax.part(next) == Part.DETERMINER
        && (late || lower.equals("a") || lower.equals("an"))
        && syntax.part(next - 1) == Part.NOMINAL
        && !syntax.isTime(next - 1)
        && !phrases.isSentenceTime(next)
        && !(next + 1 < text.tokenCount() && syntax.isTime(next + 1));
  }

  /** "The Transport" before ", Treasury and Housing bill": the noun of all of them comes behind. */
  private boolean isFirstOfNames(TokenSpan last, int comma) {
    int first = comma - 1;
    while (first > last.first() && syntax.isCapitalised(first)) {
      first--;
    }
    boolean led = first < comma - 1 && syntax.part(first) == Part.DETERMINER;
    if (!led || syntax.part(comma) != Part.COMMA) {
      return false;
    }
    boolean and = false;
    int limit = Math.min(text.afterLastToken(text.sentenceOf(comma)), comma + 14);
    for (int t = comma + 1; t < limit; t++) {
      if (syntax.isCapitalised(t) || syntax.part(t) == Part.COMMA) {
        continue;
      }
      if (syntax.part(t) == Part.CONJUNCTION && !and) {
        and = true;
        continue;
      }
      return and
          && syntax.part(t) == Part.NOMINAL
          && !syntax.isTime(t)
          && syntax.isCapitalised(t - 1);
    }
    return false;
  }

  /** "Chaired a Harbour Committee" before "hearing". */
  private boolean isBeforeGathering(int next) {
    return syntax.isCapitalised(next - 1)
        && !syntax.isTime(next - 1)
        && Syntax.isIn("gathering", text.lower(next));
  }

  /** "Between the forces of Ann Moss" before "and". */
  private boolean isOneOfTwo(TokenSpan last, int next) {
    boolean open = false;
    for (int t = last.first(); t < last.after(); t++) {
      open |= text.lower(t).equals("between");
      open &= syntax.part(t) != Part.CONJUNCTION;
    }
    return open && text.lower(next).equals("and");
  }

  /** "Suspended the use of the Norwegian" before "made vaccine". */
  private boolean isMaker(TokenSpan last, int next) {
    int end = next - 1;
    return last.length() > 1
        && syntax.isCapitalised(end)
        && syntax.part(end - 1) == Part.DETERMINER
        && syntax.part(next) == Part.VERB
        && syntax.mayBeParticiple(next)
        && next + 1 < text.tokenCount()
        && syntax.part(next + 1) == Part.NOMINAL
        && !syntax.isTime(next + 1);
  }

  /** "Announced the council" before "approved": who did it, and not what was announced. */
  private boolean isBeforeNews(TokenSpan last, int next) {
    boolean announced = last.first() > 0 && text.lower(last.first() - 1).startsWith("announc");
    Part behind = next + 1 < text.tokenCount() ? syntax.part(next + 1) : Part.STOP;
    boolean acts = // "approved his requests", but not "designed to promote"
        syntax.part(next) == Part.VERB
            && (behind == Part.DETERMINER || behind == Part.POSSESSIVE_PRONOUN)
            && !text.lower(next).endsWith("ing");
    return announced && (acts || syntax.part(next) == Part.AUXILIARY);
  }

  /** "Expressing support" before "for the ferries". */
  private boolean isFeelingFor(int next) {
    return next > 1
        && ClueWords.isIn("feeling", text.lower(next - 1))
        && text.lower(next - 2).endsWith("ing")
        && syntax.part(next) == Part.PREPOSITION
        && !(next + 1 < text.tokenCount() && phrases.isSentenceTime(next + 1));
  }
}
