package dev.dateline.sink.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastResultTest {

  private final Serde<LastResult> serde = LastResult.serde();

  @Test
  void comesBackAsItWent() {
    for (List<LocalDate> dates :
        List.of(
            List.<LocalDate>of(),
            List.of(LocalDate.of(850, 1, 2)),
            List.of(LocalDate.of(2025, 6, 20), LocalDate.of(2025, 6, 19)))) {
      LastResult row = new LastResult(LastResult.hashOf(new byte[] {1}), dates);
      byte[] bytes = serde.serializer().serialize("t", row);
      assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(row);
    }
  }

  @Test
  void standsAsReadableText() {
    LastResult row = new LastResult("00ff", List.of(LocalDate.of(2025, 6, 20)));
    assertThat(serde.serializer().serialize("t", row)).asString().isEqualTo("1 00ff 2025-06-20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2 00ff ", "1 00ff 20 June", "1 00ff"})
  void refusesARowOfAnotherFormat(String row) {
    assertThatThrownBy(
            () -> serde.deserializer().deserialize("t", row.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("\"" + row + "\"");
  }
}
