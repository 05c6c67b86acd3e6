package dev.dateline.producer;

import dev.dateline.topics.Article;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Hears how publishing goes on, on the thread that publishes unless it says otherwise. It is called
 * for each article, so it must be cheap and must not throw.
 */
public interface PublishListener {

  /**
   * How far it is.
   *
   * @param bytesRead of the input, packed as it is in the files
   * @param bytesInAll empty where this cannot be known
   * @param articles read so far, whatever became of them
   */
  record Progress(long bytesRead, OptionalLong bytesInAll, long articles) {}

  /** After each article that was read. */
  default void progress(Progress progress) {}

  /** After each article that was handed to Kafka. */
  default void published(Article article) {}

  /**
   * After each article or retraction that the broker took for good. Unlike all others it is called
   * on Kafka's own thread.
   *
   * @param bytes of key and value, before compression
   * @param latency since it was handed to Kafka
   */
  default void acknowledged(int bytes, Duration latency) {}

  /** After each article that its source withholds. */
  default void withheld(String id) {}

  /** After each article whose embargo has not ended. */
  default void embargoed(String id) {}

  /** After each piece of input that is no article; the message names place, value and remedy. */
  default void rejected(String message) {}

  /** Something that whoever watches should know, and that is no rejection. */
  default void notice(String message) {}

  /** Hears nothing. */
  static PublishListener none() {
    return new PublishListener() {};
  }
}
