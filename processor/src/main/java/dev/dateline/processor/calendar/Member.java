package dev.dateline.processor.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of those that gather: a claim, or a few claims that have met already. It follows another one
 * or leads, itself alone at first. Not thread-safe.
 */
final class Member implements Comparable<Member> {

  /**
   * So many of its first claims say what several claims are about; later ones only count. So what
   * an event is about stands still however many articles tell of it.
   */
  static final int TELLING = 12;

  /** Weak ones last, so that they find what they may support; else as {@link Claim#ORDER}. */
  private static final Comparator<Member> ORDER =
      Comparator.comparing((Member member) -> member.first.isWeak())
          .thenComparing(member -> member.published)
          .thenComparing(member -> member.first, Claim.ORDER);

  private final Claim first;
  private final Instant published;
  private final @Nullable Member inner;
  private @Nullable Profile profile;

  /** Whom it follows; itself where it leads; null where it does neither. */
  @Nullable Member leader;

  /** The likeness to its leader, if that is another. */
  int likeness;

  /** Whether it is to be asked again. */
  boolean waits;

  final SortedSet<Member> followers = new TreeSet<>();

  /** Where it is found. */
  List<Gathering.Meeting> meetings = List.of();

  private Member(Claim first, @Nullable Member inner) {
    this.first = first;
    this.inner = inner;
    this.published = first.published().toInstant().toInstant();
  }

  static Member of(Claim claim) {
    return new Member(claim, null);
  }

  /** A member that stands for another one and whoever follows that. */
  static Member of(Member leader) {
    return new Member(leader.first, leader);
  }

  Claim first() {
    return first;
  }

  boolean leads() {
    return leader == this;
  }

  /** The claims that it stands for, those of its own followers not among them; in order. */
  Stream<Claim> claims() {
    return inner == null
        ? Stream.of(first)
        : Stream.concat(Stream.of(first), inner.followers.stream().map(Member::first));
  }

  /** Of the articles of its telling claims. */
  Set<String> articles() {
    Set<String> articles = new LinkedHashSet<>();
    claims().limit(TELLING).forEach(claim -> articles.add(claim.article()));
    return articles;
  }

  /** What it is about. One that leads keeps it, as it is asked for it all the time. */
  Profile profile() {
    if (profile != null) {
      return profile;
    }
    Profile made = new Profile();
    claims().limit(TELLING).forEach(claim -> made.add(Profile.of(claim)));
    if (leads()) {
      profile = made;
    }
    return made;
  }

  /** Its claims have changed. */
  void forgetProfile() {
    profile = null;
  }

  @Override
  public int compareTo(Member other) {
    return this == other ? 0 : ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return first.handle() + (leads() ? " leads " + followers.size() : "");
  }
}
