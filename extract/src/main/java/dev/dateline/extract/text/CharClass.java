package dev.dateline.extract.text;

/** What a character means to the {@link TextScanner}; a table for the basic plane. */
final class CharClass {

  static final byte WHITE = 0;
  static final byte LOWER = 1;
  static final byte UPPER = 2;

  /** A letter without case, a combining mark, a joiner or a soft hyphen. */
  static final byte OTHER_LETTER = 3;

  static final byte DIGIT = 4;
  static final byte CURRENCY = 5;
  static final byte PUNCTUATION = 6;
  static final byte SURROGATE = 7;

  /**
   * The class of each character plus one, 0 until it is first asked for: to fill all of it at once
   * takes longer than to load the rules. Threads that ask at the same time write the same byte.
   */
  private static final byte[] TABLE = new byte[Character.MAX_VALUE + 1];

  private CharClass() {}

  static byte of(char c) {
    byte known = TABLE[c];
    return known != 0 ? (byte) (known - 1) : remember(c);
  }

  private static byte remember(char c) {
    byte found = Character.isSurrogate(c) ? SURROGATE : classify(c);
    TABLE[c] = (byte) (found + 1);
    return found;
  }

  /** Of the code point at an offset; a lone surrogate is punctuation. */
  static byte at(String text, int offset) {
    byte found = of(text.charAt(offset));
    return found == SURROGATE ? classify(text.codePointAt(offset)) : found;
  }

  static boolean isLetter(byte charClass) {
    return charClass >= LOWER && charClass <= OTHER_LETTER;
  }

  static boolean isWordPart(byte charClass) {
    return charClass >= LOWER && charClass <= DIGIT;
  }

  private static byte classify(int c) {
    if (isWhite(c)) {
      return WHITE;
    }
    if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
      return UPPER;
    }
    if (Character.isLowerCase(c)) {
      return LOWER;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    return switch (Character.getType(c)) {
      case Character.OTHER_LETTER,
          Character.MODIFIER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT,
          Character.LETTER_NUMBER ->
          OTHER_LETTER;
      case Character.OTHER_NUMBER -> DIGIT;
      case Character.CURRENCY_SYMBOL -> CURRENCY;
      default -> PUNCTUATION;
    };
  }

  /** White space of every kind, controls, and what has no width and joins nothing. */
  static boolean isWhite(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == 0x200B
        || c == 0x2060
        || c == 0xFEFF
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
