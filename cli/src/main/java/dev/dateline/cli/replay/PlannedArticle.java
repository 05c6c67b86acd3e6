package dev.dateline.cli.replay;

import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.ResultKey;
import dev.dateline.topics.Topic;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of a plan: an article that is to be sent, or of dead letters also an event or an
 * observed anniversary.
 *
 * @param headers to be sent with it
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
    Map<String, String> headers,
    Before before,
    long position,
    int length) {

  /** The last result of an article. */
  enum Before {
    NONE,
    LIVE,
    WITHDRAWN
  }

  PlannedArticle {
    headers = new TreeMap<>(headers);
  }

  PlannedArticle after(Before known) {
    return new PlannedArticle(
        id, version, published, withdrawn, target, headers, known, position, length);
  }

  PlannedArticle to(Topic other) {
    return new PlannedArticle(
        id, version, published, withdrawn, other, headers, before, position, length);
  }

  /** The key of what comes of it on {@code news.results}. */
  String resultKey() {
    ResultKey.Kind kind =
        switch (target) {
          case EVENTS -> ResultKey.Kind.EVENT;
          case ANNIVERSARIES -> ResultKey.Kind.ANNIVERSARY;
          default -> ResultKey.Kind.ARTICLE;
        };
    return new ResultKey(kind, id).toString();
  }
}
