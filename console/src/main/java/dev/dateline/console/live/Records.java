package dev.dateline.console.live;

import dev.dateline.console.index.Batch;
import dev.dateline.console.index.Letter;
import dev.dateline.console.index.Result;
import dev.dateline.sink.ResultValues;
import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records of the topics as the index takes them in. */
final class Records {

  private static final Logger LOG = LoggerFactory.getLogger(Records.class);

  private Records() {}

  static Batch batch(
      ConsumerRecords<byte[], byte[]> records,
      List<Batch.Position> positions,
      @Nullable Instant whole) {
    List<Result> results = new ArrayList<>();
    List<Letter> letters = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> found : records) {
      if (found.topic().equals(Topic.DEAD_LETTERS.topicName())) {
        letters.add(letter(found));
      } else {
        try {
          results.add(result(found));
        } catch (InvalidRecordException e) {
          LOG.debug("a record of news.results that is none", e);
        }
      }
    }
    return new Batch(results, letters, positions, whole);
  }

  /**
   * A result.
   *
   * @throws InvalidRecordException if its key is none
   */
  static Result result(ConsumerRecord<byte[], byte[]> found) {
    return new Result(
        ResultValues.key(found.key()),
        found.value(),
        headers(found),
        new Result.Place(found.partition(), found.offset(), time(found)));
  }

  private static Letter letter(ConsumerRecord<byte[], byte[]> found) {
    Map<String, String> headers = headers(found);
    byte @Nullable [] key = found.key();
    byte @Nullable [] value = found.value();
    return new Letter(
        key == null ? "" : new String(key, StandardCharsets.UTF_8),
        headers.getOrDefault(DeadLetter.TIME, time(found)),
        headers,
        value == null ? 0 : value.length,
        Letter.beginning(value),
        found.partition(),
        found.offset());
  }

  private static String time(ConsumerRecord<byte[], byte[]> found) {
    return Instant.ofEpochMilli(found.timestamp()).toString();
  }

  private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> found) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : found.headers()) {
      String text = CloudEventHeaders.text(found.headers(), header.key());
      headers.put(header.key(), Objects.requireNonNullElse(text, ""));
    }
    return headers;
  }
}
