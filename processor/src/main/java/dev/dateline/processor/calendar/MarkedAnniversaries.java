package dev.dateline.processor.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The anniversaries of an event that its articles marked. */
final class MarkedAnniversaries {

  private MarkedAnniversaries() {}

  /** Each once, in order, with the articles of the claims and of vaguer events. */
  static List<Marked> of(List<Claim> claims, List<EventFacts.Support> coarser) {
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
}
