package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.pipeline.StageFailedException;
import java.util.List;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.junit.jupiter.api.Test;

class FailureMessageTest {

  /** Brokers refuse a batch by the one, and a record within a batch by the other. */
  @Test
  void takesRecordsFromTheFutureForAWrongClock() {
    for (Exception refusal :
        List.of(
            new InvalidTimestampException("Timestamp 1 is out of range"),
            new InvalidRecordException("Timestamp 1 is out of range"))) {
      Exception failure =
          new StageFailedException(
              "processor failed",
              new IllegalStateException("Error encountered sending record", refusal));

      assertThat(FailureMessage.codeOf(failure)).isEqualTo(ExitCode.ENVIRONMENT);
      assertThat(FailureMessage.of(failure))
          .isEqualTo(
              "the brokers do not take the time of this machine: Timestamp 1 is out of range; set"
                  + " its clock, or theirs");
    }
  }

  @Test
  void takesNoOtherRecordThatIsRefusedForOne() {
    assertThat(
            FailureMessage.codeOf(
                new IllegalStateException(new InvalidRecordException("Record has no key"))))
        .isEqualTo(ExitCode.FAILED);
  }
}
