package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a title breaks off: what stands behind its last word in the text belongs to it. */
final class CutEnd {

  /** "Approved S.Res": the number was taken for another sentence. */
  private static final Pattern RESOLUTION =
      Pattern.compile("[HS]?\\.? ?(Con\\.?|J\\.?)? ?Res\\.?|[HS]\\.");

  private static final Set<String> KEEPING =
      Set.of("prevent", "stop", "keep", "bar", "prohibit", "block", "preventing", "barring");

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final CutClause clauses;
  private final CutPhrase cutPhrases;

  CutEnd(Syntax syntax, Phrases phrases) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
    this.clauses = new CutClause(syntax);
    this.cutPhrases = new CutPhrase(syntax, phrases);
  }

  /** "Issued a ruling finding", "agreement between Turkey", "acquired in a 2.1". */
  boolean isAt(List<TokenSpan> spans) {
    TokenSpan last = spans.get(spans.size() - 1);
    int end = last.after() - 1;
    if (text.lower(end).endsWith("ing") && syntax.part(end) == Part.VERB) {
      return true;
    }
    if (RESOLUTION.matcher(text.token(end)).matches()
        || Syntax.isIn("ends-open", text.lower(end))) {
      return true;
    }
    boolean deed = text.lower(last.first()).endsWith("ing") && last.length() > 1;
    if (deed && syntax.part(end) == Part.PRONOUN) {
      return true;
    }
    if (isOneOfTwo(last)) {
      return true;
    }
    int next = last.after();
    if (next >= text.tokenCount() || text.sentenceOf(next) != text.sentenceOf(end)) {
      return false;
    }
    if (isFirstOfList(end, next) || isInListOfAct(end, next) || isOwner(end, next)) {
      return true;
    }
    if (clauses.isAt(spans) || cutPhrases.isAt(spans)) {
      return true;
    }
    boolean joined =
        text.start(next) == text.end(end) && text.kind(end) == TokenizedText.Kind.NUMBER;
    boolean hyphen = joined && "-/+".indexOf(text.token(next).charAt(0)) >= 0;
    boolean noun = syntax.part(next) == Part.NOMINAL && !phrases.isSentenceTime(next);
    noun &= !text.lower(next).equals("prior"); // "sold films prior to"
    boolean rest =
        noun && !syntax.isTime(next) && syntax.part(end) == Part.NOMINAL && !isLeading(next);
    boolean infinitive = end > last.first() && text.lower(end - 1).equals("to");
    return hyphen
        || rest
        || text.token(next).charAt(0) == '+'
        || (text.lower(next).equals("of") && isMeasure(end))
        || (infinitive && syntax.part(next) == Part.VERB);
  }

  /** "Received the Harbour Guild's "Friend" award", "killed by U.S. manned aircraft". */
  private boolean isOwner(int end, int next) {
    boolean described =
        text.lower(end).equals("u.s.")
            && syntax.part(next) == Part.VERB
            && syntax.mayBeParticiple(next);
    return described || syntax.part(next) == Part.POSSESSIVE;
  }

  /**
   * How many of the stretches of a title say something whole: without "asking a federal court" and
   * no word of what, without "to discuss ways" and none of which.
   */
  int whole(List<TokenSpan> spans, boolean announced) {
    int last = spans.size() - 1;
    if (last > 1 && isOpen(spans.get(last), announced)) {
      return last;
    }
    if (last > 1 && (isPurpose(spans.get(last)) || isGerund(spans.get(last)))) {
      if (isUnfinished(spans.get(last))) {
        return last;
      }
    }
    for (int i = 2; i < spans.size(); i++) {
      if (isUnasked(spans.subList(i, spans.size()))) {
        return i;
      }
    }
    return spans.size();
  }

  /**
   * The stretches without a gerund at their end that leads to what there was no room for: "sued the
   * preparer" of "sued the preparer seeking".
   *
   * @param least how many stretches must stand before the one that is cut
   */
  List<TokenSpan> trimmed(List<TokenSpan> spans, int least) {
    int last = spans.size() - 1;
    TokenSpan span = withoutLoose(spans.get(last));
    if (last >= least && span.length() < spans.get(last).length()) {
      List<TokenSpan> kept = new ArrayList<>(spans.subList(0, last));
      if (!span.isEmpty()) {
        kept.add(span);
      }
      return kept;
    }
    int end = span.after() - 1;
    if (last < least || span.length() < 3 || !isLeading(end)) {
      return spans;
    }
    List<TokenSpan> kept = new ArrayList<>(spans.subList(0, last));
    kept.add(new TokenSpan(span.first(), end));
    return kept;
  }

  /**
   * "In the plot from at least": what led to a date that a title leaves out; "to towns throughout"
   * and "in prison in connection", which led to what there was no room for.
   */
  private TokenSpan withoutLoose(TokenSpan span) {
    int after = span.after();
    boolean bound =
        after - 2 >= span.first()
            && syntax.part(after - 2) == Part.PREPOSITION
            && Syntax.isIn("bound-noun", text.lower(after - 1))
            && text.lower(after - 1).endsWith("ion");
    boolean years = // "returns for years 1999 through 2006"
        after - 2 >= span.first()
            && syntax.part(after - 2) == Part.PREPOSITION
            && Syntax.isIn("years", text.lower(after - 1))
            && after < text.tokenCount()
            && syntax.isTime(after);
    boolean led = syntax.part(after - 1) == Part.PREPOSITION && span.length() > 1;
    led |= text.lower(after - 1).equals("prior") && span.length() > 2; // "sold films prior to"
    if (bound || led || years) {
      return new TokenSpan(span.first(), bound || years ? after - 2 : after - 1);
    }
    boolean lapse = // "closed the shop four days" before "after it"
        span.length() > 3
            && after < text.tokenCount()
            && ClueWords.isIn("unit-of-time", text.lower(after - 1))
            && (syntax.part(after) == Part.SUBORDINATE || text.lower(after).equals("after"));
    if (lapse) {
      return new TokenSpan(span.first(), after - 2);
    }
    if (text.lower(after - 1).equals("least")) {
      while (after > span.first() && Syntax.isIn("leads-to-bound", text.lower(after - 1))) {
        after--;
      }
    }
    return new TokenSpan(span.first(), after);
  }

  /** A gerund behind a noun, and not the noun itself ("a housing meeting"). */
  private boolean isLeading(int t) {
    String lower = text.lower(t);
    return lower.endsWith("ing")
        && !syntax.isCapitalised(t)
        && !Syntax.isIn("noun-ing", lower)
        && !Syntax.isIn("adjective-ing", lower)
        && t + 1 < text.afterLastToken(text.sentenceOf(t))
        && (opensPeriod(t) || isBound(t) || leadsOn(t + 1))
        && (opensPeriod(t) || !phrases.isSentenceTime(t + 1))
        && syntax.part(t - 1) == Part.NOMINAL
        && (opensPeriod(t)
            || Happenings.load().readings(lower).stream()
                .noneMatch(reading -> reading.forms().contains(Happenings.Form.NOUN)));
  }

  /** "Closes schools beginning" before the date. */
  private boolean opensPeriod(int t) {
    int next = t + 1;
    boolean led = syntax.part(next) == Part.PREPOSITION && next + 1 < text.tokenCount();
    return (text.lower(t).equals("beginning") || text.lower(t).equals("starting"))
        && phrases.isSentenceTime(led ? next + 1 : next);
  }

  /** "An investment scheme resulting in losses", "airlines flying to Oslo", no "ribbon cutting". */
  private boolean isBound(int t) {
    boolean plural = text.lower(t - 1).endsWith("s") && syntax.part(t + 1) == Part.PREPOSITION;
    return plural || Syntax.isIn("bound-participle", text.lower(t));
  }

  private boolean leadsOn(int t) {
    return switch (syntax.part(t)) {
      case STOP, COMMA, PRONOUN, CONJUNCTION -> false;
      case PREPOSITION ->
          text.lower(t).equals("to") && t + 1 < text.tokenCount() && syntax.isBase(t + 1);
      default -> true;
    };
  }

  /** "In how", "that the board in Oslo": a clause without its verb. */
  private boolean isOpen(TokenSpan span, boolean announced) {
    boolean that = text.lower(span.first()).equals("that");
    int end = span.after();
    boolean asked = // "that it will require the firms": to do what?
        that
            && end + 1 < text.tokenCount()
            && text.lower(end).equals("to")
            && syntax.isBase(end + 1)
            && holdsAsking(span);
    if (asked) {
      return true;
    }
    boolean verb = false;
    for (int t = span.first(); t < span.after(); t++) {
      Part part = syntax.part(t);
      boolean present =
          !announced
              && t > span.first() + 1 // "that localities across the state"
              && text.lower(t).endsWith("s")
              && !syntax.isCapitalised(t);
      verb |= part == Part.VERB || part == Part.AUXILIARY || present;
    }
    return text.lower(span.after() - 1).equals("how") || (that && !verb);
  }

  private boolean holdsAsking(TokenSpan span) {
    for (int t = span.first() + 1; t < span.after(); t++) {
      if (Syntax.isIn("asking-base", text.lower(t)) && syntax.isAfterVerbal(t)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPurpose(TokenSpan span) {
    return text.lower(span.first()).equals("to")
        && span.length() > 1
        && !syntax.isCapitalised(span.first() + 1)
        && (syntax.isBase(span.first() + 1)
            || (span.length() == 3 && syntax.isBase(span.first() + 2))); // "to further address"
  }

  private boolean isGerund(TokenSpan span) {
    return text.lower(span.first()).endsWith("ing");
  }

  private boolean isUnasked(List<TokenSpan> rest) {
    int first = rest.get(0).first();
    boolean led = syntax.part(first) == Part.PREPOSITION && rest.get(0).length() > 1;
    int gerund = led ? first + 1 : first;
    if (!Gerunds.asks(text.lower(gerund)) || isAskedFor(gerund + 1)) {
      return false;
    }
    for (TokenSpan span : rest) {
      for (int t = span.first(); t < span.after(); t++) {
        String lower = text.lower(t);
        boolean named = // "the Centre for Ferries"
            t + 1 < span.after() && syntax.isCapitalised(t - 1) && syntax.isCapitalised(t + 1);
        boolean what = lower.equals("to") || (lower.equals("for") && !named);
        if (what || lower.equals("that")) {
          return false;
        }
      }
    }
    return true;
  }

  /** "Urging the release of the crew": a thing, and nobody who is asked. */
  private boolean isAskedFor(int t) {
    int noun = t + 1;
    while (noun + 1 < text.tokenCount() && syntax.part(noun + 1) == Part.NOMINAL) {
      noun++;
    }
    return t + 1 < text.tokenCount()
        && syntax.part(t) == Part.DETERMINER
        && noun + 1 < text.tokenCount()
        && !syntax.isCapitalised(noun)
        && text.lower(noun + 1).equals("of")
        && !Syntax.isIn("role", text.lower(noun))
        && !Syntax.isIn("body-head", text.lower(noun))
        && !Syntax.isIn("people", text.lower(noun));
  }

  /** "To discuss next", "to find ways", "to discuss how the plan": the point comes behind. */
  private boolean isUnfinished(TokenSpan span) {
    boolean open = false;
    for (int t = span.first() + 1; t < span.after(); t++) {
      Part part = syntax.part(t);
      boolean asks = text.lower(t).equals("how") || text.lower(t).equals("whether");
      open |= asks || (part == Part.RELATIVE && !text.lower(t).equals("that"));
      open &= part != Part.VERB && part != Part.AUXILIARY;
    }
    int end = span.after();
    if (open || end >= text.tokenCount() || text.sentenceOf(end) != text.sentenceOf(end - 1)) {
      return open;
    }
    Part next = syntax.part(end);
    boolean word =
        next == Part.NOMINAL
            || next == Part.AUXILIARY
            || isFinite(end)
            || next == Part.PRONOUN
            || next == Part.DETERMINER;
    boolean way = Syntax.isIn("thin-noun", text.lower(end - 1));
    boolean matter = // "to emphasize the importance"
        !syntax.isCapitalised(end - 1)
            && (Syntax.isIn("measure", text.lower(end - 1))
                || Syntax.isIn("matter", text.lower(end - 1)));
    boolean first = syntax.isCapitalised(end - 1) && text.lower(end).equals("and");
    if (first && syntax.isCapitalised(end + 1)) {
      return true; // "to discuss Norway" of "… Norway and Sweden's pact"
    }
    if (matter && (text.lower(end).equals("of") || text.lower(end).equals("for"))) {
      return true;
    }
    if (holdsKeeping(span) && (text.lower(end).equals("from") || isFromBehind(span))) {
      return true;
    }
    boolean purpose =
        text.lower(end).equals("to") && end + 1 < text.tokenCount() && syntax.isBase(end + 1);
    boolean asked = // "to call on Congress", "to require clinics": to do what?
        purpose && span.length() > 1 && Syntax.isIn("asking-base", text.lower(span.first() + 1));
    return (word && !phrases.isSentenceTime(end)) || (way && purpose) || asked;
  }

  private boolean isFinite(int t) {
    String lower = text.lower(t);
    return syntax.part(t) == Part.VERB && !lower.endsWith("ed") && !lower.endsWith("ing");
  }

  /** "To bar Ann Moss, the founder of a firm, from": what from stands behind an aside. */
  private boolean isFromBehind(TokenSpan span) {
    if (syntax.part(span.after()) != Part.COMMA) {
      return false;
    }
    int limit = Math.min(text.afterLastToken(text.sentenceOf(span.first())), span.after() + 40);
    for (int t = span.after(); t + 1 < limit; t++) {
      if (text.lower(t).equals("from") && text.lower(t + 1).endsWith("ing")) {
        return true;
      }
    }
    return false;
  }

  /** "To prevent federal funds": from what? */
  private boolean holdsKeeping(TokenSpan span) {
    for (int t = span.first(); t < span.after(); t++) {
      if (KEEPING.contains(text.lower(t))) {
        return true;
      }
    }
    return false;
  }

  /** "106 state, city and town offices", "an aggressive, coordinated effort". */
  private boolean isFirstOfList(int end, int comma) {
    int behind = comma + 2;
    return syntax.part(comma) == Part.COMMA
        && behind < text.tokenCount()
        && text.sentenceOf(behind) == text.sentenceOf(end)
        && isPlainNoun(end)
        && !text.lower(end).endsWith("s")
        && isPlainNoun(comma + 1)
        && (syntax.part(behind) == Part.CONJUNCTION || syntax.part(behind) == Part.COMMA);
  }

  /** "The Federal Insecticide, Fungicide, and Rodenticide Act". */
  private boolean isInListOfAct(int end, int comma) {
    if (syntax.part(comma) != Part.COMMA || !syntax.isCapitalised(end)) {
      return false;
    }
    int limit = Math.min(text.afterLastToken(text.sentenceOf(end)), comma + 10);
    for (int t = comma + 1; t < limit; t++) {
      if (text.token(t).equals("Act") || text.lower(t).equals("bill")) {
        return true;
      }
      boolean name =
          syntax.isCapitalised(t)
              || syntax.part(t) == Part.COMMA
              || syntax.part(t) == Part.CONJUNCTION;
      if (!name) {
        return false;
      }
    }
    return false;
  }

  private boolean isPlainNoun(int t) {
    return syntax.part(t) == Part.NOMINAL
        && !syntax.isCapitalised(t)
        && !syntax.isTime(t)
        && text.kind(t) != TokenizedText.Kind.NUMBER;
  }

  private boolean isMeasure(int t) {
    return Syntax.isIn("measure", text.lower(t)) || Syntax.isIn("thin-noun", text.lower(t));
  }

  /** "Between Turkey" without an "and". */
  private boolean isOneOfTwo(TokenSpan span) {
    boolean between = false;
    boolean and = false;
    for (int t = span.first(); t < span.after(); t++) {
      between |= text.lower(t).equals("between");
      and |= syntax.part(t) == Part.CONJUNCTION || text.lower(t).endsWith("s");
    }
    return between && !and;
  }
}
