package dev.dateline.processor;

import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.Article;

/**
 * What is remembered of an article, for ever: the value of the store {@code article-versions}.
 *
 * <p>It is JSON like everything else that Dateline keeps, so that the changelog can be read and the
 * record can grow; at some 60 bytes an article, millions fit.
 *
 * @param version the highest that was seen
 * @param published of that version
 * @param retracted whether that version is a retraction
 */
record KnownArticle(int version, PublicationTime published, boolean retracted) {

  static KnownArticle of(Article article) {
    return new KnownArticle(article.version(), article.published(), article.withdrawn());
  }

  /** The version of whatever follows; the highest there is stays the highest. */
  int nextVersion() {
    return version == Integer.MAX_VALUE ? version : version + 1;
  }
}
