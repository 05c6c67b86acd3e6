package dev.dateline.processor.calendar;

import dev.dateline.extract.Confidence;
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
  private static final int MOST_TOLD_LONG_AFTER = 5;
  private static final int MOST_TOLD_LATER = 3;
  private static final int FOR_ANNIVERSARY = 4;
  private static final int MOST_ANNIVERSARIES = 4;
  private static final int MOST_SOURCES = 6;
  private static final int FOR_ROUTINE = 6;
  private static final int FOR_NO_NAME = 4;

  /** Whoever reads "the organization's founding" cannot tell whether it is worth a line. */
  private static final int MOST_WITHOUT_NAME = 2;

  private static final int FOR_TOLD_AT_THE_TIME = 2;
  private static final int FOR_HEAD = 3;
  private static final int FOR_ROUTINE_TEXTS = 4;
  private static final int FOR_FIRST = 2;

  /** A point for each that is reached. */
  private static final int[] TOLLS = {20, 50, 100, 300, 1_000, 10_000, 100_000};

  /** The routine of routine-words.txt that one marking article does not take away. */
  private static final String PARLIAMENT = "parliament";

  private static final Set<String> DEADLY = Set.of("harm", "conquest", "protest", "flight");

  private static final Pattern FIRST =
      Pattern.compile(
          "\\b(?:first (?!lady\\b|anniversary\\b|half\\b|quarter\\b)|the first\\b|first-ever)");

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
      List<Marked> marked,
      Confidence confidence,
      Status status,
      int toll,
      @Nullable String routine) {}

  static Prominence of(Evidence evidence) {
    List<String> why = new ArrayList<>();
    int points = told(evidence, why) + kind(evidence, why) + weight(evidence, why);
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

  private static int told(Evidence evidence, List<String> why) {
    int independent = evidence.independent();
    boolean manyPublishers = evidence.publishers() > 1;
    int points = manyPublishers ? Math.min(independent - 1, MOST_SOURCES) : 0;
    why.add(
        independent == 1
            ? "1 source"
            : independent + " independent sources" + (manyPublishers ? "" : " of one publisher"));
    List<Marked> marked = evidence.marked();
    // What marks an anniversary counts as that, and not again as a telling of years later.
    int longAfter = (int) Math.max(0, evidence.toldLongAfter() - markingArticles(marked));
    if (longAfter > 0) {
      points += FOR_TOLD_LONG_AFTER * Math.min(longAfter, MOST_TOLD_LONG_AFTER);
      why.add("told by " + longAfter + " more than a year later");
    }
    int later = evidence.toldLater() - evidence.toldLongAfter();
    if (later > 0) {
      points += Math.min(later, MOST_TOLD_LATER);
      why.add("told by " + later + " more than " + LATER_DAYS + " days later");
    }
    if (!manyPublishers && evidence.toldLater() == 0 && marked.isEmpty()) {
      points -= FOR_TOLD_AT_THE_TIME;
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

  /** Whoever leads a company is a president too, so a country has to be there. */
  private static boolean isOfHead(Evidence evidence, Kinship.Kin kin) {
    return kin.traits().contains(Kinship.Trait.HEAD)
        && Kinship.namesHead(evidence.title())
        && evidence.representative().features().stream()
            .anyMatch(feature -> feature.startsWith(Features.PLACE + ":@"));
  }

  private static boolean isUnmarked(Evidence evidence) {
    return evidence.marked().isEmpty();
  }

  private static long markingArticles(List<Marked> marked) {
    return marked.stream()
        .flatMap(one -> one.articles().stream())
        .map(Marked.MarkingArticle::id)
        .distinct()
        .count();
  }

  /** A senator's bill is routine, a senator's death is none. */
  private static boolean isLifeOrDeath(Kinship.@Nullable Kin kin) {
    return kin != null
        && kin.traits().contains(Kinship.Trait.PERSON)
        && (kin.families().contains("harm") || kin.families().contains("birth"));
  }

  /**
   * What somebody marks is no routine, whatever its words. But whoever brought in an act marks it
   * every year, so that of parliament takes two.
   */
  private static int kind(Evidence evidence, List<String> why) {
    int points = 0;
    Kinship.Kin kin = Kinship.telling(evidence.representative().kins());
    if (kin != null && kin.weight() != 0) {
      points += kin.weight();
      why.add("kind of event: " + kin.words());
    }
    if (kin != null && isOfHead(evidence, kin)) {
      points += FOR_HEAD;
      why.add("head of a country");
    }
    String routine = Routine.ofTitle(evidence.title());
    boolean ofParliament = PARLIAMENT.equals(routine);
    boolean shielded =
        ofParliament
            ? markingArticles(evidence.marked()) > 1 || isLifeOrDeath(kin)
            : !isUnmarked(evidence);
    routine = shielded ? null : routine;
    String told = isUnmarked(evidence) ? evidence.routine() : null;
    if (routine != null) {
      points -= FOR_ROUTINE;
      why.add("routine of " + routine);
    } else if (told != null) {
      points -= FOR_ROUTINE_TEXTS;
      why.add("told in the routine of " + told + " alone");
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
    if (FIRST.matcher(evidence.title()).find()) {
      points += FOR_FIRST;
      why.add("a first");
    }
    return points;
  }
}
