package dev.dateline.it.guarantee;

import dev.dateline.processor.calendar.ArticleClaims;
import dev.dateline.processor.calendar.Calendar;
import dev.dateline.processor.calendar.Claim;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import dev.dateline.topics.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code news.events} and {@code news.anniversaries} are what the articles that stand in the end
 * give when their calendar is made at once, byte for byte; and the results say the same.
 */
final class CalendarEqualsRecomputation implements Guarantee {

  @Override
  public List<String> breaches(Evidence evidence) {
    List<Claim> claims = new ArrayList<>();
    for (byte[] article : evidence.table(Topic.ENRICHED).values()) {
      claims.addAll(ArticleClaims.of(Json.read(article, EnrichedArticle.class)));
    }
    Calendar expected = Calendar.of(claims);
    Map<String, byte[]> results = evidence.table(Topic.RESULTS);
    List<String> breaches = new ArrayList<>();
    compare("news.events", json(expected.events()), evidence.table(Topic.EVENTS), breaches);
    compare(
        "news.anniversaries",
        json(expected.anniversaries()),
        evidence.table(Topic.ANNIVERSARIES),
        breaches);
    compare(
        "news.results (events)",
        json(expected.events()),
        Evidence.under("event/", results),
        breaches);
    compare(
        "news.results (anniversaries)",
        json(expected.anniversaries()),
        Evidence.under("anniversary/", results),
        breaches);
    return breaches;
  }

  private static Map<String, byte[]> json(SortedMap<String, ?> records) {
    Map<String, byte[]> json = new TreeMap<>();
    records.forEach((key, one) -> json.put(key, Json.write(one)));
    return json;
  }

  private static void compare(
      String where,
      Map<String, byte[]> expected,
      Map<String, byte[]> found,
      List<String> breaches) {
    expected.forEach(
        (key, value) -> {
          byte[] there = found.get(key);
          if (there == null) {
            breaches.add(where + ": " + key + " is missing");
          } else if (!java.util.Arrays.equals(there, value)) {
            breaches.add(
                "%s: %s is %s, recomputed %s"
                    .formatted(where, key, Evidence.text(there), Evidence.text(value)));
          }
        });
    for (String key : found.keySet()) {
      if (!expected.containsKey(key)) {
        breaches.add(where + ": " + key + " is too much");
      }
    }
  }
}
