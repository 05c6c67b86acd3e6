package dev.dateline.extract;

/** The one check of offsets that every record with a place in the text makes. */
final class Offsets {

  private Offsets() {}

  static void check(int start, int end) {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "offsets must satisfy 0 <= start < end, but are [" + start + ", " + end + ")");
    }
  }

  static void check(int start, int end, String text) {
    check(start, end);
    if (text.length() != end - start) {
      throw new IllegalArgumentException(
          "offsets [" + start + ", " + end + ") do not fit the text \"" + text + "\"");
    }
  }
}
