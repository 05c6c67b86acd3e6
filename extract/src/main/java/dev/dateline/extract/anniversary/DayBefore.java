package dev.dateline.extract.anniversary;

import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day of an anniversary off the sentences before its own, where that points back at them:
 * "Thousands marched on Sunday. It was the 15th anniversary of the massacre."
 */
final class DayBefore {

  /** How many sentences back the day may have been said. */
  private static final int SENTENCES = 3;

  /** How far from the report such a day is at most, in days. */
  private static final int NEAR_DAYS = 7;

  /** No more tokens than these stand between the subject and the anniversary. */
  private static final int NEAR_SUBJECT = 9;

  /** The same where the sentence does not point back, but is told in the past. */
  private static final int FAR_SENTENCES = 5;

  private static final int NEAR_VERB = 5;

  /** So old at most is the day that a report says by its weekday and tells of throughout. */
  private static final int NEWS_DAYS = 3;

  private static final Set<String> PAST =
      Set.of(
          "was", "were", "had", "did", "came", "went", "held", "drew", "found", "sang", "met",
          "took", "gave", "brought", "led", "laid", "rang", "stood", "spoke", "made", "began",
          "saw");

  private static final Set<String> POINTING = Set.of("it", "that", "this");

  private final CommemorationWords words;
  private final DayContext context;
  private final Passage passage;
  private final TokenizedText text;
  private final LocalDate published;

  DayBefore(CommemorationWords words, DayContext context, Passage passage, LocalDate published) {
    this.words = words;
    this.context = context;
    this.passage = passage;
    this.text = passage.text();
    this.published = published;
  }

  /** The day; null where the sentence of a cue points back at none. */
  @Nullable LocalDate of(Cue cue) {
    int sentence = text.sentenceOf(cue.first());
    int start = text.firstToken(sentence);
    boolean told =
        isIt(cue, start) || isGathering(cue, start) || isGoingOn(cue, start) || isToTheDay(cue);
    boolean past = !told && isToldAsPast(cue, sentence);
    boolean on = !told && !past && cue.ordinal() > 0 && context.isOn(cue, start);
    if (!told && !past && !on) {
      return null;
    }
    for (int back = 1; back <= Math.min(past ? FAR_SENTENCES : SENTENCES, sentence); back++) {
      if (on && isParagraphBetween(sentence - back)) {
        return null; // "On the 16th anniversary, …" of the next item of a list of news
      }
      if (!on
          && context.isOfTalk(
              text.firstToken(sentence - back), text.afterLastToken(sentence - back))) {
        return null; // "Met today with the minister. They celebrated the centenary of"
      }
      LocalDate day = dayIn(sentence - back, !told);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /** Whether a paragraph ends behind a sentence. */
  private boolean isParagraphBetween(int sentence) {
    int end = text.sentenceEnd(sentence);
    int next = text.sentenceStart(sentence + 1);
    return text.text().substring(end, next).indexOf('\n') >= 0;
  }

  /**
   * "The centennial of the battle drew thousands", "they had come for the 20th anniversary": told
   * in the past and without a day, in a report that says its weekday elsewhere.
   */
  private boolean isToldAsPast(Cue cue, int sentence) {
    int start = text.firstToken(sentence);
    int end = text.afterLastToken(sentence);
    boolean counted = cue.form() == Cue.Form.ANNIVERSARY && cue.ordinal() > 0;
    if (!counted
        || context.isOfResolution(start, cue.first())
        || context.isHonoured(cue.first(), start)) {
      return false;
    }
    boolean past = false;
    for (int t = start; t < end; t++) {
      if (passage.syntax().isTime(t)) {
        return false;
      }
      Part part = passage.syntax().part(t);
      boolean first = !past && (part == Part.VERB || part == Part.AUXILIARY);
      if (first && !isPast(t)) {
        return false;
      }
      past |= first;
    }
    boolean governed = cue.first() - start <= 2 || isGoverned(cue, start);
    return past && governed;
  }

  private boolean isPast(int t) {
    String lower = text.lower(t);
    return lower.endsWith("ed") || Syntax.isIn("past-of-force", lower) || PAST.contains(lower);
  }

  /** "Marked the", "to mark the", "for the", "which marked the". */
  private boolean isGoverned(Cue cue, int start) {
    for (int t = cue.first() - 1; t >= Math.max(start, cue.first() - NEAR_VERB); t--) {
      if (Syntax.isIn("commemorate", text.lower(t)) || text.lower(t).equals("for")) {
        return true;
      }
    }
    return false;
  }

  /** "It was the 15th anniversary", "That was 20 years to the day after". */
  private boolean isIt(Cue cue, int start) {
    int t = cue.first() - 1;
    while (t > start && isBetween(t)) {
      t--;
    }
    boolean being = t > start && Syntax.isIn("be", text.lower(t));
    return being && t - 1 <= start + 1 && POINTING.contains(text.lower(t - 1));
  }

  private boolean isBetween(int t) {
    Part part = passage.syntax().part(t);
    return part == Part.DETERMINER
        || part == Part.ADVERB
        || part == Part.POSSESSIVE
        || part == Part.POSSESSIVE_PRONOUN
        || part == Part.NOMINAL;
  }

  /** "They were marking the anniversary", "The march was held to mark". */
  private boolean isGathering(Cue cue, int start) {
    boolean near = cue.first() - start <= NEAR_SUBJECT;
    boolean subject =
        text.lower(start).equals("they")
            || (text.lower(start).equals("the")
                && start + 1 < cue.first()
                && (words.ceremonies().contains(text.lower(start + 1))
                    || words.gatherings().contains(text.lower(start + 1))));
    for (int t = start + 1; near && subject && t < cue.first(); t++) {
      if (Syntax.isIn("commemorate", text.lower(t))) {
        return true;
      }
    }
    return false;
  }

  /** "A year to the minute after the blast": of the day that is told of, unless it is today. */
  private boolean isToTheDay(Cue cue) {
    boolean today =
        text.lower(cue.after() - 1).equals("today")
            || (cue.after() < text.tokenCount() && text.lower(cue.after()).equals("today"));
    boolean thisDay = cue.first() > 1 && text.lower(cue.first() - 1).equals("day");
    return cue.form() == Cue.Form.ELAPSED_TO_THE_DAY && !today && !thisDay;
  }

  /** "Villagers were marking one year since": while what was told before went on. */
  private boolean isGoingOn(Cue cue, int start) {
    int t = cue.first() - 1;
    while (t > start && passage.syntax().part(t) == Part.DETERMINER) {
      t--;
    }
    boolean marking =
        t > start && text.lower(t).endsWith("ing") && Syntax.isIn("commemorate", text.lower(t));
    return marking && (text.lower(t - 1).equals("were") || text.lower(t - 1).equals("was"));
  }

  /** The first day near the report on which the sentence tells something. */
  private @Nullable LocalDate dayIn(int sentence, boolean weekday) {
    int start = text.firstToken(sentence);
    boolean ahead = false;
    for (int t = start; t < text.afterLastToken(sentence); t++) {
      ahead |= text.lower(t).equals("will");
      int time = passage.syntax().timeAt(t);
      if (time < 0 || passage.syntax().timeStart(time) != t) {
        continue;
      }
      TimeExpression expression = passage.syntax().time(time);
      DateValue value = DateValue.of(expression);
      LocalDate day = value == null ? null : value.day();
      if (day != null && ahead && day.isBefore(published)) {
        day = day.plusDays(NEAR_DAYS);
      }
      boolean news =
          day != null
              && expression.text().toLowerCase(Locale.ROOT).contains("day")
              && !expression.text().equalsIgnoreCase("today")
              && !day.isAfter(published)
              && day.isAfter(published.minusDays(NEWS_DAYS));
      if (day != null
          && (news || !weekday)
          && Math.abs(ChronoUnit.DAYS.between(day, published)) <= NEAR_DAYS
          && !context.isOfReport(time, start)
          && !context.isLimit(time, start)
          && !passage.phrases().isAttributive(time)) {
        return day;
      }
    }
    return null;
  }
}
