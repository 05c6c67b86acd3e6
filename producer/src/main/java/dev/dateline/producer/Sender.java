package dev.dateline.producer;

import dev.dateline.producer.input.InputPiece;
import dev.dateline.producer.input.ReadOutcome;
import dev.dateline.topics.Article;
import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import dev.dateline.topics.Sizes;
import dev.dateline.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Sends the articles of one run and counts what was acknowledged.
 *
 * <p>Acknowledgements come on Kafka's own thread. It only counts, and leaves failures where the
 * publishing thread picks them up: one that concerns a record alone becomes a rejection, any other
 * ends the run, since what Kafka gives up after all its retries no further record will mend.
 */
final class Sender {

  /** What a record has besides key and value, at most: its frame, the batch's, and our header. */
  private static final int RECORD_OVERHEAD = 1024;

  /** Bytes of records above this are remembered until acknowledged, should they be too large. */
  private static final int REMEMBERED_FROM = 512 * 1024;

  private final Producer<byte[], byte[]> producer;
  private final String broker;
  private final Clock clock;
  private final PublishListener listener;
  private final Queue<ReadOutcome.Rejected> tooLarge = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable PublishFailedException> failure = new AtomicReference<>();
  private final AtomicLong articles = new AtomicLong();
  private final AtomicLong retractions = new AtomicLong();
  private final AtomicLong deadLetters = new AtomicLong();

  /** What was acknowledged. */
  record Counts(long articles, long retractions, long deadLetters) {}

  Sender(Producer<byte[], byte[]> producer, String broker, Clock clock, PublishListener listener) {
    this.producer = producer;
    this.broker = broker;
    this.clock = clock;
    this.listener = listener;
  }

  Counts counts() {
    return new Counts(articles.get(), retractions.get(), deadLetters.get());
  }

  /** Sends an article; returns a rejection in its place where it is too large to be one record. */
  ReadOutcome.@Nullable Rejected send(ReadOutcome.Accepted accepted) throws InterruptedException {
    Article article = accepted.article();
    byte[] key = article.id().getBytes(StandardCharsets.UTF_8);
    byte[] value = Json.write(article);
    int size = key.length + value.length + RECORD_OVERHEAD;
    if (size > Sizes.MAX_ARTICLE_BYTES) {
      return new ReadOutcome.Rejected(
          accepted.piece(),
          tooLargeMessage(accepted, "has " + size + " bytes", Sizes.MAX_ARTICLE_BYTES));
    }
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topic.ARTICLES.topicName(), key, value);
    CloudEventHeaders.put(
        record.headers(), CloudEventHeaders.CONTENT_TYPE, "application/json; charset=utf-8");
    InputPiece piece =
        value.length >= REMEMBERED_FROM ? accepted.piece() : accepted.piece().withoutBytes();
    AtomicLong count = article.withdrawn() ? retractions : articles;
    String what = "article \"" + article.id() + "\" (" + piece.place() + ")";
    int bytes = key.length + value.length;
    long handedOver = System.nanoTime();
    transmit(
        record,
        error -> {
          if (error == null) {
            count.incrementAndGet();
            listener.acknowledged(bytes, Duration.ofNanos(System.nanoTime() - handedOver));
          } else if (error instanceof RecordTooLargeException) {
            tooLarge.add(
                ReadOutcome.Rejected.at(
                    piece, "is too large for the broker: " + error.getMessage()));
          } else {
            fail(what, error);
          }
        });
    return null;
  }

  /** Sends the bytes of a rejection as they came, where there are any and they fit. */
  void deadLetter(ReadOutcome.Rejected rejected) throws InterruptedException {
    byte[] bytes = rejected.piece().bytes();
    String file = rejected.piece().place().file();
    long line = rejected.piece().place().line();
    if (bytes == null || bytes.length == 0) {
      return;
    }
    DeadLetter letter =
        DeadLetter.of(
            DeadLetter.Stage.PRODUCER,
            new InvalidRecordException(rejected.message()),
            new DeadLetter.Origin(file, null, line == 0 ? null : line),
            Instant.now(clock));
    transmit(
        letter.toRecord(file.getBytes(StandardCharsets.UTF_8), bytes),
        error -> {
          if (error == null) {
            deadLetters.incrementAndGet();
          } else if (!(error instanceof RecordTooLargeException)) {
            fail("the dead letter of " + rejected.piece().place(), error);
          }
        });
  }

  /** What the broker turned out to refuse; each is given once. */
  ReadOutcome.@Nullable Rejected nextTooLarge() {
    return tooLarge.poll();
  }

  /** Waits until everything is acknowledged. */
  void flush() throws InterruptedException {
    try {
      producer.flush();
    } catch (InterruptException e) {
      throw interrupted(e);
    }
    throwFailure();
  }

  private interface Acknowledgement {
    void ended(@Nullable Exception error);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of the same outcome
  private void transmit(ProducerRecord<byte[], byte[]> record, Acknowledgement acknowledgement)
      throws InterruptedException {
    throwFailure();
    try {
      producer.send(record, (metadata, error) -> acknowledgement.ended(error));
    } catch (InterruptException e) {
      throw interrupted(e);
    }
  }

  private void fail(String what, Exception error) {
    failure.compareAndSet(
        null,
        new PublishFailedException(
            "the broker at %s did not take %s: %s: %s"
                .formatted(broker, what, error.getClass().getSimpleName(), error.getMessage()),
            error));
  }

  private void throwFailure() {
    PublishFailedException known = failure.get();
    if (known != null) {
      throw known;
    }
  }

  private static String tooLargeMessage(ReadOutcome.Accepted accepted, String has, int max) {
    return accepted.piece().place()
        + ": article \""
        + accepted.article().id()
        + "\" "
        + has
        + " as a record; expected at most "
        + max;
  }

  /**
   * Kafka sets the flag again and throws its own; the flag is cleared as for any such exception.
   */
  private static InterruptedException interrupted(InterruptException cause) {
    Thread.interrupted();
    InterruptedException e = new InterruptedException("interrupted while publishing");
    e.initCause(cause);
    return e;
  }
}
