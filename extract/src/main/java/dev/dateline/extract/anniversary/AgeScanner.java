package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Finds ages that may be an anniversary: "turns 75", "would have turned 100". */
final class AgeScanner {

  /** Children's birthdays are no news. */
  private static final int YOUNG = 5;

  private final PassageOnDemand passage;
  private final TokenizedText text;

  AgeScanner(PassageOnDemand passage) {
    this.passage = passage;
    this.text = passage.text();
  }

  /** "Turned 75", "would have turned 100". */
  @Nullable Cue turning(int t) {
    int number = t + 1 < text.tokenCount() ? Counting.cardinal(text, t + 1) : Counting.NONE;
    int next = t + 2;
    boolean young = number < YOUNG && !(isLandOrBody(t - 1) && isTimeAt(dayBehind(text, next)));
    if (number < 1 || young || text.lower(t + 1).equals("a")) {
      return null;
    }
    boolean counted =
        next < text.tokenCount()
            && text.sentenceOf(next) == text.sentenceOf(t)
            && passage.get().syntax().part(next) == Part.NOMINAL
            && !passage.get().syntax().isTime(next);
    boolean posthumous = is(t - 1, "have") && is(t - 2, "would"); // "turned", "been"
    if (is(t - 1, "have") && !posthumous) {
      return null; // "pilots who have turned 60": each at another time
    }
    boolean dated = passage.get().syntax().isTime(dayBehind(text, next));
    return counted || !(posthumous || isRound(number) || dated)
        ? null
        : new Cue(t, t + 2, number, Unit.YEAR, Cue.Form.TURNING, -1);
  }

  /** "Would have been 100 on Monday": where the number stands. */
  boolean isOfTheDead(int number) {
    boolean been = is(number - 1, "been") && is(number - 2, "have") && is(number - 3, "would");
    return been && isTimeAt(dayBehind(text, number + 1));
  }

  /** "The school is 60 this year": where the number stands. */
  boolean isThisYear(int number) {
    return is(number - 1, "is")
        && is(number + 1, "this")
        && is(number + 2, "year")
        && text.sentenceOf(number + 2) == text.sentenceOf(number);
  }

  /** "South Sudan turned one on Monday": no child. */
  private boolean isLandOrBody(int t) {
    Entity entity = t < 0 ? null : passage.get().entities().at(t);
    return entity != null
        && (entity.type() == EntityType.PLACE || entity.type() == EntityType.ORGANIZATION);
  }

  private boolean isTimeAt(int t) {
    return passage.get().syntax().isTime(t);
  }

  /** "Turned 48 Tuesday", "turned 48 on Tuesday": where the day would begin behind a number. */
  static int dayBehind(TokenizedText text, int after) {
    boolean on = after + 1 < text.tokenCount() && text.lower(after).equals("on");
    return on ? after + 1 : Math.min(after, text.tokenCount() - 1);
  }

  /** Ages that are news by themselves. */
  static boolean isRound(int age) {
    return age % 5 == 0 && age >= 20;
  }

  private boolean is(int t, String word) {
    return t >= 0 && t < text.tokenCount() && text.lower(t).equals(word);
  }
}
