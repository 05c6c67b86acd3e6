package dev.dateline.extract.entity;

import dev.dateline.extract.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives each mention of a person its cluster. A full name meets the same full name, with or without
 * middle initials, or the longer one that it ends; a single name meets the bearer of that surname
 * who was named last, first one of the same title, last somebody's wife or son. Two full names are
 * never one because of a surname, nor are two whose titles, countries or "Jr." cannot be one's.
 */
final class PersonBook {

  /** One person: the fullest name so far. */
  private static final class Person {
    final Cluster cluster;
    PersonName name;
    int lastSeen;
    boolean kin;

    /** Whether it is a man or a woman by a title, 0 while nothing tells. */
    int sex;

    /** The last mention by a full name. */
    int lastFullUnit = -1;

    @Nullable String lastFullRole;

    Person(Cluster cluster, PersonName name) {
      this.cluster = cluster;
      this.name = name;
    }
  }

  /** Of more people with one name part the latest are remembered, so that the time is linear. */
  private static final int MOST_BEARERS = 32;

  private final Units units;
  private final Map<String, List<Person>> byPart = new HashMap<>();
  private final List<Cluster> absorbed = new ArrayList<>();
  private int clock;

  PersonBook(Units units) {
    this.units = units;
  }

  /**
   * The cluster of a mention.
   *
   * @param spelled the name as it stands in the text
   * @param span with the role and country that the text tells here
   */
  Cluster clusterOf(PersonName name, String spelled, Span span) {
    clock++;
    int traits = units.classesOf(span.role());
    Person person = name.isSingle() ? bearerOf(name, span, traits) : sameName(name, span, traits);
    if (person == null) {
      person = new Person(new Cluster(EntityType.PERSON, null, spelled), name);
      person.kin = (traits & Lexicon.KIN) != 0;
      absorbEarlierSurname(person, traits);
      index(person);
    } else if (name.parts().size() > person.name.parts().size()) {
      person.name = name;
      index(person);
    }
    person.lastSeen = clock;
    person.sex = person.sex == 0 ? traits & (Lexicon.MALE | Lexicon.FEMALE) : person.sex;
    if (!name.isSingle()) {
      person.lastFullUnit = span.firstUnit();
      person.lastFullRole = span.role();
    }
    return person.cluster;
  }

  List<Cluster> absorbed() {
    return absorbed;
  }

  private void index(Person person) {
    for (String part : person.name.parts()) {
      List<Person> bearers = byPart.computeIfAbsent(part, key -> new ArrayList<>());
      if (!bearers.contains(person)) {
        if (bearers.size() == MOST_BEARERS) {
          bearers.remove(0);
        }
        bearers.add(person);
      }
    }
  }

  private List<Person> bearers(String part) {
    return byPart.getOrDefault(part, List.of());
  }

  private @Nullable Person bearerOf(PersonName name, Span span, int traits) {
    Person best = null;
    int bestRank = -1;
    for (Person person : bearers(name.first())) {
      int rank = rank(person, name, span, traits);
      boolean better =
          rank > bestRank || (rank == bestRank && best != null && person.lastSeen > best.lastSeen);
      if (rank >= 0 && better) {
        best = person;
        bestRank = rank;
      }
    }
    return best;
  }

  /** How likely a single name means a person; below 0 it does not. */
  private static int rank(Person person, PersonName name, Span span, int traits) {
    String single = name.first();
    if (!person.name.mayBe(name) || differsInSex(person, traits)) {
      return -1;
    }
    if (!person.name.surname().equals(single)) {
      // "Prayut", or the last part where the family name comes first: "Trong".
      boolean alone = person.name.first().equals(single) || person.name.last().equals(single);
      return alone ? 0 : -1;
    }
    boolean sameRole = span.role() != null && person.cluster.hasRole(span.role());
    boolean sameBehind = name.behind() != null && name.behind().equals(person.name.behind());
    boolean main = person.cluster.hasRoles() && !person.kin;
    boolean passing = !main && person.cluster.size() == 1;
    return 4 + (sameRole || sameBehind ? 4 : 0) - (person.kin ? 2 : passing ? 1 : 0);
  }

  private static boolean differsInSex(Person person, int traits) {
    int sex = traits & (Lexicon.MALE | Lexicon.FEMALE);
    return sex != 0 && person.sex != 0 && sex != person.sex;
  }

  private @Nullable Person sameName(PersonName name, Span span, int traits) {
    Person best = null;
    for (Person person : bearers(name.last())) {
      boolean same =
          name.isTailOf(person.name) || (!person.name.isSingle() && name.agrees(person.name));
      boolean may = person.name.mayBe(name) && !differsInSex(person, traits);
      if (same && may && !disagree(person, span)) {
        best = best == null || person.lastSeen > best.lastSeen ? person : best;
      }
    }
    return best;
  }

  /**
   * One name in one article with two titles of two countries is two people; and so it is with two
   * roles in one sentence, which introduces nobody twice.
   */
  private boolean disagree(Person person, Span span) {
    if (span.role() == null || person.cluster.hasRole(span.role())) {
      return false;
    }
    String country = person.cluster.country();
    boolean abroad = span.country() != null && country != null && !country.equals(span.country());
    boolean twice =
        person.lastFullRole != null && units.sameSentence(person.lastFullUnit, span.firstUnit());
    return abroad || twice;
  }

  /**
   * A surname that stood alone before its bearer was named in full. A wife or son is not the one,
   * nor is anybody once the surname has a bearer.
   */
  private void absorbEarlierSurname(Person person, int traits) {
    if (person.name.isSingle() || person.kin) {
      return;
    }
    Person found = null;
    for (Person earlier : bearers(person.name.surname())) {
      boolean alone = earlier.name.isSingle() || earlier.name.isTailOf(person.name);
      if (!alone && earlier.name.surname().equals(person.name.surname())) {
        return;
      }
      boolean may = person.name.mayBe(earlier.name) && !differsInSex(earlier, traits);
      found = alone && may && found == null ? earlier : found;
    }
    if (found != null) {
      person.sex = found.sex;
      person.cluster.absorb(found.cluster);
      absorbed.add(found.cluster);
      forget(found);
    }
  }

  private void forget(Person person) {
    for (String part : person.name.parts()) {
      byPart.getOrDefault(part, new ArrayList<>()).remove(person);
    }
  }
}
