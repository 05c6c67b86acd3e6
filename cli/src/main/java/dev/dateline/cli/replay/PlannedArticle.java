package dev.dateline.cli.replay;

import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.Topic;

/**
 * One line of a plan: an article that is to be sent.
 *
 * @param before what {@code news.results} said of it when the plan was made
 * @param position where its JSON begins in the plan's file of articles
 * @param length of its JSON, in bytes
 */
record PlannedArticle(
    String id,
    int version,
    PublicationTime published,
    boolean withdrawn,
    Topic target,
    Before before,
    long position,
    int length) {

  /** The last result of an article. */
  enum Before {
    NONE,
    LIVE,
    WITHDRAWN
  }

  PlannedArticle after(Before known) {
    return new PlannedArticle(id, version, published, withdrawn, target, known, position, length);
  }

  PlannedArticle to(Topic other) {
    return new PlannedArticle(id, version, published, withdrawn, other, before, position, length);
  }
}
