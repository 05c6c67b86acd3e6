package dev.dateline.processor.calendar;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.DatedEvent.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much an event is worth remembering, and why, in whole points: a pure function.
 *
 * @param points 0 or more
 * @param why what they rest on, in words
 */
record Prominence(int points, List<String> why) {

  /** What is told after so many days is more than the news of the day. */
  static final int LATER_DAYS = 30;

  /** What is told after so many days is told for its own sake. */
  static final int LONG_DAYS = 365;

  private static final int FOR_TOLD_LONG_AFTER = 3;
  private static final int FOR_TOLD_IN_PASSING = 1;
  private static final int MOST_TOLD_LONG_AFTER = 5;
  private static final int MOST_TOLD_LATER = 3;
  private static final int FOR_ANNIVERSARY = 4;
  private static final int MOST_ANNIVERSARIES = 4;
  private static final int MOST_SOURCES = 6;
  private static final int FOR_NO_NAME = 4;

  /** Whoever reads "the organization's founding" cannot tell whether it is worth a line. */
  private static final int MOST_WITHOUT_NAME = 1;

  /** However often the court that judged or the office that gave an award speaks of it again. */
  private static final int MOST_OF_ROUTINE = 1;

  private static final int FOR_COUNT_OF_YEAR = 6;

  /** But "43 Palestinians were killed in an attack" is one. */
  private static final Pattern COUNT =
      Pattern.compile(
          "^(?:[a-z]+ )*\\d[\\d,.]* (?!.* (?:in|by) an? ).*\\b(?:died|killed|deaths)\\b");

  /** Of one event nobody counts thousands to the last. */
  private static final Pattern EXACT = Pattern.compile("\\b\\d{1,3},\\d\\d[1-9]\\b");

  private static final int FOR_FIRST = 2;

  /** A point for each number of texts that one publisher gives to an event. */
  private static final int[] MANY_OF_ONE = {2, 5, 10};

  /** A point for each number of dead that is reached. */
  private static final int[] TOLLS = {3, 10, 20, 50, 100, 300, 1_000, 10_000, 100_000};

  private static final Set<String> DEADLY = Set.of("harm", "conquest", "protest", "flight");

  private static final Pattern FIRST =
      Pattern.compile(
          "\\bfirst (?!lady\\b|anniversary\\b|half\\b|quarter\\b|two\\b|three\\b|four\\b|few\\b)"
              + "|\\bfirst-ever\\b");

  Prominence {
    why = List.copyOf(why);
  }

  /**
   * What is known of an event.
   *
   * @param named whether the title names anybody, anything or any place
   * @param independent texts
   * @param publishers who printed them, 1 or more
   * @param toldLater texts of more than {@value #LATER_DAYS} days later
   * @param toldLongAfter those of them of more than {@value #LONG_DAYS} days later
   * @param toldInPassing those of these whose text is of the routine of parliaments and offices, or
   *     in doubt
   * @param marked anniversaries
   * @param confidence of the best claim
   * @param toll how many died, 0 where nobody tells
   * @param routine that all texts are about; null for none
   */
  record Evidence(
      Claim representative,
      String title,
      boolean named,
      int independent,
      int publishers,
      int toldLater,
      int toldLongAfter,
      int toldInPassing,
      List<Marked> marked,
      Confidence confidence,
      Status status,
      int toll,
      @Nullable String routine) {

    boolean isMarked() {
      return !marked.isEmpty();
    }

    /** How many articles mark anniversaries of it. */
    long markingArticles() {
      return marked.stream()
          .flatMap(one -> one.articles().stream())
          .map(Marked.MarkingArticle::id)
          .distinct()
          .count();
    }
  }

  static Prominence of(Evidence evidence) {
    List<String> why = new ArrayList<>();
    KindOfEvent kind = KindOfEvent.of(evidence);
    int points = told(evidence, kind, why) + kind.points(why) + weight(evidence, why);
    points -= NewsOfTheDay.pointsOff(evidence, kind.isOfHead(), why);
    if (kind.isRoutine()) {
      points = Math.min(points, MOST_OF_ROUTINE);
    }
    if (!evidence.named()) {
      points = Math.min(points - FOR_NO_NAME, MOST_WITHOUT_NAME);
      why.add("title without a name");
    }
    if (evidence.confidence() == Confidence.LOW) {
      points -= 1;
      why.add("told in doubt");
    }
    if (evidence.status() == Status.DENIED) {
      points -= 3;
      why.add("denied");
    }
    return new Prominence(Math.max(0, points), why);
  }

  private static int told(Evidence evidence, KindOfEvent kind, List<String> why) {
    int independent = evidence.independent();
    boolean manyPublishers = evidence.publishers() > 1;
    int points =
        manyPublishers && !kind.isToldInPassing()
            ? Math.min(independent - 1, MOST_SOURCES)
            : evidence.routine() == null ? ofOnePublisher(independent) : 0;
    why.add(
        independent == 1
            ? "1 source"
            : independent + " independent sources" + (manyPublishers ? "" : " of one publisher"));
    List<Marked> marked = evidence.marked();
    // What marks an anniversary counts as that, and not again as a telling of years later.
    int longAfter = (int) Math.max(0, evidence.toldLongAfter() - evidence.markingArticles());
    if (longAfter > 0) {
      int inPassing = kind.isToldInPassing() ? longAfter : evidence.toldInPassing();
      int forItself = Math.min(Math.max(0, longAfter - inPassing), MOST_TOLD_LONG_AFTER);
      inPassing = Math.min(longAfter - forItself, MOST_TOLD_LONG_AFTER - forItself);
      points += FOR_TOLD_LONG_AFTER * forItself + FOR_TOLD_IN_PASSING * inPassing;
      why.add("told by " + longAfter + " more than a year later");
    }
    int later = evidence.toldLater() - evidence.toldLongAfter();
    if (later > 0) {
      points += Math.min(later, MOST_TOLD_LATER);
      why.add("told by " + later + " more than " + LATER_DAYS + " days later");
    }
    if (!manyPublishers && evidence.toldLater() == 0 && !evidence.isMarked()) {
      why.add("told at the time alone");
    }
    if (!marked.isEmpty()) {
      points += FOR_ANNIVERSARY * Math.min(marked.size(), MOST_ANNIVERSARIES);
      why.add(
          "anniversaries marked: "
              + String.join(", ", marked.stream().limit(5).map(Marked::words).toList()));
    }
    return points;
  }

  /**
   * "42,643 people died on the roads" in a year, or "6,664 people" whatever of: a sum of many
   * events, and none of them.
   */
  private static boolean isCountOfYear(Evidence evidence) {
    return evidence.representative().precision() == Precision.YEAR
        && (COUNT.matcher(evidence.title()).find() || EXACT.matcher(evidence.title()).find());
  }

  private static int ofOnePublisher(int independent) {
    int points = 0;
    for (int many : MANY_OF_ONE) {
      points += independent >= many ? 1 : 0;
    }
    return points;
  }

  /** What it did, and whether it was the first of its kind. */
  private static int weight(Evidence evidence, List<String> why) {
    int points = 0;
    boolean deadly =
        Kinship.families(evidence.representative().kins()).stream().anyMatch(DEADLY::contains);
    if (deadly && evidence.toll() >= TOLLS[0]) {
      for (int toll : TOLLS) {
        points += evidence.toll() >= toll ? 1 : 0;
      }
      why.add(evidence.toll() + " dead");
    }
    if (isCountOfYear(evidence)) {
      points -= FOR_COUNT_OF_YEAR;
      why.add("a count of a year");
    }
    if (FIRST.matcher(evidence.title()).find()) {
      points += FOR_FIRST;
      why.add("a first");
    }
    return points;
  }
}
