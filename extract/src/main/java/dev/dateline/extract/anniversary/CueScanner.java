package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the phrases that may mark an anniversary; one pass over the tokens. */
final class CueScanner {

  /** A sentence with more cues than this is no text: the rest mark nothing. */
  private static final int MOST_CUES = 60;

  /** A number from here on before "anniversary" is a year. */
  private static final int LEAST_YEAR = 1000;

  private static final int DIGITS_OF_YEAR = 4;

  private static final int CENTURY = 100;
  private static final int MOST_CENTURIES = 50;

  private final CommemorationWords words;
  private final TokenizedText text;
  private final PassageOnDemand passage;
  private final ElapsedScanner elapsed;
  private final AgeScanner ages;

  CueScanner(CommemorationWords words, PassageOnDemand passage) {
    this.words = words;
    this.passage = passage;
    this.text = passage.text();
    this.elapsed = new ElapsedScanner(words, passage);
    this.ages = new AgeScanner(passage);
  }

  List<Cue> scan() {
    List<Cue> cues = new ArrayList<>();
    Cue last = null;
    int sentence = -1;
    int found = 0;
    for (int t = 0; t < text.tokenCount(); t++) {
      Cue cue = at(t, last);
      if (cue != null) {
        int here = text.sentenceOf(t);
        found = here == sentence ? found + 1 : 1;
        sentence = here;
        if (found > MOST_CUES) {
          continue;
        }
        cues.add(cue);
        last = cue;
        t = Math.max(t, cue.after() - 1);
      }
    }
    return cues;
  }

  private @Nullable Cue at(int t, @Nullable Cue last) {
    CueWord word =
        switch (text.kind(t)) {
          case NUMBER -> CueWord.NUMBER;
          case WORD -> words.cues().get(text.lower(t));
          case POSSESSIVE, PUNCTUATION -> null;
        };
    if (word == null) {
      return null;
    }
    return switch (word) {
      case ANNIVERSARY -> isName(t) || isWedding(t) ? null : anniversary(t);
      case MILESTONE -> t == 0 ? null : counted(t - 1, t);
      case YEARS -> isScore(t) ? null : centuries(t, words.years().get(text.lower(t)));
      case JUBILEE -> t == 0 ? null : named(t - 1, t, words.jubilees().get(text.lower(t - 1)));
      case BIRTHDAY -> t == 0 ? null : birthday(t);
      case TURNING -> ages.turning(t);
      case NUMBER ->
          last != null && isContinued(t, last)
              ? new Cue(t, t + 1, Counting.ordinal(text, t), last.unit(), last.form(), t + 2)
              : isYearOfThisDay(t)
                  ? thisDay(t)
                  : ages.isOfTheDead(t) || ages.isThisYear(t) ? ages.turning(t - 1) : elapsed.at(t);
    };
  }

  /** "On this day in 1848": the day of the report, in a year that the phrase says. */
  private boolean isYearOfThisDay(int t) {
    return t > 2
        && text.lower(t - 1).equals("in")
        && (text.lower(t - 2).equals("day") || text.lower(t - 2).equals("date"))
        && text.lower(t - 3).equals("this")
        && text.token(t).length() == DIGITS_OF_YEAR
        && text.token(t).chars().allMatch(Character::isDigit)
        && text.sentenceOf(t - 3) == text.sentenceOf(t)
        && t + 2 < text.tokenCount()
        && text.sentenceOf(t + 1) == text.sentenceOf(t);
  }

  private Cue thisDay(int year) {
    boolean comma = text.token(year + 1).equals(",");
    int about = comma ? year + 2 : year + 1;
    return new Cue(year - 3, year + 1, 0, Unit.YEAR, Cue.Form.THIS_DAY, about);
  }

  /** "A half-century" of cricket or of anything, but for "celebrated its half-century". */
  private boolean isScore(int t) {
    if (!text.lower(t).equals("half-century")) {
      return false;
    }
    boolean kept =
        t > 1
            && passage.get().syntax().part(t - 1) == Part.POSSESSIVE_PRONOUN
            && Syntax.isIn("keeping", text.lower(t - 2));
    return !kept;
  }

  /** "The fifth centenary" is of five hundred years. */
  private @Nullable Cue centuries(int t, @Nullable Integer years) {
    int times = t == 0 ? Counting.NONE : Counting.ordinal(text, t - 1);
    boolean counted =
        years != null && years == CENTURY && times != Counting.NONE && times <= MOST_CENTURIES;
    return counted && years != null ? named(t - 1, t, times * years) : named(t, t, years);
  }

  /** "Centenary", "golden jubilee": the words say how many years; null where they do not. */
  private @Nullable Cue named(int first, int last, @Nullable Integer years) {
    return years == null || isName(last)
        ? null
        : new Cue(first, last + 1, years, Unit.YEAR, Cue.Form.ANNIVERSARY, about(last + 1));
  }

  private @Nullable Cue birthday(int t) {
    int ordinal = Counting.ordinal(text, t - 1);
    return ordinal == Counting.NONE || isName(t)
        ? null
        : new Cue(t - 1, t + 1, ordinal, Unit.YEAR, Cue.Form.BIRTHDAY, about(t + 1));
  }

  /** "… and the 10th of the enlargement": an ordinal that borrows its noun. */
  private boolean isContinued(int t, Cue last) {
    return last.form() == Cue.Form.ANNIVERSARY
        && t - last.after() < 30
        && t > 0
        && text.lower(t - 1).equals("the")
        && t + 2 < text.tokenCount()
        && text.lower(t + 1).equals("of")
        && Counting.ordinal(text, t) != Counting.NONE
        && text.sentenceOf(t) == text.sentenceOf(last.first());
  }

  private Cue anniversary(int t) {
    int bare =
        t > 0 && text.kind(t - 1) == TokenizedText.Kind.NUMBER
            ? Counting.cardinal(text, t - 1)
            : Counting.NONE;
    if (bare != Counting.NONE && bare < LEAST_YEAR) {
      return new Cue(t - 1, t + 1, bare, Unit.YEAR, Cue.Form.ANNIVERSARY, about(t + 1));
    }
    Integer named = t > 0 ? words.years().get(text.lower(t - 1)) : null;
    if (named == null && t > 1 && !text.lower(t - 2).equals("their")) {
      named = words.jubilees().get(text.lower(t - 1)); // "Their golden anniversary" is a couple's
    }
    if (named != null) {
      return new Cue(t - 1, t + 1, named, Unit.YEAR, Cue.Form.ANNIVERSARY, about(t + 1));
    }
    int limit = Math.max(passage.get().phrases().sentenceStart(t), t - 5);
    int last = t - 1;
    if (last > limit && text.token(last).equals(")")) {
      last--; // "The sesquicentennial (150-year) anniversary"
    }
    for (int i = last; i >= limit; i--) {
      int ordinal = Counting.ordinal(text, i);
      if (ordinal != Counting.NONE) {
        return new Cue(i, t + 1, ordinal, Unit.YEAR, Cue.Form.ANNIVERSARY, about(t + 1));
      }
      Cue counted = counted(i, t);
      if (counted != null) {
        return counted;
      }
      if (passage.get().syntax().part(i) != Part.NOMINAL) {
        break;
      }
    }
    return new Cue(t, t + 1, 0, Unit.YEAR, Cue.Form.ANNIVERSARY, about(t + 1));
  }

  /** "One-year anniversary", "25 year anniversary", "thirtieth year anniversary". */
  private @Nullable Cue counted(int i, int anniversary) {
    String lower = text.lower(i);
    for (Unit unit : Unit.values()) {
      int hyphened = Counting.beforeHyphen(lower, unit.word());
      if (hyphened != Counting.NONE) {
        return new Cue(
            i, anniversary + 1, hyphened, unit, Cue.Form.ANNIVERSARY, about(anniversary + 1));
      }
      if (lower.equals(unit.word()) && i > 0) {
        int number = Counting.cardinal(text, i - 1);
        number = number != Counting.NONE ? number : Counting.ordinal(text, i - 1);
        if (number != Counting.NONE) {
          return new Cue(
              i - 1, anniversary + 1, number, unit, Cue.Form.ANNIVERSARY, about(anniversary + 1));
        }
      }
    }
    return null;
  }

  private int about(int after) {
    if (after + 1 >= text.tokenCount() || text.sentenceOf(after) != text.sentenceOf(after - 1)) {
      return -1;
    }
    if (text.token(after).charAt(0) == '(') {
      for (int t = after; t < Math.min(text.tokenCount() - 2, after + 6); t++) {
        if (text.token(t).charAt(0) == ')') {
          return about(words.following().contains(text.lower(t + 1)) ? t + 2 : t + 1);
        }
      }
    }
    if (passage.get().syntax().isTime(after)) { // "the 10th anniversary tomorrow of the bombings"
      int behind = passage.get().syntax().timeEnd(passage.get().syntax().timeAt(after));
      return behind + 1 < text.tokenCount() && text.lower(behind).equals("of") ? behind + 1 : -1;
    }
    int aside = afterDatedAside(after);
    if (aside > after) {
      return aside;
    }
    String lower = text.lower(after);
    if (lower.equals("of")
        || lower.equals("since")
        || (lower.equals("for") && passage.get().syntax().isCapitalised(after + 1))) {
      return after + 1;
    }
    if (isBeginning(after)) {
      return after;
    }
    boolean linked =
        (text.lower(after + 1).equals("of") && !isNumber(after + 2)) // "a programme of 87 events"
            || (text.lower(after + 1).equals("for") && isOccasion(after + 2));
    return words.following().contains(lower) && linked ? after + 2 : -1;
  }

  private boolean isNumber(int t) {
    return t < text.tokenCount() && text.kind(t) == TokenizedText.Kind.NUMBER;
  }

  /**
   * "The 150th anniversary, on May 30 next year, of the arrival": behind the aside and its "of".
   */
  private int afterDatedAside(int after) {
    boolean comma = text.token(after).equals(",") && after + 1 < text.tokenCount();
    int day = comma && text.lower(after + 1).equals("on") ? after + 2 : after + 1;
    boolean dated = comma && day < text.tokenCount() && passage.get().syntax().isTime(day);
    int t = dated ? passage.get().syntax().timeEnd(passage.get().syntax().timeAt(day)) : after;
    boolean of =
        dated
            && t + 2 < text.tokenCount()
            && text.token(t).equals(",")
            && text.lower(t + 1).equals("of")
            && text.sentenceOf(t + 2) == text.sentenceOf(after);
    return of ? t + 2 : after;
  }

  /** "Celebrations for the Sea Party", "for the founding of the party": not "for the young". */
  private boolean isOccasion(int t) {
    boolean article = passage.get().syntax().part(t) == Part.DETERMINER;
    return passage.get().syntax().isCapitalised(t)
        || (article && passage.get().happenings().kin(t + 1) != null);
  }

  /** "The 800th anniversary signing of the charter": not "the anniversary meeting of". */
  private boolean isBeginning(int t) {
    String kin = t + 1 < text.tokenCount() ? passage.get().happenings().kin(t) : null;
    return kin != null
        && (kin.equals("sign") || KnownEvents.BEGINNINGS.contains(kin))
        && text.lower(t + 1).equals("of");
  }

  /** A cue before another noun is a name ("Anniversary Cup") or a thing ("anniversary edition"). */
  private boolean isName(int t) {
    int next = t + 1;
    if (next >= text.tokenCount() || text.sentenceOf(next) != text.sentenceOf(t)) {
      return false;
    }
    Part part = passage.get().syntax().part(next);
    if (part == Part.QUOTE && passage.get().syntax().isCapitalised(t)) {
      return false;
    }
    if (isBeginning(next)) {
      return false;
    }
    return part == Part.NOMINAL
        && !Syntax.isIn("preposition", text.lower(next)) // "ANNIVERSARY OF" in capitals
        && !passage.get().syntax().isTime(next)
        && !words.following().contains(text.lower(next))
        && !Syntax.isIn("auxiliary", text.lower(next));
  }

  private boolean isWedding(int t) {
    for (int i = t - 1; i >= Math.max(0, t - 3); i--) {
      String lower = text.lower(i);
      if (lower.equals("wedding") || lower.equals("marriage")) {
        return true;
      }
    }
    return t + 2 < text.tokenCount()
        && text.lower(t + 1).equals("of")
        && (text.lower(t + 2).equals("marriage") || text.lower(t + 2).equals("sobriety"));
  }
}
