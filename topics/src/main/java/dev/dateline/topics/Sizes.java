package dev.dateline.topics;

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

  /** Largest request that a client of the pipeline sends or fetches, in bytes. */
  public static final int MAX_REQUEST_BYTES = 34 * MIB;

  /**
   * Memory in which a producer gathers what it sends, in bytes: a record larger than it is refused
   * whatever the other limits, and Kafka's own 32 MiB would refuse the largest dead letter.
   */
  public static final int PRODUCER_BUFFER_BYTES = 2 * MAX_REQUEST_BYTES;

  /** Longest string in JSON that is read; any one body and a margin for its escapes. */
  static final int MAX_JSON_STRING_LENGTH = MAX_OUTPUT_BYTES;

  private Sizes() {}
}
