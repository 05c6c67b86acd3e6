package dev.dateline.processor.calendar;

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

  private static final Set<String> GRAVE = Set.of("harm", "conquest");

  /** The routine of routine-words.txt that one marking article does not take away. */
  private static final String PARLIAMENT = "parliament";

  private static final String COURTS = "courts";

  private KindOfEvent() {}

  /**
   * Points, more than 0 or less.
   *
   * @param why is added to
   */
  static int points(Evidence evidence, List<String> why) {
    Kinship.Kin kin = Kinship.telling(evidence.representative().kins());
    int points = kin == null ? 0 : kind(evidence, kin, why);
    return points - routine(evidence, kin, why);
  }

  /**
   * Whether nobody marks it and its title is of some routine, or its kind mostly is and one
   * publisher alone tells it.
   */
  static boolean isRoutine(Evidence evidence) {
    if (evidence.isMarked()) {
      return false;
    }
    Kinship.Kin kin = Kinship.telling(evidence.representative().kins());
    String routine = Routine.ofTitle(evidence.title());
    boolean byTitle = routine != null && !isShielded(evidence, kin, routine);
    boolean byKind =
        kin != null
            && kin.weight(evidence.title()) <= MOSTLY_ROUTINE
            && evidence.publishers() == 1
            && !isOfHead(evidence, kin);
    return byTitle || byKind;
  }

  private static int kind(Evidence evidence, Kinship.Kin kin, List<String> why) {
    int weight = kin.weight(evidence.title());
    boolean ofHead = isOfHead(evidence, kin);
    if (ofHead) {
      weight = Math.max(weight, 0);
    } else if (isOneDeath(evidence, kin)) {
      weight -= FOR_ONE_DEATH;
    }
    if (weight != 0) {
      why.add("kind of event: " + kin.words());
    }
    if (ofHead) {
      why.add("head of a country");
      return weight + FOR_HEAD;
    }
    return weight;
  }

  /** Whoever leads a company is a president too, so a country has to be there; a pope has none. */
  private static boolean isOfHead(Evidence evidence, Kinship.Kin kin) {
    return kin.traits().contains(Kinship.Trait.HEAD)
        && Kinship.namesHead(evidence.title())
        && (TitleWords.plain(evidence.title()).contains("pope ")
            || evidence.representative().features().stream()
                .anyMatch(feature -> feature.startsWith(Features.PLACE + ":@")));
  }

  private static boolean isOneDeath(Evidence evidence, Kinship.Kin kin) {
    return evidence.independent() == 1
        && evidence.toll() == 0
        && kin.traits().contains(Kinship.Trait.ONCE)
        && kin.traits().contains(Kinship.Trait.PERSON)
        && kin.families().contains("harm");
  }

  private static int routine(Evidence evidence, Kinship.@Nullable Kin kin, List<String> why) {
    String routine = Routine.ofTitle(evidence.title());
    if (routine != null && !isShielded(evidence, kin, routine)) {
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
        isGrave(kin)
            && !Routine.isOfCases(told)
            && kin != null
            && !kin.traits().contains(Kinship.Trait.PERSON);
    return great ? FOR_GRAVE_IN_ROUTINE : FOR_ROUTINE_TEXTS;
  }

  /**
   * What somebody marks is no routine, whatever its words. But whoever brought in an act marks it
   * every year, so that of parliament takes two. And one word of business or offices may be of
   * anything that is attacked or sunk: a Marine Corps helicopter, a security post; and one of
   * courts of a murder that others than courts remember.
   */
  private static boolean isShielded(Evidence evidence, Kinship.@Nullable Kin kin, String routine) {
    if (PARLIAMENT.equals(routine)) {
      return evidence.markingArticles() > 1 || isLifeOrDeath(kin);
    }
    boolean rememberedByOthers = evidence.toldLongAfter() > evidence.toldInRoutine();
    boolean byChance =
        isGrave(kin)
            && (!COURTS.equals(routine) || rememberedByOthers)
            && Routine.wordsIn(evidence.title()) == 1;
    return evidence.isMarked() || byChance;
  }

  private static boolean isGrave(Kinship.@Nullable Kin kin) {
    return kin != null && kin.families().stream().anyMatch(GRAVE::contains);
  }

  /** A senator's bill is routine, a senator's death is none. */
  private static boolean isLifeOrDeath(Kinship.@Nullable Kin kin) {
    return kin != null
        && kin.traits().contains(Kinship.Trait.PERSON)
        && (kin.families().contains("harm") || kin.families().contains("birth"));
  }
}
