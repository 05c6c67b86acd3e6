package dev.dateline.it.harm;

import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.Article;
import dev.dateline.topics.Article.Retraction;
import dev.dateline.topics.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An endless stream of articles that makes the pipeline work for its guarantees: new ones and
 * corrections of text or date, versions that come too late, repetitions, and retractions. Few ids
 * and few days, so that they meet in articles, in events and in files.
 */
final class Feed {

  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 6, 1);
  private static final int DAYS = 40;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final List<String> PLACES = List.of("Oslo", "Lima", "Rome", "Paris", "Cairo");
  private static final List<String> WHAT =
      List.of(
          "Norway and Peru signed a trade agreement in %s on %s.",
          "President Kim Jong-un opened the new bridge in %s on %s.",
          "An earthquake struck %s on %s, the mayor said.",
          "Thousands marked the first anniversary of the %s ferry disaster of %s.");

  private final Chance chance;
  private final String prefix;
  private final int ids;
  private final Map<String, Integer> versions = new HashMap<>();

  /**
   * A feed.
   *
   * @param prefix of the ids
   * @param ids how many articles there are in all
   */
  Feed(Chance chance, String prefix, int ids) {
    this.chance = chance;
    this.prefix = prefix;
    this.ids = ids;
  }

  Article next() {
    String id = prefix + chance.between(0, ids);
    int known = versions.getOrDefault(id, 0);
    int kind = chance.between(0, 20);
    int version = known + 1;
    if (known > 1 && kind < 3) {
      version = chance.between(1, known);
    } else if (known > 0 && kind < 5) {
      version = known;
    }
    versions.put(id, Math.max(version, known));
    if (known > 0 && kind == 19) {
      return Article.retraction(
          id, date(), version, new Retraction("published by mistake, " + version, null));
    }
    return Article.of(id, date(), text(id, version)).withVersion(version);
  }

  /**
   * What may stand in one archive: no id and version twice, which the producer would refuse. Some
   * stand in the wrong order.
   */
  List<Article> archive(int count) {
    Map<String, Article> articles = new LinkedHashMap<>();
    while (articles.size() < count) {
      Article article = next();
      articles.putIfAbsent(article.id() + " " + article.version(), article);
    }
    List<Article> archive = new ArrayList<>(articles.values());
    for (int i = 0; i < count / 10; i++) {
      Collections.swap(archive, chance.between(0, count), chance.between(0, count));
    }
    return archive;
  }

  /** Writes articles as NDJSON. */
  static Path write(List<Article> articles, Path file) throws IOException {
    return Files.writeString(
        file,
        articles.stream()
            .map(article -> new String(Json.write(article), StandardCharsets.UTF_8))
            .collect(Collectors.joining("\n")));
  }

  /** One of four days, so that a correction often moves the article. */
  private PublicationTime date() {
    return PublicationTime.parse(FIRST_DAY.plusYears(1).plusDays(chance.between(0, 4)).toString());
  }

  private String text(String id, int version) {
    LocalDate day = FIRST_DAY.plusDays(chance.between(0, DAYS));
    String when = DAY.format(day);
    return WHAT.get(chance.between(0, WHAT.size()))
            .formatted(PLACES.get(chance.between(0, PLACES.size())), when)
        + " This is version %d of %s.".formatted(version, id);
  }
}
