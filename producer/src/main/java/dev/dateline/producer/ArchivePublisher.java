package dev.dateline.producer;

import dev.dateline.producer.input.ArchiveSource;
import dev.dateline.producer.input.ReadOutcome;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Sizes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes archive files on {@code news.articles} and keeps the books of it.
 *
 * <p>Idempotent with {@code acks=all}: an article is on the topic once for each time it was read,
 * whatever the network does. Records carry the wall clock as their time, never the day of
 * publication, which Kafka would take for their age. Reading the same files again is harmless,
 * since the pipeline takes equal versions for equal; two inputs of one run that give one id and
 * version to different articles are a mistake, and the second is rejected with both named.
 *
 * <p>One run at a time; not thread-safe.
 */
public final class ArchivePublisher implements AutoCloseable {

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private final ProducerSettings settings;
  private final String broker;
  private final Clock clock;
  private final Producer<byte[], byte[]> producer;

  /** Connects in the background; a broker that is not there shows when something is sent. */
  public ArchivePublisher(ProducerSettings settings, KafkaConnection connection, Clock clock) {
    this(settings, connection.bootstrapServers(), clock, connect(settings, connection));
  }

  ArchivePublisher(
      ProducerSettings settings, String broker, Clock clock, Producer<byte[], byte[]> producer) {
    this.settings = settings;
    this.broker = broker;
    this.clock = clock;
    this.producer = producer;
  }

  private static Producer<byte[], byte[]> connect(
      ProducerSettings settings, KafkaConnection connection) {
    return new KafkaProducer<>(
        connection.clientProperties(properties(settings)),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  static Map<String, Object> properties(ProducerSettings settings) {
    return Map.ofEntries(
        Map.entry(ProducerConfig.CLIENT_ID_CONFIG, "dateline-producer"),
        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
        Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, settings.compression().word()),
        Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, settings.batchBytes()),
        Map.entry(ProducerConfig.LINGER_MS_CONFIG, settings.linger().toMillis()),
        Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, settings.bufferBytes()),
        Map.entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, settings.inFlight()),
        Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, settings.deliveryTimeout().toMillis()),
        Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, requestTimeout(settings)),
        Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Sizes.MAX_REQUEST_BYTES));
  }

  /** Kafka wants linger and request time-out to fit into the delivery time-out. */
  private static long requestTimeout(ProducerSettings settings) {
    Duration room = settings.deliveryTimeout().minus(settings.linger());
    return Math.min(Duration.ofSeconds(30).toMillis(), room.toMillis());
  }

  /**
   * Publishes everything in the inputs and waits until all of it is acknowledged.
   *
   * @param inputs files, folders, and {@code -} for standard input
   * @throws InterruptedException if the thread is interrupted; what was sent stays sent
   * @throws PublishFailedException if the broker does not take what it is sent
   */
  public PublishReport publish(List<Path> inputs, PublishListener listener)
      throws InterruptedException {
    try (ArchiveSource source = ArchiveSource.of(inputs, settings.maxLineBytes(), clock)) {
      return publish(source, listener);
    }
  }

  PublishReport publish(ArchiveSource source, PublishListener listener)
      throws InterruptedException {
    Run run = new Run(source, listener);
    for (ReadOutcome outcome = source.next(); outcome != null; outcome = source.next()) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while publishing");
      }
      run.take(outcome);
    }
    return run.end();
  }

  /** Waits at most ten seconds for what is under way. */
  @Override
  public void close() {
    producer.close(CLOSE_TIMEOUT);
  }

  /** One call of {@link #publish}. */
  private final class Run {
    private final ArchiveSource source;
    private final PublishListener listener;
    private final Sender sender;
    private final SeenArticles seen = new SeenArticles();
    private final Books books = new Books();

    Run(ArchiveSource source, PublishListener listener) {
      this.source = source;
      this.listener = listener;
      this.sender = new Sender(producer, broker, clock, listener);
    }

    void take(ReadOutcome outcome) throws InterruptedException {
      books.read();
      if (outcome instanceof ReadOutcome.Accepted accepted) {
        ReadOutcome.Rejected rejected = seen.clash(accepted);
        if (rejected == null) {
          rejected = sender.send(accepted);
        }
        if (rejected == null) {
          listener.published(accepted.article());
        } else {
          reject(rejected);
        }
      } else if (outcome instanceof ReadOutcome.Withheld withheld) {
        books.withheld(withheld);
        listener.withheld(withheld.id());
      } else if (outcome instanceof ReadOutcome.Embargoed embargoed) {
        books.embargoed(embargoed);
        listener.embargoed(embargoed.id());
      } else if (outcome instanceof ReadOutcome.Rejected rejected) {
        reject(rejected);
      }
      rejectTooLarge();
      listener.progress(
          new PublishListener.Progress(
              source.bytesRead(), source.bytesInAll(), books.articlesRead()));
    }

    PublishReport end() throws InterruptedException {
      sender.flush();
      rejectTooLarge();
      // What was rejected only now has its dead letters under way.
      sender.flush();
      return books.close(source, sender.counts());
    }

    private void rejectTooLarge() throws InterruptedException {
      ReadOutcome.Rejected late = sender.nextTooLarge();
      while (late != null) {
        reject(late);
        late = sender.nextTooLarge();
      }
    }

    private void reject(ReadOutcome.Rejected rejected) throws InterruptedException {
      books.rejected(rejected.message());
      listener.rejected(rejected.message());
      sender.deadLetter(rejected);
    }
  }
}
