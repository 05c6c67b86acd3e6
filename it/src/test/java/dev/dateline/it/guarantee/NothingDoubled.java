package dev.dateline.it.guarantee;

import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * No article is enriched more often than it passed, no record has two dead letters, and no two
 * results of one key in a row are the same.
 */
final class NothingDoubled implements Guarantee {

  @Override
  public List<String> breaches(Evidence evidence) {
    List<String> breaches = new ArrayList<>();
    Log log = new Log(evidence);
    evidence
        .byKey(Topic.ENRICHED)
        .forEach(
            (id, found) -> {
              int passed = log.passing().getOrDefault(id, List.of()).size();
              if (found.size() > passed) {
                breaches.add(
                    "%s passed %d times and was enriched %d times"
                        .formatted(id, passed, found.size()));
              }
            });
    Set<String> letters = new HashSet<>();
    for (String origin : NothingLost.origins(evidence)) {
      if (!letters.add(origin)) {
        breaches.add(origin + " has two dead letters");
      }
    }
    sameResultTwice(evidence, breaches);
    return breaches;
  }

  private static void sameResultTwice(Evidence evidence, List<String> breaches) {
    Map<String, @Nullable String> last = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> result : evidence.of(Topic.RESULTS)) {
      String key = String.valueOf(Evidence.text(result.key()));
      String id = CloudEventHeaders.text(result.headers(), CloudEventHeaders.ID);
      if (last.containsKey(key) && String.valueOf(id).equals(last.get(key))) {
        breaches.add(Evidence.place(result) + ": " + id + " stands twice in a row");
      }
      last.put(key, id);
    }
  }
}
