package dev.dateline.processor.calendar;

import dev.dateline.topics.CalendarEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The articles and texts behind the claims of one event.
 *
 * @param claims in order
 */
record EventSources(List<Claim> claims) {

  Set<String> articles() {
    Set<String> articles = new HashSet<>();
    claims.forEach(claim -> articles.add(claim.article()));
    return articles;
  }

  Set<String> texts() {
    Set<String> texts = new HashSet<>();
    claims.forEach(claim -> texts.add(claim.textHash()));
    return texts;
  }

  /** How many printed them; where an article does not say who, its text stands for it. */
  int publishers(List<EventFacts.Support> coarser) {
    Set<String> publishers = new HashSet<>();
    for (Claim claim : claims) {
      String source = claim.source();
      publishers.add(source == null ? claim.textHash() : source);
    }
    for (EventFacts.Support support : coarser) {
      for (int i = 0; i < support.sources().size(); i++) {
        String source = support.sources().get(i).source();
        publishers.add(source == null ? support.textHashes().get(i) : source);
      }
    }
    return publishers.size();
  }

  /** Texts of a vaguer event that do not tell of this one as well. */
  int newTexts(EventFacts.Support coarser) {
    Set<String> own = texts();
    int known = (int) coarser.textHashes().stream().distinct().filter(own::contains).count();
    return Math.max(0, coarser.independent() - known);
  }

  /** One claim an article; independent texts before copies, then in order. */
  List<Claim> claimsOf(int most) {
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

  /** The earliest independent ones, and those of vaguer events. */
  List<CalendarEvent.Source> with(List<EventFacts.Support> coarser) {
    List<CalendarEvent.Source> sources = new ArrayList<>();
    claimsOf(CalendarEvent.MAX_SOURCES).forEach(claim -> sources.add(source(claim)));
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

  static CalendarEvent.Source source(Claim claim) {
    return new CalendarEvent.Source(
        claim.article(), claim.published(), claim.source(), claim.quote());
  }

  /**
   * Texts of so many days after and more that tell it for its own sake, unless they mark an
   * anniversary: not in the routine of a court or a business, and in that of parliaments and
   * offices, who go on telling what they did, only after a year.
   */
  int told(String date, List<EventFacts.Support> coarser, int daysAfter) {
    LocalDate last = EventDates.lastDay(date);
    if (last == null) {
      return 0;
    }
    LocalDate later = last.plusDays(daysAfter);
    LocalDate muchLater = last.plusDays(Math.max(daysAfter, Prominence.LONG_DAYS));
    Set<String> texts = new HashSet<>();
    for (Claim claim : claims) {
      String routine = claim.observed().isEmpty() ? claim.routine() : null;
      if ((routine == null || !Routine.isOfCases(routine))
          && claim.published().date().isAfter(routine == null ? later : muchLater)) {
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

  /**
   * Those texts of more than a year later that tell it in passing: in the routine of parliaments
   * and offices, or so that it is doubtful what they tell.
   */
  int toldInPassing(String date) {
    LocalDate last = EventDates.lastDay(date);
    Set<String> inPassing = new HashSet<>();
    Set<String> forItself = new HashSet<>();
    for (Claim claim : claims) {
      String routine = claim.observed().isEmpty() ? claim.routine() : null;
      if (last != null
          && (routine == null || !Routine.isOfCases(routine))
          && claim.published().date().isAfter(last.plusDays(Prominence.LONG_DAYS))) {
        (routine != null || claim.isWeak() ? inPassing : forItself).add(claim.textHash());
      }
    }
    inPassing.removeAll(forItself);
    return inPassing.size();
  }

  /** The routine that all texts are about; null where one is about none. */
  @Nullable String routine() {
    String routine = null;
    for (Claim claim : claims) {
      routine = claim.routine();
      if (routine == null) {
        return null;
      }
    }
    return routine;
  }

  /** How many died, as the title's article tells, or the earliest that does. */
  int toll(Claim telling) {
    int toll = Toll.of(telling.quote());
    for (Claim claim : claims) {
      if (toll > 0) {
        return toll;
      }
      toll = claim.isWeak() ? 0 : Toll.of(claim.quote());
    }
    return toll;
  }

  /** The first of a list, so that records stay bounded. */
  static <T> List<T> first(List<T> of, int most) {
    return of.size() <= most ? List.copyOf(of) : List.copyOf(of.subList(0, Math.max(0, most)));
  }
}
