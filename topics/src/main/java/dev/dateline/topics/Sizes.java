package dev.dateline.topics;

import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The limits on what travels, in one place: a body of {@link Article#MAX_BODY_LENGTH} characters
 * fits each of them, and each lets the next one through.
 */
public final class Sizes {

  private static final int MIB = 1024 * 1024;

  /** Largest record on {@code news.articles}, in bytes. */
  public static final int MAX_ARTICLE_BYTES = 16 * MIB;

  /** Largest record of results, changelogs and repartitions, in bytes. */
  public static final int MAX_OUTPUT_BYTES = 32 * MIB;

  /** Largest dead letter, in bytes: anything that another topic can hold, with its headers. */
  public static final int MAX_DEAD_LETTER_BYTES = 33 * MIB;

  /** Largest request that a client of the pipeline sends, in bytes. */
  public static final int MAX_REQUEST_BYTES = 34 * MIB;

  /**
   * Memory in which a producer gathers what it sends, in bytes: a record larger than it is refused
   * whatever the other limits, and Kafka's own 32 MiB would refuse the largest dead letter.
   */
  public static final int PRODUCER_BUFFER_BYTES = 2 * MAX_REQUEST_BYTES;

  /** Longest string in JSON that is read; any one body and a margin for its escapes. */
  static final int MAX_JSON_STRING_LENGTH = MAX_OUTPUT_BYTES;

  /** Bounds what a record takes beside its parts: its lengths, and the batch around it. */
  private static final int RECORD_OVERHEAD = 256;

  private static final int HEADER_OVERHEAD = 10;
  private static final int BYTES_OF_CHAR = 3;

  private Sizes() {}

  /** The size of a record alone in a batch, uncompressed, in bytes; never less than Kafka's. */
  public static long ofRecord(
      byte @Nullable [] key, byte @Nullable [] value, Iterable<Header> headers) {
    long size = RECORD_OVERHEAD;
    size += key == null ? 0 : key.length;
    size += value == null ? 0 : value.length;
    for (Header header : headers) {
      byte @Nullable [] text = header.value();
      size += HEADER_OVERHEAD;
      size += (long) BYTES_OF_CHAR * header.key().length();
      size += text == null ? 0 : text.length;
    }
    return size;
  }
}
