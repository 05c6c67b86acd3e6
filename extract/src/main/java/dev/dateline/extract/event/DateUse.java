package dev.dateline.extract.event;

import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Set;

/** Whether a date is there to say on what day something happened, or for something else. */
final class DateUse {

  private static final Set<String> BOUNDS =
      Set.of(
          "by",
          "since",
          "until",
          "through",
          "for",
          "before",
          "after",
          "to",
          "between",
          "over",
          "within",
          "throughout");

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final HappeningReader reader;

  DateUse(Syntax syntax, Phrases phrases, HappeningReader reader) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
    this.reader = reader;
  }

  /** Whether a time expression is a bound, a part of a name, or the day of an anniversary. */
  boolean isNoDay(int time) {
    int first = syntax.timeStart(time);
    int after = syntax.timeEnd(time);
    return isBound(first)
        || isPointer(first, after)
        || isSecondBound(first)
        || isMaturity(first)
        || isNameOfGroup(after)
        || isInsideName(first, after, phrases.sentenceEnd(first))
        || (isAnniversaryOf(first) && !isExplicit(first));
  }

  /** "Notes due July 9, 1992", "Title 18, Section 1956": what is owed, and what is no year. */
  private boolean isMaturity(int first) {
    if (first == 0 || !isExplicit(first)) {
      return false;
    }
    String before = text.lower(first - 1);
    boolean bill = text.token(first - 1).endsWith("S.") || text.token(first - 1).endsWith("R.");
    if (bill && text.end(first - 1) == text.start(first)) {
      return true; // "S.1921"
    }
    return before.equals("due") || before.equals("section") || before.equals("sections");
  }

  /** "Between January 1994 and March 2002". */
  private boolean isSecondBound(int first) {
    if (first < 3 || !text.lower(first - 1).equals("and")) {
      return false;
    }
    int last =
        syntax.part(first - 2) == Part.COMMA && !syntax.isTime(first - 2) ? first - 3 : first - 2;
    if (!syntax.isTime(last)) {
      return false;
    }
    int other = syntax.timeStart(syntax.timeAt(last));
    return other > 0 && text.lower(other - 1).equals("between");
  }

  /** "On the same day, February 12, 1809": the day is said behind it. */
  boolean isPointer(int first, int after) {
    String opening = text.lower(first);
    boolean points =
        opening.equals("same")
            || opening.equals("that")
            || (opening.equals("the") && text.lower(first + 1).equals("same"));
    return points
        && after + 1 < text.tokenCount()
        && syntax.part(after) == Part.COMMA
        && syntax.isTime(after + 1);
  }

  /** A word that makes a date the day of an anniversary. */
  boolean isCue(int t) {
    String lower = text.lower(t);
    return lower.startsWith("anniversar")
        || lower.endsWith("centenary")
        || lower.endsWith("centennial")
        || lower.equals("jubilee")
        || lower.startsWith("birthday");
  }

  /** "By 2012", "since 1990", "(1978)": no day on which something happened. */
  private boolean isBound(int first) {
    if (first == 0) {
      return false;
    }
    String before = text.lower(first - 1);
    if (before.equals("of") && first > 1 && text.lower(first - 2).equals("as")) {
      return true;
    }
    boolean years = first > 2 && (before.equals("years") || before.equals("year"));
    boolean of = // "tax evasion for the years 1998 through 2002", "for tax years"
        years
            && (text.lower(first - 2).equals("tax")
                || text.lower(first - 2).equals("for")
                || text.lower(first - 3).equals("for"));
    if (of) {
      return true;
    }
    if (isOfRecord(first) || isValidity(first)) {
      return true;
    }
    if (before.equals("for") && first > 1 && Syntax.isIn("plan", text.lower(first - 2))) {
      return false;
    }
    if (before.equals("ago")) {
      return true; // "a year ago today": the day is that of the year before
    }
    boolean begins = first > 1 && text.lower(first - 2).equals("from");
    if (Syntax.isIn("roughly", before) && (begins || !before.endsWith("ly"))) {
      return true; // "on or about May 5", as indictments say; "through at least October 2010"
    }
    if (isSinceDeed(first)) {
      return true;
    }
    int after = syntax.timeEnd(syntax.timeAt(first));
    if (after < text.tokenCount() && syntax.part(after) == Part.POSSESSIVE) {
      return false; // "after Monday's elections": those were on Monday
    }
    if (isHour(first) && (before.equals("before") || before.equals("after"))) {
      return false; // "shortly before midnight on Monday" is Monday
    }
    boolean range = before.equals("from") && !followedByTo(first);
    return BOUNDS.contains(before) || before.equals("(") || range;
  }

  /** "Since taking office in 2007, she has": what she has done has no date. */
  private boolean isSinceDeed(int first) {
    int limit = Math.max(phrases.sentenceStart(first), first - 6);
    boolean in = syntax.part(first - 1) == Part.PREPOSITION;
    for (int t = first - 2; in && t >= limit; t--) {
      if (text.lower(t).equals("since")) {
        return text.lower(t + 1).endsWith("ing") && reader.noun(t + 1) == null;
      }
      in = syntax.part(t) != Part.COMMA && syntax.part(t) != Part.PREPOSITION;
    }
    return false;
  }

  /** "The March 23 Movement": a name, and no day of anything. */
  private boolean isNameOfGroup(int after) {
    return after < text.tokenCount()
        && syntax.isCapitalised(after)
        && Syntax.isIn("named-by-day", text.lower(after));
  }

  private boolean isHour(int first) {
    return syntax.time(syntax.timeAt(first)).type() == TimeExpression.Type.TIME;
  }

  /** "Payable to holders of record on April 27". */
  private boolean isOfRecord(int first) {
    int t = syntax.part(first - 1) == Part.PREPOSITION ? first - 2 : first - 1;
    return t > 0 && text.lower(t).equals("record") && text.lower(t - 1).equals("of");
  }

  /** "Into law, effective on August 28", "a letter dated May 2": no day on which it happened. */
  private boolean isValidity(int first) {
    int t = syntax.part(first - 1) == Part.PREPOSITION ? first - 2 : first - 1;
    return t >= phrases.sentenceStart(first) && Syntax.isIn("validity", text.lower(t));
  }

  private boolean followedByTo(int first) {
    int after = syntax.timeEnd(syntax.timeAt(first));
    return after < text.tokenCount()
        && text.lower(after).equals("to")
        && after + 1 < text.tokenCount()
        && syntax.isTime(after + 1);
  }

  /** "A Proclamation on National Ferry Week, 2022": the year is that of the week. */
  private boolean isYearOfWeek(int first) {
    return first > 1
        && syntax.part(first - 1) == Part.COMMA
        && syntax.isCapitalised(first - 2)
        && Syntax.isIn("named-time", text.lower(first - 2))
        && text.kind(first) == TokenizedText.Kind.NUMBER
        && text.token(first).length() == 4;
  }

  /** "The Clean Air Act of 1990": the year is part of the name. */
  private boolean isYearOfAct(int first) {
    return first > 1
        && text.lower(first - 1).equals("of")
        && syntax.isCapitalised(first - 2)
        && Syntax.isIn("act", text.lower(first - 2));
  }

  /** "The Agenda 2030 Partnership", "the 1991 and 2002 authorizations". */
  private boolean isInsideName(int first, int after, int sentenceEnd) {
    if (isYearOfAct(first) || isYearOfWeek(first)) {
      return true;
    }
    if (after >= sentenceEnd || first <= phrases.sentenceStart(first)) {
      return false;
    }
    Part before = syntax.part(first - 1);
    boolean figures = text.kind(after - 1) == TokenizedText.Kind.NUMBER && after == first + 1;
    boolean capital = syntax.isCapitalised(first - 1);
    if (figures && before == Part.NOMINAL && capital && !syntax.isTime(first - 1)) {
      return true; // "Tax Break 2000"
    }
    boolean listed =
        before == Part.CONJUNCTION
            || (before == Part.NOMINAL && (capital || syntax.isCapitalised(after)));
    boolean name =
        before == Part.NOMINAL
            && capital
            && !syntax.isTime(first - 1)
            && syntax.isCapitalised(after)
            && syntax.part(after) == Part.NOMINAL
            && reader.noun(after) == null;
    return name || figures && listed && syntax.part(after) == Part.NOMINAL && !syntax.isTime(after);
  }

  /**
   * "The first anniversary of the January 6 attack": the day, and not the year, is that of the
   * attack.
   */
  private boolean isAnniversaryOf(int first) {
    int limit = Math.max(phrases.sentenceStart(first), first - 6);
    for (int t = first - 1; t >= limit; t--) {
      if (isCue(t) || (text.lower(t).equals("since") && text.lower(t + 1).equals("the"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a date says its own year, so that it cannot be the day of the telling. */
  boolean isExplicit(int token) {
    int time = syntax.timeAt(token);
    String value = time < 0 ? null : syntax.time(time).value();
    return value != null
        && value.length() >= 4
        && syntax.time(time).text().contains(value.substring(0, 4));
  }
}
