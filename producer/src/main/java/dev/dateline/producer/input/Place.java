package dev.dateline.producer.input;

/**
 * Where something stands, for messages and for the key of a dead letter.
 *
 * @param file its path as it was given, with {@code /} between the names
 * @param line from 1; 0 for the file as a whole
 */
public record Place(String file, long line) {

  static Place whole(String file) {
    return new Place(file, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ", line " + line;
  }
}
