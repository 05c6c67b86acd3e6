package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** The noun that a date stands before: "Thursday's crash", "the 1981 coup". */
final class NounsBeside {

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final HappeningReader reader;
  private final DateUse use;

  NounsBeside(Syntax syntax, Phrases phrases, HappeningReader reader, DateUse use) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
    this.reader = reader;
    this.use = use;
  }

  /** The noun behind a date; null where it stands before none that happened. */
  @Nullable Happening noun(int after, int sentenceEnd) {
    int t = after;
    if (isCommaInside(t, sentenceEnd)) {
      t++;
    } else if (t < sentenceEnd && syntax.part(t) == Part.POSSESSIVE) {
      t++;
    } else if (t >= sentenceEnd
        || syntax.part(t) != Part.NOMINAL
        || text.start(t) == text.end(t - 1)) {
      return null;
    } else if (!phrases.isAttributive(syntax.timeAt(t - 1))) {
      return null;
    }
    Happening found = null;
    for (int limit = Math.min(sentenceEnd, t + 6); t < limit && isInPhrase(t); t++) {
      Happening noun = reader.noun(t);
      if (use.isCue(t)) {
        return null;
      }
      found = noun != null ? noun : found;
    }
    if (found != null && isLabel(after, found)) {
      return null;
    }
    return found != null && found.after() < sentenceEnd && isInPhrase(found.after()) ? null : found;
  }

  /** "The vice president's April 29, 2022, meeting". */
  private boolean isCommaInside(int comma, int sentenceEnd) {
    int first = syntax.timeStart(syntax.timeAt(comma - 1)) - 1;
    return comma + 1 < sentenceEnd
        && syntax.part(comma) == Part.COMMA
        && first >= phrases.sentenceStart(comma)
        && (syntax.part(first) == Part.DETERMINER || syntax.part(first) == Part.POSSESSIVE)
        && isInPhrase(comma + 1);
  }

  /** "The 2016 nomination", "the fiscal year 2014 budget submission": for the year, not in it. */
  private boolean isLabel(int after, Happening noun) {
    boolean figures = text.kind(after - 1) == TokenizedText.Kind.NUMBER;
    int before = after - 2;
    boolean alone = figures && (before < 0 || !syntax.isTime(before));
    boolean fiscal = before >= 0 && text.lower(before).equals("year");
    return fiscal || (alone && Syntax.isIn("labelled", noun.kin()));
  }

  private boolean isInPhrase(int t) {
    return (syntax.part(t) == Part.NOMINAL && !syntax.isTime(t)) || syntax.part(t) == Part.JOINT;
  }
}
