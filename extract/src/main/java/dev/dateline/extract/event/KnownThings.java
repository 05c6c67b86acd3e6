package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;

/** Whether words name what only those know who have read on: "the scheme", "the Department". */
final class KnownThings {

  private final Syntax syntax;
  private final TokenizedText text;

  KnownThings(Syntax syntax) {
    this.syntax = syntax;
    this.text = syntax.text();
  }

  /** "The rally", "in the plot": a noun without a name that only the text before explains. */
  boolean areIn(TokenSpan span) {
    for (int t = span.first(); t + 1 < span.after(); t++) {
      if (text.lower(t).equals("the") && isKnown(t + 1, span.after())) {
        return true;
      }
    }
    return false;
  }

  /** "The Department", "the Task Force", "the Fund": which one, the text said before. */
  boolean areAll(TokenSpan span) {
    boolean body = false;
    for (int t = span.first(); t < span.after(); t++) {
      String lower = text.lower(t);
      boolean head =
          Syntax.isIn("body-head", lower)
              || Syntax.isIn("act", lower)
              || Syntax.isIn("thin-noun", lower)
              || Syntax.isIn("institution", lower)
              || ClueWords.isIn("generic", lower);
      if (!head && syntax.part(t) != Part.DETERMINER) {
        return false;
      }
      body |= head;
    }
    return body;
  }

  private boolean isKnown(int first, int after) {
    int t = first;
    while (t < after && syntax.part(t) == Part.NOMINAL && !syntax.isTime(t)) {
      if (syntax.isCapitalised(t) || text.kind(t) == TokenizedText.Kind.NUMBER) {
        return false;
      }
      t++;
    }
    boolean noun = t > first && !Syntax.isIn("unique", text.lower(t - 1));
    boolean owned = t < text.tokenCount() && syntax.part(t) == Part.POSSESSIVE;
    boolean of = t < after && text.lower(t).equals("of");
    return noun && !owned && !of && !isSaidOf(t);
  }

  /** "The ban on the Moss Front", "the roof off a school": what follows says which. */
  private boolean isSaidOf(int t) {
    if (t + 1 >= text.tokenCount() || !Syntax.isIn("said-of", text.lower(t))) {
      return false;
    }
    String next = text.lower(t + 1);
    if (next.equals("a") || next.equals("an")) {
      return true;
    }
    int name = next.equals("the") ? t + 2 : t + 1;
    return name < text.tokenCount()
        && text.sentenceOf(name) == text.sentenceOf(t)
        && syntax.isCapitalised(name)
        && !syntax.isTime(name);
  }
}
