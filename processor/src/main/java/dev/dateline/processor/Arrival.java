package dev.dateline.processor;

import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.Article;
import org.jspecify.annotations.Nullable;

/** What a record on {@code news.articles} says, before it is known whether that is news. */
sealed interface Arrival {

  /** The article that it is about. */
  String id();

  /** An article with its text. */
  record Publication(Article article) implements Arrival {
    @Override
    public String id() {
      return article.id();
    }
  }

  /**
   * The withdrawal of an article.
   *
   * @param published null where the record leaves it to the article that is known
   * @param version null where the record leaves it to the article that is known
   */
  record Withdrawal(
      String id,
      @Nullable PublicationTime published,
      @Nullable Integer version,
      Article.Retraction retraction)
      implements Arrival {}

  /** A null value: how a foreign producer deletes, in Kafka's own way. */
  record NullRecord(String id) implements Arrival {}

  /** By which topic a record came. */
  enum Channel {
    /** {@code news.articles}: the log, where what stands later happened later. */
    LOG,
    /** {@code news.articles.replay}: a repetition of what the log has said before. */
    REPLAY
  }
}
