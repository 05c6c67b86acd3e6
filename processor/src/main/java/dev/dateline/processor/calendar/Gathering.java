package dev.dateline.processor.calendar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Members that gather around the first of their kind. In their order, each follows the leader
 * before it that it is most like, the earliest among equals, or leads itself. It is shown only
 * leaders with whom it has a {@linkplain Profile#keys key} in common, and of each key the first
 * {@value #PER_KEY}.
 *
 * <p>Who follows whom is a function of the set of members alone, by induction along their order.
 * When some come, go or change, only those are asked again whose answer may be another: who
 * followed one that leads no more, who likes a new leader better, who is shown another leader in
 * the place of one, and who is of one article with one that went elsewhere. All of them stand later
 * in the order, so that one pass in order settles it. What comes last in the order disturbs nobody.
 *
 * <p>Tried before and left: each claim is held against all that earlier ones said together. That is
 * a little better at chains, but what the first claims do decides over all later ones, so that each
 * change of a day costs the whole day.
 */
final class Gathering {

  static final int PER_KEY = 8;

  /** What is known of claims of one article: they are not likely to tell of one event. */
  interface Articles {

    /** Whether another claim of a member's article is with a leader already. */
    boolean anotherIsWith(Member leader, Member of);

    /** The members with other claims of a member's articles. */
    Iterable<Member> others(Member of);
  }

  /** Those that are found by one key. */
  static final class Meeting {
    private final String key;
    private final List<Member> all = new ArrayList<>(1);

    /** In their order. Most meetings have none or one, and there are ten of them for each claim. */
    private final List<Member> leaders = new ArrayList<>(0);

    Meeting(String key) {
      this.key = key;
    }

    void list(Member leader) {
      int place = Collections.binarySearch(leaders, leader);
      if (place < 0) {
        leaders.add(-place - 1, leader);
      }
    }

    void unlist(Member leader) {
      int place = Collections.binarySearch(leaders, leader);
      if (place >= 0) {
        leaders.remove(place);
      }
    }

    /** A view of the first of them. */
    List<Member> shown(int most) {
      return leaders.subList(0, Math.min(most, leaders.size()));
    }
  }

  private final Map<String, Meeting> meetings = new HashMap<>();
  private final TreeSet<Member> waiting = new TreeSet<>();
  private final Articles articles;
  private Set<Member> moved = new LinkedHashSet<>();
  private Set<Member> changed = new LinkedHashSet<>();
  private long comparisons;

  /** Begins with nobody. */
  Gathering(Articles articles) {
    this.articles = articles;
  }

  /** What became of the leaders and of those that changed sides. */
  record Settled(Set<Member> changedLeaders, Set<Member> moved) {}

  void add(Member member) {
    member.meetings =
        member.profile().keys().stream()
            .map(key -> meetings.computeIfAbsent(key, Meeting::new))
            .toList();
    member.meetings.forEach(meeting -> meeting.all.add(member));
    await(member);
  }

  void remove(Member member) {
    leave(member);
    moved.add(member);
    forgetKeys(member);
    if (member.waits) {
      waiting.remove(member);
      member.waits = false;
    }
  }

  /** What a member is about has changed. */
  void refresh(Member member) {
    boolean led = member.leads();
    if (led) {
      unlist(member);
      member.followers.forEach(this::await);
    }
    forgetKeys(member);
    member.forgetProfile();
    add(member);
    if (led) {
      list(member);
    }
  }

  /** To be asked again. */
  void await(Member member) {
    if (!member.waits) {
      member.waits = true;
      waiting.add(member);
    }
  }

  /** What a member stands for has changed, if not what it is about. */
  void touch(Member member) {
    if (member.leader != null) {
      changed.add(member.leader);
    }
  }

  /** Asks all that wait. */
  Settled settle() {
    for (Member next = waiting.pollFirst(); next != null; next = waiting.pollFirst()) {
      next.waits = false;
      Member now = mostLiked(next);
      if (now == null && !next.first().isWeak()) {
        now = next;
      }
      if (now == next.leader) {
        continue;
      }
      leave(next);
      follow(next, now);
      moved.add(next);
      for (Member other : articles.others(next)) {
        if (other.compareTo(next) > 0) {
          await(other);
        }
      }
    }
    Settled settled = new Settled(changed, moved);
    changed = new LinkedHashSet<>();
    moved = new LinkedHashSet<>();
    return settled;
  }

  /** How many comparisons there were, for the test that bounds them. */
  long comparisons() {
    return comparisons;
  }

  private @Nullable Member mostLiked(Member member) {
    Member best = null;
    int bestLikeness = Likeness.ENOUGH - 1;
    Set<Member> seen = new TreeSet<>();
    member.meetings.forEach(meeting -> seen.addAll(meeting.shown(PER_KEY)));
    Profile profile = member.profile();
    for (Member leader : seen) {
      if (leader.compareTo(member) >= 0) {
        break;
      }
      int likeness = likeness(member, profile, leader);
      if (likeness > bestLikeness) {
        best = leader;
        bestLikeness = likeness;
      }
    }
    member.likeness = bestLikeness;
    return best;
  }

  private int likeness(Member member, Profile profile, Member leader) {
    comparisons++;
    int likeness = Likeness.of(profile, leader.profile());
    boolean penalty = likeness >= Likeness.ENOUGH && articles.anotherIsWith(leader, member);
    return penalty ? likeness - Likeness.SAME_ARTICLE : likeness;
  }

  private void leave(Member member) {
    Member leader = member.leader;
    if (member.leads()) {
      unlist(member);
      member.followers.forEach(this::await);
      for (Member follower : member.followers) {
        follower.leader = null;
      }
      member.followers.clear();
      changed.add(member);
    } else if (leader != null) {
      leader.followers.remove(member);
      changed.add(leader);
    }
    member.leader = null;
  }

  private void follow(Member member, @Nullable Member leader) {
    member.leader = leader;
    if (leader == member) {
      list(member);
    } else if (leader != null) {
      leader.followers.add(member);
      member.forgetProfile();
    }
    if (leader != null) {
      changed.add(leader);
    }
  }

  /** Shows a leader under its keys, and to those who may like it. */
  private void list(Member leader) {
    Set<Member> asked = new LinkedHashSet<>();
    for (Meeting meeting : leader.meetings) {
      meeting.list(leader);
      List<Member> shown = meeting.shown(PER_KEY + 1);
      if (shown.indexOf(leader) < 0 || shown.indexOf(leader) == PER_KEY) {
        continue;
      }
      Member notShown = shown.size() > PER_KEY ? shown.get(PER_KEY) : null;
      for (Member other : meeting.all) {
        if (!other.waits && other.compareTo(leader) > 0) {
          boolean loses = notShown != null && other.leader == notShown;
          if (loses || (asked.add(other) && likesBetter(other, leader))) {
            await(other);
          }
        }
      }
    }
  }

  /** Shows a leader no more; another one may come to be shown in its place. */
  private void unlist(Member leader) {
    for (Meeting meeting : leader.meetings) {
      boolean wasShown = meeting.shown(PER_KEY).contains(leader);
      meeting.unlist(leader);
      List<Member> shown = meeting.shown(PER_KEY);
      if (!wasShown || shown.size() < PER_KEY) {
        continue;
      }
      Member newlyShown = shown.get(PER_KEY - 1);
      for (Member other : meeting.all) {
        if (!other.waits && other.compareTo(newlyShown) > 0 && likesBetter(other, newlyShown)) {
          await(other);
        }
      }
    }
  }

  private boolean likesBetter(Member member, Member leader) {
    // Whatever its article tells besides; who is asked once too often answers the same.
    comparisons++;
    int likeness = Likeness.of(member.profile(), leader.profile());
    Member now = member.leader;
    if (now == null || now == member) {
      return likeness >= Likeness.ENOUGH;
    }
    return likeness > member.likeness || (likeness == member.likeness && leader.compareTo(now) < 0);
  }

  private void forgetKeys(Member member) {
    for (Meeting meeting : member.meetings) {
      meeting.all.remove(member);
      if (meeting.all.isEmpty()) {
        meetings.remove(meeting.key);
      }
    }
    member.meetings = List.of();
  }
}
