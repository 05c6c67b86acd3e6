package dev.dateline.extract.event;

/**
 * A run of tokens, half open.
 *
 * @param first the first token
 * @param after the token after the last
 */
public record TokenSpan(int first, int after) {
  public boolean isEmpty() {
    return after <= first;
  }

  public int length() {
    return after - first;
  }
}
