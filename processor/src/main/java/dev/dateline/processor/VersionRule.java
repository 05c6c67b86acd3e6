package dev.dateline.processor;

import dev.dateline.extract.PublicationTime;
import dev.dateline.processor.Arrival.Channel;
import dev.dateline.topics.Article;
import dev.dateline.topics.Article.Retraction;
import dev.dateline.topics.InvalidRecordException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a record means, given what is known of its article. A pure function, so that the
 * outcome depends on the order of the records of one article alone.
 *
 * <ol>
 *   <li>The higher version wins. A lower one is superseded and emits nothing.
 *   <li>At equal version the later record wins: a live article passes again (that is what a replay
 *       is), and so does the repetition of a retraction.
 *   <li>A retraction wins over a live article of its own version; a live article never over a
 *       retraction of its own version. A retraction is remembered for ever: only a higher version
 *       revives.
 *   <li>A retraction keeps the publication date of the article that it withdraws, whatever date it
 *       names itself, so that everything derived is found where it was put.
 *   <li>A retraction without a version withdraws a live article as its next version. Of a retracted
 *       article it says nothing new, so that it may be sent twice; another reason needs a version.
 *       Of an unknown article it is version 1.
 *   <li>A null record is a retraction without a version and without words, but of an unknown
 *       article it says nothing at all.
 *   <li>A retraction without a date, of an article of which nothing is known, is rejected: there is
 *       nowhere to put it, and the operator ought to hear of it.
 *   <li>A <em>replayed</em> retraction without a version says nothing. The log says it as well, in
 *       its own place, and whatever is live after that was published after it.
 * </ol>
 */
final class VersionRule {

  static final String DELETED = "deleted by a null record";

  private static final int FIRST_VERSION = 1;

  private VersionRule() {}

  /**
   * What to publish for a record.
   *
   * @param known null where the article was never seen
   * @return the article or retraction that is now the latest; empty where the record is superseded
   * @throws InvalidRecordException if the record lacks what is not known either
   */
  static Optional<Article> decide(@Nullable KnownArticle known, Arrival arrival, Channel channel) {
    if (arrival instanceof Arrival.Publication publication) {
      return publish(known, publication.article());
    }
    if (arrival instanceof Arrival.Withdrawal withdrawal) {
      return withdraw(known, withdrawal, channel);
    }
    return delete(known, arrival.id(), channel);
  }

  private static Optional<Article> publish(@Nullable KnownArticle known, Article article) {
    boolean wins =
        known == null
            || article.version() > known.version()
            || (article.version() == known.version() && !known.retracted());
    return wins ? Optional.of(article) : Optional.empty();
  }

  private static Optional<Article> withdraw(
      @Nullable KnownArticle known, Arrival.Withdrawal withdrawal, Channel channel) {
    Integer stated = withdrawal.version();
    if (stated == null && channel == Channel.REPLAY) {
      return Optional.empty();
    }
    if (known == null) {
      return retract(withdrawal, statedDate(withdrawal), stated == null ? FIRST_VERSION : stated);
    }
    if (stated == null) {
      return known.retracted()
          ? Optional.empty()
          : retract(withdrawal, known.published(), known.nextVersion());
    }
    return stated < known.version()
        ? Optional.empty()
        : retract(withdrawal, known.published(), stated);
  }

  private static Optional<Article> delete(
      @Nullable KnownArticle known, String id, Channel channel) {
    if (known == null || known.retracted() || channel == Channel.REPLAY) {
      return Optional.empty();
    }
    return Optional.of(
        Article.retraction(
            id, known.published(), known.nextVersion(), new Retraction(DELETED, null)));
  }

  private static Optional<Article> retract(
      Arrival.Withdrawal withdrawal, PublicationTime published, int version) {
    return Optional.of(
        Article.retraction(withdrawal.id(), published, version, withdrawal.retraction()));
  }

  private static PublicationTime statedDate(Arrival.Withdrawal withdrawal) {
    PublicationTime stated = withdrawal.published();
    if (stated == null) {
      throw new InvalidRecordException(
          "published: is missing, and nothing is known of article "
              + InvalidRecordException.quoted(withdrawal.id())
              + "; send the retraction with its date, or again after the article");
    }
    return stated;
  }
}
