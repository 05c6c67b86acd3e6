package dev.dateline.extract.event;

import dev.dateline.extract.text.TokenizedText;
import java.util.List;
import java.util.Set;

/**
 * Titles of what somebody wrote or filed: whether they say what it asks for or whom it is against.
 */
final class Letters {

  private static final Set<String> PAPERS =
      Set.of(
          "letter",
          "letters",
          "petition",
          "request",
          "complaint",
          "lawsuit",
          "suit",
          "indictment",
          "brief",
          "motion",
          "memorandum",
          "order",
          "tribute",
          "speech",
          "statement");

  private static final Set<String> OF_COURTS =
      Set.of("complaint", "lawsuit", "suit", "indictment", "motion", "petition");

  private final TokenizedText text;

  Letters(Syntax syntax) {
    this.text = syntax.text();
  }

  /** Whether a word in lower case is what somebody writes, files or says. */
  static boolean isPaper(String lower) {
    return PAPERS.contains(lower);
  }

  /** Whether a word in lower case is a paper that courts are asked with. */
  static boolean isOfCourt(String lower) {
    return OF_COURTS.contains(lower);
  }

  /** Whether the object is a paper, and what it says is not among the stretches of a title. */
  boolean areSilent(Complements complements, List<TokenSpan> spans) {
    if (!complements.hasObject()) {
      return false;
    }
    TokenSpan object = complements.phrases().get(0);
    return PAPERS.contains(text.lower(object.after() - 1))
        && spans.stream().noneMatch(s -> s.first() > object.first() && tells(object, s));
  }

  /** Whether a stretch tells what a paper says, or against whom it is. */
  private boolean tells(TokenSpan object, TokenSpan span) {
    String lower = text.lower(span.first());
    boolean court = OF_COURTS.contains(text.lower(object.after() - 1));
    return lower.endsWith("ing") || (court && lower.equals("against"));
  }

  /** The token behind the subject of a title that names a letter; -1 where none does. */
  int named(List<TokenSpan> spans) {
    for (TokenSpan span : spans.subList(1, spans.size())) {
      for (int t = span.first(); t < span.after(); t++) {
        if (text.lower(t).equals("letter") || text.lower(t).equals("letters")) {
          return t;
        }
      }
    }
    return -1;
  }

  /** Whether a title names a letter, and nothing behind it tells what the letter says. */
  boolean areNamedOnly(List<TokenSpan> spans) {
    boolean named = false;
    for (TokenSpan span : spans.subList(1, spans.size())) {
      if (named && text.lower(span.first()).endsWith("ing")) {
        return false;
      }
      for (int t = span.first(); t < span.after(); t++) {
        named |= text.lower(t).equals("letter") || text.lower(t).equals("letters");
      }
    }
    return named;
  }
}
