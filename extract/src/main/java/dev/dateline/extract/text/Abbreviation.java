package dev.dateline.extract.text;

/**
 * What the full stop behind a word means: whether it belongs to the word and may end a sentence.
 */
enum Abbreviation {
  /** "Mr.", "Gen.", "e.g.", "No. 5": belongs to the word, never ends a sentence. */
  NEVER_ENDS,
  /** "Inc.", "U.S.", "J.": ends one where a word follows that commonly starts a sentence. */
  ENDS_BEFORE_STARTER,
  /** "a.m.", "etc.": ends one where any word with a capital follows that is not of the calendar. */
  ENDS_BEFORE_CAPITAL,
  /** No abbreviation: a full stop behind the word is a token of its own. */
  NOT_ONE;

  private static final int NEVER = 0;
  private static final int NUMBER = 1;
  private static final int STARTER = 2;

  private static final WordList WORDS =
      WordList.load("abbreviations.txt", "never", "number", "starter", "capital");

  /**
   * Judges the word before a full stop.
   *
   * @param end where the full stop stands
   * @param next the first character after it that is not white space, or -1 at the end of the text
   * @param afterName whether the word before this one has a capital
   */
  static Abbreviation of(String text, int start, int end, int next, boolean afterName) {
    // A single capital is an initial ("John C. Frémont"), whatever its small letter may stand for.
    boolean capital = end - start == 1 && CharClass.of(text.charAt(start)) == CharClass.UPPER;
    int listed = capital ? WordList.NONE : WORDS.classOf(text, start, end);
    if (listed != WordList.NONE) {
      return switch (listed) {
        case NEVER -> next < 0 ? NOT_ONE : NEVER_ENDS;
        case NUMBER ->
            next > 0 && CharClass.at(text, next) == CharClass.DIGIT ? NEVER_ENDS : NOT_ONE;
        case STARTER -> ENDS_BEFORE_STARTER;
        default -> ENDS_BEFORE_CAPITAL;
      };
    }
    if (isAcronym(text, start, end)) {
      return ENDS_BEFORE_STARTER;
    }
    if (next < 0) {
      return NOT_ONE;
    }
    boolean letterFollows = CharClass.isLetter(CharClass.at(text, next));
    if (capital) {
      if (text.charAt(start) == 'S' && CharClass.at(text, next) == CharClass.DIGIT) {
        return NEVER_ENDS; // "S. 131", a bill of the US Senate
      }
      boolean initial = letterFollows && (afterName || text.charAt(start) != 'I');
      return initial ? ENDS_BEFORE_STARTER : NOT_ONE;
    }
    boolean commaFollows =
        next == end + 1 && (text.charAt(next) == ',' || text.charAt(next) == ';');
    return commaFollows ? NEVER_ENDS : NOT_ONE;
  }

  /** Whether one letter follows directly and belongs to it, as in "Ph.D". */
  static boolean joinsNext(String text, int start, int end) {
    return end - start == 2 && text.charAt(start) == 'P' && text.charAt(start + 1) == 'h';
  }

  private static boolean isAcronym(String text, int start, int end) {
    if (end - start < 3 || (end - start) % 2 == 0) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean right = (i - start) % 2 == 0 ? CharClass.isLetter(CharClass.of(c)) : c == '.';
      if (!right) {
        return false;
      }
    }
    return true;
  }
}
