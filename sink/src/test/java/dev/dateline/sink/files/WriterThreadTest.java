package dev.dateline.sink.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WriterThreadTest {

  private static final Duration BOUND = Duration.ofSeconds(30);

  @TempDir Path archive;
  private final CountDownLatch polled = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Waits in poll as a real consumer does, until it is woken up. */
  private final class WaitingConsumer extends MockConsumer<byte[], byte[]> {
    private final Semaphore wakeups = new Semaphore(0);

    WaitingConsumer() {
      super("earliest");
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
      polled.countDown();
      wakeups.acquireUninterruptibly();
      return super.poll(timeout);
    }

    @Override
    public void wakeup() {
      super.wakeup();
      wakeups.release();
    }

    @Override
    public void close(CloseOptions options) {
      super.close(options);
      closed.countDown();
    }
  }

  @Test
  void closingWakesItUpAndLeavesTheGroup() throws InterruptedException {
    WaitingConsumer consumer = new WaitingConsumer();
    WriterThread writer = writer(consumer);
    writer.start();
    polled.await();
    writer.close();
    assertThat(consumer.closed()).isTrue();
    assertThat(writer.failure()).isEmpty();
    assertThat(writer.state()).isEqualTo(new WriterState.Closed());
    writer.close();
  }

  @Test
  void whatWasNeverStartedClosesAtOnce() {
    WaitingConsumer consumer = new WaitingConsumer();
    writer(consumer).close();
    assertThat(consumer.closed()).isTrue();
  }

  @Test
  void keepsTheFailureThatEndedIt() throws InterruptedException {
    WaitingConsumer consumer = new WaitingConsumer();
    KafkaException thrown = new KafkaException("not allowed to read news.results");
    consumer.setPollException(thrown);
    consumer.wakeups.release();
    WriterThread writer = writer(consumer);
    writer.start();
    closed.await();
    assertThat(writer.failure()).contains(thrown);
    assertThat(writer.state())
        .isEqualTo(
            new WriterState.Failed(
                "dateline-files ended: KafkaException: not allowed to read news.results"));
    writer.close();
  }

  private WriterThread writer(MockConsumer<byte[], byte[]> consumer) {
    Clock clock = Clock.systemUTC();
    ArchiveLayout layout = new ArchiveLayout(archive);
    FileLayer files = new FaultyFiles();
    MaterializingLoop loop =
        new MaterializingLoop(
            consumer,
            DocumentFiles.of(
                new ResultMaterializer(layout, files, clock),
                new Archive(layout, files, new FileTally())),
            new Archive(layout, files, new FileTally()),
            () -> "id",
            DeadLetterBox.NONE,
            BackOff.of(Pace.DEFAULT, clock));
    loop.subscribe(List.of("news.results"));
    return new WriterThread("dateline-files", consumer, loop, BOUND);
  }
}
