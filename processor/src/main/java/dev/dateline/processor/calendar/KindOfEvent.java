package dev.dateline.processor.calendar;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.processor.calendar.Prominence.Evidence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the kind of happening, and the routine that it belongs to, make of an event's prominence.
 */
final class KindOfEvent {

  private static final int FOR_HEAD = 3;
  private static final int FOR_ROUTINE = 6;
  private static final int FOR_ROUTINE_TEXTS = 4;

  /** What a ministry or a senator tells of a disaster is news all the same, if mostly smaller. */
  private static final int FOR_GRAVE_IN_ROUTINE = 2;

  /** Of whom one text alone tells that he died is seldom known to others. */
  private static final int FOR_ONE_DEATH = 1;

  private static final int MOSTLY_ROUTINE = -2;

  /** Years after which it is not only those who did it that mark it. */
  private static final int LONG_MARKED = 5;

  private static final Set<String> GRAVE = Set.of("harm", "conquest");

  /** The routine of routine-words.txt that one marking article does not take away. */
  private static final String PARLIAMENT = "parliament";

  private static final String COURTS = "courts";

  /** Whoever is said to have shot somebody is before a court, whatever else remembers it. */
  private static final String CHARGES = "charges";

  private final Evidence evidence;
  private final Kinship.@Nullable Kin kin;

  private final int weight;

  /** What the title is the routine of; null for none. */
  private final @Nullable String routine;

  private KindOfEvent(Evidence evidence) {
    this.evidence = evidence;
    this.kin = Kinship.telling(evidence.representative().kins());
    this.weight =
        kin == null || isGreeting() ? 0 : kin.weight(evidence.title(), evidence.isMarked());
    this.routine = Routine.ofTitle(evidence.title());
  }

  /**
   * "We congratulate Alphaland on its independence": one text of the day itself. What becomes
   * independent is told by more than one.
   */
  private boolean isGreeting() {
    return kin != null
        && kin.name().equals("independence")
        && evidence.representative().precision() == Precision.DAY
        && evidence.independent() == 1
        && evidence.toldLater() == 0
        && !evidence.isMarked();
  }

  static KindOfEvent of(Evidence evidence) {
    return new KindOfEvent(evidence);
  }

  /**
   * Points, more than 0 or less.
   *
   * @param why is added to
   */
  int points(List<String> why) {
    int points = kin == null ? 0 : kind(kin, why);
    return points - routine(why);
  }

  /**
   * Whether nobody marks it and its title is of some routine, or its kind mostly is and one
   * publisher alone tells it.
   */
  boolean isRoutine() {
    if (evidence.isMarked()) {
      return false;
    }
    boolean byKind =
        kin != null && weight <= MOSTLY_ROUTINE && evidence.publishers() == 1 && !isOfHead();
    return isOfRoutineByTitle() || byKind;
  }

  /**
   * Whether a text of years later that tells such an event tells it in passing: who was born or
   * what was founded when, what offices were given, and what one text alone tells of who retired,
   * unless somebody marks it.
   */
  boolean isToldInPassing() {
    boolean passing =
        kin != null
            && (weight <= MOSTLY_ROUTINE
                || (weight <= 0
                    && (evidence.independent() == 1
                        || kin.traits().contains(Kinship.Trait.PASSING))));
    return passing && !evidence.isMarked() && !isOfHead();
  }

  private boolean isOfRoutineByTitle() {
    return routine != null && !isShielded(routine);
  }

  private int kind(Kinship.Kin kin, List<String> why) {
    int points = weight;
    boolean ofHead = isOfHead();
    if (ofHead) {
      points = Math.max(points, 0);
    } else if (isOneDeath(kin)) {
      points -= FOR_ONE_DEATH;
    }
    if (points != 0) {
      why.add("kind of event: " + kin.words());
    }
    if (ofHead) {
      why.add("head of a country");
      return points + FOR_HEAD;
    }
    return points;
  }

  /** Whether it befell whoever stands at the head of a country. */
  boolean isOfHead() {
    boolean inCountry =
        evidence.representative().features().stream()
            .anyMatch(feature -> feature.startsWith(Features.PLACE + ":@"));
    return kin != null
        && kin.traits().contains(Kinship.Trait.HEAD)
        && HeadsOfCountries.isIn(evidence.title(), inCountry);
  }

  private boolean isOneDeath(Kinship.Kin kin) {
    return evidence.independent() == 1
        && evidence.toll() == 0
        && kin.traits().contains(Kinship.Trait.ONCE)
        && kin.traits().contains(Kinship.Trait.PERSON)
        && kin.families().contains("harm");
  }

  private int routine(List<String> why) {
    if (isOfRoutineByTitle()) {
      why.add("routine of " + routine);
      return FOR_ROUTINE;
    }
    String told = evidence.isMarked() ? null : evidence.routine();
    // What parliaments and offices speak of a year later they remember; courts and companies do
    // not.
    if (told == null || (!Routine.isOfCases(told) && evidence.toldLater() > 0)) {
      return 0;
    }
    why.add("told in the routine of " + told + " alone");
    boolean great =
        isGrave()
            && !Routine.isOfCases(told)
            && kin != null
            && !kin.traits().contains(Kinship.Trait.PERSON);
    return great ? FOR_GRAVE_IN_ROUTINE : FOR_ROUTINE_TEXTS;
  }

  /**
   * What somebody marks is no routine, whatever its words. But whoever brought in an act marks its
   * first years, so that of parliament takes two, and five years. And one word of business or
   * offices may be of anything that is attacked or sunk: a Marine Corps helicopter, a security
   * post; and one of courts of a murder that others than courts remember.
   */
  private boolean isShielded(String routine) {
    if (PARLIAMENT.equals(routine)) {
      return (evidence.markingArticles() > 1 && isMarkedLongAfter()) || isLifeOrDeath();
    }
    boolean rememberedByOthers = evidence.toldLongAfter() > evidence.toldInPassing();
    boolean byChance =
        isGrave()
            && !CHARGES.equals(routine)
            && (!COURTS.equals(routine) || rememberedByOthers)
            && Routine.wordsIn(evidence.title()) == 1;
    return evidence.isMarked() || byChance;
  }

  private boolean isMarkedLongAfter() {
    return evidence.marked().stream()
        .anyMatch(one -> one.unit() == Anniversary.Unit.YEAR && one.ordinal() >= LONG_MARKED);
  }

  private boolean isGrave() {
    return kin != null && kin.families().stream().anyMatch(GRAVE::contains);
  }

  /** A senator's bill is routine, a senator's death is none. */
  private boolean isLifeOrDeath() {
    return kin != null
        && kin.traits().contains(Kinship.Trait.PERSON)
        && (kin.families().contains("harm") || kin.families().contains("birth"));
  }
}
