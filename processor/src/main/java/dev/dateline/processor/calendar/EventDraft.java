package dev.dateline.processor.calendar;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.DatedEvent.Status;
import dev.dateline.topics.Anniversaries;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.ContentHash;
import dev.dateline.topics.ObservedAnniversary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An event of one date as its own claims tell it, before it is known what other dates say.
 *
 * @param representative the earliest claim that is neither weak nor a denial, or the earliest that
 *     is not weak; the event has its id from it, and its title if it came out as it tells
 * @param claims all, in order
 */
record EventDraft(String id, Claim representative, List<Claim> claims) {

  private static final int HASH_DIGITS = 16;

  EventDraft {
    claims = List.copyOf(claims);
  }

  /** The event that some claims tell of, in order, of which one at least is not weak. */
  static EventDraft of(List<Claim> claims) {
    Claim representative = null;
    for (Claim claim : claims) {
      boolean better =
          representative == null
              || (representative.status() == Status.DENIED && claim.status() != Status.DENIED);
      if (!claim.isWeak() && better) {
        representative = claim;
      }
    }
    if (representative == null) {
      throw new IllegalArgumentException("no claim but weak ones: " + claims);
    }
    return new EventDraft(id(representative), representative, claims);
  }

  private static String id(Claim representative) {
    return representative.date()
        + "/"
        + ContentHash.hex(representative.handle()).substring(0, HASH_DIGITS);
  }

  /** What other dates must know of it. */
  EventFacts facts() {
    Precision precision = representative.precision();
    boolean coarse = precision == Precision.YEAR || precision == Precision.MONTH;
    // Of a vaguer event all names must be known of the day, so that it is its title that counts.
    Claim telling = coarse ? EventTitle.of(representative, claims, status()) : representative;
    Set<String> stems = new LinkedHashSet<>(telling.features());
    Set<String> kins = new LinkedHashSet<>(telling.kins());
    Set<String> others = new TreeSet<>();
    Set<String> people = new TreeSet<>();
    boolean postponing = false;
    for (Claim claim : claims) {
      if (!claim.isWeak()) {
        others.addAll(claim.kins());
        others.addAll(claim.named());
        people.addAll(claim.people());
        if (!coarse) {
          stems.addAll(claim.features());
        }
        postponing |= claim.postponing();
      }
    }
    kins.addAll(new TreeSet<>(Kinship.withCircles(others)));
    EventSources sources = new EventSources(claims);
    return new EventFacts(
        id,
        representative.date(),
        precision,
        status(),
        List.copyOf(kins),
        stems.stream().limit(EventFacts.MAX_STEMS).toList(),
        people.stream().limit(Claim.MAX_ENTITIES).toList(),
        sources.texts().size(),
        sources.told(representative.date(), List.of(), Prominence.LONG_DAYS),
        claims.get(0).published().date(),
        claims.get(claims.size() - 1).published().date(),
        postponing,
        coarse ? support() : null);
  }

  private EventFacts.Support support() {
    EventSources all = new EventSources(claims);
    List<Claim> sources = all.claimsOf(EventFacts.Support.MAX_SOURCES);
    return new EventFacts.Support(
        claims.stream().map(Claim::handle).limit(EventFacts.Support.MAX_CLAIMS).toList(),
        sources.stream().map(EventSources::source).toList(),
        sources.stream().map(Claim::textHash).toList(),
        all.articles().size(),
        all.texts().size(),
        MarkedAnniversaries.of(claims, List.of()).stream()
            .map(m -> new Marked(m.ordinal(), m.unit(), null, EventSources.first(m.articles(), 20)))
            .toList());
  }

  /** As the latest publication has it; a denial counts only where nothing else is said. */
  Status status() {
    Status status = null;
    for (Claim claim : claims) {
      if (claim.status() != Status.DENIED && (!claim.isWeak() || status == null)) {
        status = claim.status();
      }
    }
    return status == null ? Status.DENIED : status;
  }

  /**
   * The event of the calendar.
   *
   * @param links of this event, each once
   * @return empty where it is told under its day
   */
  Optional<CalendarEvent> event(List<EventLink> links) {
    if (links.stream().anyMatch(link -> link.kind() == EventLink.Kind.FINER)) {
      return Optional.empty();
    }
    List<EventFacts.Support> coarser = supports(links);
    List<Marked> marked = MarkedAnniversaries.of(claims, coarser);
    Optional<EventLink> moved = moved(links);
    Status status = moved.isPresent() ? Status.POSTPONED : status();
    EventSources sources = new EventSources(claims);
    Claim telling = EventTitle.of(representative, claims, status);
    int independent = sources.texts().size() + coarser.stream().mapToInt(sources::newTexts).sum();
    Prominence prominence =
        Prominence.of(
            new Prominence.Evidence(
                representative,
                EventTitle.words(telling),
                EventTitle.isNamed(telling),
                independent,
                sources.publishers(coarser),
                sources.told(representative.date(), coarser, Prominence.LATER_DAYS),
                sources.told(representative.date(), coarser, Prominence.LONG_DAYS),
                sources.toldInPassing(representative.date()),
                marked,
                best(),
                status,
                sources.toll(telling),
                sources.routine()));
    return Optional.of(
        new CalendarEvent(
            id,
            representative.date(),
            representative.precision(),
            end(),
            EventTitle.words(telling),
            status,
            ids(Claim::participants),
            ids(Claim::places),
            claims(coarser),
            sources.with(coarser),
            sources.articles().size()
                + coarser.stream().mapToInt(EventFacts.Support::sourceCount).sum(),
            independent,
            marked.stream().map(Marked::words).toList(),
            disputes(links),
            links.stream()
                .filter(link -> link.kind() == EventLink.Kind.COARSER)
                .map(EventLink::otherDate)
                .distinct()
                .sorted()
                .toList(),
            moved.map(EventLink::other).orElse(null),
            prominence.points(),
            prominence.why()));
  }

  /** The anniversaries of it that articles marked, by the ends of their keys. */
  Map<String, ObservedAnniversary> anniversaries(List<EventLink> links) {
    Map<String, ObservedAnniversary> observed = new LinkedHashMap<>();
    List<Marked> all = MarkedAnniversaries.of(claims, supports(links));
    String title =
        all.isEmpty() ? "" : EventTitle.words(EventTitle.of(representative, claims, status()));
    for (Marked marked : all) {
      String date = Anniversaries.dateOf(representative.date(), marked.ordinal(), marked.unit());
      if (date == null) {
        date = marked.date();
      }
      if (date != null) {
        observed.put(
            id + "@" + marked.period(),
            new ObservedAnniversary(
                id,
                marked.ordinal(),
                marked.unit(),
                date,
                title,
                EventSources.first(marked.articles(), ObservedAnniversary.MAX_ARTICLES).stream()
                    .map(Marked.MarkingArticle::id)
                    .toList()));
      }
    }
    return observed;
  }

  /** The publication that came last, for the time of the result. */
  Claim latest() {
    return claims.get(claims.size() - 1);
  }

  private static List<EventFacts.Support> supports(List<EventLink> links) {
    List<EventFacts.Support> supports = new ArrayList<>();
    for (EventLink link : links) {
      EventFacts.Support support = link.support();
      if (link.kind() == EventLink.Kind.COARSER && support != null) {
        supports.add(support);
      }
    }
    return supports;
  }

  private static Optional<EventLink> moved(List<EventLink> links) {
    return links.stream()
        .filter(link -> link.kind() == EventLink.Kind.MOVED_TO)
        .max(Comparator.comparing(EventLink::otherDate).thenComparing(EventLink::other));
  }

  private static List<CalendarEvent.DisputedDate> disputes(List<EventLink> links) {
    return links.stream()
        .filter(link -> link.kind() == EventLink.Kind.DISPUTED)
        .sorted(Comparator.comparing(EventLink::otherDate).thenComparing(EventLink::other))
        .limit(CalendarEvent.MAX_SOURCES)
        .map(
            link ->
                new CalendarEvent.DisputedDate(link.otherDate(), link.other(), link.otherSources()))
        .toList();
  }

  private @Nullable String end() {
    String end = null;
    for (Claim claim : claims) {
      end = end == null && !claim.isWeak() ? claim.end() : end;
    }
    return end;
  }

  private Confidence best() {
    return claims.stream().map(Claim::confidence).min(Comparator.naturalOrder()).orElseThrow();
  }

  private List<String> ids(Function<Claim, List<String>> of) {
    Set<String> ids = new LinkedHashSet<>(of.apply(representative));
    for (Claim claim : claims) {
      if (!claim.isWeak() && ids.size() < Claim.MAX_ENTITIES) {
        ids.addAll(of.apply(claim));
      }
    }
    return ids.stream().limit(Claim.MAX_ENTITIES).toList();
  }

  private List<String> claims(List<EventFacts.Support> coarser) {
    List<String> handles = new ArrayList<>();
    claims.forEach(claim -> handles.add(claim.handle()));
    coarser.forEach(support -> handles.addAll(support.claims()));
    return EventSources.first(handles, CalendarEvent.MAX_CLAIMS);
  }
}
