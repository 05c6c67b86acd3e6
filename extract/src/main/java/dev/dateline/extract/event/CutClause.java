package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;
import java.util.Set;

/**
 * Whether a clause or a name within a title breaks off at its end: "that prevents the office" of
 * "from levying fees", "a study showing the tax" of "pumped $3 million", "introduced the Help Find"
 * of "the Missing Act".
 */
final class CutClause {

  private static final Set<String> KEEPING =
      Set.of("prevent", "stop", "keep", "bar", "prohibit", "block", "protect", "exempt", "remove");

  /** What is easier for somebody to do. */
  private static final Set<String> EASE =
      Set.of("easier", "harder", "easy", "hard", "difficult", "simpler", "possible", "impossible");

  /** What a study does, before a clause without "that". */
  private static final Set<String> SHOWING =
      Set.of("showing", "finding", "alleging", "indicating", "saying", "claiming", "stating");

  /** Heads of names that go on: "the Centers for Coastal Medicine". */
  private static final Set<String> HEADS =
      Set.of("centers", "institutes", "citizens", "republic", "office", "bureau", "academy");

  private static final int LONGEST_NAME = 12;

  private final Syntax syntax;
  private final TokenizedText text;

  CutClause(Syntax syntax) {
    this.syntax = syntax;
    this.text = syntax.text();
  }

  /** Whether what stands behind the last of the stretches belongs to a clause or name in them. */
  boolean isAt(List<TokenSpan> spans) {
    int end = spans.get(spans.size() - 1).after();
    if (end >= text.tokenCount() || text.sentenceOf(end) != text.sentenceOf(end - 1)) {
      return false;
    }
    return isAsked(spans, end)
        || isKept(spans, end)
        || isShown(spans, end)
        || isWithoutVerb(spans, end)
        || isInName(end)
        || isFirstOfName(spans.get(spans.size() - 1), end)
        || isBeforeDeed(end);
  }

  /** "Requires the firm" before "to pay", "make it easier for sailors" before "to travel". */
  private boolean isAsked(List<TokenSpan> spans, int end) {
    if (!isInfinitive(behind(end))) {
      return false;
    }
    boolean beside = // "ordered the firm" before "not to sell"
        isInfinitive(text.lower(end).equals("not") ? end + 1 : end);
    boolean open = false;
    for (TokenSpan span : spans.subList(1, spans.size())) {
      for (int t = span.first(); t < span.after(); t++) {
        boolean asks = isFormOf(t, "asking-base") && t + 1 < end;
        asks &= beside || !base(t).equals("order"); // "ordered the release of ten in May to help"
        open = (open && !isInfinitive(t)) || asks || EASE.contains(text.lower(t));
      }
    }
    return open;
  }

  /** "Prevents the office" before "from". */
  private boolean isKept(List<TokenSpan> spans, int end) {
    int from = behind(end);
    if (from + 1 >= text.tokenCount() || !text.lower(from).equals("from")) {
      return false;
    }
    boolean open = false;
    for (TokenSpan span : spans.subList(1, spans.size())) {
      for (int t = span.first(); t < span.after(); t++) {
        open = (open && !text.lower(t).equals("from")) || KEEPING.contains(base(t));
      }
    }
    return open && text.lower(from + 1).endsWith("ing");
  }

  /** "Showing the tax" before "pumped". */
  private boolean isShown(List<TokenSpan> spans, int end) {
    Part next = syntax.part(end);
    boolean verb = next == Part.AUXILIARY || next == Part.VERB && !text.lower(end).endsWith("ing");
    TokenSpan last = spans.get(spans.size() - 1);
    if (!verb || !SHOWING.contains(text.lower(last.first()))) {
      return false;
    }
    for (int t = last.first() + 1; t < last.after(); t++) {
      if (syntax.part(t) == Part.VERB || syntax.part(t) == Part.AUXILIARY) {
        return false;
      }
    }
    return true;
  }

  /** "To ensure that students with allergies": a clause that has no verb yet. */
  private boolean isWithoutVerb(List<TokenSpan> spans, int end) {
    int first = end;
    for (TokenSpan span : spans.subList(1, spans.size())) {
      for (int t = Math.max(1, span.first()); t < span.after(); t++) {
        boolean led = syntax.isBase(t - 1) || syntax.part(t - 1) == Part.REPORT;
        first = text.lower(t).equals("that") && led ? t : first;
      }
    }
    if (first < end && syntax.part(end) == Part.AUXILIARY) {
      return true; // "ruled that the parliament dominated by them" before "was illegally elected"
    }
    for (int t = first + 1; t < end; t++) {
      if (syntax.part(t) == Part.VERB || syntax.part(t) == Part.AUXILIARY) {
        return false;
      }
    }
    return first < end;
  }

  /** "The Centers" before "for Coastal Medicine", "the Help Find" before "the Missing Act". */
  private boolean isInName(int end) {
    int last = end - 1;
    if (!syntax.isCapitalised(last) || syntax.isTime(last)) {
      return false;
    }
    boolean body =
        HEADS.contains(text.lower(last))
            && (text.lower(end).equals("of") || text.lower(end).equals("for"))
            && end + 1 < text.tokenCount()
            && (syntax.isCapitalised(end + 1) || text.lower(end + 1).equals("the"));
    return body || (!Syntax.isIn("act", text.lower(last)) && isBeforeAct(end));
  }

  /** Whether small words and capitals lead to an "Act" that is of the same name. */
  private boolean isBeforeAct(int end) {
    int limit = Math.min(text.afterLastToken(text.sentenceOf(end)), end + LONGEST_NAME);
    for (int t = end; t < limit; t++) {
      boolean capital = syntax.isCapitalised(t);
      if (capital && (text.token(t).equals("Act") || text.token(t).equals("Acts"))) {
        return t > end;
      }
      if ("():".contains(text.token(t))) {
        continue; // "Expanding Coastal Security (SAFE Coasts) Act", "Freedom to Sail: Moss Act"
      }
      boolean article = syntax.part(t) == Part.DETERMINER;
      boolean small =
          syntax.part(t) == Part.PREPOSITION || syntax.part(t) == Part.CONJUNCTION || article;
      boolean other = // "in the Senate on the Harbour Act"
          article && syntax.part(t - 1) == Part.PREPOSITION && !text.lower(t - 1).equals("of");
      if (!(capital || small) || other || syntax.isTime(t)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Where phrases of where and when behind a title end: at "to" of "in Oslo to pay", or at once.
   */
  private int behind(int end) {
    int limit = Math.min(text.afterLastToken(text.sentenceOf(end)), end + LONGEST_NAME);
    for (int t = end; t < limit && t + 1 < text.tokenCount(); t++) {
      boolean leads = text.lower(t).equals("from") && text.lower(t + 1).endsWith("ing");
      if (isInfinitive(t) || leads) {
        return t;
      }
      if (syntax.part(t) == Part.VERB && syntax.mayBeParticiple(t)) {
        continue; // "require each gallon" before "sold after 2010 to contain"
      }
      switch (syntax.part(t)) {
        case VERB, AUXILIARY, RELATIVE, SUBORDINATE, STOP, COMMA, CONJUNCTION -> {
          return end;
        }
        default -> {}
      }
    }
    return end;
  }

  private boolean isInfinitive(int t) {
    return t + 1 < text.tokenCount() && text.lower(t).equals("to") && syntax.isBase(t + 1);
  }

  private boolean isFormOf(int t, String bases) {
    return Syntax.isIn(bases, base(t));
  }

  /** The base of a regular form: "requires", "allowed", "prevented". */
  private String base(int t) {
    String lower = text.lower(t);
    if (lower.endsWith("ed")) {
      String cut = lower.substring(0, lower.length() - 2);
      String e = lower.substring(0, lower.length() - 1);
      return Syntax.isIn("asking-base", e) ? e : cut;
    }
    return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** "In an Oversight" before "and Investigations hearing", "to Hawai" before its mark. */
  private boolean isFirstOfName(TokenSpan last, int next) {
    int t = last.after() - 1;
    boolean marked = text.start(next) == text.end(t) && "\u2018\u02bb".contains(text.token(next));
    while (t > last.first() && syntax.isCapitalised(t)) {
      t--;
    }
    boolean one = text.lower(t).equals("a") || text.lower(t).equals("an");
    boolean list =
        one
            && t < last.after() - 1
            && text.lower(next).equals("and")
            && next + 1 < text.tokenCount()
            && syntax.isCapitalised(next + 1);
    return marked || list;
  }

  /** "To accept the Senate" before "passed funding level". */
  private boolean isBeforeDeed(int next) {
    int object = next + 1;
    boolean verb =
        syntax.part(next) == Part.VERB
            && text.lower(next).endsWith("ed")
            && object < text.tokenCount()
            && text.sentenceOf(object) == text.sentenceOf(next);
    return verb
        && syntax.part(object) == Part.NOMINAL
        && !syntax.isTime(object)
        && !syntax.isCapitalised(object);
  }
}
