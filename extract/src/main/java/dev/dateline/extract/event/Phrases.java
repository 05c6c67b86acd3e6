package dev.dateline.extract.event;

import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where noun phrases and clauses begin and end. Every search stays inside one sentence and looks at
 * no more than {@link #WINDOW} tokens, so that a text of one endless sentence costs linear time.
 */
public final class Phrases {

  /** How far a search goes. */
  public static final int WINDOW = 40;

  /** What a phrase may hold. */
  public enum Kind {
    /** No finite verb. */
    NOUN_PHRASE,
    /** A verb with its objects, and maybe its subject. */
    CLAUSE
  }

  private static final Set<String> CLOSING_PREPOSITIONS =
      Set.of(
          "between", "during", "amid", "despite", "without", "upon", "like", "per", "until", "via");

  private final Syntax syntax;
  private final TokenizedText text;

  public Phrases(Syntax syntax) {
    this.syntax = syntax;
    this.text = syntax.text();
  }

  /** The token after the phrase that begins at a token; none begins behind the text. */
  public int end(int first, Kind kind) {
    if (first >= text.tokenCount()) {
      return text.tokenCount();
    }
    int limit = Math.min(sentenceEnd(first), first + WINDOW);
    int t = first;
    while (t < limit && goesOn(first, t, limit, kind)) {
      int closing = syntax.part(t) == Part.QUOTE ? closingQuote(t, limit) : t;
      t = closing + 1;
    }
    return trimmed(first, t);
  }

  /** The first token of the noun phrase around a head, its article included. */
  public int nounPhraseStart(int head) {
    int first = sentenceStart(head);
    int limit = Math.max(first, head - 12);
    int t = head;
    while (t > limit) {
      Part before = syntax.part(t - 1);
      boolean inside =
          (before == Part.NOMINAL && !isSentenceTime(t - 1))
              || before == Part.POSSESSIVE
              || before == Part.JOINT
              || isParticiple(t - 1)
              || (before == Part.CONJUNCTION && joinsModifiers(t - 1));
      if (!inside) {
        return before == Part.DETERMINER || before == Part.POSSESSIVE_PRONOUN ? t - 1 : t;
      }
      t--;
    }
    return t;
  }

  /** The subject of a verb; null where none can be made out. */
  public @Nullable TokenSpan subject(int verb) {
    int first = sentenceStart(verb);
    int limit = Math.max(first, verb - WINDOW);
    int after = verb;
    while (after > limit && isBetweenSubjectAndVerb(after - 1)) {
      after--;
    }
    boolean who = after > limit && text.lower(after - 1).equals("who");
    if (after > limit && syntax.part(after - 1) == Part.RELATIVE) {
      after--;
      after = skipComma(after, limit);
    } else if (after > limit && syntax.part(after - 1) == Part.COMMA) {
      after = beforeApposition(after - 1, limit);
    }
    TokenSpan found = before(after, limit, who);
    return found == null ? null : throughRelative(found, limit);
  }

  /** The noun phrase that ends at a token (exclusive), with what hangs on it by prepositions. */
  private @Nullable TokenSpan before(int after, int limit, boolean who) {
    int t = after;
    if (t > limit && syntax.part(t - 1) == Part.PRONOUN) {
      return new TokenSpan(t - 1, t);
    }
    while (t > limit
        && isInSubject(t - 1, after)
        && !(who && syntax.part(t - 1) == Part.PREPOSITION)) {
      t--;
    }
    while (t < after && !mayBegin(t)) {
      t++;
    }
    return t < after ? new TokenSpan(t, after) : null;
  }

  /** "The men who attacked the bank were sentenced": the subject stands before "who". */
  private @Nullable TokenSpan throughRelative(TokenSpan found, int limit) {
    int t = found.first() - 1;
    while (t > limit
        && (syntax.part(t) == Part.VERB
            || syntax.part(t) == Part.AUXILIARY
            || syntax.part(t) == Part.ADVERB)) {
      t--;
    }
    boolean relative = t > limit && t < found.first() - 1 && syntax.part(t) == Part.RELATIVE;
    TokenSpan whole = relative ? before(skipComma(t, limit), limit, true) : null;
    return whole == null ? found : whole;
  }

  private boolean isInSubject(int t, int after) {
    return switch (syntax.part(t)) {
      case NOMINAL -> !isSentenceTime(t);
      case POSSESSIVE, JOINT, DETERMINER, POSSESSIVE_PRONOUN -> true;
      case PRONOUN -> t == after - 1;
      case PREPOSITION -> t > sentenceStart(t) && !syntax.isTime(t + 1);
      case CONJUNCTION -> !text.lower(t).equals("but") && t > sentenceStart(t) && nominal(t - 1);
      case COMMA -> isListComma(t);
      default -> isParticiple(t);
    };
  }

  /** "Chirac, Blair and Bush": a comma between names before an "and". */
  boolean isListComma(int t) {
    return t > sentenceStart(t)
        && t + 2 < sentenceEnd(t)
        && nominal(t - 1)
        && nominal(t + 1)
        && syntax.isCapitalised(t - 1)
        && syntax.isCapitalised(t + 1)
        && followsConjunction(t + 1);
  }

  private boolean followsConjunction(int t) {
    for (int i = t; i < Math.min(t + 5, sentenceEnd(t)); i++) {
      if (syntax.part(i) == Part.CONJUNCTION) {
        return true;
      }
      boolean oxford =
          syntax.part(i) == Part.COMMA
              && i + 1 < text.tokenCount()
              && text.lower(i + 1).equals("and");
      if (syntax.part(i) != Part.NOMINAL && !(oxford && i > t)) {
        return false;
      }
    }
    return false;
  }

  private boolean mayBegin(int t) {
    return switch (syntax.part(t)) {
      case NOMINAL, DETERMINER, POSSESSIVE_PRONOUN, PRONOUN -> true;
      default -> isParticiple(t);
    };
  }

  private boolean isBetweenSubjectAndVerb(int t) {
    Part part = syntax.part(t);
    return part == Part.ADVERB
        || part == Part.AUXILIARY
        || (syntax.isTime(t) && part != Part.COMMA)
        || (part == Part.PREPOSITION && t + 1 < text.tokenCount() && syntax.isTime(t + 1))
        || text.lower(t).equals("to")
        || (Syntax.isIn("plan", text.lower(t)) && part != Part.NOMINAL);
  }

  /** From a comma before the verb to the comma that opens the apposition: "X, the mayor, died". */
  private int beforeApposition(int comma, int limit) {
    int at = comma;
    for (int t = comma - 1; t > Math.max(limit, comma - 20); t--) {
      if (syntax.part(t) == Part.COMMA && !syntax.isTime(t)) {
        boolean aside = isAside(t + 1) || (at != comma && isCapitalisedOnly(t + 1, at));
        if (!aside && !(isCapitalisedOnly(t + 1, at) && mayFollowPlace(t, limit))) {
          return at;
        }
        at = t;
      }
      if (syntax.part(t) == Part.STOP) {
        break;
      }
    }
    return at;
  }

  /** What begins "the mayor", "48", "of Ohio", "who". */
  private boolean isAside(int t) {
    Part part = syntax.part(t);
    return part == Part.DETERMINER
        || part == Part.RELATIVE
        || part == Part.VERB
        || text.lower(t).equals("of")
        || text.kind(t) == TokenizedText.Kind.NUMBER
        || (part == Part.NOMINAL && !syntax.isCapitalised(t));
  }

  private boolean isCapitalisedOnly(int first, int after) {
    for (int t = first; t < after; t++) {
      if ((syntax.part(t) != Part.NOMINAL
              && syntax.part(t) != Part.JOINT
              && syntax.part(t) != Part.STOP)
          || (syntax.part(t) == Part.NOMINAL && !syntax.isCapitalised(t))) {
        return false;
      }
    }
    return after > first;
  }

  /** "…, 48, of Miami, Fla., was": the state after a town that belongs to an aside. */
  private boolean mayFollowPlace(int comma, int limit) {
    for (int t = comma - 1; t > Math.max(limit, comma - 5); t--) {
      if (text.lower(t).equals("of") && syntax.part(t - 1) == Part.COMMA) {
        return true;
      }
    }
    return false;
  }

  private int skipComma(int after, int limit) {
    return after > limit && syntax.part(after - 1) == Part.COMMA ? after - 1 : after;
  }

  private boolean goesOn(int first, int t, int limit, Kind kind) {
    if (syntax.isTime(t) && isSentenceTime(t)) {
      return false;
    }
    if (text.end(t) - text.start(first) > 130) {
      return false;
    }
    return switch (syntax.part(t)) {
      case NOMINAL, POSSESSIVE, JOINT -> true;
      case DETERMINER -> t == first || kind == Kind.CLAUSE || syntax.part(t - 1) != Part.NOMINAL;
      case POSSESSIVE_PRONOUN -> true;
      case STOP -> false;
      case COMMA -> isListComma(t);
      case QUOTE -> isShortQuote(t, limit);
      case PREPOSITION -> prepositionGoesOn(first, t, limit, kind);
      case CONJUNCTION -> conjunctionGoesOn(first, t, limit, kind);
      case RELATIVE, SUBORDINATE, REPORT -> false;
      case PRONOUN -> kind == Kind.CLAUSE && (t == first || syntax.part(t - 1) == Part.VERB);
      case ADVERB -> kind == Kind.CLAUSE || (t + 1 < limit && nominal(t + 1) && t > first);
      case AUXILIARY ->
          kind == Kind.CLAUSE
              && (t == first || syntax.part(t - 1) != Part.NOMINAL || !hasVerb(first, t));
      case VERB -> kind == Kind.CLAUSE || isParticiple(t);
    };
  }

  private boolean prepositionGoesOn(int first, int t, int limit, Kind kind) {
    String word = text.lower(t);
    if (t + 1 >= limit
        || (CLOSING_PREPOSITIONS.contains(word)
            && !(word.equals("between") && !hasName(first, t)))) {
      return false;
    }
    if (syntax.isTime(t + 1) && isSentenceTime(t + 1)) {
      return false;
    }
    if (word.equals("with") && Syntax.isIn("bound-noun", text.lower(t - 1))) {
      return true; // "in connection with clashes"
    }
    if (word.equals("with")) {
      int next = syntax.part(t + 1) == Part.DETERMINER ? t + 2 : t + 1;
      return next < limit && (syntax.isCapitalised(next) || kind == Kind.CLAUSE);
    }
    return kind == Kind.CLAUSE || syntax.part(t + 1) != Part.VERB;
  }

  /** The verb of two subjects stands no farther behind their "and". */
  private static final int NEAR_VERB = 8;

  private boolean hasVerb(int first, int after) {
    for (int t = first; t < after; t++) {
      if (syntax.part(t) == Part.VERB) {
        return true;
      }
    }
    return false;
  }

  private boolean hasName(int first, int after) {
    for (int t = first; t < after; t++) {
      if (syntax.isCapitalised(t)) {
        return true;
      }
    }
    return false;
  }

  private boolean conjunctionGoesOn(int first, int t, int limit, Kind kind) {
    if (t + 1 >= limit || t == first || !text.lower(t).equals("and") || syntax.isTime(t + 1)) {
      return false; // "the bombing and four days after it"
    }
    boolean adjective =
        syntax.part(t + 1) == Part.VERB && nominal(t + 2) && text.lower(t + 1).endsWith("ed");
    if (adjective
        && syntax.part(t - 1) == Part.NOMINAL
        && !syntax.isCapitalised(t + 2)
        && isModifier(t - 1)) {
      return true;
    }
    boolean counts = nominal(t + 2) && Syntax.isIn("years", text.lower(t + 2));
    boolean deed =
        syntax.isPlainBase(t + 1)
            || (Syntax.isIn("base", text.lower(t + 1))
                && t + 2 < limit
                && syntax.part(t + 2) == Part.DETERMINER); // "and serve a sentence"
    boolean present = // "breaks the armistice and cuts the line"
        text.lower(t + 1).endsWith("s")
            && t + 2 < limit
            && syntax.part(t + 2) == Part.DETERMINER
            && !text.lower(t + 2).equals("all");
    if (!syntax.isCapitalised(t + 1) && (deed || present)) {
      return false;
    }
    boolean second = // "since the chiefs and the Crown signed": the subject goes on
        kind == Kind.CLAUSE
            && syntax.part(t + 1) == Part.DETERMINER
            && nominal(t - 1)
            && !hasVerb(first, t)
            && hasVerb(t + 2, Math.min(limit, t + NEAR_VERB));
    if (second) {
      return true;
    }
    boolean joins = nominal(t + 1) && nominal(t - 1) && !isOrdinal(t + 1) && !counts;
    if (!joins) {
      return false;
    }
    if (kind == Kind.CLAUSE && !hasVerb(first, t)) {
      return true;
    }
    for (int i = t + 1; i < Math.min(limit, t + 5); i++) {
      Part part = syntax.part(i);
      boolean gerund = part == Part.VERB && text.lower(i).endsWith("ing");
      if ((part == Part.VERB && !gerund) || part == Part.AUXILIARY || part == Part.REPORT) {
        return false;
      }
      if (part != Part.NOMINAL) {
        break;
      }
    }
    return true;
  }

  /** An adjective that stands right after an article. */
  private boolean isModifier(int t) {
    return t > 0 && syntax.part(t - 1) == Part.DETERMINER;
  }

  /** The mark that closes a short quotation; the token itself where it opens none. */
  private int closingQuote(int t, int limit) {
    for (int i = t + 1; i < Math.min(limit, t + 10); i++) {
      if (syntax.part(i) == Part.QUOTE) {
        return i;
      }
    }
    return t;
  }

  private boolean isShortQuote(int t, int limit) {
    for (int i = t + 1; i < Math.min(limit, t + 10); i++) {
      if (syntax.part(i) == Part.QUOTE) {
        return true;
      }
    }
    for (int i = t - 1; i > Math.max(sentenceStart(t), t - 10); i--) {
      if (syntax.part(i) == Part.QUOTE) {
        return true;
      }
    }
    return false;
  }

  private int trimmed(int first, int after) {
    int t = after;
    while (t > first + 1) {
      Part last = syntax.part(t - 1);
      boolean dangling =
          last == Part.PREPOSITION
              || last == Part.DETERMINER
              || last == Part.CONJUNCTION
              || last == Part.COMMA
              || last == Part.AUXILIARY
              || last == Part.ADVERB
              || last == Part.POSSESSIVE_PRONOUN
              || last == Part.POSSESSIVE
              || (last == Part.JOINT && text.token(t - 1).charAt(0) != '.');
      if (!dangling || isParticle(t - 1)) {
        break;
      }
      t--;
    }
    return t;
  }

  /** "Broke out", "stepped down": the end of a verb, no preposition without an object. */
  private boolean isParticle(int t) {
    return t > 0
        && syntax.part(t - 1) == Part.VERB
        && Set.of("out", "down", "up", "off", "over", "apart", "in").contains(text.lower(t));
  }

  /** A time that dates the sentence and is no part of a name such as "1981 assassination". */
  public boolean isSentenceTime(int t) {
    int time = syntax.timeAt(t);
    return time >= 0
        && syntax.time(time).type() != TimeExpression.Type.DURATION
        && !isAttributive(time)
        && !isYearOfName(time);
  }

  /** "Euro 2020 will start on June 12": the year is the end of a name, and dates nothing. */
  private boolean isYearOfName(int time) {
    int year = syntax.timeStart(time);
    return syntax.timeEnd(time) == year + 1
        && year > sentenceStart(year)
        && text.kind(year) == TokenizedText.Kind.NUMBER
        && text.token(year).length() == 4
        && syntax.isCapitalised(year - 1)
        && syntax.part(year - 1) == Part.NOMINAL
        && !syntax.isTime(year - 1)
        && year + 1 < sentenceEnd(year)
        && syntax.part(year + 1) == Part.AUXILIARY;
  }

  /** "The September 11 attacks", "the 1981 assassination", "cut fourth-quarter output". */
  public boolean isAttributive(int time) {
    int after = syntax.timeEnd(time);
    int first = syntax.timeStart(time);
    if (after >= text.tokenCount() || after >= sentenceEnd(first)) {
      return false;
    }
    boolean participle =
        syntax.part(after) == Part.VERB
            && nominal(after + 1)
            && first > sentenceStart(first)
            && syntax.part(first - 1) == Part.DETERMINER;
    if (!nominal(after) && !participle) {
      return false;
    }
    String lower = text.lower(after);
    if (syntax.isTime(after) || (lower.endsWith("day") && syntax.isCapitalised(after))) {
      return false;
    }
    if (syntax.part(first) == Part.DETERMINER && after - first > 2 && hasDigit(first, after)) {
      return true;
    }
    if (first == sentenceStart(first)) {
      return false;
    }
    Part before = syntax.part(first - 1);
    return (ClueWords.isIn("part-of-year", text.lower(after - 1))
            && !syntax.isCapitalised(after)
            && (before == Part.VERB || Syntax.isIn("base", text.lower(first - 1))))
        || before == Part.DETERMINER
        || before == Part.POSSESSIVE
        || before == Part.POSSESSIVE_PRONOUN
        || (before == Part.NOMINAL
            && !syntax.isCapitalised(after)
            && (hasDigit(first, after) || isHoliday(first, after)));
  }

  /** "A Moss City Veterans Day parade". */
  private boolean isHoliday(int first, int after) {
    return after == first + 2
        && syntax.isCapitalised(first)
        && syntax.isCapitalised(first + 1)
        && text.lower(first + 1).equals("day");
  }

  private boolean hasDigit(int first, int after) {
    for (int t = first; t < after; t++) {
      if (text.kind(t) == TokenizedText.Kind.NUMBER) {
        return true;
      }
    }
    return false;
  }

  /** A participle that stands before its noun: "the disputed vote", "17 named storms". */
  boolean isParticiple(int t) {
    if (syntax.part(t) != Part.VERB || t + 1 >= text.tokenCount() || !nominal(t + 1)) {
      return false;
    }
    if (t == 0) {
      return isBeforeDoers(t);
    }
    Part before = syntax.part(t - 1);
    boolean shared = t > 1 && syntax.part(t - 2) == Part.AUXILIARY; // "were each sentenced"
    return (before == Part.DETERMINER && !shared)
        || isBeforeDoers(t)
        || (before == Part.CONJUNCTION && Syntax.isIn("adjective-ed", text.lower(t)))
        || (text.lower(t).equals("organized") && text.lower(t + 1).equals("crime"))
        || (text.lower(t - 1).equals("former") && text.lower(t).endsWith("ed"))
        || (before == Part.PREPOSITION && text.lower(t).endsWith("ed"))
        || (before == Part.ADVERB && text.lower(t - 1).endsWith("ly") && isModifying(t - 2))
        || (before == Part.ADVERB && text.lower(t - 1).equals("most") && isModifying(t - 2))
        || ((text.kind(t - 1) == TokenizedText.Kind.NUMBER
                || Syntax.isIn("number-word", text.lower(t - 1)))
            && !syntax.isTime(t - 1)
            && !syntax.isCapitalised(t + 1)
            && text.lower(t + 1).endsWith("s"));
  }

  /** "Masked gunmen killed", "On Sunday, armed students marched": it opens the subject. */
  private boolean isBeforeDoers(int t) {
    boolean opens = t == text.firstToken(text.sentenceOf(t)) || syntax.part(t - 1) == Part.COMMA;
    String doers = text.lower(t + 1);
    boolean many = doers.endsWith("s") || doers.endsWith("men") || doers.equals("people");
    int next = t + 2;
    return opens
        && many
        && text.lower(t).endsWith("ed")
        && !syntax.isCapitalised(t + 1)
        && next < sentenceEnd(t)
        && (syntax.part(next) == Part.VERB
            || syntax.part(next) == Part.AUXILIARY
            || isSentenceTime(next));
  }

  private boolean isModifying(int t) {
    return t >= 0
        && (syntax.part(t) == Part.DETERMINER
            || syntax.part(t) == Part.POSSESSIVE
            || syntax.part(t) == Part.POSSESSIVE_PRONOUN
            || syntax.part(t) == Part.PREPOSITION);
  }

  private boolean joinsModifiers(int t) {
    return t > 0
        && nominal(t - 1)
        && nominal(t + 1)
        && !isOrdinal(t - 1)
        && text.lower(t).equals("and");
  }

  private boolean isOrdinal(int t) {
    String lower = text.lower(t);
    return text.kind(t) == TokenizedText.Kind.NUMBER
        && (lower.endsWith("th")
            || lower.endsWith("st")
            || lower.endsWith("nd")
            || lower.endsWith("rd"));
  }

  private boolean nominal(int t) {
    return t >= 0 && t < text.tokenCount() && syntax.part(t) == Part.NOMINAL;
  }

  public int sentenceStart(int t) {
    return text.firstToken(text.sentenceOf(t));
  }

  public int sentenceEnd(int t) {
    return text.afterLastToken(text.sentenceOf(t));
  }
}
