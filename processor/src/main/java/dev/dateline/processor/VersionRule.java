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
 *   <li>A retraction without a version is the next version of a live article. Where the article is
 *       retracted already it repeats that retraction with its own reason; where nothing is known,
 *       it is version 1.
 *   <li>A retraction without a date, of an article of which nothing is known, is rejected: there is
 *       nowhere to put it, and the operator ought to hear of it.
 *   <li>A null record deletes a live article as its next version. Of a retracted article it says
 *       nothing new and must not replace the reason; of an unknown one it says nothing at all.
 *   <li>A <em>replayed</em> retraction without a version, or null record, never withdraws a live
 *       article. The log said it before, so whatever is live now was published after it.
 * </ol>
 */
final class VersionRule {

  static final String DELETED = "deleted by a null record";

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
    if (known == null) {
      return Optional.of(
          Article.retraction(
              withdrawal.id(),
              statedDate(withdrawal),
              stated == null ? 1 : stated,
              withdrawal.retraction()));
    }
    if (stated == null && isRepetitionOfWhatWasRevived(known, channel)) {
      return Optional.empty();
    }
    int version = stated == null ? versionAfter(known) : stated;
    return version < known.version()
        ? Optional.empty()
        : Optional.of(
            Article.retraction(
                withdrawal.id(), known.published(), version, withdrawal.retraction()));
  }

  private static Optional<Article> delete(
      @Nullable KnownArticle known, String id, Channel channel) {
    if (known == null || known.retracted() || isRepetitionOfWhatWasRevived(known, channel)) {
      return Optional.empty();
    }
    return Optional.of(
        Article.retraction(
            id, known.published(), known.nextVersion(), new Retraction(DELETED, null)));
  }

  private static boolean isRepetitionOfWhatWasRevived(KnownArticle known, Channel channel) {
    return channel == Channel.REPLAY && !known.retracted();
  }

  private static int versionAfter(KnownArticle known) {
    return known.retracted() ? known.version() : known.nextVersion();
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
