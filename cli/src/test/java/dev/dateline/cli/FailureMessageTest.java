package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.pipeline.StageFailedException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.junit.jupiter.api.Test;

class FailureMessageTest {

  @Test
  void takesRecordsFromTheFutureForAWrongClock() {
    Exception failure =
        new StageFailedException(
            "processor failed",
            new IllegalStateException(
                "Error encountered sending record",
                new InvalidTimestampException("Timestamp 1 is out of range")));

    assertThat(FailureMessage.codeOf(failure)).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(FailureMessage.of(failure))
        .isEqualTo(
            "the brokers do not take the time of this machine: Timestamp 1 is out of range; set its"
                + " clock, or theirs");
  }
}
