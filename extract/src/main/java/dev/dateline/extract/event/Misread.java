package dev.dateline.extract.event;

import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;

/** What stands where a subject or an object does and is none, so that a title would mislead. */
final class Misread {

  private final Syntax syntax;
  private final TokenizedText text;

  Misread(Syntax syntax) {
    this.syntax = syntax;
    this.text = syntax.text();
  }

  /** "The strongest storm to have entered the sea": no verb of its own. */
  boolean isInfinitive(Clause clause) {
    int group = clause.group();
    return text.lower(group).equals("to") && text.lower(group + 1).equals("have");
  }

  /**
   * "Used by traders", of a subject that has this for a clause, and "Mr. President,", who is spoken
   * to.
   */
  boolean isNoSubject(TokenSpan subject) {
    int first = subject.first();
    boolean participle =
        !syntax.isCapitalised(first)
            && text.lower(first).endsWith("ed")
            && subject.length() > 1
            && text.lower(first + 1).equals("by");
    boolean called = // "Mr. President, this morning began"
        text.lower(first).startsWith("m")
            && subject.length() == 2
            && subject.after() < text.tokenCount()
            && Syntax.isIn("spoken-to", text.lower(first))
            && Syntax.isIn("role", text.lower(first + 1))
            && syntax.part(subject.after()) == Part.COMMA;
    String word = text.lower(first);
    boolean teller = subject.length() == 1 && (word.equals("i") || word.equals("we"));
    boolean rest = // "Inc. acquired", "beginning will begin"
        subject.length() == 1 && Syntax.isIn("no-subject", word);
    return participle || called || rest || teller;
  }

  /** "Were sentenced to 5 and 7 years on May 1 and 3, respectively": each to one, on one day. */
  boolean isShared(Happening verb, List<TokenSpan> spans) {
    int end = spans.get(spans.size() - 1).after();
    int after = text.afterLastToken(text.sentenceOf(verb.token()));
    boolean dates = false;
    for (int t = verb.after(); t < Math.min(after, verb.after() + Phrases.WINDOW); t++) {
      dates |= text.lower(t).equals("and") && t + 1 < after && isDate(t - 1) && isDate(t + 1);
      if (text.lower(t).equals("respectively")) {
        boolean cut = t - end > 3; // but "to 5 and 7 years in prison, respectively" is told
        return dates || cut;
      }
    }
    return false;
  }

  private boolean isDate(int t) {
    int time = syntax.timeAt(t);
    return time >= 0 && syntax.time(time).type() == TimeExpression.Type.DATE;
  }

  /** "Introduced standing with the mayor" behind "legislation that she": the object is not read. */
  boolean isNoObject(Complements complements) {
    int first = complements.phrases().isEmpty() ? -1 : complements.phrases().get(0).first();
    return first >= 0
        && first + 1 < text.tokenCount()
        && text.lower(first).endsWith("ing")
        && !Syntax.isIn("noun-ing", text.lower(first))
        && syntax.part(first + 1) == Part.PREPOSITION;
  }

  /** "Sentenced to death": nobody died. */
  boolean isPunishment(Happening noun) {
    int to = noun.token() - 1;
    return to > 0 && text.lower(to).equals("to") && text.lower(to - 1).startsWith("sentenc");
  }

  boolean isYear(TokenSpan span) {
    for (int t = span.first(); t < span.after(); t++) {
      if (text.kind(t) == TokenizedText.Kind.NUMBER && text.token(t).length() == 4) {
        return true;
      }
    }
    return false;
  }
}
