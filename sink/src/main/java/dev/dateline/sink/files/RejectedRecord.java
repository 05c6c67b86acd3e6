package dev.dateline.sink.files;

import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.DeadLetter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The content of a file of {@code rejected/}: a dead letter that people can read. What a foreign
 * producer left out is absent.
 *
 * @param stage who rejected it
 * @param error simple name of the exception
 * @param message what was wrong, where, with the value
 * @param origin where the record came from
 * @param rejected when, in ISO form
 * @param letter where the dead letter stands
 * @param key as it came; absent where there was none
 * @param value as it came; absent for a tombstone
 * @param headers those that came with the record, without the reason
 * @param stackTrace present where the rejection was a bug
 */
record RejectedRecord(
    @Nullable String stage,
    @Nullable String error,
    @Nullable String message,
    Place origin,
    @Nullable String rejected,
    Place letter,
    @Nullable Content key,
    @Nullable Content value,
    List<HeaderContent> headers,
    @Nullable String stackTrace) {

  private static final String REASON_PREFIX = "dateline-error-";
  private static final int LONGEST_CHARACTER = 4;
  private static final int CONTINUATION_MASK = 0xC0;
  private static final int CONTINUATION = 0x80;

  /** A place in a topic or a file. */
  record Place(
      @Nullable String topic,
      @Nullable String partition,
      @Nullable String offset,
      @Nullable String timestamp) {}

  /**
   * Bytes for people.
   *
   * @param text where they are UTF-8
   * @param base64 where they are not
   * @param bytes how many there are
   * @param shownBytes how many are shown, where that is not all
   */
  record Content(
      @Nullable String text, @Nullable String base64, int bytes, @Nullable Integer shownBytes) {}

  /** One header, in the order in which they came. */
  record HeaderContent(String name, @Nullable Content value) {}

  static RejectedRecord of(ConsumerRecord<byte[], byte[]> letter, int cap) {
    Headers all = letter.headers();
    List<HeaderContent> others = new ArrayList<>();
    for (Header header : all) {
      if (!header.key().startsWith(REASON_PREFIX)) {
        others.add(new HeaderContent(header.key(), content(header.value(), cap)));
      }
    }
    return new RejectedRecord(
        CloudEventHeaders.text(all, DeadLetter.STAGE),
        CloudEventHeaders.text(all, DeadLetter.CLASS),
        CloudEventHeaders.text(all, DeadLetter.MESSAGE),
        new Place(
            CloudEventHeaders.text(all, DeadLetter.TOPIC),
            CloudEventHeaders.text(all, DeadLetter.PARTITION),
            CloudEventHeaders.text(all, DeadLetter.OFFSET),
            null),
        CloudEventHeaders.text(all, DeadLetter.TIME),
        new Place(
            letter.topic(),
            Integer.toString(letter.partition()),
            Long.toString(letter.offset()),
            Instant.ofEpochMilli(letter.timestamp()).toString()),
        content(letter.key(), cap),
        content(letter.value(), cap),
        others,
        CloudEventHeaders.text(all, DeadLetter.STACK_TRACE));
  }

  static @Nullable Content content(byte @Nullable [] bytes, int cap) {
    if (bytes == null) {
      return null;
    }
    boolean all = bytes.length <= cap;
    Integer notAll = all ? null : cap;
    byte[] shown = all ? bytes : Arrays.copyOf(bytes, cap);
    String text = text(shown);
    if (text == null && !all) {
      // The cut may have gone through a character; a cut at its start may be text still.
      byte[] whole = Arrays.copyOf(bytes, startOfCharacter(bytes, cap));
      text = text(whole);
      notAll = text == null ? notAll : Integer.valueOf(whole.length);
    }
    String base64 = text == null ? Base64.getEncoder().encodeToString(shown) : null;
    return new Content(text, base64, bytes.length, notAll);
  }

  private static @Nullable String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Where the character begins that a cut may go through; at most three bytes before it. */
  private static int startOfCharacter(byte[] bytes, int cut) {
    int start = cut;
    while (cut - start < LONGEST_CHARACTER - 1
        && (bytes[start] & CONTINUATION_MASK) == CONTINUATION) {
      start--;
    }
    return start;
  }
}
