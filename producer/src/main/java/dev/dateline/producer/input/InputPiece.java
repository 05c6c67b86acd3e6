package dev.dateline.producer.input;

import org.jspecify.annotations.Nullable;

/** One article's worth of input as it came: a line, a JSON value or a file, and its place. */
public final class InputPiece {

  private final Place place;
  private final byte @Nullable [] bytes;

  InputPiece(Place place, byte @Nullable [] bytes) {
    this.place = place;
    this.bytes = bytes;
  }

  public Place place() {
    return place;
  }

  /**
   * The bytes as they came, unpacked; null where there are none to keep: too many, or unreadable.
   * The array is not copied and must not be changed.
   */
  public byte @Nullable [] bytes() {
    return bytes;
  }

  /** The same place without the bytes, for whoever has to remember many of them. */
  public InputPiece withoutBytes() {
    return new InputPiece(place, null);
  }
}
