package dev.dateline.processor.calendar;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * How much an event is worth remembering, and why, in whole points: a pure function.
 *
 * @param points 0 or more
 * @param why what they rest on, in words
 */
record Prominence(int points, List<String> why) {

  /** What is told after so many days is told for its own sake. */
  static final int LATER_DAYS = 30;

  private static final int FOR_TOLD_LATER = 3;
  private static final int MOST_TOLD_LATER = 5;
  private static final int FOR_ANNIVERSARY = 4;
  private static final int MOST_ANNIVERSARIES = 4;
  private static final int MOST_SOURCES = 6;
  private static final int FOR_ROUTINE = 6;

  Prominence {
    why = List.copyOf(why);
  }

  static Prominence of(
      Claim representative,
      String title,
      int independent,
      int toldLater,
      List<Marked> marked,
      Confidence confidence,
      Status status) {
    List<String> why = new ArrayList<>();
    int points = Math.min(independent - 1, MOST_SOURCES);
    why.add(independent == 1 ? "1 source" : independent + " independent sources");
    if (toldLater > 0) {
      points += FOR_TOLD_LATER * Math.min(toldLater, MOST_TOLD_LATER);
      why.add("told by " + toldLater + " more than " + LATER_DAYS + " days later");
    }
    if (!marked.isEmpty()) {
      points += FOR_ANNIVERSARY * Math.min(marked.size(), MOST_ANNIVERSARIES);
      why.add(
          "anniversaries marked: "
              + String.join(", ", marked.stream().limit(5).map(Marked::words).toList()));
    }
    Kinship.Kin kin = Kinship.telling(representative.kins());
    if (kin != null && kin.weight() != 0) {
      points += kin.weight();
      why.add("kind of event: " + kin.words());
    }
    String routine = Kinship.routineOf(title);
    if (routine != null) {
      points -= FOR_ROUTINE;
      why.add("routine of " + routine);
    }
    if (confidence != Confidence.HIGH) {
      points -= 1;
      why.add("date by inference");
    }
    if (status == Status.DENIED) {
      points -= 3;
      why.add("denied");
    }
    return new Prominence(Math.max(0, points), why);
  }
}
