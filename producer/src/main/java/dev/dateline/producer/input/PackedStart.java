package dev.dateline.producer.input;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells packed data by its first bytes, where text was expected. */
final class PackedStart {

  /** How many bytes are looked at. */
  static final int LENGTH = 4;

  private static final byte[] GZIP = {0x1F, (byte) 0x8B};
  private static final byte[] ZSTD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private PackedStart() {}

  /** What is wrong with text that begins so; null where nothing is. */
  static @Nullable String problem(byte[] start) {
    if (begins(start, GZIP)) {
      return unnamed("gzip", ".gz");
    }
    if (begins(start, ZSTD)) {
      return unnamed("zstd", ".zst");
    }
    return begins(start, ZIP) ? "it is a zip archive; unpack it" : null;
  }

  private static String unnamed(String packing, String ending) {
    return "it is packed with %s, which its name does not say; name it with %s, or unpack it"
        .formatted(packing, ending);
  }

  private static boolean begins(byte[] start, byte[] with) {
    return start.length >= with.length
        && Arrays.equals(start, 0, with.length, with, 0, with.length);
  }
}
