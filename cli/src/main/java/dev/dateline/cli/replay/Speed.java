package dev.dateline.cli.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast articles are sent: as fast as possible, or at a multiple of the pace at which they were
 * published. Articles of which the day alone is known come together, at the beginning of their day.
 *
 * @param factor 0 for as fast as possible
 */
public record Speed(double factor) {

  /** As fast as possible. */
  public static final Speed MAX = new Speed(0);

  private static final Pattern MULTIPLE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)x");

  /**
   * Reads {@code max} or a multiple such as {@code 60x}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Speed parse(String text) {
    if (text.equals("max")) {
      return MAX;
    }
    Matcher multiple = MULTIPLE.matcher(text);
    double factor = multiple.matches() ? Double.parseDouble(multiple.group(1)) : 0;
    if (factor <= 0) {
      throw new IllegalArgumentException(
          "--speed is \"" + text + "\"; expected max, or a multiple such as 60x or 0.5x");
    }
    return new Speed(factor);
  }

  boolean paced() {
    return factor > 0;
  }

  /** How long after the first one an article is due. */
  Duration delay(Instant first, Instant published) {
    if (!paced()) {
      return Duration.ZERO;
    }
    double millis = Duration.between(first, published).toMillis() / factor;
    return Duration.ofMillis(Math.max(0, Math.round(millis)));
  }
}
