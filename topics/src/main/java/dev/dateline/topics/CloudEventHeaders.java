package dev.dateline.topics;

import dev.dateline.extract.PublicationTime;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The headers of results: CloudEvents 1.0 in the binary content mode of its Kafka binding.
 *
 * <p>Only what depends on the content goes into {@code ce_id}, so that two records with one id are
 * the same result.
 */
public final class CloudEventHeaders {

  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String SUBJECT = "ce_subject";
  public static final String TIME = "ce_time";
  public static final String CONTENT_TYPE = "content-type";

  /** Versions of code, model and gazetteer; not an attribute of CloudEvents. */
  public static final String EXTRACTOR = "dateline-extractor";

  /** W3C trace context, passed on as it came. */
  public static final String TRACE_PARENT = "traceparent";

  private static final List<String> OWN =
      List.of(SPEC_VERSION, ID, SOURCE, TYPE, SUBJECT, TIME, CONTENT_TYPE);

  private CloudEventHeaders() {}

  /**
   * Writes the headers of a result, in place of any that are there.
   *
   * @param headers of the record to be sent
   * @param key what the result is
   * @param value its bytes; null for a tombstone, which has no content type
   * @param time the latest contributing publication; null where none is known
   */
  public static void write(
      Headers headers, ResultKey key, byte @Nullable [] value, @Nullable PublicationTime time) {
    OWN.forEach(headers::remove);
    put(headers, SPEC_VERSION, "1.0");
    put(headers, ID, key + "#" + ContentHash.hex(ContentHash.of(value)));
    put(headers, SOURCE, "/dateline/" + key.kind().topic().topicName());
    put(headers, TYPE, key.kind().cloudEventType());
    put(headers, SUBJECT, key.id());
    if (time != null) {
      put(headers, TIME, rfc3339(time));
    }
    if (value != null) {
      put(headers, CONTENT_TYPE, "application/json; charset=utf-8");
    }
  }

  /** Sets one header, in place of any of that name. */
  public static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** The last header of a name as text. */
  public static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** CloudEvents wants a timestamp with seconds and offset, which a date alone does not have. */
  private static String rfc3339(PublicationTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        time.toInstant().truncatedTo(ChronoUnit.SECONDS));
  }
}
