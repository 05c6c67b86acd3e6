package dev.dateline.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.PublicationTime;
import dev.dateline.processor.calendar.ArticleClaims;
import dev.dateline.processor.calendar.Calendar;
import dev.dateline.processor.calendar.Claim;
import dev.dateline.topics.Article;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import dev.dateline.topics.Sizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever is published, corrected and withdrawn, in whatever order the articles come: at rest, the
 * topics hold what a plain computation over all current claims gives, and the stores hold no more.
 */
class CalendarStreamPropertyTest {

  /** One version of an article; empty for its retraction. */
  record Edition(int article, int version, List<Telling> tells, int publishedAfterDays) {}

  /** An event as one article tells it. */
  record Telling(int happening, int name, int date, int status, int ordinal) {}

  private static final LocalDate FIRST = LocalDate.of(2001, 12, 20);

  @Property(tries = 25)
  void endsInTheStateOfAPlainComputation(
      @ForAll("histories") List<List<Edition>> histories, @ForAll Random random)
      throws IOException {
    Map<Integer, Edition> current = new TreeMap<>();
    histories.forEach(h -> current.put(h.get(0).article(), h.get(h.size() - 1)));
    List<Claim> claims = new ArrayList<>();
    for (Edition edition : current.values()) {
      Article article = article(edition);
      String body = article.body();
      if (body != null) {
        claims.addAll(ArticleClaims.of(EnrichedArticle.of(article, TellingReader.read(body))));
      }
    }
    Calendar expected = Calendar.of(claims);

    Path state = Files.createTempDirectory("calendar");
    try (ProcessorDriver driver =
        new ProcessorDriver(
            state,
            (body, published, provenance) -> TellingReader.read(body),
            "1",
            Sizes.MAX_OUTPUT_BYTES)) {
      shuffled(histories, random)
          .forEach(
              edition -> driver.send(id(edition), new String(Json.write(article(edition)), UTF_8)));
      Map<String, String> events = new TreeMap<>();
      ProcessorDriver.replay(driver.eventRecords(), events);
      Map<String, String> anniversaries = new TreeMap<>();
      ProcessorDriver.replay(driver.anniversaryRecords(), anniversaries);

      assertThat(driver.deadLetters()).isEmpty();
      assertThat(events).isEqualTo(json(expected.events()));
      assertThat(anniversaries).isEqualTo(json(expected.anniversaries()));
      assertThat(driver.rowsOf("date-claims")).isEqualTo(claims.size());
      if (claims.isEmpty()) {
        for (String store :
            List.of(
                "article-claims", "date-links", "named-events", "sent-by-date", "sent-by-name")) {
          assertThat(driver.rowsOf(store)).as(store).isZero();
        }
      }
    } finally {
      delete(state);
    }
  }

  /** The calendar does not depend on the order in which it is given the claims. */
  @Property(tries = 100)
  void isAFunctionOfTheSetOfClaims(
      @ForAll("histories") List<List<Edition>> histories, @ForAll Random random) {
    List<Claim> claims = new ArrayList<>();
    for (List<Edition> history : histories) {
      Article article = article(history.get(0));
      claims.addAll(
          ArticleClaims.of(
              EnrichedArticle.of(article, TellingReader.read(String.valueOf(article.body())))));
    }
    Calendar expected = Calendar.of(claims);
    Collections.shuffle(claims, random);
    assertThat(Calendar.of(claims)).isEqualTo(expected);
  }

  @Provide
  Arbitrary<List<List<Edition>>> histories() {
    Arbitrary<Telling> telling =
        Combinators.combine(
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(0, 9),
                Arbitraries.integers().between(0, 3))
            .as(Telling::new);
    Arbitrary<List<Telling>> tells = telling.list().ofMinSize(1).ofMaxSize(4);
    // The last one may withdraw the article.
    Arbitrary<List<Edition>> history =
        Combinators.combine(
                tells.list().ofMinSize(1).ofMaxSize(3),
                Arbitraries.integers().between(-20, 800),
                Arbitraries.of(false, false, true))
            .as(
                (versions, days, withdrawn) -> {
                  List<Edition> editions = new ArrayList<>();
                  versions.forEach(v -> editions.add(new Edition(0, editions.size() + 1, v, days)));
                  if (withdrawn) {
                    editions.add(new Edition(0, editions.size() + 1, List.of(), days));
                  }
                  return editions;
                });
    return history
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(
            all -> {
              List<List<Edition>> numbered = new ArrayList<>();
              for (int i = 0; i < all.size(); i++) {
                int article = i;
                numbered.add(
                    all.get(i).stream()
                        .map(
                            e ->
                                new Edition(
                                    article, e.version(), e.tells(), e.publishedAfterDays()))
                        .toList());
              }
              return numbered;
            });
  }

  /** Another order of the articles; of one article the versions keep theirs. */
  private static List<Edition> shuffled(List<List<Edition>> histories, Random random) {
    List<Integer> turns = new ArrayList<>();
    Map<Integer, Integer> next = new LinkedHashMap<>();
    for (int i = 0; i < histories.size(); i++) {
      turns.addAll(Collections.nCopies(histories.get(i).size(), i));
    }
    Collections.shuffle(turns, random);
    List<Edition> ordered = new ArrayList<>();
    for (int turn : turns) {
      int at = next.merge(turn, 1, Integer::sum) - 1;
      ordered.add(histories.get(turn).get(at));
    }
    return ordered;
  }

  private static String id(Edition edition) {
    return "article-" + edition.article();
  }

  private static Article article(Edition edition) {
    PublicationTime published = PublicationTime.of(FIRST.plusDays(edition.publishedAfterDays()));
    if (edition.tells().isEmpty()) {
      return Article.retraction(
          id(edition), published, edition.version(), new Article.Retraction("wrong", null));
    }
    return Json.read(
        """
        {"id":"%s","published":"%s","version":%d,"body":"%s"}
        """
            .formatted(
                id(edition), published, edition.version(), TellingTexts.body(edition.tells()))
            .getBytes(UTF_8),
        Article.class);
  }

  private static <T> Map<String, String> json(Map<String, T> records) {
    Map<String, String> json = new TreeMap<>();
    records.forEach((key, value) -> json.put(key, new String(Json.write(value), UTF_8)));
    return json;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Texts of which the annotations are known by looking. */
  static final class TellingTexts {
    private static final List<String> HAPPENINGS = List.of("signing", "opening", "death", "attack");
    private static final List<String> NAMES =
        List.of("of the Alpha Accord", "of the Beta Bridge", "of John Gamma", "in the town");
    private static final List<String> DATES =
        List.of("2001-12-29", "2001-12-31", "2002-01-02", "2001-12", "2001", "2002-01-20");

    static String body(List<Telling> tells) {
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
}
