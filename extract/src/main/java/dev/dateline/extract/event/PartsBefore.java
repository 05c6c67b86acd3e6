package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;

/** What stands before a token, as far as the parts are read. Belongs to one extraction. */
final class PartsBefore {

  private final TextWords words;
  private final Part[] parts;

  /**
   * Of one text.
   *
   * @param words the tokens
   * @param parts their parts, filled from the front by who reads them
   */
  PartsBefore(TextWords words, Part[] parts) {
    this.words = words;
    this.parts = parts;
  }

  Part[] parts() {
    return parts;
  }

  /** Whether the token before is such a part; false at the first. */
  boolean is(int token, Part part) {
    return token > 0 && parts[token - 1] == part;
  }

  boolean isDeterminer(int token) {
    return is(token, Part.DETERMINER)
        || is(token, Part.POSSESSIVE)
        || is(token, Part.POSSESSIVE_PRONOUN);
  }

  /** After "to", "will", "did", maybe with an adverb between. */
  boolean isVerbal(int token) {
    int led = is(token, Part.ADVERB) ? token - 1 : token;
    return is(led, Part.AUXILIARY) || words.is(led - 1, "to");
  }
}
