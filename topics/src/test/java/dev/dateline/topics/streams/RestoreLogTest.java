package dev.dateline.topics.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreLogTest {

  private static final TopicPartition CLAIMS = new TopicPartition("claims-changelog", 3);

  @Test
  void countsWhatIsTakenBackOfAllStores() {
    AtomicLong clock = new AtomicLong();
    RestoreLog log = new RestoreLog("dateline-processor", clock::get);

    log.onRestoreStart(CLAIMS, "claims", 0, 1_500);
    log.onRestoreStart(CLAIMS, "events", 0, 10);
    log.onBatchRestored(CLAIMS, "claims", 999, 1_000);
    log.onBatchRestored(CLAIMS, "claims", 1_499, 500);
    log.onBatchRestored(CLAIMS, "events", 9, 10);
    log.onRestoreEnd(CLAIMS, "claims", 1_500);
    log.onRestoreSuspended(CLAIMS, "events", 10);
    log.onRestoreEnd(CLAIMS, "events", 10); // of a store that was given away before: no failure

    assertThat(log.restored()).isEqualTo(1_510);
  }

  @Test
  void saysHowManyOfWhatInHowLong() {
    assertThat(
            new RestoreLog("dateline-processor")
                .line(CLAIMS, "claims", 12_345, Duration.ofMillis(6_789)))
        .isEqualTo("dateline-processor restored 12,345 records of claims, partition 3, in 6.8 s");
  }
}
