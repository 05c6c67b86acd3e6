package dev.dateline.processor.calendar;

import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.DatedEvent.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which events of different dates are plainly one: a pure function of the set of events.
 *
 * <p>Events that may be one meet under a key of family of kin, name and year ({@link #keys}). A
 * link between two days is a matter of the two alone, so it is found under each key that both have
 * and is the same under each. An event known by month or year has one key only, under which every
 * event lies that could be it, so that which one it is, the only one or the one that most texts
 * tell, is decided in one place. A name that more than {@value #MAX_GROUP} events of a year share
 * tells nothing, and nothing is linked by it; nor is a day disputed that as many others as {@value
 * #MAX_DISPUTES} would be the day of: those are events of one wording. Thus the work of a key and
 * what it sends are bounded.
 */
final class EventLinks {

  static final int MAX_GROUP = 256;

  private static final int MAX_KEYS = 12;
  private static final int MAX_FAMILIES = 3;

  /** So many other days at most can be in dispute with one. */
  static final int MAX_DISPUTES = 16;

  /** Where a year may mean several days, so many times what is told of each other one. */
  private static final int OUTWEIGHS = 2;

  /** So many words two deaths of one person have to share where they are told differently. */
  private static final int SHARED_BY_DEATHS = 3;

  private static final int DISPUTE_DAYS = 31;
  private static final int CLOSE_DAYS = 3;
  private static final int RETROSPECT_DAYS = 365;
  private static final int MOVE_DAYS = 800;

  private EventLinks() {}

  /** The keys under which an event meets those that may be it; none for what nothing names. */
  static Set<String> keys(EventFacts event) {
    Set<String> keys = new TreeSet<>();
    List<String> names = names(event);
    if (names.isEmpty() || event.kins().isEmpty()) {
      return keys;
    }
    if (isCoarse(event)) {
      String family = sortedFamilies(event.kins().subList(0, 1)).get(0);
      keys.add(key(family, names.get(0), EventDates.year(event.date())));
      return keys;
    }
    List<String> families = sortedFamilies(event.kins());
    LocalDate day = EventDates.day(event.date(), event.precision());
    if (day == null) {
      return keys;
    }
    Set<String> years = new TreeSet<>();
    years.add(EventDates.year(event.date()));
    if (event.status() == Status.HAPPENED) {
      years.add(EventDates.year(day.minusDays(DISPUTE_DAYS).toString()));
      years.add(EventDates.year(day.plusDays(DISPUTE_DAYS).toString()));
    }
    if (event.status() == Status.PLANNED || event.postponing()) {
      years.add("plan");
    }
    for (String family : families.subList(0, Math.min(families.size(), MAX_FAMILIES))) {
      for (String name : names) {
        years.forEach(year -> keys.add(key(family, name, year)));
      }
    }
    return keys;
  }

  private static List<String> sortedFamilies(List<String> kins) {
    return Kinship.families(kins).stream().sorted().toList();
  }

  private static String key(String family, String name, String year) {
    return family + "|" + name + "|" + year;
  }

  /**
   * Stems of names, of places as well where the happening is big; of words where a day has none. A
   * town that no list knows leads days to each other, but a year to no day.
   */
  private static List<String> names(EventFacts event) {
    boolean big = Kinship.any(event.kins(), Kinship.Trait.BIG);
    List<String> names =
        stemsOf(
            event,
            kind ->
                kind == Features.NAME
                    || kind == Features.HUMAN
                    || (big && kind == Features.PLACE)
                    || (!isCoarse(event) && kind == Features.UNKNOWN_PLACE));
    return names.isEmpty() && !isCoarse(event)
        ? stemsOf(event, kind -> kind == Features.WORD)
        : names;
  }

  private static List<String> stemsOf(EventFacts event, Predicate<Character> kinds) {
    return event.stems().stream()
        .filter(s -> kinds.test(s.charAt(0)) && s.charAt(2) != '@')
        .map(s -> s.substring(2))
        .sorted()
        .limit(MAX_KEYS)
        .toList();
  }

  /** The links among the events of one key. */
  static List<EventLink> among(Collection<EventFacts> group) {
    if (group.size() > MAX_GROUP) {
      return List.of();
    }
    List<EventFacts> events =
        group.stream()
            .sorted(Comparator.comparing(EventFacts::date).thenComparing(EventFacts::id))
            .toList();
    List<EventLink> links = new ArrayList<>();
    for (EventFacts event : events) {
      if (isCoarse(event)) {
        refine(event, events, links);
      }
    }
    List<Told> days = events.stream().flatMap(event -> Told.of(event).stream()).toList();
    Map<Told, List<Told>> disputes = new LinkedHashMap<>();
    for (int i = 0; i < days.size(); i++) {
      for (int j = i + 1; j < days.size(); j++) {
        compare(days.get(i), days.get(j), disputes, links);
      }
    }
    disputes.forEach(
        (told, others) ->
            others.stream()
                .filter(other -> isTelling(disputes, told) && isTelling(disputes, other))
                .forEach(
                    other ->
                        links.add(link(told.event, EventLink.Kind.DISPUTED, other.event, null))));
    return links;
  }

  private static boolean isTelling(Map<Told, List<Told>> disputes, Told told) {
    return disputes.getOrDefault(told, List.of()).size() <= MAX_DISPUTES;
  }

  /** An event of a day with what is asked of it for each pair. */
  private static final class Told {
    private final EventFacts event;
    private final LocalDate day;
    private final Set<String> stems;

    private Told(EventFacts event, LocalDate day) {
      this.event = event;
      this.day = day;
      this.stems = stems(event);
    }

    static Optional<Told> of(EventFacts event) {
      return Optional.ofNullable(EventDates.day(event.date(), event.precision()))
          .map(day -> new Told(event, day));
    }
  }

  private static boolean isCoarse(EventFacts event) {
    return event.precision() == Precision.YEAR || event.precision() == Precision.MONTH;
  }

  private static void refine(EventFacts coarse, List<EventFacts> events, List<EventLink> links) {
    List<EventFacts> days = events.stream().filter(fine -> isThatDay(coarse, fine)).toList();
    EventFacts only = meant(days);
    if (only != null) {
      links.add(link(coarse, EventLink.Kind.FINER, only, null));
      links.add(link(only, EventLink.Kind.COARSER, coarse, coarse.support()));
    }
  }

  /** The only day, or the one that is remembered: a year is mostly told from long after. */
  private static @Nullable EventFacts meant(List<EventFacts> days) {
    EventFacts most = null;
    int next = 0;
    for (EventFacts day : days) {
      if (most == null || day.remembering() > most.remembering()) {
        next = most == null ? 0 : most.remembering();
        most = day;
      } else {
        next = Math.max(next, day.remembering());
      }
    }
    boolean outweighs = most != null && most.remembering() > next * OUTWEIGHS;
    return days.size() == 1 || outweighs ? most : null;
  }

  /** All names of the vaguer one have to be among those of the other. */
  private static boolean isThatDay(EventFacts coarse, EventFacts fine) {
    if (fine.precision() != Precision.DAY
        || !fine.date().startsWith(coarse.date())
        || fine.status() != coarse.status()
        || !intersect(coarse.kins(), fine.kins())) {
      return false;
    }
    Set<String> known = stems(fine);
    List<String> names = names(coarse);
    boolean telling =
        names.size() > 1
            || Kinship.any(coarse.kins(), Kinship.Trait.ONCE)
            || Kinship.any(coarse.kins(), Kinship.Trait.BIG);
    Set<String> own = stems(coarse); // of a month there are few: "the Lund mine blast of October"
    boolean ofMonth = coarse.precision() == Precision.MONTH && own.size() > 1;
    return (telling && known.containsAll(names)) || (ofMonth && known.containsAll(own));
  }

  private static void compare(
      Told a, Told b, Map<Told, List<Told>> disputes, List<EventLink> links) {
    if (a.day.equals(b.day)) {
      return;
    }
    long days = Math.abs(ChronoUnit.DAYS.between(a.day, b.day));
    if (isDispute(a, b, days)) {
      disputes.computeIfAbsent(a, told -> new ArrayList<>()).add(b);
      disputes.computeIfAbsent(b, told -> new ArrayList<>()).add(a);
    }
    if (isMove(a, b, days)) {
      links.add(link(a.event, EventLink.Kind.MOVED_TO, b.event, null));
    } else if (isMove(b, a, days)) {
      links.add(link(b.event, EventLink.Kind.MOVED_TO, a.event, null));
    }
  }

  /**
   * What happens once, told of the same person or in nearly the same words, within a month; or
   * anything told in the same words long after, a few days apart.
   */
  private static boolean isDispute(Told told, Told other, long days) {
    EventFacts a = told.event;
    EventFacts b = other.event;
    if (a.status() != Status.HAPPENED
        || b.status() != Status.HAPPENED
        || days > DISPUTE_DAYS
        || !intersect(a.kins(), b.kins())) {
      return false;
    }
    Set<String> shared = new HashSet<>(a.kins());
    shared.retainAll(b.kins());
    boolean once = Kinship.any(shared, Kinship.Trait.ONCE);
    if (once && Kinship.any(shared, Kinship.Trait.PERSON)) {
      return intersect(a.people(), b.people())
          && (alike(told, other, 1) || share(told, other) || isByNameAlone(a, b));
    }
    boolean slain = shared.contains("kill") && days <= CLOSE_DAYS;
    if (slain && intersect(a.people(), b.people()) && alike(told, other, SHARED_BY_DEATHS)) {
      return true; // told of one person in the same words
    }
    boolean retrospect = isRetrospect(a) && isRetrospect(b) && days <= CLOSE_DAYS;
    // Of what is so rare that the country is its name enough there are no two in three days.
    boolean big = retrospect && Kinship.any(shared, Kinship.Trait.BIG);
    boolean close = once && days <= CLOSE_DAYS && isInSameWords(told, other);
    return close || ((once || retrospect) && alike(told, other, big ? 1 : 3));
  }

  private static boolean isRetrospect(EventFacts event) {
    LocalDate last = EventDates.lastDay(event.date());
    return last != null && event.firstPublished().isAfter(last.plusDays(RETROSPECT_DAYS));
  }

  /** A plan that a later article, before its day came, puts on another day. */
  private static boolean isMove(Told told, Told later, long days) {
    EventFacts old = told.event;
    EventFacts now = later.event;
    boolean planned = old.status() == Status.PLANNED || old.status() == Status.POSTPONED;
    boolean stands = now.status() == Status.PLANNED || now.status() == Status.HAPPENED;
    return planned
        && stands
        && now.postponing()
        && now.firstPublished().isAfter(old.lastPublished())
        && !now.firstPublished().isAfter(told.day)
        && days <= MOVE_DAYS
        && intersect(old.kins(), now.kins())
        && alike(told, later, 2);
  }

  /** "Lund Creamery was founded" on the 9th, and on the 10th. */
  private static boolean isInSameWords(Told a, Told b) {
    Set<String> fewer = a.stems.size() <= b.stems.size() ? a.stems : b.stems;
    Set<String> more = fewer == a.stems ? b.stems : a.stems;
    boolean named =
        a.event.stems().stream().anyMatch(s -> s.charAt(0) == Features.NAME)
            || b.event.stems().stream().anyMatch(s -> s.charAt(0) == Features.NAME);
    return named && fewer.size() > 1 && more.containsAll(fewer);
  }

  /** "President Ho Chi Minh of North Vietnam died", "Ho Chi Minh died in Hanoi": but for places. */
  private static boolean isByNameAlone(EventFacts a, EventFacts b) {
    Set<String> names = withoutPlaces(a);
    return names.size() > 1 && names.equals(withoutPlaces(b));
  }

  private static Set<String> withoutPlaces(EventFacts event) {
    Set<String> stems = new HashSet<>();
    for (String stem : event.stems()) {
      if (stem.charAt(0) != Features.PLACE && stem.charAt(0) != Features.UNKNOWN_PLACE) {
        stems.add(stem.substring(2));
      }
    }
    return stems;
  }

  /** Whether two name a person in full, and one thing more: "Ann Moss died … in Paris". */
  private static boolean share(Told a, Told b) {
    return a.stems.stream().filter(b.stems::contains).count() >= SHARED_BY_DEATHS;
  }

  /** Whether three quarters of the words of the shorter title, and so many, stand in the other. */
  private static boolean alike(Told a, Told b, int atLeast) {
    int smaller = Math.min(a.stems.size(), b.stems.size());
    long shared = a.stems.stream().filter(b.stems::contains).count();
    return shared >= atLeast && 4 * shared >= 3L * smaller;
  }

  private static Set<String> stems(EventFacts event) {
    Set<String> stems = new HashSet<>();
    for (String stem : event.stems()) {
      if (stem.charAt(2) != '@') {
        stems.add(stem.substring(2));
      }
    }
    return stems;
  }

  private static EventLink link(
      EventFacts of, EventLink.Kind kind, EventFacts other, EventFacts.@Nullable Support support) {
    return new EventLink(
        of.date(), of.id(), kind, other.date(), other.id(), other.independent(), support);
  }

  private static boolean intersect(List<String> a, List<String> b) {
    return a.stream().anyMatch(b::contains);
  }
}
