package dev.dateline.processor;

/** What became of a record of {@code news.articles} or {@code news.articles.replay}. */
public enum ProcessorOutcome {
  /** Its enriched article went out. */
  ENRICHED,
  /** It withdrew an article, and the retraction itself went out. */
  RETRACTED,
  /** It changed nothing: something newer is known, or there was nothing to delete. */
  SUPERSEDED,
  /** It went to {@code news.dead-letters}. */
  REJECTED
}
