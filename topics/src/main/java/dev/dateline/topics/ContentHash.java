package dev.dateline.topics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The first {@value #BYTES} bytes of SHA-256: enough that two contents never share one. */
public final class ContentHash {

  /** Length of a hash, in bytes. */
  public static final int BYTES = 16;

  private ContentHash() {}

  /** The hash of a value; a tombstone has one as well, that of no bytes under another prefix. */
  public static byte[] of(byte @Nullable [] value) {
    MessageDigest sha256 = sha256();
    sha256.update((byte) (value == null ? 0 : 1));
    if (value != null) {
      sha256.update(value);
    }
    byte[] hash = new byte[BYTES];
    System.arraycopy(sha256.digest(), 0, hash, 0, BYTES);
    return hash;
  }

  /** The hash of a text in hexadecimal digits. */
  public static String hex(String text) {
    return hex(of(text.getBytes(StandardCharsets.UTF_8)));
  }

  public static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
