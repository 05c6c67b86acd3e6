package dev.dateline.it.guarantee;

import dev.dateline.topics.Article;
import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.Json;
import dev.dateline.topics.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What was acknowledged stands on the log; what stands on the log was enriched as often as it
 * passed, has a result and a file, or a dead letter.
 */
final class NothingLost implements Guarantee {

  @Override
  public List<String> breaches(Evidence evidence) {
    List<String> breaches = new ArrayList<>();
    Set<String> logged = new HashSet<>();
    for (ConsumerRecord<byte[], byte[]> one : evidence.of(Topic.ARTICLES)) {
      logged.add(Evidence.text(one.value()));
    }
    for (Article article : evidence.sent()) {
      if (!logged.contains(Evidence.text(Json.write(article)))) {
        breaches.add(
            "version %d of %s was acknowledged and is not on the log"
                .formatted(article.version(), article.id()));
      }
    }
    Log log = new Log(evidence);
    lostOnTheWay(evidence, log, breaches);
    lostLetters(evidence, log, breaches);
    return breaches;
  }

  private static void lostOnTheWay(Evidence evidence, Log log, List<String> breaches) {
    Map<String, List<ConsumerRecord<byte[], byte[]>>> enriched = evidence.byKey(Topic.ENRICHED);
    Set<String> results = evidence.table(Topic.RESULTS).keySet();
    log.passing()
        .forEach(
            (id, passing) -> {
              int found = enriched.getOrDefault(id, List.of()).size();
              if (found < passing.size()) {
                breaches.add(
                    "%s passed %d times and was enriched %d times"
                        .formatted(id, passing.size(), found));
              }
              if (!results.contains("article/" + id)) {
                breaches.add(id + " has no result");
              }
            });
  }

  private static void lostLetters(Evidence evidence, Log log, List<String> breaches) {
    Set<String> letters = new HashSet<>(origins(evidence));
    for (String place : log.refused()) {
      if (!letters.contains(place)) {
        breaches.add(place + " is no article and has no dead letter");
      }
    }
  }

  /** Where the records stood that the processor refused. */
  static List<String> origins(Evidence evidence) {
    List<String> origins = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> letter : evidence.of(Topic.DEAD_LETTERS)) {
      if ("processor".equals(CloudEventHeaders.text(letter.headers(), DeadLetter.STAGE))) {
        origins.add(
            "%s/%s@%s"
                .formatted(
                    CloudEventHeaders.text(letter.headers(), DeadLetter.TOPIC),
                    CloudEventHeaders.text(letter.headers(), DeadLetter.PARTITION),
                    CloudEventHeaders.text(letter.headers(), DeadLetter.OFFSET)));
      }
    }
    return origins;
  }
}
