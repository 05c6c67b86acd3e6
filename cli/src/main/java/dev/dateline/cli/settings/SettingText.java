package dev.dateline.cli.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a setting; durations and sizes carry their units. */
final class SettingText {

  private static final Pattern WITH_UNIT = Pattern.compile("(\\d{1,9})\\s*([A-Za-z]+)");
  private static final Map<String, Long> MILLIS =
      Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);
  private static final Map<String, Long> BYTES =
      Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

  private SettingText() {}

  /**
   * The value of a text.
   *
   * @throws IllegalArgumentException whose message says what is expected
   */
  static Object parse(Setting.Kind kind, String text) {
    return switch (kind) {
      case TEXT -> text;
      case PATH -> path(text);
      case PORT -> integer(text, 0, 65_535);
      case COUNT -> integer(text, 1, 1_000);
      case NUMBER -> integer(text, 1, 1_000_000_000);
      case DURATION ->
          Duration.ofMillis(withUnit(text, MILLIS, "a duration such as 100ms, 5s, 2m, 1h or 7d"));
      case SIZE ->
          Math.toIntExact(
              Math.min(
                  Integer.MAX_VALUE,
                  withUnit(text, BYTES, "a size such as 512B, 128KiB, 16MiB or 1GiB")));
    };
  }

  private static Path path(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the path of a directory");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("the path of a directory", e);
    }
  }

  private static int integer(String text, int lowest, int highest) {
    String expected = "a whole number from " + lowest + " to " + highest;
    try {
      int value = Integer.parseInt(text);
      if (value < lowest || value > highest) {
        throw new IllegalArgumentException(expected);
      }
      return value;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(expected, e);
    }
  }

  private static long withUnit(String text, Map<String, Long> units, String expected) {
    Matcher matcher = WITH_UNIT.matcher(text);
    Long unit = matcher.matches() ? units.get(matcher.group(2)) : null;
    if (unit == null) {
      throw new IllegalArgumentException(expected);
    }
    long value = Long.parseLong(matcher.group(1)) * unit;
    if (value == 0) {
      throw new IllegalArgumentException(expected + ", more than 0");
    }
    return value;
  }
}
