package dev.dateline.processor.calendar;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How alike two profiles of one date are: points for what they share, points off for what tells
 * them apart. A symmetric, pure function; half points are counted as one so that the sum is exact.
 *
 * <p>The claims must be of kin. With one kin {@value #ENOUGH} halves of points are enough, one
 * shared name or two shared words; within a family, where one of them is told in another kin's
 * words, a name that is neither a person's nor a place's has to be among them, as people and places
 * see many events a day; where no kin is known of either, one has to say all that the other does.
 * Points were chosen on examples of our own, by hand.
 */
final class Likeness {

  /** The likeness from which on two profiles are one event. */
  static final int ENOUGH = 4;

  /** What two profiles get that can tell of one event in no case. */
  static final int STRANGERS = Integer.MIN_VALUE;

  /** So many words have to be the same where nothing else is known. */
  private static final int SHARED_WORDS = 2;

  private static final int NAME = 4;
  private static final int WORD = 2;

  /** Whoever was elected or received a degree in a year did so in the words of many. */
  private static final int WORD_OF_YEAR = 1;

  private static final int MOST_FOR_WORDS = 6;
  private static final int MOST_FOR_PLACES = 2;
  private static final int MOST_FOR_PLACES_IF_BIG = 4;
  private static final int UNSHARED_NAME = 2;
  private static final int MOST_UNSHARED = 2;
  private static final int OTHER_PEOPLE = 8;
  private static final int OTHER_COUNTRY = 6;
  private static final int OTHER_PLACE = 2;

  /** Off for two claims of one article, which tells each event once. */
  static final int SAME_ARTICLE = 6;

  /** Families of which a country and a year tell more than of what is signed or filed there. */
  private static final Set<String> GRAVE = Set.of("harm", "conquest", "birth-of-state", "protest");

  private Likeness() {}

  /** The likeness in half points; {@link #STRANGERS} where there is no kinship. */
  static int of(Profile a, Profile b) {
    boolean kin = intersect(a.allKins, b.allKins);
    boolean unknown = a.allKins.isEmpty() || b.allKins.isEmpty();
    if (!kin && !unknown && !intersect(a.families, b.families)) {
      return STRANGERS;
    }
    if (isOfOthers(a, b)) {
      return STRANGERS; // one was found guilty, and another acquitted
    }
    boolean vague = a.vague || b.vague;
    if (vague && !(a.isTelling() && b.isTelling())) {
      return STRANGERS; // "the legislation" of a year is that of anybody
    }
    boolean big = kin && bigInCommon(a, b);
    int names = 0;
    int words = 0;
    int places = 0;
    boolean properName = false;
    boolean placeName = false;
    boolean year = false;
    for (Map.Entry<String, Character> stem : a.stems.entrySet()) {
      Character other = b.stems.get(stem.getKey());
      if (other != null) {
        char kind = alsoAs(lesser(stem.getValue(), other));
        names += kind == Features.NAME || kind == Features.HUMAN ? NAME : 0;
        boolean number = kind == Features.WORD && isYear(stem.getKey());
        words += kind == Features.WORD && !number ? (vague ? WORD_OF_YEAR : WORD) : 0;
        year |= number;
        places += kind == Features.PLACE ? WORD : 0;
        properName |= kind == Features.NAME;
        placeName |= kind == Features.PLACE && !stem.getKey().startsWith("@");
      }
    }
    boolean country = big || (intersect(a.families, GRAVE) && intersect(b.families, GRAVE));
    if (vague && names == 0 && !placeName && !year && !country) {
      return STRANGERS; // whatever is signed, filed or received in a country in a year
    }
    words += year && (names > 0 || places > 0) ? WORD : 0; // all events of a year share its number
    if (!kin && !properName && !isShorterOf(a, b) && !isShorterOf(b, a)) {
      return STRANGERS;
    }
    // "The Alpha Square massacre" is of a place alone, and that is all of its name.
    boolean same = kin && (saysAllOf(a, b) || saysAllOf(b, a) || isOnceInSameWords(a, b));
    places = Math.min(places, big || same ? MOST_FOR_PLACES_IF_BIG : MOST_FOR_PLACES);
    if ((big || (kin && isOfWholeLand(a, b))) && places > 0) {
      places = MOST_FOR_PLACES_IF_BIG;
    }
    boolean around = big && !vague; // each country has many wars around it in a year
    return names
        + Math.min(words, MOST_FOR_WORDS)
        + places
        + context(a, b, around)
        - apart(a, b, kin);
  }

  /**
   * Whether, where nothing is known of any kin, one is told in the other's words with more or fewer
   * around them: "the landmark Alpha v. Beta decision".
   */
  private static boolean isShorterOf(Profile shorter, Profile longer) {
    return shorter.allKins.isEmpty()
        && longer.allKins.isEmpty()
        && shorter.isNamed()
        && saysAllOf(longer, shorter);
  }

  /**
   * "Alphaland will elect a president": what each country has of its own, told by the country
   * alone; who was elected in a state of it is another.
   */
  private static boolean isOfWholeLand(Profile a, Profile b) {
    return traitInCommon(a, b, Kinship.Trait.NATIONAL)
        && (isLandAlone(a) || isLandAlone(b))
        && regions(a).isEmpty()
        && regions(b).isEmpty();
  }

  private static boolean isLandAlone(Profile profile) {
    boolean places = profile.stems.values().stream().allMatch(kind -> kind == Features.PLACE);
    return places && nations(profile).size() == 1;
  }

  /** "The founding of Alphaland" and "Alphaland's founding". */
  private static boolean isOnceInSameWords(Profile a, Profile b) {
    return a.isTelling()
        && a.stems.keySet().equals(b.stems.keySet())
        && traitInCommon(a, b, Kinship.Trait.ONCE);
  }

  /** Whether one has all words of the other, which has some; a country alone says too little. */
  private static boolean saysAllOf(Profile longer, Profile shorter) {
    int shared = 0;
    for (String stem : shorter.stems.keySet()) {
      boolean country = stem.startsWith("@");
      if (!country && !longer.stems.containsKey(stem)) {
        return false;
      }
      shared += country ? 0 : 1;
    }
    return shared >= SHARED_WORDS;
  }

  /**
   * A big happening anywhere in a country: the country in the context of one is nearly its name.
   */
  private static int context(Profile a, Profile b, boolean big) {
    boolean bothNamed = a.isNamed() && b.isNamed();
    int points = around(a, b, bothNamed, big) + around(b, a, bothNamed, big);
    return Math.min(points, bothNamed ? 2 : 4);
  }

  private static int around(Profile told, Profile around, boolean bothNamed, boolean big) {
    int points = 0;
    int places = 0; // a country and the words of its name are one thing
    // The smaller of the two is gone through: an event of many claims has hundreds of words.
    boolean fewTold = told.stems.size() <= around.context.size();
    for (String word : (fewTold ? told.stems : around.context).keySet()) {
      Character one = told.stems.get(word);
      Character other = around.context.get(word);
      if (one != null && other != null && !around.stems.containsKey(word)) {
        char kind = alsoAs(lesser(one, other));
        boolean name = kind == Features.NAME || kind == Features.HUMAN;
        if (kind == Features.PLACE) {
          places += big ? 4 : bothNamed ? 1 : 2;
        } else {
          points += name ? 2 : 1;
        }
      }
    }
    return points + Math.min(places, big ? 4 : 2);
  }

  private static int apart(Profile a, Profile b, boolean kin) {
    int points = UNSHARED_NAME * Math.min(unsharedNames(a, b), unsharedNames(b, a));
    boolean personal = kin && personInCommon(a, b);
    if (personal && !a.people.isEmpty() && !b.people.isEmpty() && !sharePerson(a, b)) {
      points += OTHER_PEOPLE;
    }
    boolean national = kin && traitInCommon(a, b, Kinship.Trait.NATIONAL);
    return points + Math.max(places(a, b), national ? nations(a, b) : 0);
  }

  /**
   * Two countries hold two elections, also where they are told by adjectives alone; so do two
   * states of one, and a president is not elected as a mayor is.
   */
  private static int nations(Profile a, Profile b) {
    boolean other =
        areOther(nations(a), nations(b))
            || areOther(regions(a), regions(b))
            || areOther(Votes.in(a.stems.keySet()), Votes.in(b.stems.keySet()));
    return other ? OTHER_COUNTRY : 0;
  }

  private static boolean areOther(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && !intersect(one, other);
  }

  private static Set<String> nations(Profile profile) {
    return codes(profile, false);
  }

  private static Set<String> regions(Profile profile) {
    return codes(profile, true);
  }

  private static Set<String> codes(Profile profile, boolean ofRegions) {
    Set<String> codes = new HashSet<>();
    for (String stem : profile.stems.keySet()) {
      if (stem.startsWith("@") && (stem.indexOf('/') > 0) == ofRegions) {
        codes.add(stem);
      }
    }
    return codes;
  }

  private static int places(Profile a, Profile b) {
    if (a.places.isEmpty() || b.places.isEmpty() || intersect(a.places, b.places)) {
      return 0;
    }
    Set<String> countriesOfA = countries(a.places);
    Set<String> countriesOfB = countries(b.places);
    if (!countriesOfA.isEmpty()
        && !countriesOfB.isEmpty()
        && !intersect(countriesOfA, countriesOfB)) {
      return OTHER_COUNTRY;
    }
    boolean shared = a.stems.keySet().stream().anyMatch(s -> isSharedPlace(s, a, b));
    return shared ? 0 : OTHER_PLACE;
  }

  private static boolean isSharedPlace(String stem, Profile a, Profile b) {
    Character kind = a.stems.get(stem);
    return kind != null
        && alsoAs(kind) == Features.PLACE
        && !stem.startsWith("@")
        && b.stems.containsKey(stem);
  }

  /** "place/us/boston" lies in "us"; "place/quincy" nobody knows where. */
  private static Set<String> countries(Set<String> places) {
    Set<String> countries = new HashSet<>();
    for (String place : places) {
      String[] parts = place.split("/", 4);
      if (parts[0].equals("country") || parts.length > 2) {
        countries.add(parts[1]);
      }
    }
    return countries;
  }

  /** At most {@value #MOST_UNSHARED}; more tell no more. */
  private static int unsharedNames(Profile a, Profile b) {
    int unshared = 0;
    for (Map.Entry<String, Character> stem : a.stems.entrySet()) {
      boolean name = stem.getValue() == Features.NAME || stem.getValue() == Features.HUMAN;
      if (name && !b.stems.containsKey(stem.getKey()) && !b.context.containsKey(stem.getKey())) {
        unshared++;
        if (unshared == MOST_UNSHARED) {
          return unshared;
        }
      }
    }
    return unshared;
  }

  /** Whether both are about people, and about different ones. */
  private static boolean isOfOthers(Profile a, Profile b) {
    return !intersect(a.kins, b.kins)
        && Kinship.any(a.kins, Kinship.Trait.PERSON)
        && Kinship.any(b.kins, Kinship.Trait.PERSON)
        && !a.people.isEmpty()
        && !b.people.isEmpty()
        && !sharePerson(a, b);
  }

  /** By the last part of the name: "Sadat" is "Anwar Sadat" within one event. */
  private static boolean sharePerson(Profile a, Profile b) {
    Set<String> surnames = new HashSet<>();
    a.people.forEach(id -> surnames.add(surname(id)));
    return b.people.stream().anyMatch(id -> surnames.contains(surname(id)));
  }

  private static String surname(String id) {
    int mark = id.indexOf('~');
    String name = mark < 0 ? id : id.substring(0, mark);
    return name.substring(Math.max(name.lastIndexOf('-'), name.lastIndexOf('/')) + 1);
  }

  private static boolean bigInCommon(Profile a, Profile b) {
    return traitInCommon(a, b, Kinship.Trait.BIG);
  }

  private static boolean personInCommon(Profile a, Profile b) {
    return traitInCommon(a, b, Kinship.Trait.PERSON);
  }

  private static boolean traitInCommon(Profile a, Profile b, Kinship.Trait trait) {
    for (String kin : a.kins) {
      if (b.kins.contains(kin) && Kinship.any(Set.of(kin), trait)) {
        return true;
      }
    }
    return false;
  }

  private static char alsoAs(char kind) {
    return kind == Features.UNKNOWN_PLACE ? Features.PLACE : kind;
  }

  /**
   * Where two claims see different things in a word, it counts as the less telling one. What one
   * takes for a town is a town, even where it begins a sentence of the other.
   */
  private static char lesser(char a, char b) {
    if (a == b) {
      return a;
    }
    boolean town = a == Features.UNKNOWN_PLACE || b == Features.UNKNOWN_PLACE;
    boolean word = a == Features.WORD || b == Features.WORD;
    if (a == Features.PLACE || b == Features.PLACE || town && word) {
      return Features.PLACE;
    }
    if (a == Features.WORD || a == Features.UNKNOWN_PLACE) {
      return b;
    }
    return a;
  }

  private static boolean isYear(String stem) {
    return stem.length() == 4 && stem.chars().allMatch(Character::isDigit);
  }

  private static boolean intersect(Set<String> a, Set<String> b) {
    Set<String> smaller = a.size() <= b.size() ? a : b;
    Set<String> larger = smaller == a ? b : a;
    for (String element : smaller) {
      if (larger.contains(element)) {
        return true;
      }
    }
    return false;
  }
}
