package dev.dateline.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.extract.PublicationTime;
import dev.dateline.processor.calendar.ArticleClaims;
import dev.dateline.processor.calendar.Claim;
import dev.dateline.topics.Article;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What may become of a few articles: published, corrected, withdrawn. The happenings, names and
 * dates in them are so few that claims meet, part, are disputed, put off and folded all the time.
 */
public final class Histories {

  private static final LocalDate FIRST = LocalDate.of(2001, 12, 20);
  private static final List<String> HAPPENINGS =
      List.of("signing", "opening", "death", "attack", "invasion", "war", "election");
  private static final List<String> NAMES =
      List.of(
          "of the Alpha Accord", "of the Beta Bridge", "of John Gamma", "in the town", "in Haiti");
  private static final List<String> DATES =
      List.of("2001-12-29", "2001-12-31", "2002-01-02", "2001-12", "2001", "2002-01-20");

  private Histories() {}

  /** One version of an article; without tellings its retraction. */
  public record Edition(int article, int version, List<Telling> tells, int publishedAfterDays) {

    public String id() {
      return "article-" + article;
    }

    /** As it is published. */
    public Article published() {
      PublicationTime time = PublicationTime.of(FIRST.plusDays(publishedAfterDays));
      if (tells.isEmpty()) {
        return Article.retraction(id(), time, version, new Article.Retraction("wrong", null));
      }
      return Json.read(
          """
          {"id":"%s","published":"%s","version":%d,"body":"%s"}
          """
              .formatted(id(), time, version, body())
              .getBytes(UTF_8),
          Article.class);
    }

    /** As it leaves the extractor. */
    public EnrichedArticle enriched() {
      Article article = published();
      return EnrichedArticle.of(article, TellingReader.read(tells.isEmpty() ? "" : body()));
    }

    /** A text of which the annotations are known by looking. */
    private String body() {
      StringBuilder body = new StringBuilder();
      for (Telling telling : tells) {
        body.append("It was the ")
            .append(HAPPENINGS.get(telling.happening()))
            .append(' ')
            .append(NAMES.get(telling.name()))
            .append(" on ")
            .append(DATES.get(telling.date()))
            .append(' ')
            .append(telling.status())
            .append(' ')
            .append(telling.ordinal())
            .append(telling.status() > 7 ? " postponed. " : ". ");
      }
      return body.toString().strip();
    }
  }

  /** An event as one article tells it. */
  public record Telling(int happening, int name, int date, int status, int ordinal) {}

  /** Up to so many articles, each with its versions in order. */
  public static Arbitrary<List<List<Edition>>> arbitrary(int mostArticles) {
    Arbitrary<Telling> telling =
        Combinators.combine(
                Arbitraries.integers().between(0, HAPPENINGS.size() - 1),
                Arbitraries.integers().between(0, NAMES.size() - 1),
                Arbitraries.integers().between(0, DATES.size() - 1),
                Arbitraries.integers().between(0, 9),
                Arbitraries.integers().between(0, 3))
            .as(Telling::new);
    Arbitrary<List<Edition>> history =
        Combinators.combine(
                telling.list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(3),
                Arbitraries.integers().between(-20, 800),
                Arbitraries.of(false, false, true))
            .as(Histories::editions);
    return history.list().ofMinSize(1).ofMaxSize(mostArticles).map(Histories::numbered);
  }

  /** The last one may withdraw the article. */
  private static List<Edition> editions(
      List<List<Telling>> versions, int publishedAfterDays, boolean withdrawn) {
    List<Edition> editions = new ArrayList<>();
    for (List<Telling> tells : versions) {
      editions.add(new Edition(0, editions.size() + 1, tells, publishedAfterDays));
    }
    if (withdrawn) {
      editions.add(new Edition(0, editions.size() + 1, List.of(), publishedAfterDays));
    }
    return editions;
  }

  private static List<List<Edition>> numbered(List<List<Edition>> histories) {
    List<List<Edition>> numbered = new ArrayList<>();
    for (List<Edition> history : histories) {
      int article = numbered.size();
      numbered.add(
          history.stream()
              .map(e -> new Edition(article, e.version(), e.tells(), e.publishedAfterDays()))
              .toList());
    }
    return numbered;
  }

  /** Some order of all editions; of one article the versions keep theirs. */
  public static List<Edition> shuffled(List<List<Edition>> histories, Random random) {
    List<Integer> turns = new ArrayList<>();
    for (int i = 0; i < histories.size(); i++) {
      turns.addAll(Collections.nCopies(histories.get(i).size(), i));
    }
    Collections.shuffle(turns, random);
    Map<Integer, Integer> next = new LinkedHashMap<>();
    List<Edition> ordered = new ArrayList<>();
    for (int turn : turns) {
      ordered.add(histories.get(turn).get(next.merge(turn, 1, Integer::sum) - 1));
    }
    return ordered;
  }

  /** What the articles claim in the end. */
  public static List<Claim> lastClaims(List<List<Edition>> histories) {
    return claims(histories.stream().map(history -> history.get(history.size() - 1)).toList());
  }

  /** What some editions claim. */
  public static List<Claim> claims(Collection<Edition> editions) {
    List<Claim> claims = new ArrayList<>();
    editions.forEach(edition -> claims.addAll(ArticleClaims.of(edition.enriched())));
    return claims;
  }

  /** Records as they lie on a topic. */
  public static <T> Map<String, String> json(Map<String, T> records) {
    Map<String, String> json = new TreeMap<>();
    records.forEach((key, value) -> json.put(key, new String(Json.write(value), UTF_8)));
    return json;
  }
}
