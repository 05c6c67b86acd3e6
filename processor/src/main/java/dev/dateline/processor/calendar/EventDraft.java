package dev.dateline.processor.calendar;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.DatedEvent.Status;
import dev.dateline.topics.Anniversaries;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.ContentHash;
import dev.dateline.topics.ObservedAnniversary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
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

  /**
   * The events that the claims of one date tell of; what is known from weak claims alone is none.
   */
  static List<EventDraft> ofDate(Collection<Claim> claimsOfOneDate) {
    List<EventDraft> drafts = new ArrayList<>();
    for (List<Claim> claims : ClaimClusters.of(claimsOfOneDate)) {
      Claim representative = null;
      for (Claim claim : claims) {
        boolean better =
            representative == null
                || (representative.status() == Status.DENIED && claim.status() != Status.DENIED);
        if (!claim.isWeak() && better) {
          representative = claim;
        }
      }
      if (representative != null) {
        drafts.add(new EventDraft(id(representative), representative, claims));
      }
    }
    return drafts;
  }

  private static String id(Claim representative) {
    return representative.date()
        + "/"
        + ContentHash.hex(representative.handle()).substring(0, HASH_DIGITS);
  }

  /** What other dates must know of it. */
  EventFacts facts() {
    Set<String> stems = new LinkedHashSet<>(representative.features());
    Set<String> kins = new TreeSet<>();
    Set<String> people = new TreeSet<>();
    boolean postponing = false;
    for (Claim claim : claims) {
      if (!claim.isWeak()) {
        kins.addAll(claim.kins());
        kins.addAll(claim.named());
        people.addAll(claim.people());
        stems.addAll(claim.features());
        postponing |= claim.postponing();
      }
    }
    Precision precision = representative.precision();
    boolean coarse = precision == Precision.YEAR || precision == Precision.MONTH;
    return new EventFacts(
        id,
        representative.date(),
        precision,
        status(),
        List.copyOf(kins),
        stems.stream().limit(EventFacts.MAX_STEMS).toList(),
        people.stream().limit(Claim.MAX_ENTITIES).toList(),
        texts().size(),
        claims.get(0).published().date(),
        claims.get(claims.size() - 1).published().date(),
        postponing,
        coarse ? support() : null);
  }

  private EventFacts.Support support() {
    List<Claim> sources = sources(EventFacts.Support.MAX_SOURCES);
    return new EventFacts.Support(
        claims.stream().map(Claim::handle).limit(EventFacts.Support.MAX_CLAIMS).toList(),
        sources.stream().map(EventDraft::source).toList(),
        sources.stream().map(Claim::textHash).toList(),
        articles().size(),
        texts().size(),
        marked().stream()
            .map(m -> new Marked(m.ordinal(), m.unit(), null, first(m.articles(), 20)))
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
    List<Marked> marked = marked(coarser);
    Optional<EventLink> moved = moved(links);
    Status status = moved.isPresent() ? Status.POSTPONED : status();
    int independent = texts().size() + coarser.stream().mapToInt(this::newTexts).sum();
    Prominence prominence =
        Prominence.of(
            representative, title(status), independent, toldLater(coarser), marked, best(), status);
    return Optional.of(
        new CalendarEvent(
            id,
            representative.date(),
            representative.precision(),
            end(),
            title(status),
            status,
            ids(Claim::participants),
            ids(Claim::places),
            claims(coarser),
            sources(coarser),
            articles().size() + coarser.stream().mapToInt(EventFacts.Support::sourceCount).sum(),
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
    for (Marked marked : marked(supports(links))) {
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
                title(status()),
                first(marked.articles(), ObservedAnniversary.MAX_ARTICLES).stream()
                    .map(Marked.MarkingArticle::id)
                    .toList()));
      }
    }
    return observed;
  }

  /**
   * Of the representative, if it tells the event as it came out and names anything; else of the
   * earliest claim that does.
   */
  private String title(Status status) {
    if (tells(representative, status) && isNamed(representative)) {
      return representative.title();
    }
    Claim best = null;
    for (Claim claim : claims) {
      if (tells(claim, status) && isNamed(claim)) {
        return claim.title();
      }
      best = best == null && tells(claim, status) ? claim : best;
    }
    return best == null ? representative.title() : best.title();
  }

  private static boolean tells(Claim claim, Status status) {
    return claim.status() == status && !claim.isWeak();
  }

  /** Whether a name, be it that of a place, stands in the title itself. */
  private static boolean isNamed(Claim claim) {
    String title = TitleWords.plain(claim.title());
    for (String feature : claim.features()) {
      if (feature.charAt(0) != Features.WORD && title.contains(feature.substring(2))) {
        return true;
      }
    }
    return false;
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

  private Set<String> articles() {
    Set<String> articles = new HashSet<>();
    claims.forEach(claim -> articles.add(claim.article()));
    return articles;
  }

  private Set<String> texts() {
    Set<String> texts = new HashSet<>();
    claims.forEach(claim -> texts.add(claim.textHash()));
    return texts;
  }

  private int newTexts(EventFacts.Support coarser) {
    Set<String> own = texts();
    int known = (int) coarser.textHashes().stream().distinct().filter(own::contains).count();
    return Math.max(0, coarser.independent() - known);
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
    return first(handles, CalendarEvent.MAX_CLAIMS);
  }

  /** One claim an article; independent texts before copies, then in order. */
  private List<Claim> sources(int most) {
    Map<String, Claim> byArticle = new LinkedHashMap<>();
    claims.stream().filter(c -> !c.isWeak()).forEach(c -> byArticle.putIfAbsent(c.article(), c));
    claims.forEach(c -> byArticle.putIfAbsent(c.article(), c));
    List<Claim> ordered = byArticle.values().stream().sorted(Claim.ORDER).toList();
    Set<String> seen = new HashSet<>();
    List<Claim> chosen = new ArrayList<>();
    List<Claim> copies = new ArrayList<>();
    for (Claim claim : ordered) {
      (seen.add(claim.textHash()) ? chosen : copies).add(claim);
    }
    chosen = new ArrayList<>(first(chosen, most));
    chosen.addAll(first(copies, most - chosen.size()));
    chosen.sort(Claim.ORDER);
    return chosen;
  }

  private List<CalendarEvent.Source> sources(List<EventFacts.Support> coarser) {
    List<CalendarEvent.Source> sources = new ArrayList<>();
    sources(CalendarEvent.MAX_SOURCES).forEach(claim -> sources.add(source(claim)));
    Set<String> there = articles();
    for (EventFacts.Support support : coarser) {
      for (CalendarEvent.Source source : support.sources()) {
        if (there.add(source.articleId())) {
          sources.add(source);
        }
      }
    }
    sources.sort(
        Comparator.comparing((CalendarEvent.Source s) -> s.published().toInstant().toInstant())
            .thenComparing(CalendarEvent.Source::articleId));
    return first(sources, CalendarEvent.MAX_SOURCES);
  }

  private static CalendarEvent.Source source(Claim claim) {
    return new CalendarEvent.Source(
        claim.article(), claim.published(), claim.source(), claim.quote());
  }

  /** Texts of long after: what is still told a month later is worth remembering. */
  private int toldLater(List<EventFacts.Support> coarser) {
    LocalDate last = EventDates.lastDay(representative.date());
    if (last == null) {
      return 0;
    }
    LocalDate later = last.plusDays(Prominence.LATER_DAYS);
    Set<String> texts = new HashSet<>();
    for (Claim claim : claims) {
      if (claim.published().date().isAfter(later)) {
        texts.add(claim.textHash());
      }
    }
    for (EventFacts.Support support : coarser) {
      for (int i = 0; i < support.sources().size(); i++) {
        if (support.sources().get(i).published().date().isAfter(later)) {
          texts.add(support.textHashes().get(i));
        }
      }
    }
    return texts.size();
  }

  private List<Marked> marked() {
    return marked(List.of());
  }

  private List<Marked> marked(List<EventFacts.Support> coarser) {
    Map<String, Set<Marked.MarkingArticle>> articles = new LinkedHashMap<>();
    Map<String, Marked> found = new LinkedHashMap<>();
    for (Claim claim : claims) {
      for (Claim.Observed observed : claim.observed()) {
        Marked one = new Marked(observed.ordinal(), observed.unit(), observed.date(), List.of());
        found.merge(one.period(), one, (a, b) -> a.date() == null ? b : a);
        articles
            .computeIfAbsent(one.period(), key -> new TreeSet<>())
            .add(
                new Marked.MarkingArticle(
                    claim.article(), claim.published().toInstant().toInstant().toString()));
      }
    }
    for (EventFacts.Support support : coarser) {
      for (Marked one : support.marked()) {
        found.putIfAbsent(one.period(), one);
        articles.computeIfAbsent(one.period(), key -> new TreeSet<>()).addAll(one.articles());
      }
    }
    List<Marked> marked = new ArrayList<>();
    found.forEach(
        (period, one) ->
            marked.add(
                new Marked(
                    one.ordinal(),
                    one.unit(),
                    one.date(),
                    List.copyOf(articles.getOrDefault(period, Set.of())))));
    marked.sort(Marked.ORDER);
    return marked;
  }

  private static <T> List<T> first(List<T> of, int most) {
    return of.size() <= most ? List.copyOf(of) : List.copyOf(of.subList(0, Math.max(0, most)));
  }
}
