package dev.dateline.extract.event;

import dev.dateline.extract.DatedEvent.Status;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a happening took place, from the words around it. */
final class StatusReader {

  private static final Set<String> CANCELLING =
      Set.of("cancels", "cancelled", "canceled", "scrapped", "scraps");
  private static final Set<String> DENYING = Set.of("deny", "denies", "denied", "denying");

  /** What is denied where it is the rumour itself: not "denied negligence". */
  private static final Set<String> DENIED = Set.of("it", "them", "this", "that");

  private static final Set<String> RUMOURS =
      Set.of("rumour", "rumours", "rumor", "rumors", "rumoured", "rumored");
  private static final Set<String> NEGATING =
      Set.of(
          "not", "never", "no", "n't", "didn't", "wasn't", "weren't", "hasn't", "isn't", "without",
          "failed", "won't");
  private static final Set<String> PLANNING =
      Set.of(
          "will",
          "shall",
          "planned",
          "scheduled",
          "due",
          "set",
          "expected",
          "slated",
          "plans",
          "upcoming");
  private static final Set<String> SUPPOSING =
      Set.of("would", "could", "might", "may", "should", "if", "whether", "can", "must", "unless");

  /** What is told as settled by whoever says it. */
  private static final Set<String> REPORTING =
      Set.of("said", "says", "announced", "announces", "confirmed", "told", "insisted");

  private static final Set<String> DOUBTING =
      Set.of("if", "whether", "unless", "could", "might", "may", "should", "believed", "thought");

  /** Kins of what people deny, and do not leave undone. */
  private static final Set<String> OF_FORCE =
      Set.of("attack", "kill", "shoot", "bomb", "crash", "disaster", "leak", "coup", "fire");

  private final TokenizedText text;
  private final Phrases phrases;
  private final Postponements postponements;
  private final Syntax syntax;

  StatusReader(Passage passage) {
    this.text = passage.text();
    this.phrases = passage.phrases();
    this.postponements = passage.postponements();
    this.syntax = passage.syntax();
  }

  /** The status; null where the happening is plainly said not to have been. */
  @Nullable Status read(Happening happening, DateValue date, int time, LocalDate published) {
    int first =
        Math.max(phrases.sentenceStart(happening.token()), happening.token() - Phrases.WINDOW);
    int end = Math.min(phrases.sentenceEnd(happening.token()), happening.token() + Phrases.WINDOW);
    if (any(first, happening.token(), DENYING)) {
      return Status.DENIED;
    }
    if (isRumour(first, happening.token(), phrases.sentenceEnd(happening.token()))) {
      return Status.DENIED;
    }
    if (postponements.isOldDay(time)) {
      return Status.POSTPONED;
    }
    if (postponements.isNewDay(time)) {
      return isBefore(date, published) ? Status.HYPOTHETICAL : Status.PLANNED;
    }
    boolean planned =
        isPlanned(happening, date, published)
            || isToBeHeld(happening, Math.min(time, end))
            || any(
                happening.token() + 1,
                Math.min(time, end),
                Set.of("planned", "scheduled", "slated"));
    if (planned || any(happening.token(), Math.min(time, end), Set.of("planned", "scheduled"))) {
      if (any(first, end, CANCELLING) || calledOff(first, end)) {
        return Status.CANCELLED;
      }
      if (postponements.isIn(first, end)
          && !any(Math.max(first, happening.token() - 3), happening.token(), Set.of("now"))
          && !isNewPlan(first, time)) {
        return Status.POSTPONED;
      }
    }
    Status calledOff = asObject(happening, first);
    if (calledOff != null) {
      return calledOff;
    }
    int near = clause(Math.max(first, happening.token() - 4), happening.token());
    if (any(near, happening.token(), NEGATING)) {
      return isSaidNotToBe(happening, first) ? Status.DENIED : null;
    }
    if (isPurpose(happening)) {
      return Status.HYPOTHETICAL;
    }
    if (isSaidToCome(happening, first, date, published)) {
      return Status.PLANNED;
    }
    if (any(near, happening.token(), SUPPOSING) || startsWithIf(first, happening.token())) {
      return Status.HYPOTHETICAL;
    }
    if (planned && isBefore(date, published)) {
      return Status.HYPOTHETICAL;
    }
    return planned ? Status.PLANNED : Status.HAPPENED;
  }

  /** "The club on Friday cancelled Sunday's race": what is called off. */
  private @Nullable Status asObject(Happening happening, int first) {
    int t = phrases.nounPhraseStart(happening.token()) - 1;
    while (t > first
        && (syntax.isTime(t)
            || syntax.part(t) == Part.POSSESSIVE
            || syntax.part(t) == Part.NOMINAL)) {
      t--;
    }
    boolean verb =
        happening.form() == Happening.Form.NOUN && t >= first && syntax.part(t) == Part.VERB;
    if (!verb) {
      return null;
    }
    return CANCELLING.contains(text.lower(t))
        ? Status.CANCELLED
        : postponements.isIn(t, t + 1) ? Status.POSTPONED : null;
  }

  /** "Rumours ran that the minister had resigned, but his office denied it". */
  private boolean isRumour(int first, int happening, int end) {
    boolean denied = false;
    for (int t = happening + 1; t + 1 < end; t++) {
      denied |= DENYING.contains(text.lower(t)) && DENIED.contains(text.lower(t + 1));
    }
    return denied && any(first, happening, RUMOURS);
  }

  /** "Has been postponed and will now take place on March 2": that is the new day. */
  private boolean isNewPlan(int first, int time) {
    int t = time - 1;
    while (t > first && !postponements.isIn(t, t + 1)) {
      t--;
    }
    return t > first && any(t + 1, time, Set.of("will"));
  }

  /** Where the words before a happening begin that say whether it was: not before a comma. */
  private int clause(int near, int happening) {
    int comma = last(near, happening, ",");
    return comma >= 0 && happening - comma == 1 ? comma + 1 : near;
  }

  /** "Projects to meet the need", "urged Congress to pass": meant, not done. */
  private boolean isPurpose(Happening happening) {
    int t = happening.token() - 1;
    if (happening.form() != Happening.Form.VERB || t < 1 || !text.lower(t).equals("to")) {
      return false;
    }
    if (text.lower(t + 1).equals("be")) {
      return false;
    }
    int led = t - 1;
    while (led > 0 && Syntax.isIn("adverb", text.lower(led))) {
      led--;
    }
    String before = text.lower(led);
    return !Syntax.isIn("plan", before) && !Syntax.isIn("auxiliary", before);
  }

  /**
   * "The ministry said there had been no attack on the station": a denial of what others told,
   * where it is of force or a disaster; "no meeting" is nothing at all.
   */
  private boolean isSaidNotToBe(Happening happening, int first) {
    int t = last(Math.max(first, happening.token() - 4), happening.token(), "no");
    boolean there =
        t >= 0
            && happening.form() == Happening.Form.NOUN
            && OF_FORCE.contains(happening.kin())
            && any(Math.max(first, t - 4), t, Set.of("there"));
    return there && isReported(first, t);
  }

  /** "The government said he would be buried on 15 December": told as settled, not supposed. */
  private boolean isSaidToCome(
      Happening happening, int first, DateValue date, LocalDate published) {
    int would = last(Math.max(first, happening.token() - 4), happening.token(), "would");
    return happening.form() == Happening.Form.VERB
        && would >= 0
        && compare(date, published) > 0
        && isReported(first, would)
        && !any(first, happening.token(), DOUBTING)
        && !any(happening.after(), phrases.sentenceEnd(happening.token()), Set.of("if"));
  }

  /** Where a word stands last between two tokens; -1 where it does not. */
  private int last(int first, int after, String word) {
    for (int t = after - 1; t >= first; t--) {
      if (text.lower(t).equals(word)) {
        return t;
      }
    }
    return -1;
  }

  private boolean isReported(int first, int before) {
    for (int t = first; t < before; t++) {
      if (REPORTING.contains(text.lower(t))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlanned(Happening happening, DateValue date, LocalDate published) {
    int near = Math.max(phrases.sentenceStart(happening.token()), happening.token() - 4);
    if (happening.form() == Happening.Form.VERB && any(near, happening.token(), PLANNING)) {
      return true;
    }
    if (happening.form() == Happening.Form.VERB && isToBe(happening.token())) {
      return true;
    }
    if (happening.form() == Happening.Form.NOUN && isToBeAnnounced(happening.token())) {
      return true;
    }
    return compare(date, published) > 0;
  }

  /** "Is expected to announce the appointment of": of the noun that is told then. */
  private boolean isToBeAnnounced(int noun) {
    int start = Math.max(phrases.sentenceStart(noun), noun - Phrases.WINDOW / 2);
    for (int t = noun - 1; t > start + 1; t--) {
      if (ClueWords.isIn("to-announce", text.lower(t)) && text.lower(t - 1).equals("to")) {
        return PLANNING.contains(text.lower(t - 2));
      }
      boolean apart = text.kind(t) == TokenizedText.Kind.PUNCTUATION;
      if (apart && !phrases.isSentenceTime(t)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isBefore(DateValue date, LocalDate published) {
    return compare(date, published) < 0;
  }

  /** Days, months and years are compared with the publication; what is coarser or a week is not. */
  private static int compare(DateValue date, LocalDate published) {
    return switch (date.precision()) {
      case DAY, MONTH, YEAR ->
          date.iso().compareTo(published.toString().substring(0, date.iso().length()));
      case WEEK -> date.iso().compareTo(week(published));
      case QUARTER, SEASON, DECADE, CENTURY -> 0;
    };
  }

  private static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** "Is to meet", "was to have started". */
  private boolean isToBe(int verb) {
    int first = phrases.sentenceStart(verb);
    for (int t = verb - 1; t > Math.max(first, verb - 4); t--) {
      String before = text.lower(t - 1);
      boolean be =
          before.equals("is")
              || before.equals("are")
              || before.equals("was")
              || before.equals("were");
      if (text.lower(t).equals("to") && (be || text.lower(t + 1).equals("be"))) {
        return true;
      }
    }
    return false;
  }

  /** "The fair, which was to be held in May", "the talks were to have begun": of a noun. */
  private boolean isToBeHeld(Happening happening, int before) {
    if (happening.form() != Happening.Form.NOUN) {
      return false;
    }
    for (int t = happening.after(); t + 2 < before; t++) {
      boolean be = text.lower(t).equals("was") || text.lower(t).equals("were");
      String verb = text.lower(t + 2);
      if (be && text.lower(t + 1).equals("to") && (verb.equals("be") || verb.equals("have"))) {
        return true;
      }
    }
    return false;
  }

  private boolean calledOff(int first, int end) {
    for (int t = first; t + 1 < end; t++) {
      if (text.lower(t).equals("called") && text.lower(t + 1).equals("off")) {
        return true;
      }
    }
    return false;
  }

  private boolean startsWithIf(int first, int before) {
    for (int t = before - 1; t >= Math.max(first, before - 12); t--) {
      if (text.lower(t).equals("if")) {
        return true;
      }
      if (text.lower(t).equals(",")) {
        return false;
      }
    }
    return false;
  }

  private boolean any(int first, int after, Set<String> words) {
    for (int t = first; t < after; t++) {
      boolean month = text.token(t).equals("May") && t > phrases.sentenceStart(t);
      if (words.contains(text.lower(t)) && !month) {
        return true;
      }
    }
    return false;
  }
}
