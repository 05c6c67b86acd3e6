package dev.dateline.topics;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Checks that bytes are UTF-8 (RFC 3629) before JSON is read from them.
 *
 * <p>The JSON reader alone would not do: it takes UTF-16 and UTF-32 as well, and passes overlong
 * forms and encoded surrogates, so that two different records could read as one. The check makes no
 * copy and passes eight bytes of ASCII at a time.
 */
final class Utf8 {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long NOT_ASCII = 0x8080808080808080L;

  private Utf8() {}

  /**
   * Refuses what is no UTF-8.
   *
   * @throws InvalidRecordException names the byte and its position, from 0
   */
  static void check(byte[] bytes) {
    if ((bytes.length > 0 && bytes[0] == 0) || (bytes.length > 1 && bytes[1] == 0)) {
      throw new InvalidRecordException(
          "value: begins with a NUL byte, as UTF-16 does; expected JSON in UTF-8");
    }
    int i = 0;
    while (i < bytes.length) {
      if (i + Long.BYTES <= bytes.length && ((long) LONGS.get(bytes, i) & NOT_ASCII) == 0) {
        i += Long.BYTES;
      } else if (bytes[i] >= 0) {
        i++;
      } else {
        int length = sequenceLength(bytes, i);
        if (length == 0) {
          throw new InvalidRecordException(
              "value: is no UTF-8: byte 0x"
                  + Quotes.hex(bytes[i] & 0xFF).substring(2)
                  + " at position "
                  + i
                  + "; expected JSON in UTF-8");
        }
        i += length;
      }
    }
  }

  /** Length of the sequence of two to four bytes that begins here; 0 where none does. */
  private static int sequenceLength(byte[] bytes, int start) {
    int first = bytes[start] & 0xFF;
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || start + length > bytes.length) {
      return 0;
    }
    int second = bytes[start + 1] & 0xFF;
    if (second < lowestSecond(first) || second > highestSecond(first)) {
      return 0;
    }
    for (int i = start + 2; i < start + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** Below it the form would be overlong. */
  private static int lowestSecond(int first) {
    return first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  }

  /** Above it lie the surrogates, and what is beyond U+10FFFF. */
  private static int highestSecond(int first) {
    return first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  }
}
