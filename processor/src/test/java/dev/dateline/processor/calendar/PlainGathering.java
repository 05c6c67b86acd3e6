package dev.dateline.processor.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@link Day} is, said once more without any memory: all claims are read in order, each joins
 * the leader that it likes best, and what has gathered does so once more.
 */
final class PlainGathering {

  private PlainGathering() {}

  /** Claims that are looked at as one, in order. */
  private record Group(List<Claim> claims) {

    Claim first() {
      return claims.get(0);
    }

    List<Claim> telling() {
      return claims.subList(0, Math.min(claims.size(), Member.TELLING));
    }

    Profile profile() {
      Profile profile = new Profile();
      telling().forEach(claim -> profile.add(Profile.of(claim)));
      return profile;
    }

    boolean tellsOf(String article) {
      return claims.stream().anyMatch(claim -> claim.article().equals(article));
    }
  }

  /** The events of one date by their ids. */
  static Map<String, EventDraft> events(Collection<Claim> claims) {
    List<Claim> ordered = claims.stream().sorted(Claim.ORDER).toList();
    List<Group> single =
        ordered.stream().filter(c -> !c.isWeak()).map(c -> new Group(List.of(c))).toList();
    List<Group> second = new ArrayList<>();
    gather(single).forEach((leader, followers) -> second.add(joined(leader, followers)));
    second.sort(Comparator.comparing(Group::first, Claim.ORDER));
    ordered.stream().filter(Claim::isWeak).forEach(c -> second.add(new Group(List.of(c))));
    Map<String, EventDraft> events = new TreeMap<>();
    gather(second)
        .forEach(
            (leader, followers) -> {
              EventDraft event = EventDraft.of(joined(leader, followers).claims());
              events.put(event.id(), event);
            });
    return events;
  }

  private static Group joined(Group leader, List<Group> followers) {
    List<Claim> claims = new ArrayList<>(leader.claims());
    followers.forEach(follower -> claims.addAll(follower.claims()));
    claims.sort(Claim.ORDER);
    return new Group(claims);
  }

  private static Map<Group, List<Group>> gather(List<Group> groups) {
    Map<Group, List<Group>> followers = new LinkedHashMap<>();
    Map<String, List<Group>> leadersByKey = new HashMap<>();
    for (Group group : groups) {
      Group best = null;
      int most = Likeness.ENOUGH - 1;
      for (Group leader : shown(group, leadersByKey)) {
        int likeness = Likeness.of(group.profile(), leader.profile());
        if (likeness >= Likeness.ENOUGH && hasArticleOf(group, leader, followers.get(leader))) {
          likeness -= Likeness.SAME_ARTICLE;
        }
        if (likeness > most) {
          best = leader;
          most = likeness;
        }
      }
      if (best != null) {
        followers.get(best).add(group);
      } else if (!group.first().isWeak()) {
        followers.put(group, new ArrayList<>());
        for (String key : group.profile().keys()) {
          leadersByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(group);
        }
      }
    }
    return followers;
  }

  /** The first of each key, all of them in order. */
  private static Set<Group> shown(Group group, Map<String, List<Group>> leadersByKey) {
    Set<Group> shown = new TreeSet<>(Comparator.comparing(Group::first, Claim.ORDER));
    for (String key : group.profile().keys()) {
      leadersByKey.getOrDefault(key, List.of()).stream()
          .limit(Gathering.PER_KEY)
          .forEach(shown::add);
    }
    return shown;
  }

  private static boolean hasArticleOf(Group group, Group leader, List<Group> followers) {
    Set<String> articles = new LinkedHashSet<>();
    group.telling().forEach(claim -> articles.add(claim.article()));
    return articles.stream()
        .anyMatch(a -> leader.tellsOf(a) || followers.stream().anyMatch(f -> f.tellsOf(a)));
  }
}
