package dev.dateline.producer.input;

import dev.dateline.topics.Article;
import java.time.Clock;
import java.time.Instant;

/**
 * Whether an article may be published now: what its source withholds or has embargoed stays back,
 * what it canceled becomes a retraction. A retraction goes out whatever else is said, since it can
 * only take back.
 */
final class Release {

  /** The reason of a retraction for which its source gave none. */
  static final String CANCELED = "canceled by its source";

  private final Clock clock;

  Release(Clock clock) {
    this.clock = clock;
  }

  ReadOutcome decide(InputPiece piece, Article article) {
    if (article.withdrawn()) {
      return new ReadOutcome.Accepted(piece, article);
    }
    if (article.status() == Article.Status.CANCELED) {
      Article.Retraction retraction = new Article.Retraction(CANCELED, null);
      return new ReadOutcome.Accepted(
          piece,
          Article.retraction(article.id(), article.published(), article.version(), retraction));
    }
    if (article.status() == Article.Status.WITHHELD) {
      return new ReadOutcome.Withheld(piece, article.id(), article.version());
    }
    if (article.embargoed() != null
        && article.embargoed().toInstant().isAfter(Instant.now(clock))) {
      return new ReadOutcome.Embargoed(piece, article.id(), article.version(), article.embargoed());
    }
    return new ReadOutcome.Accepted(piece, article);
  }
}
