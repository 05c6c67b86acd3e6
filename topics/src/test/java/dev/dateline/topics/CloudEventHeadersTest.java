package dev.dateline.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.ResultKey.Kind;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** Read back with the CloudEvents project's own library. */
class CloudEventHeadersTest {

  private static final ResultKey KEY = new ResultKey(Kind.ARTICLE, "zürich 😀");
  private static final byte[] VALUE = Json.write(Samples.enriched());
  private static final PublicationTime TIME = PublicationTime.parse("2025-06-20T09:30:00+09:00");

  private final Headers headers = new RecordHeaders();

  @Test
  void resultIsACloudEvent() {
    CloudEventHeaders.write(headers, KEY, VALUE, TIME);

    CloudEvent event = KafkaMessageFactory.createReader(headers, VALUE).toEvent();
    assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
    assertThat(event.getId())
        .isEqualTo("article/zürich 😀#" + ContentHash.hex(ContentHash.of(VALUE)));
    assertThat(event.getSource()).isEqualTo(URI.create("/dateline/news.enriched"));
    assertThat(event.getType()).isEqualTo("dev.dateline.article.enriched.v1");
    assertThat(event.getSubject()).isEqualTo("zürich 😀");
    assertThat(event.getTime()).isEqualTo(OffsetDateTime.parse("2025-06-20T09:30:00+09:00"));
    assertThat(event.getDataContentType()).isEqualTo("application/json; charset=utf-8");
    assertThat(Objects.requireNonNull(event.getData()).toBytes()).isEqualTo(VALUE);
    assertThat(event.getExtensionNames()).isEmpty();
  }

  @Test
  void tombstoneIsACloudEventWithoutData() {
    CloudEventHeaders.write(headers, KEY, null, null);

    CloudEvent event = KafkaMessageFactory.createReader(headers, null).toEvent();
    assertThat(event.getId())
        .isEqualTo("article/zürich 😀#" + ContentHash.hex(ContentHash.of(null)));
    assertThat(event.getData()).isNull();
    assertThat(event.getTime()).isNull();
    assertThat(event.getDataContentType()).isNull();
  }

  @Test
  void tombstoneKeepsNothingOfTheResultBeforeIt() {
    CloudEventHeaders.put(headers, CloudEventHeaders.TRACE_PARENT, "00-1-2-01");
    CloudEventHeaders.write(headers, KEY, VALUE, TIME);
    CloudEventHeaders.write(headers, KEY, null, null);

    assertThat(headers.toArray())
        .extracting(Header::key)
        .containsExactly(
            "traceparent", "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject");
  }

  @Test
  void sameContentHasTheSameIdAndOtherContentAnother() {
    assertThat(id(VALUE, TIME)).isEqualTo(id(VALUE, null));
    assertThat(id(VALUE, TIME))
        .isNotEqualTo(id(new byte[0], TIME))
        .isNotEqualTo(id(Json.writePretty(Samples.enriched()), TIME));
    assertThat(id(new byte[0], null)).isNotEqualTo(id(null, null));
  }

  @Test
  void aDateAloneBecomesItsFirstInstantInUtc() {
    CloudEventHeaders.write(headers, KEY, VALUE, PublicationTime.parse("0987-06-20"));

    assertThat(CloudEventHeaders.text(headers, "ce_time")).isEqualTo("0987-06-20T00:00:00Z");
  }

  @Test
  void textIsThatOfTheLastHeaderOfTheName() {
    headers.add("x", "1".getBytes(UTF_8)).add("x", "zwölf".getBytes(UTF_8)).add("y", null);

    assertThat(CloudEventHeaders.text(headers, "x")).isEqualTo("zwölf");
    assertThat(CloudEventHeaders.text(headers, "y")).isNull();
    assertThat(CloudEventHeaders.text(headers, "z")).isNull();
  }

  private static String id(byte[] value, PublicationTime time) {
    Headers written = new RecordHeaders();
    CloudEventHeaders.write(written, KEY, value, time);
    return Objects.requireNonNull(CloudEventHeaders.text(written, CloudEventHeaders.ID));
  }
}
