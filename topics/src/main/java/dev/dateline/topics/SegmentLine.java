package dev.dateline.topics;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a segment of the bulk archive: a record of {@code news.results} with all that Kafka
 * knows of it, so that the log can be told again from the files alone.
 *
 * @param key of the record: {@code article/<id>}, {@code event/<id>} or {@code anniversary/<id>}
 * @param partition of {@code news.results}
 * @param offset in the partition; rising from line to line, with gaps
 * @param timestamp of the record, in UTC
 * @param headers in the order in which they stand on the record
 * @param value the result as it was published; null for a tombstone, which says that the result is
 *     gone
 */
public record SegmentLine(
    String key,
    int partition,
    long offset,
    OffsetDateTime timestamp,
    List<HeaderField> headers,
    @Nullable Object value) {

  /**
   * A header of the record.
   *
   * @param name of the header; the same name may come again
   * @param text its value where that is UTF-8; absent otherwise, and where there is none
   * @param base64 its value where that is no UTF-8
   */
  public record HeaderField(String name, @Nullable String text, @Nullable String base64) {}

  public SegmentLine {
    ArticleChecks.required("key", key);
    ArticleChecks.required("timestamp", timestamp);
    headers = List.copyOf(ArticleChecks.required("headers", headers));
    ArticleChecks.notNegative("partition", partition);
    ArticleChecks.notNegative("offset", (double) offset);
  }
}
