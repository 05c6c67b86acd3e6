package dev.dateline.producer.input;

import dev.dateline.topics.InvalidRecordException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 and replaces nothing in silence. */
final class Utf8 {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Utf8() {}

  /** Whether a byte order mark stands at the start. */
  static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3 && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2];
  }

  /**
   * The text of bytes, without a byte order mark.
   *
   * @throws InvalidRecordException names the first wrong byte and its position, from 1
   */
  static String decode(byte[] bytes) {
    int start = startsWithMark(bytes) ? MARK.length : 0;
    String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    // Decoding puts U+FFFD where it finds no UTF-8; the slow way is taken only then.
    if (text.indexOf('\uFFFD') >= 0) {
      check(bytes);
    }
    return text;
  }

  /**
   * Refuses what is no UTF-8.
   *
   * @throws InvalidRecordException names the first wrong byte and its position, from 1
   */
  static void check(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(Math.min(bytes.length + 1, 4096));
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    if (result.isError()) {
      int wrong = in.position();
      throw new InvalidRecordException(
          "text: byte 0x%02X at position %d is no UTF-8; convert the file to UTF-8"
              .formatted(bytes[wrong] & 0xFF, wrong + 1));
    }
  }
}
