package dev.dateline.processor.calendar;

import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.DatedEvent.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A few articles and the calendar that must follow from them.
 *
 * @param kinds what it tries
 * @param events that must be found
 * @param apart pairs of {@code events} that must not become one
 * @param noEvent that must not be found
 */
record Bundle(
    String id,
    List<String> kinds,
    List<Edition> articles,
    List<Expected> events,
    List<List<Integer>> apart,
    List<Unwanted> noEvent) {

  @Override
  public String toString() {
    return id + " " + kinds;
  }

  /** One version of an article, or its retraction. */
  record Edition(
      String id,
      @Nullable String published,
      @Nullable String body,
      @Nullable String source,
      @Nullable Integer version,
      @Nullable Boolean retracted) {

    boolean isRetracted() {
      return retracted != null && retracted;
    }

    Map<String, Object> asArticle() {
      Map<String, Object> article = new LinkedHashMap<>();
      article.put("id", id);
      article.put("published", published);
      article.put("body", body);
      article.put("source", source);
      article.put("version", version == null ? 1 : version);
      return article;
    }
  }

  /**
   * An event that must be found.
   *
   * @param about stems of which one stands in the title
   * @param must stems of which one stands in the title
   * @param articles that support it
   * @param notArticles that must not
   * @param disputed its date and the dates that it lists as disputed
   */
  record Expected(
      String date,
      Precision precision,
      Status status,
      List<String> about,
      List<String> must,
      List<String> articles,
      List<String> notArticles,
      @Nullable List<String> disputed,
      @Nullable Integer independentSources) {}

  /**
   * What must not be found.
   *
   * @param status of these alone; null for any
   */
  record Unwanted(String date, List<String> about, @Nullable List<Status> status) {}
}
