package dev.dateline.extract.anniversary;

import dev.dateline.extract.text.TokenizedText;

/** Tells headings from sentences: their words have capitals, and no full stop ends them. */
final class Headings {

  private static final int LEAST_WORDS = 3;

  /** Shorter words are small in headings too. */
  private static final int LONG_WORD = 4;

  /** A heading is no longer than this. */
  private static final int MOST_TOKENS = 60;

  private final TokenizedText text;

  Headings(TokenizedText text) {
    this.text = text;
  }

  /** Whether nearly all of the longer words of a sentence begin with a capital. */
  boolean isHeading(int sentence) {
    int first = text.firstToken(sentence);
    int after = text.afterLastToken(sentence);
    if (after - first > MOST_TOKENS || after <= first || text.lower(after - 1).equals(".")) {
      return false;
    }
    int words = 0;
    int capitals = 0;
    for (int t = first; t < after; t++) {
      String token = text.token(t);
      if (text.kind(t) == TokenizedText.Kind.WORD && token.length() >= LONG_WORD) {
        words++;
        capitals += Character.isUpperCase(token.charAt(0)) ? 1 : 0;
      }
    }
    return words >= LEAST_WORDS && capitals * 5 >= words * 4;
  }

  /** Whether the words of a sentence are in capitals throughout: capitals are no names there. */
  boolean isInCapitals(int sentence) {
    int capitals = 0;
    for (int t = text.firstToken(sentence); t < text.afterLastToken(sentence); t++) {
      String token = text.token(t);
      if (text.kind(t) == TokenizedText.Kind.WORD && token.length() >= LONG_WORD) {
        if (token.chars().anyMatch(Character::isLowerCase)) {
          return false;
        }
        capitals++;
      }
    }
    return capitals >= LEAST_WORDS;
  }
}
