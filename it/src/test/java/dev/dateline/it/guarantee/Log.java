package dev.dateline.it.guarantee;

import static java.util.Objects.requireNonNull;

import dev.dateline.topics.Article;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import dev.dateline.topics.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * {@code news.articles} as it must be understood, told anew and in few words: the higher version
 * wins; of equal versions the later, but a retraction is not revived by its own version, and keeps
 * the date of what it withdraws. For articles whose keys are their ids and retractions that state
 * their version.
 */
final class Log {

  /** The articles that pass, by id, in the order in which they pass. */
  private final Map<String, List<Article>> passing = new TreeMap<>();

  /** Places of the records that are no article. */
  private final List<String> refused = new ArrayList<>();

  Log(Evidence evidence) {
    for (ConsumerRecord<byte[], byte[]> one : evidence.of(Topic.ARTICLES)) {
      try {
        take(Json.read(one.value(), Article.class), one);
      } catch (InvalidRecordException e) {
        refused.add(Evidence.place(one));
      }
    }
  }

  private void take(Article article, ConsumerRecord<byte[], byte[]> record) {
    if (!article.id().equals(Evidence.text(record.key()))) {
      refused.add(Evidence.place(record));
      return;
    }
    List<Article> before = passing.computeIfAbsent(article.id(), id -> new ArrayList<>());
    if (before.isEmpty()) {
      before.add(article);
      return;
    }
    Article known = before.get(before.size() - 1);
    if (wins(article, known)) {
      before.add(article.retracted() == null ? article : retraction(article, known));
    }
  }

  /** With the date of what it withdraws, whatever its own. */
  private static Article retraction(Article article, Article known) {
    return Article.retraction(
        article.id(), known.published(), article.version(), requireNonNull(article.retracted()));
  }

  private static boolean wins(Article article, Article known) {
    return article.version() > known.version()
        || (article.version() == known.version() && (!known.withdrawn() || article.withdrawn()));
  }

  Map<String, List<Article>> passing() {
    return passing;
  }

  /** What must stand in the end. */
  Map<String, Article> winners() {
    Map<String, Article> winners = new TreeMap<>();
    passing.forEach((id, articles) -> winners.put(id, articles.get(articles.size() - 1)));
    return winners;
  }

  List<String> refused() {
    return refused;
  }
}
