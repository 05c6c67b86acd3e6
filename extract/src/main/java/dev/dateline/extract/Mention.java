package dev.dateline.extract;

import java.util.Comparator;

/**
 * One place in the text.
 *
 * <p>Offsets are UTF-16 code units, half open, so {@code body.substring(start, end)} is {@code
 * text}, always.
 *
 * @param start first code unit of the mention
 * @param end the code unit after its last
 * @param text the mention as it stands in the text
 */
public record Mention(int start, int end, String text) implements Comparable<Mention> {

  private static final Comparator<Mention> ORDER =
      Comparator.comparingInt(Mention::start).thenComparingInt(Mention::end);

  public Mention {
    Offsets.check(start, end, text);
  }

  /** The mention of {@code text} between two offsets. */
  public static Mention of(String text, int startInclusive, int endExclusive) {
    return new Mention(startInclusive, endExclusive, text.substring(startInclusive, endExclusive));
  }

  /** In order of the text: by start, then by end. */
  @Override
  public int compareTo(Mention other) {
    return ORDER.compare(this, other);
  }
}
