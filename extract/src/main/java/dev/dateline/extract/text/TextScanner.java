package dev.dateline.extract.text;

import dev.dateline.extract.text.TokenizedText.Kind;

/**
 * Cuts one text into tokens, from left to right.
 *
 * <p>A word runs over letters and digits and over a joiner between two of them: an apostrophe, a
 * hyphen, an ampersand, an at sign, a low line; over a full stop where what follows is in lower
 * case ("example.com"), a digit after a digit ("3.5"), or one letter of an acronym ("U.S"). So a
 * full stop before a capital ends the word whether or not a space follows. Whether a full stop
 * belongs to the word before it is decided here ({@link #takeFullStop}), what it means for the
 * sentence in {@link SentenceBreaks}.
 */
final class TextScanner {

  private static final int LONGEST_HTML_ENTITY = 10;

  private final String text;
  private final int length;
  private final TokenSink sink = new TokenSink();
  private final SentenceBreaks breaks;

  /** Characters looked at, some more than once; the tests bound it by the length of the text. */
  private long steps;

  TextScanner(String text) {
    this.text = text;
    this.length = text.length();
    this.breaks = new SentenceBreaks(text, sink);
  }

  TokenizedText scan() {
    int i = 0;
    while (i < length) {
      steps++;
      byte charClass = CharClass.at(text, i);
      if (charClass == CharClass.WHITE) {
        breaks.white(text.charAt(i));
        i++;
      } else {
        i = scanToken(i, charClass);
      }
    }
    return sink.toText(text);
  }

  long steps() {
    return steps;
  }

  private int scanToken(int start, byte charClass) {
    if (charClass == CharClass.CURRENCY && classAt(start + 1) == CharClass.DIGIT) {
      return scanWord(start, start + 1, Kind.NUMBER);
    }
    if (CharClass.isWordPart(charClass)) {
      return scanWord(start, start, charClass == CharClass.DIGIT ? Kind.NUMBER : Kind.WORD);
    }
    char c = text.charAt(start);
    if ((c == '@' || c == '#') && CharClass.isLetter(classAt(start + 1))) {
      return scanWord(start, start + 1, Kind.WORD);
    }
    return scanSymbol(start);
  }

  private int scanWord(int start, int from, Kind kind) {
    int end = wordEnd(start, from);
    if (text.startsWith("://", end) || isWww(start, end)) {
      end = addressEnd(end);
      return emit(start, end, Kind.WORD, Abbreviation.NOT_ONE);
    }
    Kind found = kind;
    if (end < length
        && CharClass.of(text.charAt(end)) == CharClass.CURRENCY
        && classAt(end + 1) == CharClass.DIGIT) {
      end = wordEnd(start, end + 1);
      found = Kind.NUMBER;
    }
    int possessive = possessiveStart(start, end);
    int after = possessive == end && isPluralPossessive(end) ? end + 1 : end;
    if (possessive < after) {
      emit(start, possessive, found, Abbreviation.NOT_ONE);
      return emit(possessive, after, Kind.POSSESSIVE, Abbreviation.NOT_ONE);
    }
    return takeFullStop(start, end, found);
  }

  /** The end of the run of word characters and joiners from an offset. */
  private int wordEnd(int start, int from) {
    int i = from;
    while (i < length) {
      steps++;
      byte charClass = CharClass.at(text, i);
      if (CharClass.isWordPart(charClass)) {
        i += width(i);
      } else if (i > start && joins(start, i)) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** Whether the character at an offset, which is none of a word, joins what stands around it. */
  private boolean joins(int start, int at) {
    byte after = classAt(at + 1);
    if (isHyphenOfAcronym(start, at) || isHyphenOfAcronym(start, at + 1)) {
      return true;
    }
    if (!CharClass.isWordPart(after) || !CharClass.isWordPart(classBefore(at))) {
      return false;
    }
    return switch (text.charAt(at)) {
      case '\'', '\u2019', '-', '\u2010', '\u2011', '_', '@' -> true;
      case '&' -> !isHtmlEntity(at);
      case '.' -> fullStopJoins(start, at, after);
      case ',', ':', '/' -> after == CharClass.DIGIT && classBefore(at) == CharClass.DIGIT;
      default -> false;
    };
  }

  /**
   * Whether a hyphen stands here that joins a word to an acronym and its full stop ("U.S.-led").
   */
  private boolean isHyphenOfAcronym(int start, int at) {
    return at - 3 >= start
        && at + 1 < length
        && text.charAt(at) == '-'
        && text.charAt(at - 1) == '.'
        && text.charAt(at - 3) == '.'
        && CharClass.isLetter(classAt(at + 1));
  }

  private boolean fullStopJoins(int start, int at, byte after) {
    byte before = classBefore(at);
    if (after == CharClass.DIGIT) {
      return before == CharClass.DIGIT;
    }
    if (before == CharClass.DIGIT) {
      return after == CharClass.LOWER && classAt(at + 2) != CharClass.WHITE;
    }
    if (after == CharClass.LOWER) {
      return true;
    }
    boolean oneBefore = at - 1 == start || text.charAt(at - 2) == '.';
    boolean oneAfter = !CharClass.isWordPart(classAt(at + 2));
    return oneAfter && (oneBefore || Abbreviation.joinsNext(text, start, at));
  }

  private boolean isHtmlEntity(int at) {
    int i = at + 1;
    if (i < length && text.charAt(i) == '#') {
      i++;
    }
    int last = Math.min(length, at + LONGEST_HTML_ENTITY);
    int from = i;
    while (i < last && CharClass.isWordPart(CharClass.of(text.charAt(i)))) {
      steps++;
      i++;
    }
    return i > from && i < last && text.charAt(i) == ';';
  }

  private boolean isWww(int start, int end) {
    return end - start > 4 && text.regionMatches(true, start, "www.", 0, 4);
  }

  private int addressEnd(int from) {
    int end = from;
    while (end < length && isAddressPart(text.charAt(end))) {
      steps++;
      end++;
    }
    while (end > from
        && CharClass.of(text.charAt(end - 1)) == CharClass.PUNCTUATION
        && text.charAt(end - 1) != '/') {
      steps++;
      end--;
    }
    return end;
  }

  private static boolean isAddressPart(char c) {
    return CharClass.of(c) != CharClass.WHITE && "<>\"\u201C\u201D\u2026".indexOf(c) < 0;
  }

  private int possessiveStart(int start, int end) {
    int apostrophe = end - 2;
    boolean has =
        apostrophe > start
            && isApostrophe(text.charAt(apostrophe))
            && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S');
    return has ? apostrophe : end;
  }

  private boolean isPluralPossessive(int at) {
    if (at >= length || !isApostrophe(text.charAt(at))) {
      return false;
    }
    char before = text.charAt(at - 1);
    return (before == 's' || before == 'S')
        && !CharClass.isWordPart(classAt(at + 1))
        && !breaks.singleQuoteIsOpen();
  }

  /** Ends a word, together with the full stop behind it where that belongs to the word. */
  private int takeFullStop(int start, int end, Kind kind) {
    Abbreviation found = isOneFullStop(end) ? abbreviation(start, end, kind) : Abbreviation.NOT_ONE;
    return emit(start, found == Abbreviation.NOT_ONE ? end : end + 1, kind, found);
  }

  private boolean isOneFullStop(int at) {
    return at < length && text.charAt(at) == '.' && !text.startsWith(".", at + 1);
  }

  /** What a word with a full stop behind it is. */
  private Abbreviation abbreviation(int start, int end, Kind kind) {
    int next = end + 1;
    while (next < length && CharClass.of(text.charAt(next)) == CharClass.WHITE) {
      steps++;
      next++;
    }
    boolean afterName = sink.count() == 0 || breaks.previousHasCapital();
    Abbreviation found = Abbreviation.of(text, start, end, next < length ? next : -1, afterName);
    boolean item = found == Abbreviation.NOT_ONE && kind == Kind.NUMBER && breaks.atLineStart();
    return item && end - start <= 3 ? Abbreviation.NEVER_ENDS : found;
  }

  private int scanSymbol(int start) {
    return isApostropheEnding(start)
        ? emit(start, start + 2, Kind.POSSESSIVE, Abbreviation.NOT_ONE)
        : emit(start, symbolEnd(start), Kind.PUNCTUATION, Abbreviation.NOT_ONE);
  }

  /** The end of one mark, of a run of the same symbol, or of a symbol made of several. */
  private int symbolEnd(int start) {
    if (text.charAt(start) == '&' && isHtmlEntity(start)) {
      return text.indexOf(';', start) + 1;
    }
    int first = text.codePointAt(start);
    int end = start + Character.charCount(first);
    if (isPaired(first)) {
      return end;
    }
    while (end < length) {
      steps++;
      int next = text.codePointAt(end);
      if (next == 0x200D && end + 1 < length && CharClass.at(text, end + 1) != CharClass.WHITE) {
        end += 1 + Character.charCount(text.codePointAt(end + 1));
      } else if (next == first || next == 0xFE0F || (next >= 0x1F3FB && next <= 0x1F3FF)) {
        end += Character.charCount(next);
      } else {
        break;
      }
    }
    return end;
  }

  /** Whether "'s" stands here directly behind something that is no word, as in "(CIA)'s". */
  private boolean isApostropheEnding(int at) {
    return isApostrophe(text.charAt(at))
        && at > 0
        && CharClass.of(text.charAt(at - 1)) != CharClass.WHITE
        && at + 1 < length
        && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && !CharClass.isWordPart(classAt(at + 2));
  }

  private static boolean isPaired(int c) {
    return c == '"'
        || c == '('
        || c == ')'
        || c == '['
        || c == ']'
        || c == '\u201C'
        || c == '\u201D';
  }

  private int emit(int start, int end, Kind kind, Abbreviation abbreviation) {
    breaks.before(start, end, kind);
    sink.add(start, end, kind);
    breaks.after(start, end, abbreviation);
    return end;
  }

  private int width(int at) {
    return CharClass.of(text.charAt(at)) == CharClass.SURROGATE
        ? Character.charCount(text.codePointAt(at))
        : 1;
  }

  private byte classAt(int at) {
    return at < length ? CharClass.at(text, at) : CharClass.WHITE;
  }

  private byte classBefore(int at) {
    char before = text.charAt(at - 1);
    return Character.isSurrogate(before) ? CharClass.OTHER_LETTER : CharClass.of(before);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }
}
