package dev.dateline.processor.calendar;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** By what one claim, or several that were found to tell of one event, are recognised. */
final class Profile {

  /** More than this does not make an event better known, and work stays bounded. */
  private static final int MAX_STEMS = 200;

  final Set<String> kins = new HashSet<>();
  final Set<String> allKins = new HashSet<>();
  final Set<String> families = new HashSet<>();
  final Map<String, Character> stems = new LinkedHashMap<>();
  final Map<String, Character> context = new LinkedHashMap<>();
  final Set<String> people = new LinkedHashSet<>();
  final Set<String> places = new LinkedHashSet<>();
  final Set<String> articles = new HashSet<>();

  static Profile of(Claim claim) {
    Profile profile = new Profile();
    profile.kins.addAll(claim.kins());
    profile.allKins.addAll(claim.kins());
    profile.allKins.addAll(claim.named());
    profile.families.addAll(Kinship.families(profile.allKins));
    addAll(profile.stems, claim.features());
    addAll(profile.context, claim.context());
    profile.people.addAll(claim.people());
    profile.places.addAll(claim.places());
    profile.articles.add(claim.article());
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
    articles.addAll(other.articles);
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
