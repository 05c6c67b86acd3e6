package dev.dateline.topics.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreLogTest {

  private static final TopicPartition CLAIMS = new TopicPartition("claims-changelog", 3);

  private final AtomicLong clock = new AtomicLong(77);
  private final List<String> lines = new ArrayList<>();
  private final RestoreLog log = new RestoreLog("dateline-processor", clock::get, lines::add);

  /** Two stores side by side: each has its own time. */
  @Test
  void saysHowManyRecordsOfWhatInHowLong() {
    log.onRestoreStart(CLAIMS, "claims", 0, 12_345);
    clock.addAndGet(Duration.ofSeconds(2).toNanos());
    log.onRestoreStart(CLAIMS, "events", 0, 10_000);
    clock.addAndGet(Duration.ofMillis(4_789).toNanos());
    log.onRestoreEnd(CLAIMS, "claims", 12_345);
    log.onRestoreEnd(CLAIMS, "events", 10_000);

    assertThat(lines)
        .containsExactly(
            "dateline-processor restored 12,345 records of claims, partition 3, in 6.8 s",
            "dateline-processor restored 10,000 records of events, partition 3, in 4.8 s");
  }

  @Test
  void saysNothingOfAFewRecordsNorOfAStoreThatWasGivenAway() {
    log.onRestoreStart(CLAIMS, "claims", 0, 9_999);
    log.onRestoreEnd(CLAIMS, "claims", 9_999);
    log.onRestoreStart(CLAIMS, "events", 0, 50_000);
    log.onRestoreSuspended(CLAIMS, "events", 20_000);
    log.onRestoreEnd(CLAIMS, "events", 20_000);

    assertThat(lines).isEmpty();
  }
}
