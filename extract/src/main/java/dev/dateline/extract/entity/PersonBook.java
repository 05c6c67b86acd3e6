package dev.dateline.extract.entity;

import dev.dateline.extract.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives each mention of a person its cluster. A full name meets the same full name, with or without
 * middle initials; a single name meets the bearer of that surname who was named last, first one of
 * the same title. Two full names are never one because of a surname.
 */
final class PersonBook {

  /** One person: the parts of the fullest name so far, and the two parts that may stand alone. */
  private static final class Person {
    final Cluster cluster;
    List<String> parts;
    boolean familyFirst;
    int lastSeen;

    Person(Cluster cluster, List<String> parts, boolean familyFirst) {
      this.cluster = cluster;
      this.parts = parts;
      this.familyFirst = familyFirst;
    }

    String surname() {
      return familyFirst ? parts.get(0) : parts.get(parts.size() - 1);
    }
  }

  /** Of more people with one name part the latest are remembered, so that the time is linear. */
  private static final int MOST_BEARERS = 32;

  private final Map<String, List<Person>> byPart = new HashMap<>();
  private final List<Cluster> absorbed = new ArrayList<>();
  private int clock;

  /**
   * The cluster of a mention.
   *
   * @param parts the normalised parts of the name, without suffixes such as "Jr."
   * @param familyFirst whether the family name stands first
   */
  Cluster clusterOf(List<String> parts, boolean familyFirst, String name, Span span) {
    clock++;
    Person person = parts.size() == 1 ? bearerOf(parts.get(0), span.role()) : sameName(parts, span);
    if (person == null) {
      person = new Person(new Cluster(EntityType.PERSON, null, name), parts, familyFirst);
      absorbEarlierSurname(person);
      index(person);
    } else if (parts.size() > person.parts.size()) {
      person.parts = parts;
      person.familyFirst = familyFirst;
      index(person);
    }
    person.lastSeen = clock;
    return person.cluster;
  }

  List<Cluster> absorbed() {
    return absorbed;
  }

  private void index(Person person) {
    for (String part : person.parts) {
      List<Person> bearers = byPart.computeIfAbsent(part, key -> new ArrayList<>());
      if (!bearers.contains(person)) {
        if (bearers.size() == MOST_BEARERS) {
          bearers.remove(0);
        }
        bearers.add(person);
      }
    }
  }

  private @Nullable Person bearerOf(String single, @Nullable String role) {
    Person best = null;
    int bestRank = -1;
    for (Person person : byPart.getOrDefault(single, List.of())) {
      int rank = person.surname().equals(single) ? 2 : person.parts.get(0).equals(single) ? 0 : -1;
      if (rank >= 0 && role != null && person.cluster.hasRole(role)) {
        rank++;
      }
      boolean better =
          rank > bestRank || (rank == bestRank && best != null && person.lastSeen > best.lastSeen);
      if (rank >= 0 && better) {
        best = person;
        bestRank = rank;
      }
    }
    return best;
  }

  private @Nullable Person sameName(List<String> parts, Span span) {
    Person best = null;
    for (Person person : byPart.getOrDefault(parts.get(parts.size() - 1), List.of())) {
      boolean same =
          person.parts.size() > 1 && agree(person.parts, parts) && !disagree(person, span);
      if (same && (best == null || person.lastSeen > best.lastSeen)) {
        best = person;
      }
    }
    return best;
  }

  /** One name in one article with two titles of two countries is two people. */
  private static boolean disagree(Person person, Span span) {
    String country = person.cluster.country();
    return span.role() != null
        && span.country() != null
        && country != null
        && !country.equals(span.country())
        && !person.cluster.hasRole(span.role());
  }

  /**
   * Equal, or equal in first and last part where one has middle names; an initial stands for all.
   */
  private static boolean agree(List<String> one, List<String> two) {
    if (one.equals(two)) {
      return true;
    }
    boolean lastEqual = one.get(one.size() - 1).equals(two.get(two.size() - 1));
    String first = one.get(0);
    String second = two.get(0);
    boolean initial =
        (first.length() == 1 || second.length() == 1) && first.charAt(0) == second.charAt(0);
    boolean middleless = one.size() == 2 || two.size() == 2;
    return lastEqual && middleless && (first.equals(second) || initial);
  }

  /** A surname that stood alone before its bearer was named in full. */
  private void absorbEarlierSurname(Person person) {
    if (person.parts.size() < 2) {
      return;
    }
    for (Person earlier : byPart.getOrDefault(person.surname(), List.of())) {
      if (earlier.parts.size() == 1) {
        person.cluster.absorb(earlier.cluster);
        absorbed.add(earlier.cluster);
        forget(earlier);
        return;
      }
    }
  }

  private void forget(Person person) {
    for (String part : person.parts) {
      byPart.getOrDefault(part, new ArrayList<>()).remove(person);
    }
  }
}
