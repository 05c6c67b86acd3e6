package dev.dateline.sink.results;

import dev.dateline.extract.PublicationTime;
import dev.dateline.sink.ResultValues;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.ResultKey;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a record to publish it; reading it checks that it is such a record.
 *
 * @param key of the result
 * @param time the latest contributing publication; null where the record does not tell
 * @param date under which an article is filed; null for what is no article, or gone
 * @param withdrawn whether it is a retracted article
 */
record ResultFacts(
    ResultKey key, @Nullable PublicationTime time, @Nullable LocalDate date, boolean withdrawn) {

  /**
   * Reads a record.
   *
   * @throws InvalidRecordException if key or value are not what the kind has
   */
  static ResultFacts read(ResultKey.Kind kind, byte @Nullable [] key, byte @Nullable [] value) {
    ResultKey resultKey = new ResultKey(kind, ResultValues.key(key));
    if (value == null) {
      return of(resultKey, null);
    }
    return switch (kind) {
      case ARTICLE -> ofArticle(resultKey, ResultValues.article(resultKey, value));
      case EVENT -> of(resultKey, latest(ResultValues.event(resultKey, value)));
      case ANNIVERSARY -> {
        ResultValues.anniversary(resultKey, value);
        yield of(resultKey, null);
      }
    };
  }

  private static ResultFacts ofArticle(ResultKey key, EnrichedArticle article) {
    PublicationTime published = article.published();
    return new ResultFacts(key, published, published.date(), article.withdrawn());
  }

  private static ResultFacts of(ResultKey key, @Nullable PublicationTime time) {
    return new ResultFacts(key, time, null, false);
  }

  private static @Nullable PublicationTime latest(CalendarEvent event) {
    return event.sources().stream()
        .map(CalendarEvent.Source::published)
        .max(Comparator.comparing(PublicationTime::toInstant))
        .orElse(null);
  }
}
