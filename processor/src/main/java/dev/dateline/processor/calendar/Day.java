package dev.dateline.processor.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one date (a day, a month, a year) and the events that they tell of.
 *
 * <p>Claims gather around claims, and those that have gathered do so once more; what several of
 * them say together brings others in that none of them would. Weak claims come last and only
 * follow. The events are a function of the set of claims; a change costs what it touches, see
 * {@link Gathering}.
 *
 * <p>Not thread-safe.
 */
final class Day {

  private final Map<String, Member> byHandle = new HashMap<>();
  private final Map<String, Set<Member>> byArticle = new HashMap<>();
  private final Gathering ofClaims = new Gathering(new ArticlesOfClaims());
  private final Gathering ofGroups = new Gathering(new ArticlesOfGroups());

  /** What stands for a claim in the second gathering, by who leads in the first. */
  private final Map<Member, Group> groups = new HashMap<>();

  private final Set<Member> withdrawn = new LinkedHashSet<>();
  private final Map<Member, String> idsByLeader = new HashMap<>();
  private final Map<String, Member> leadersById = new TreeMap<>();

  /** A member of the second gathering, and its first claims as they were when it was read. */
  private record Group(Member member, List<Claim> telling) {}

  /**
   * What followed from changes.
   *
   * @param events new or other than before, in order of their ids
   * @param gone ids of those that are no more
   */
  record Changes(List<EventDraft> events, Set<String> gone) {}

  /** All events that some claims of one date tell of, in order of their ids. */
  static List<EventDraft> events(Collection<Claim> claimsOfOneDate) {
    return of(claimsOfOneDate).settle().events();
  }

  /** A day that is not settled yet. */
  static Day of(Collection<Claim> claimsOfOneDate) {
    Day day = new Day();
    claimsOfOneDate.forEach(claim -> day.put(claim.handle(), claim));
    return day;
  }

  /** How many claims it has. */
  int size() {
    return byHandle.size();
  }

  /** How often claims were compared. */
  long comparisons() {
    return ofClaims.comparisons() + ofGroups.comparisons();
  }

  /**
   * Makes, changes or withdraws a claim; its events are seen when the day is settled.
   *
   * @param claim null where it is withdrawn
   */
  void put(String handle, @Nullable Claim claim) {
    Member before = byHandle.get(handle);
    if (before != null && before.first().equals(claim)) {
      return;
    }
    if (before != null) {
      byHandle.remove(handle);
      withdraw(before);
    }
    if (claim != null) {
      Member member = Member.of(claim);
      byHandle.put(handle, member);
      byArticle.computeIfAbsent(claim.article(), article -> new LinkedHashSet<>(2)).add(member);
      (claim.isWeak() ? ofGroups : ofClaims).add(member);
    }
  }

  private void withdraw(Member member) {
    String article = member.first().article();
    Set<Member> ofArticle = byArticle.getOrDefault(article, Set.of());
    ofArticle.remove(member);
    if (ofArticle.isEmpty()) {
      byArticle.remove(article);
    }
    (member.first().isWeak() ? ofGroups : ofClaims).remove(member);
    ofArticle.forEach(other -> (other.first().isWeak() ? ofGroups : ofClaims).await(other));
    withdrawn.add(member);
  }

  /** Finds the events anew where that is needed. */
  Changes settle() {
    Gathering.Settled claims = ofClaims.settle();
    // A corrected claim stands where it stood before, so that what goes has to go first.
    claims.changedLeaders().stream().filter(leader -> !leader.leads()).forEach(this::takeOut);
    claims.changedLeaders().stream().filter(Member::leads).forEach(this::carryOver);
    Set<Member> moved = new LinkedHashSet<>(claims.moved());
    moved.addAll(withdrawn);
    withdrawn.clear();
    for (Member claim : moved) {
      for (Member other : byArticle.getOrDefault(claim.first().article(), Set.of())) {
        ofGroups.await(inGroups(other));
      }
    }
    Set<String> gone = new HashSet<>();
    Map<String, EventDraft> events = new TreeMap<>();
    for (Member leader : ofGroups.settle().changedLeaders()) {
      String before = idsByLeader.remove(leader);
      if (before != null && leadersById.remove(before, leader)) {
        gone.add(before);
      }
      if (leader.leads()) {
        EventDraft draft = draft(leader);
        events.put(draft.id(), draft);
        idsByLeader.put(leader, draft.id());
        leadersById.put(draft.id(), leader);
      }
    }
    gone.removeAll(events.keySet());
    return new Changes(List.copyOf(events.values()), gone);
  }

  /** All events as they were settled, in order of their ids. */
  List<EventDraft> all() {
    return leadersById.values().stream().map(Day::draft).toList();
  }

  /** An event as it was settled; null where there is none of that id. */
  @Nullable EventDraft event(String id) {
    Member leader = leadersById.get(id);
    return leader == null ? null : draft(leader);
  }

  private static EventDraft draft(Member leader) {
    List<Claim> claims = new ArrayList<>();
    Stream.concat(Stream.of(leader), leader.followers.stream())
        .flatMap(Member::claims)
        .forEach(claims::add);
    claims.sort(Claim.ORDER);
    return EventDraft.of(claims);
  }

  private void takeOut(Member notLeading) {
    Group group = groups.remove(notLeading);
    if (group != null) {
      ofGroups.remove(group.member());
    }
  }

  /** From the first gathering to the second. */
  private void carryOver(Member leader) {
    Group before = groups.get(leader);
    Member member = before == null ? Member.of(leader) : before.member();
    List<Claim> telling = member.claims().limit(Member.TELLING).toList();
    if (before == null) {
      ofGroups.add(member);
    } else if (!before.telling().equals(telling)) {
      ofGroups.refresh(member);
    }
    groups.put(leader, new Group(member, telling));
    ofGroups.touch(member);
  }

  private Member inGroups(Member claim) {
    if (claim.first().isWeak()) {
      return claim;
    }
    Group group = claim.leader == null ? null : groups.get(claim.leader);
    if (group == null) {
      throw new IllegalStateException("claim \"" + claim + "\" is in no group");
    }
    return group.member();
  }

  private final class ArticlesOfClaims implements Gathering.Articles {

    @Override
    public boolean anotherIsWith(Member leader, Member of) {
      for (Member other : others(of)) {
        boolean with = other == leader || (other.leader == leader && other.compareTo(of) < 0);
        if (other != of && with) {
          return true;
        }
      }
      return false;
    }

    /** Weak ones are not among those that gather first. */
    @Override
    public Iterable<Member> others(Member of) {
      return byArticle.getOrDefault(of.first().article(), Set.of()).stream()
          .filter(member -> !member.first().isWeak())
          .toList();
    }
  }

  private final class ArticlesOfGroups implements Gathering.Articles {

    @Override
    public boolean anotherIsWith(Member leader, Member of) {
      for (String article : of.articles()) {
        for (Member claim : byArticle.getOrDefault(article, Set.of())) {
          Member other = inGroups(claim);
          boolean with = other == leader || (other.leader == leader && other.compareTo(of) < 0);
          if (other != of && with) {
            return true;
          }
        }
      }
      return false;
    }

    @Override
    public Iterable<Member> others(Member of) {
      Set<Member> others = new LinkedHashSet<>();
      of.claims()
          .flatMap(claim -> byArticle.getOrDefault(claim.article(), Set.of()).stream())
          .forEach(claim -> others.add(inGroups(claim)));
      return others;
    }
  }
}
