package dev.dateline.processor.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which claims of one date tell of one event: a pure function of the set of claims.
 *
 * <p>The claims are read in {@link Claim#ORDER}; each joins the cluster that it is most like, or
 * begins one. Then clusters that have become alike are joined, twice. Weak claims are read last, so
 * that they find what they may support.
 *
 * <p>Work is bounded: up to {@value #ALL_COMPARED} clusters a claim is compared with each; beyond,
 * only with the first {@value #PER_WORD} that share a word and a family of kin with it, and with at
 * most {@value #MOST_COMPARED}. So a day with ten thousand claims takes ten thousand times a
 * constant, and the price is paid by events that share no word of their titles.
 */
final class ClaimClusters {

  static final int ALL_COMPARED = 48;
  static final int PER_WORD = 12;
  static final int MOST_COMPARED = 64;
  private static final int ROUNDS = 2;

  private final List<Cluster> clusters = new ArrayList<>();
  private final Map<String, List<Integer>> byWord = new HashMap<>();
  private long comparisons;

  private ClaimClusters() {}

  /** Claims of one event. */
  private record Cluster(Profile profile, List<Claim> claims) {}

  /** The claims of each event, in order; events in order of their first claim. */
  static List<List<Claim>> of(Collection<Claim> claims) {
    return cluster(claims).result();
  }

  /** How many comparisons the claims cost, for the test that bounds them. */
  static long comparisonsFor(Collection<Claim> claims) {
    return cluster(claims).comparisons;
  }

  private static ClaimClusters cluster(Collection<Claim> claims) {
    ClaimClusters clusters = new ClaimClusters();
    List<Claim> ordered = claims.stream().sorted(Claim.ORDER).toList();
    ordered.stream().filter(claim -> !claim.isWeak()).forEach(clusters::place);
    for (int round = 0; round < ROUNDS; round++) {
      clusters.join();
    }
    ordered.stream().filter(Claim::isWeak).forEach(clusters::place);
    return clusters;
  }

  private List<List<Claim>> result() {
    List<List<Claim>> result = new ArrayList<>();
    for (Cluster cluster : clusters) {
      if (!cluster.claims().isEmpty()) {
        cluster.claims().sort(Claim.ORDER);
        result.add(List.copyOf(cluster.claims()));
      }
    }
    result.sort((a, b) -> Claim.ORDER.compare(a.get(0), b.get(0)));
    return result;
  }

  private void place(Claim claim) {
    Profile profile = Profile.of(claim);
    int best = mostAlike(profile, clusters.size());
    if (best >= 0) {
      Cluster cluster = clusters.get(best);
      cluster.profile().add(profile);
      cluster.claims().add(claim);
      index(best, profile);
    } else {
      clusters.add(new Cluster(profile, new ArrayList<>(List.of(claim))));
      index(clusters.size() - 1, profile);
    }
  }

  /** Later clusters that have become alike to earlier ones join them. */
  private void join() {
    for (int i = 1; i < clusters.size(); i++) {
      Cluster later = clusters.get(i);
      if (later.claims().isEmpty()) {
        continue;
      }
      int best = mostAlike(later.profile(), i);
      if (best >= 0) {
        Cluster earlier = clusters.get(best);
        earlier.profile().add(later.profile());
        earlier.claims().addAll(later.claims());
        index(best, later.profile());
        later.claims().clear();
      }
    }
  }

  /**
   * Of the clusters before {@code endExclusive}; the earliest among equals; -1 if none is alike.
   */
  private int mostAlike(Profile profile, int endExclusive) {
    int best = -1;
    int bestLikeness = Likeness.ENOUGH - 1;
    for (int candidate : candidates(profile, endExclusive)) {
      Cluster cluster = clusters.get(candidate);
      if (candidate < endExclusive && !cluster.claims().isEmpty()) {
        comparisons++;
        int likeness = Likeness.of(profile, cluster.profile());
        if (likeness > bestLikeness) {
          best = candidate;
          bestLikeness = likeness;
        }
      }
    }
    return best;
  }

  private Collection<Integer> candidates(Profile profile, int endExclusive) {
    Set<Integer> found = new TreeSet<>();
    if (endExclusive <= ALL_COMPARED) {
      for (int i = 0; i < endExclusive; i++) {
        found.add(i);
      }
      return found;
    }
    for (String word : words(profile)) {
      for (int cluster : byWord.getOrDefault(word, List.of())) {
        found.add(cluster);
        if (found.size() == MOST_COMPARED) {
          return found;
        }
      }
    }
    return found;
  }

  private void index(int cluster, Profile profile) {
    for (String word : words(profile)) {
      List<Integer> with = byWord.computeIfAbsent(word, key -> new ArrayList<>(2));
      if (with.size() < PER_WORD && !with.contains(cluster)) {
        with.add(cluster);
      }
    }
  }

  private static Set<String> words(Profile profile) {
    Set<String> words = new LinkedHashSet<>();
    for (String family : new TreeSet<>(profile.families)) {
      profile.stems.keySet().forEach(stem -> words.add(family + "|" + stem));
    }
    return words;
  }
}
