package dev.dateline.it.guarantee;

import dev.dateline.topics.Article;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import dev.dateline.topics.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The last result of an article is its highest version, the later of equal ones, and a retraction
 * stays; on the way the versions never fall.
 */
final class HigherVersionWins implements Guarantee {

  @Override
  public List<String> breaches(Evidence evidence) {
    List<String> breaches = new ArrayList<>();
    Map<String, Article> winners = new Log(evidence).winners();
    evidence
        .byKey(Topic.RESULTS)
        .forEach(
            (key, results) -> {
              if (key.startsWith("article/")) {
                check(key.substring("article/".length()), results, winners, breaches);
              }
            });
    return breaches;
  }

  private static void check(
      String id,
      List<ConsumerRecord<byte[], byte[]>> results,
      Map<String, Article> winners,
      List<String> breaches) {
    int version = 0;
    EnrichedArticle last = null;
    for (ConsumerRecord<byte[], byte[]> result : results) {
      try {
        last = Json.read(result.value(), EnrichedArticle.class);
      } catch (InvalidRecordException e) {
        breaches.add(Evidence.place(result) + " is no article: " + e.getMessage());
        return;
      }
      if (last.version() < version) {
        breaches.add(
            "%s: version %d of %s came after version %d"
                .formatted(Evidence.place(result), last.version(), id, version));
      }
      version = last.version();
    }
    Article winner = winners.get(id);
    if (winner == null || last == null) {
      breaches.add(id + " has a result and is not on the log");
    } else if (!last.article().equals(winner)) {
      breaches.add(
          "%s ends with version %d, which is not the version %d that must win: %s, expected %s"
              .formatted(id, last.version(), winner.version(), last.article(), winner));
    }
  }
}
