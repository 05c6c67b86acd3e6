package dev.dateline.producer.input;

/**
 * Something in a folder that is plainly not input and was passed over.
 *
 * @param path as it was given, with {@code /} between the names
 * @param reason why
 */
public record Skipped(String path, String reason) {

  @Override
  public String toString() {
    return path + " (" + reason + ")";
  }
}
