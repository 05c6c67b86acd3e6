package dev.dateline.cli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReadableRecordsTest {

  private static final TopicPartition ALPHA = new TopicPartition("alpha", 0);

  private final Polled consumer = new Polled();
  private final ReadableRecords readable = new ReadableRecords(consumer);

  @Test
  void findsARecordWithinTheRange() {
    consumer.holds(7);

    assertThat(readable.between(ALPHA, 5L, 8)).isTrue();
  }

  @Test
  void findsNoneWhereTheNextStandsBehindTheRange() {
    consumer.holds(9);

    assertThat(readable.between(ALPHA, 5L, 8)).isFalse();
  }

  @Test
  void readsOnceForWhoeverStandsStill() {
    consumer.holds(7);

    readable.between(ALPHA, 5L, 8);
    int polls = consumer.polls;

    assertThat(readable.between(ALPHA, 5L, 8)).isTrue();
    assertThat(readable.between(ALPHA, 5L, 7)).isFalse();
    assertThat(consumer.polls).isEqualTo(polls);
  }

  @Test
  void readsAgainForWhoeverHasMoved() {
    consumer.holds(7);
    readable.between(ALPHA, 5L, 10);
    consumer.holds(9);

    assertThat(readable.between(ALPHA, 8L, 9)).isFalse();
    assertThat(readable.between(ALPHA, 8L, 10)).isTrue();
  }

  private static final class Polled extends MockConsumer<byte[], byte[]> {
    private int polls;
    private long offset;

    private Polled() {
      super("earliest");
    }

    private void holds(long newOffset) {
      offset = newOffset;
    }

    @Override
    public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
      polls++;
      updateBeginningOffsets(Map.of(ALPHA, 0L));
      addRecord(new ConsumerRecord<>(ALPHA.topic(), 0, offset, new byte[0], new byte[0]));
      return super.poll(timeout);
    }
  }
}
