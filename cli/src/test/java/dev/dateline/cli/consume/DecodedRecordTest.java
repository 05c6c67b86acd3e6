package dev.dateline.cli.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class DecodedRecordTest {

  private static final long NOON = 1_750_420_800_000L;

  private final RecordHeaders headers = new RecordHeaders();

  @Test
  void writesTheEnvelopeWithKcatsNamesAndAnIsoTime() {
    headers.add("ce_type", bytes("dev.dateline.article.enriched.v1"));

    assertThat(record(bytes("article/x"), bytes("{\"id\":\"x\",\"version\":2}")).json())
        .isEqualTo(
            "{\"topic\":\"news.results\",\"partition\":3,\"offset\":17,\"tstype\":\"create\","
                + "\"ts\":1750420800000,\"time\":\"2025-06-20T12:00:00Z\","
                + "\"headers\":{\"ce_type\":\"dev.dateline.article.enriched.v1\"},"
                + "\"key\":\"article/x\",\"payload\":{\"id\":\"x\",\"version\":2}}");
  }

  @Test
  void showsTheHeadersOfATombstone() {
    headers.add("ce_id", bytes("event/x#1"));

    assertThat(record(bytes("event/x"), null).json())
        .contains("\"headers\":{\"ce_id\":\"event/x#1\"}")
        .endsWith("\"payload\":null}");
  }

  @Test
  void keepsEveryValueOfAHeaderThatIsThereTwice() {
    headers.add("trace", bytes("one"));
    headers.add("trace", bytes("two"));
    headers.add("trace", null);

    assertThat(record(null, null).json())
        .contains("\"headers\":{\"trace\":[\"one\",\"two\",null]}");
  }

  @Test
  void showsBytesThatAreNoTextAsBase64() {
    byte[] noText = {(byte) 0xff, 0, 1};

    assertThat(record(noText, noText).json())
        .endsWith("\"key\":\"base64:/wAB\",\"payload\":\"base64:/wAB\"}");
  }

  @Test
  void showsTextThatIsNoJsonAsText() {
    assertThat(record(bytes("k"), bytes("{broken")).json()).endsWith("\"payload\":\"{broken\"}");
  }

  @Test
  void saysInOneLineWhatARecordIs() {
    assertThat(
            record(bytes("x"), bytes("{\"title\":null,\"body\":\" A  treaty\\nwas signed \"}"))
                .oneLine())
        .isEqualTo("news.results/3@17  2025-06-20T12:00:00Z  x  A treaty was signed");
    assertThat(record(bytes("x"), null).oneLine()).endsWith("x  (gone)");
  }

  private DecodedRecord record(byte[] key, byte[] value) {
    return new DecodedRecord(
        new ConsumerRecord<>(
            "news.results",
            3,
            17,
            NOON,
            TimestampType.CREATE_TIME,
            0,
            0,
            key,
            value,
            headers,
            Optional.empty()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
