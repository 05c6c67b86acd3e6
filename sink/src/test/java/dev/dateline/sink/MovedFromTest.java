package dev.dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.topics.InvalidRecordException;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovedFromTest {

  @Test
  void comesBackAsItWent() {
    List<LocalDate> dates = List.of(LocalDate.of(2025, 6, 20), LocalDate.of(850, 1, 2));
    RecordHeaders headers = new RecordHeaders();
    MovedFrom.write(headers, dates);
    assertThat(headers.lastHeader("dateline-moved-from").value())
        .asString()
        .isEqualTo("2025-06-20,0850-01-02");
    assertThat(MovedFrom.read(headers)).isEqualTo(dates);
  }

  @Test
  void isNoHeaderWhereThereAreNoDates() {
    RecordHeaders headers = new RecordHeaders();
    MovedFrom.write(headers, List.of());
    assertThat(headers).isEmpty();
    assertThat(MovedFrom.read(headers)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2025-06-20,", ",", "2025-02-30"})
  void refusesWhatIsNoListOfDates(String value) {
    assertThatThrownBy(() -> MovedFrom.parse(value))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessage(
            "dateline-moved-from: is \""
                + value
                + "\"; expected dates YYYY-MM-DD separated by commas");
  }
}
