package dev.dateline.processor.calendar;

import dev.dateline.extract.DatedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By what one claim, or several that were found to tell of one event, are recognised. */
final class Profile {

  /** More than this does not make an event better known, and work stays bounded. */
  private static final int MAX_STEMS = 200;

  /** More are not looked under. */
  private static final int MAX_KEYS = 64;

  private static final char[] KINDS = {
    Features.NAME, Features.HUMAN, Features.UNKNOWN_PLACE, Features.WORD, Features.PLACE
  };

  final Set<String> kins = new HashSet<>();
  final Set<String> allKins = new HashSet<>();
  final Set<String> families = new HashSet<>();
  final Map<String, Character> stems = new LinkedHashMap<>();
  final Map<String, Character> context = new LinkedHashMap<>();
  final Set<String> people = new LinkedHashSet<>();
  final Set<String> places = new LinkedHashSet<>();

  /** Whether no day is known, but a month or a year, of which many events are. */
  boolean vague;

  static Profile of(Claim claim) {
    Profile profile = new Profile();
    profile.kins.addAll(Kinship.withCircles(claim.kins()));
    profile.allKins.addAll(profile.kins);
    profile.allKins.addAll(Kinship.withCircles(claim.named()));
    profile.vague = claim.precision() != DatedEvent.Precision.DAY;
    profile.families.addAll(Kinship.families(profile.allKins));
    addAll(profile.stems, claim.features());
    addAll(profile.context, claim.context());
    profile.people.addAll(claim.people());
    profile.places.addAll(claim.places());
    return profile;
  }

  void add(Profile other) {
    kins.addAll(other.kins);
    allKins.addAll(other.allKins);
    families.addAll(other.families);
    addAll(stems, other.stems);
    addAll(context, other.context);
    addAll(people, other.people);
    addAll(places, other.places);
    vague |= other.vague;
  }

  /**
   * Under what it meets those that may tell of the same event, which share a family and a word, the
   * more telling words first: its own words; the names and places around it where it names nobody
   * itself; and the places around it where it is big, which the country is name enough for.
   */
  List<String> keys() {
    Set<String> words = new LinkedHashSet<>();
    for (char kind : KINDS) {
      stems.forEach((stem, of) -> addIf(of == kind, words, stem));
    }
    boolean named = isNamed();
    boolean big = Kinship.any(allKins, Kinship.Trait.BIG);
    context.forEach(
        (stem, kind) ->
            addIf(
                (kind != Features.WORD && !named) || (kind == Features.PLACE && big), words, stem));
    List<String> sorted = families.isEmpty() ? List.of("") : families.stream().sorted().toList();
    List<String> keys = new ArrayList<>();
    for (String word : words) {
      for (String family : sorted) {
        if (keys.size() == MAX_KEYS) {
          return keys;
        }
        keys.add(family + "|" + word);
      }
    }
    if (!families.isEmpty()) {
      // One of whose kin nothing is known may tell of the same by a proper name alone.
      stems.forEach(
          (stem, kind) -> {
            if (kind == Features.NAME && keys.size() < MAX_KEYS) {
              keys.add("|" + stem);
            }
          });
    }
    return keys;
  }

  private static void addIf(boolean telling, Set<String> words, String stem) {
    if (telling) {
      words.add(stem);
    }
  }

  /** Whether anything but ordinary words and places tells which event it is. */
  boolean isNamed() {
    for (char kind : stems.values()) {
      if (kind == Features.NAME || kind == Features.HUMAN) {
        return true;
      }
    }
    return false;
  }

  /** Whether its own words name anybody, anything or any place. */
  boolean isTelling() {
    for (char kind : stems.values()) {
      if (kind != Features.WORD) {
        return true;
      }
    }
    return false;
  }

  private static void addAll(Map<String, Character> stems, Collection<String> features) {
    for (String feature : features) {
      if (stems.size() < MAX_STEMS) {
        stems.putIfAbsent(feature.substring(2), feature.charAt(0));
      }
    }
  }

  private static void addAll(Map<String, Character> stems, Map<String, Character> others) {
    for (Map.Entry<String, Character> other : others.entrySet()) {
      if (stems.size() < MAX_STEMS) {
        stems.putIfAbsent(other.getKey(), other.getValue());
      }
    }
  }

  private static void addAll(Set<String> ids, Set<String> others) {
    for (String other : others) {
      if (ids.size() < MAX_STEMS) {
        ids.add(other);
      }
    }
  }
}
