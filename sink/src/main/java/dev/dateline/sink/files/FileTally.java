package dev.dateline.sink.files;

import dev.dateline.topics.LatencyListener;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Counts what became of files. Thread-safe. */
final class FileTally {

  final LongAdder written = new LongAdder();
  final LongAdder removed = new LongAdder();
  final LongAdder unchanged = new LongAdder();
  final LongAdder rejected = new LongAdder();

  private volatile LatencyListener latencyListener = LatencyListener.NONE;

  /** From now on a listener hears how old each record is when its file is in place. */
  void listen(LatencyListener listener) {
    latencyListener = listener;
  }

  void inPlace(List<ConsumerRecord<byte[], byte[]>> batch) {
    long now = Clock.systemUTC().millis();
    batch.forEach(found -> latencyListener.took(found.topic(), now - found.timestamp()));
  }

  FileCounts snapshot() {
    return new FileCounts(written.sum(), removed.sum(), unchanged.sum(), rejected.sum());
  }
}
