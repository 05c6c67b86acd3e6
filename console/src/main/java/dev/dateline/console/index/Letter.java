package dev.dateline.console.index;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rejected record.
 *
 * @param key as it came; empty where it had none
 * @param time ISO instant of the rejection
 * @param headers which say why
 * @param size of its bytes
 * @param beginning of its bytes, as text
 * @param partition of {@code news.dead-letters}
 * @param offset there
 */
public record Letter(
    String key,
    String time,
    Map<String, String> headers,
    int size,
    String beginning,
    int partition,
    long offset) {

  private static final int LONGEST_BEGINNING = 2_000;

  public Letter {
    headers = Map.copyOf(headers);
  }

  /** The beginning of bytes as text. */
  public static String beginning(byte @Nullable [] value) {
    if (value == null) {
      return "";
    }
    int shown = Math.min(value.length, LONGEST_BEGINNING);
    return beginning(new String(value, 0, shown, StandardCharsets.UTF_8), value.length > shown);
  }

  /** The beginning of a text. */
  public static String beginning(String text) {
    return text.length() > LONGEST_BEGINNING
        ? beginning(text.substring(0, LONGEST_BEGINNING), true)
        : text;
  }

  private static String beginning(String text, boolean cut) {
    return cut ? text + "…" : text;
  }
}
