package dev.dateline.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArticleSummaryTest {

  private static final String EVENT =
      """
      {"id": "%s", "date": "2024-06-19", "precision": "DAY", "status": "%s", "confidence": "%s",
       "title": "%s", "mentions": [{"start": 0, "end": 7, "text": "Signing"}],
       "participants": [], "places": [], "evidence": {"start": 0, "end": 20}}\
      """;
  private static final String ANNIVERSARY =
      """
      {"id": "%s", "event": "e1", "ordinal": 1, "unit": "year", "base": "2024-06-19",
       "date": "2025-06-19", "dateBasis": "STATED", "title": "signing of the Alpha Treaty",
       "confidence": "%s", "mentions": [{"start": 8, "end": 13, "text": "marks"}]}\
      """;

  @Test
  void listsWhatIsSureAndCountsTheRest() {
    EnrichedArticle article =
        article(
            String.join(
                ",",
                EVENT.formatted("e1", "HAPPENED", "HIGH", "signing of the Alpha Treaty"),
                EVENT.formatted("e2", "PLANNED", "MEDIUM", "visit of Beta"),
                EVENT.formatted("e3", "HAPPENED", "LOW", "left the country")),
            String.join(
                ",", ANNIVERSARY.formatted("a1", "HIGH"), ANNIVERSARY.formatted("a2", "LOW")));
    assertThat(ArticleSummary.lines(article))
        .containsExactly(
            "2025-06-20  one  2 finds in doubt",
            "            2024-06-19  signing of the Alpha Treaty",
            "            2024-06-19  visit of Beta (planned)",
            "            2025-06-19  1 year: signing of the Alpha Treaty");
  }

  private static EnrichedArticle article(String events, String anniversaries) {
    String json =
        """
        {"id": "one", "published": "2025-06-20", "version": 1, "body": "Signing marks a year.",
         "language": "en", "status": "usable", "entities": [], "dates": [],
         "events": [%s], "anniversaries": [%s]}\
        """
            .formatted(events, anniversaries);
    return Json.read(json.getBytes(StandardCharsets.UTF_8), EnrichedArticle.class);
  }
}
