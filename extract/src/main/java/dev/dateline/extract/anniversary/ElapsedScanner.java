package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Phrases;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds elapsed times that may mark an anniversary: "20 years since", "the 100th day". */
final class ElapsedScanner {

  /** "After eight years of the war": what stands before a stretch of time. */
  private static final Set<String> DURING =
      Set.of("after", "during", "over", "in", "for", "despite", "through", "throughout", "from");

  private static final int MOST_IN_PLACE = 12;

  private final CommemorationWords words;
  private final PassageOnDemand passage;
  private final TokenizedText text;
  private final KeptYears keptYears;

  ElapsedScanner(CommemorationWords words, PassageOnDemand passage) {
    this.words = words;
    this.passage = passage;
    this.text = passage.text();
    this.keptYears = new KeptYears(passage);
  }

  /** A counted unit. */
  private record Count(int number, Unit unit, int after) {}

  /** An elapsed time that begins with a number at a token. */
  @Nullable Cue at(int t) {
    int ordinal = Counting.ordinal(text, t);
    if (ordinal != Counting.NONE) {
      return is(t + 1, "day") ? nthDay(t, ordinal) : is(t + 1, "year") ? nthYear(t, ordinal) : null;
    }
    Count count = count(t);
    return count == null ? null : elapsed(t, count);
  }

  private @Nullable Cue elapsed(int first, Count count) {
    int t = count.after();
    boolean exact = is(first - 1, "exactly") || is(first - 1, "precisely");
    if (isToTheDay(t)) {
      t += 3;
      exact = true;
      if (is(t, "later")) { // "Sixty years to the day later": after what was told before
        return new Cue(first, t + 1, count.number(), count.unit(), form(true), -1);
      }
    }
    if (isToday(t)) {
      t++;
      exact = true;
    }
    boolean longer = count.unit() == Unit.YEAR || count.unit() == Unit.MONTH;
    boolean meant = longer && isSaidOfDay(first - 1);
    if (meant && is(t, "on") && passage.get().syntax().isTime(t + 1)) {
      int since = passage.get().syntax().timeEnd(passage.get().syntax().timeAt(t + 1));
      if (is(since, "since")) { // "It will be ten years on March 13 since"
        return new Cue(first, t, count.number(), count.unit(), form(true), since + 1);
      }
    }
    if (meant && t < text.tokenCount() && passage.get().syntax().isTime(t)) {
      int since = passage.get().syntax().timeEnd(passage.get().syntax().timeAt(t));
      if (is(since, "since")) { // "It will be fifty years tomorrow since"
        return new Cue(first, t, count.number(), count.unit(), form(true), since + 1);
      }
    }
    exact |= meant;
    if (is(t, "since") || is(t, "after")) {
      return new Cue(first, t + 1, count.number(), count.unit(), form(exact), t + 1);
    }
    if ((is(t, "ago") || is(t, "earlier")) && !isCompared(first)) {
      return ago(first, t, count);
    }
    if (is(t, "before") && is(t + 1, ",") && is(first - 1, ",") && is(first - 2, "which")) {
      return new Cue(first, t + 1, count.number(), count.unit(), form(true), t + 2);
    }
    if (exact && longer && is(t, "before") && isClosed(t + 1, t)) {
      return new Cue(first, t + 1, count.number(), count.unit(), form(true), -1);
    }
    if (is(t, "on")) {
      return yearsOn(first, t, count);
    }
    if (isMarkedBare(first, t, count)) {
      return new Cue(first, t, count.number(), count.unit(), Cue.Form.ELAPSED, -1);
    }
    if (is(t, "in") && is(t + 1, "office")) {
      return inOffice(first, t + 2, count);
    }
    if (is(t, "old")) {
      return keptYears.old(first, t, count.number(), count.unit());
    }
    Cue kept = keptYears.kept(first, t, count.number(), count.unit());
    if (kept != null) {
      return kept;
    }
    return is(t, "of") && !(first > 0 && DURING.contains(text.lower(first - 1))) && isLasting(t + 1)
        ? new Cue(first, t + 1, count.number(), count.unit(), Cue.Form.ELAPSED, t + 1)
        : null;
  }

  /** "Her first 100 days in office" are a stretch of time, unless she marks them. */
  private @Nullable Cue inOffice(int number, int after, Count count) {
    int first = is(number - 1, "first") ? number - 1 : number;
    boolean marked = first == number;
    for (int t = first - 1; t >= Math.max(0, first - 3) && !marked; t--) {
      marked = Syntax.isIn("commemorate", text.lower(t));
    }
    return marked
        ? new Cue(first, after, count.number(), count.unit(), Cue.Form.IN_OFFICE, -1)
        : null;
  }

  /** "Of Ghana's independence", "of the Velvet Revolution": what began once, and lasts. */
  private boolean isLasting(int of) {
    int end = passage.get().phrases().end(of, Phrases.Kind.NOUN_PHRASE);
    for (int t = of; t < end; t++) {
      boolean named =
          t > of
              && passage.get().syntax().isCapitalised(t)
              && words.happening().contains(text.lower(t));
      if (named || words.lasting().contains(text.lower(t))) {
        return true;
      }
      if (passage.get().syntax().part(t) == Part.PREPOSITION) {
        return false;
      }
    }
    return false;
  }

  /** "Saturday was 30 years since", "it will be ten years since": of a day that is meant. */
  private boolean isSaidOfDay(int verb) {
    if (verb < 1 || !(is(verb, "is") || is(verb, "was") || is(verb, "be") || is(verb, "marks"))) {
      return false;
    }
    int before = is(verb, "be") && is(verb - 1, "will") ? verb - 2 : verb - 1;
    return before >= 0 && (is(before, "it") || passage.get().syntax().isTime(before));
  }

  private boolean isToTheDay(int t) {
    return is(t, "to")
        && is(t + 1, "the")
        && (is(t + 2, "day") || is(t + 2, "hour") || is(t + 2, "minute"));
  }

  /** "Twenty years on from the attacks", "…, fifty years on.": not "two years on the throne". */
  private @Nullable Cue yearsOn(int first, int on, Count count) {
    if (count.unit() != Unit.YEAR) {
      return null;
    }
    if (is(on + 1, "from") || is(on + 1, "since")) {
      return new Cue(first, on + 2, count.number(), count.unit(), Cue.Form.ELAPSED, on + 2);
    }
    boolean reign = is(on + 1, "the") && is(on + 2, "throne");
    if (reign) {
      return new Cue(first, on + 3, count.number(), count.unit(), Cue.Form.IN_OFFICE, -1);
    }
    return isClosed(on + 1, on)
        ? new Cue(first, on + 1, count.number(), count.unit(), Cue.Form.ELAPSED, -1)
        : null;
  }

  /** "Wreaths were laid to mark 80 years." */
  private boolean isMarkedBare(int first, int t, Count count) {
    boolean marking =
        first > 0
            && count.unit() == Unit.YEAR
            && (text.lower(first - 1).startsWith("mark")
                || text.lower(first - 1).startsWith("commemorat"));
    return marking && isClosed(t, first);
  }

  /** Whether nothing of the sentence of a token follows right at another but a mark. */
  private boolean isClosed(int t, int of) {
    return t >= text.tokenCount()
        || text.sentenceOf(t) != text.sentenceOf(of)
        || text.kind(t) == TokenizedText.Kind.PUNCTUATION;
  }

  private @Nullable Cue ago(int first, int ago, Count count) {
    int t = ago + 1;
    boolean exact = is(first - 1, "exactly") || is(first - 1, "precisely");
    if (isToday(t)) {
      t++;
      exact = true;
    } else if (isToTheDay(t)) {
      t += 3;
      exact = true;
    } else if (isDay(t) || (is(t, "on") && passage.get().syntax().isTime(t + 1))) {
      int day = is(t, "on") ? t + 1 : t;
      int that = passage.get().syntax().timeEnd(passage.get().syntax().timeAt(day));
      boolean opens = first == passage.get().phrases().sentenceStart(first);
      int behind = is(that, ",") || is(that, "that") ? that + 1 : that;
      boolean led = isIt(first - 1) && is(that, "that");
      boolean more =
          behind + 1 < text.tokenCount() && text.sentenceOf(behind + 1) == text.sentenceOf(first);
      int about = more && (led || opens) ? behindPlace(behind) : -1;
      return new Cue(first, t, count.number(), count.unit(), Cue.Form.ELAPSED_TO_THE_DAY, about);
    } else if (is(t, ",")
        && is(t + 1, "on")
        && isDated(t + 2)) { // "fifty years ago, on May 3, 1971,"
      int behind = passage.get().syntax().timeEnd(passage.get().syntax().timeAt(t + 2));
      int about = is(behind, ",") ? behind + 1 : behind;
      return new Cue(first, t, count.number(), count.unit(), Cue.Form.ELAPSED_TO_THE_DAY, about);
    } else if (is(t, "this") && passage.get().syntax().isTime(t)) {
      int next = passage.get().syntax().timeEnd(passage.get().syntax().timeAt(t));
      return new Cue(first, t, count.number(), count.unit(), Cue.Form.ELAPSED_TO_THE_DAY, next);
    } else if (isThisDay(first - 1)) {
      exact = true;
    }
    if (!exact) {
      int when =
          is(t, ",") && is(t + 1, "when") ? t + 2 : -1; // what the clause tells is of the day
      return count.unit() == Unit.YEAR
          ? new Cue(first, t, count.number(), count.unit(), Cue.Form.AGO, when)
          : null;
    }
    if (is(t, ",")) {
      t++;
    }
    if (is(t, "when") || (isIt(first - 1) && is(t, "that"))) {
      t++;
    }
    t = behindPlace(t);
    boolean follows =
        t + 1 < text.tokenCount()
            && text.sentenceOf(t) == text.sentenceOf(first)
            && passage.get().syntax().part(t) != Part.STOP
            && passage.get().syntax().part(t) != Part.CONJUNCTION // "died 25 years ago today, and"
            && passage.get().syntax().part(t) != Part.PREPOSITION;
    return new Cue(
        first,
        ago + 1,
        count.number(),
        count.unit(),
        Cue.Form.ELAPSED_TO_THE_DAY,
        follows ? t : -1);
  }

  private boolean isDated(int t) {
    return t + 1 < text.tokenCount()
        && passage.get().syntax().isTime(t)
        && text.sentenceOf(t) == text.sentenceOf(t - 1)
        && saysYear(passage.get().syntax().time(passage.get().syntax().timeAt(t)));
  }

  private static boolean saysYear(TimeExpression time) {
    DateValue value = DateValue.of(time);
    return value != null && value.day() != null && BaseReader.saysYear(time, value);
  }

  /** Until the 1920s it had a hyphen. */
  private boolean isToday(int t) {
    return is(t, "today") || is(t, "to-day");
  }

  /** "Fifty years ago today, in this very room, Roosevelt signed": who, and not where. */
  private int behindPlace(int first) {
    boolean opening =
        is(first - 1, ",")
            && first < text.tokenCount()
            && passage.get().syntax().part(first) == Part.PREPOSITION;
    for (int t = first; opening && t < first + MOST_IN_PLACE && t + 1 < text.tokenCount(); t++) {
      if (text.sentenceOf(t) != text.sentenceOf(first)) {
        return first;
      }
      if (is(t, ",")) {
        return t + 1;
      }
    }
    return first;
  }

  /** "It was 40 years ago". */
  private boolean isIt(int verb) {
    return (is(verb, "was") || is(verb, "is")) && is(verb - 1, "it");
  }

  /** "A month ago Wednesday". */
  private boolean isDay(int t) {
    return t < text.tokenCount()
        && passage.get().syntax().isTime(t)
        && (text.lower(t).endsWith("day") || is(t, "tomorrow"));
  }

  /** "On this day, 61 years ago". */
  private boolean isThisDay(int t) {
    int day = is(t, ",") ? t - 1 : t;
    return is(day, "day") && is(day - 1, "this");
  }

  private static Cue.Form form(boolean exact) {
    return exact ? Cue.Form.ELAPSED_TO_THE_DAY : Cue.Form.ELAPSED;
  }

  private boolean isCompared(int first) {
    for (int t = first - 1; t >= Math.max(0, first - 5); t--) {
      if (is(t, "than") || is(t, "from") || is(t, "compared")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Cue nthDay(int t, int ordinal) {
    int next = t + 2;
    if (is(next, "in") && is(next + 1, "office")) {
      return new Cue(t, next + 2, ordinal, Unit.DAY, Cue.Form.IN_OFFICE, -1);
    }
    boolean counted = is(next, "of") || is(next, "since") || is(next, "after");
    return counted && ordinal >= 40
        ? new Cue(t, t + 2, ordinal, Unit.DAY, Cue.Form.NTH_DAY, next + 1)
        : null;
  }

  /** "Celebrates the 100th year of emigration", "commemorates the fifth year of the treaty". */
  private @Nullable Cue nthYear(int t, int ordinal) {
    boolean kept = false;
    for (int before = t - 1; before >= Math.max(0, t - 3); before--) {
      String lower = text.lower(before);
      kept |= Syntax.isIn("commemorate", lower) && !lower.startsWith("mark");
    }
    return kept && (is(t + 2, "of") || is(t + 2, "since"))
        ? new Cue(t, t + 2, ordinal, Unit.YEAR, Cue.Form.ELAPSED, t + 3)
        : null;
  }

  private @Nullable Count count(int t) {
    if (is(t, "half") && is(t + 1, "a") && is(t + 2, "century")) {
      return new Count(50, Unit.YEAR, t + 3);
    }
    if (is(t, "half") && is(t + 1, "century") && is(t - 1, "a")) {
      return new Count(50, Unit.YEAR, t + 2);
    }
    if (is(t, "quarter") && is(t + 1, "of") && is(t + 2, "a") && is(t + 3, "century")) {
      return new Count(25, Unit.YEAR, t + 4);
    }
    int number = Counting.cardinal(text, t);
    if (number == Counting.NONE || t + 1 >= text.tokenCount()) {
      return null;
    }
    int next = t + 1;
    if (number < 10 && is(next, "hundred")) {
      number *= 100;
      next++;
    }
    Count unit = next < text.tokenCount() ? unit(text.lower(next), number, next + 1) : null;
    return unit != null && unit.number() <= 5000 ? unit : null;
  }

  private static @Nullable Count unit(String lower, int number, int after) {
    return switch (lower) {
      case "year", "years" -> new Count(number, Unit.YEAR, after);
      case "decade", "decades" -> new Count(10 * number, Unit.YEAR, after);
      case "century", "centuries" -> new Count(100 * number, Unit.YEAR, after);
      case "month", "months" -> new Count(number, Unit.MONTH, after);
      case "week", "weeks" -> new Count(number, Unit.WEEK, after);
      case "day", "days" -> new Count(number, Unit.DAY, after);
      default -> null;
    };
  }

  private boolean is(int t, String word) {
    return t >= 0 && t < text.tokenCount() && text.lower(t).equals(word);
  }
}
