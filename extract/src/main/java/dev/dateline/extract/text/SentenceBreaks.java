package dev.dateline.extract.text;

import dev.dateline.extract.text.TokenizedText.Kind;

/**
 * Decides before each token whether it begins a sentence.
 *
 * <p>A mark that may end a sentence stays pending until the next token shows what it was: a closing
 * quote or bracket directly behind it belongs to the sentence that it closes, a capital begins the
 * next one, a small letter mostly does not. A straight double quote closes or opens by count within
 * the paragraph; a single one opens before a letter and after white space. An empty line, a line
 * that is deeply indented and one that begins with a bullet end a sentence without any mark; a line
 * break alone does not, for the wires break lines anywhere. A dateline is a sentence of its own.
 */
final class SentenceBreaks {

  private enum Pending {
    NOTHING,
    FULL_STOP,
    /** "!" and "?", and dots that trail off. */
    SOFT_MARK,
    BEFORE_STARTER,
    BEFORE_CAPITAL
  }

  private static final int STARTER = 0;
  private static final int CALENDAR = 1;
  private static final WordList STARTERS =
      WordList.load("sentence-starters.txt", "starter", "calendar");

  private static final int PARAGRAPH_INDENT = 3;
  private static final int ORDINARY_WORD = 4;

  private final String text;
  private final TokenSink sink;

  private Pending pending = Pending.NOTHING;
  private boolean doubleQuoteOpen;
  private boolean singleQuoteOpen;

  /** The white space since the last token: line feeds, and blanks after the last of them. */
  private int lineFeeds;

  private int blanks;

  /** Whether the word before the pending mark is of small letters and not short. */
  private boolean ordinaryWordBefore;

  /** Where the report begins behind its dateline; -1 where the text has none. */
  private final int report;

  SentenceBreaks(String text, TokenSink sink) {
    this.text = text;
    this.sink = sink;
    DatelineHead dateline = DatelineHead.of(text);
    this.report = dateline == null ? -1 : dateline.end();
  }

  void white(char c) {
    if (c == '\n' || c == '\u2028') {
      lineFeeds++;
      blanks = 0;
    } else if (c == '\u2029' || c == '\f' || c == '\u000B') {
      lineFeeds += 2;
      blanks = 0;
    } else if (c == '\r') {
      blanks = 0;
    } else {
      blanks += c == '\t' ? PARAGRAPH_INDENT : 1;
    }
  }

  boolean singleQuoteIsOpen() {
    return singleQuoteOpen;
  }

  boolean atLineStart() {
    return lineFeeds > 0 || sink.count() == 0;
  }

  boolean previousHasCapital() {
    return CharClass.at(text, sink.lastStart()) == CharClass.UPPER;
  }

  /** To be called before a token is added. */
  void before(int start, int end, Kind kind) {
    boolean first = start >= report && report >= 0 && sink.count() > 0 && sink.lastEnd() < report;
    boolean paragraph =
        first
            || lineFeeds > 1
            || (lineFeeds == 1 && (blanks >= PARAGRAPH_INDENT || isBullet(start, end)));
    if (sink.count() == 0 || paragraph) {
      sink.beginSentence();
      pending = Pending.NOTHING;
      doubleQuoteOpen = false;
      singleQuoteOpen = false;
    } else if (pending != Pending.NOTHING && !continuesPending(start, end)) {
      if (begins(start, end, kind)) {
        sink.beginSentence();
        singleQuoteOpen = false;
      }
      pending = Pending.NOTHING;
    }
    trackQuotes(start, end);
    lineFeeds = 0;
    blanks = 0;
  }

  /** To be called after a token was added. */
  void after(int start, int end, Abbreviation abbreviation) {
    switch (abbreviation) {
      case NEVER_ENDS -> pending = Pending.NOTHING;
      case ENDS_BEFORE_STARTER -> pending = Pending.BEFORE_STARTER;
      case ENDS_BEFORE_CAPITAL -> pending = Pending.BEFORE_CAPITAL;
      case NOT_ONE -> {
        Pending mark = markAt(start, end);
        if (mark != Pending.NOTHING) {
          pending = pending == Pending.SOFT_MARK ? pending : mark;
        } else if (sink.lastKind() != Kind.PUNCTUATION) {
          ordinaryWordBefore =
              end - start >= ORDINARY_WORD && CharClass.of(text.charAt(start)) == CharClass.LOWER;
        }
      }
    }
  }

  private Pending markAt(int start, int end) {
    return switch (text.charAt(start)) {
      case '.' -> end - start == 1 ? Pending.FULL_STOP : Pending.SOFT_MARK;
      case '\u3002', '\uFF0E', '\u06D4', '\u0964' -> Pending.FULL_STOP;
      case '!', '?', '\u2026', '\uFF01', '\uFF1F', '\u061F' -> Pending.SOFT_MARK;
      default -> Pending.NOTHING;
    };
  }

  /** Whether a token behind a mark still belongs to it: more marks, closing quotes and brackets. */
  private boolean continuesPending(int start, int end) {
    if (start > sink.lastEnd()) {
      return false;
    }
    return switch (text.charAt(start)) {
      case ')', ']', '}', '\u201D', '\u2019', '\u00BB' -> true;
      case '"' -> doubleQuoteOpen || isFreeAfter(end);
      case '\'' -> end - start > 1 || isFreeAfter(end);
      case '[' -> isNoteMark(end);
      default -> isNoteNumber(start) || markAt(start, end) != Pending.NOTHING;
    };
  }

  private boolean isFreeAfter(int end) {
    return end >= text.length() || !CharClass.isWordPart(CharClass.at(text, end));
  }

  /** "[3]" behind a full stop points to a note. */
  private boolean isNoteMark(int afterBracket) {
    return afterBracket < text.length()
        && CharClass.of(text.charAt(afterBracket)) == CharClass.DIGIT;
  }

  private boolean isNoteNumber(int start) {
    return text.charAt(sink.lastStart()) == '[' && CharClass.at(text, start) == CharClass.DIGIT;
  }

  private boolean begins(int start, int end, Kind kind) {
    boolean apart = start > sink.lastEnd();
    if (kind == Kind.PUNCTUATION) {
      return isOpening(start, end) && (pending != Pending.BEFORE_STARTER || isDoubleQuote(start));
    }
    if (isInitialBeforeBracket(start)) {
      return false;
    }
    byte first = CharClass.at(text, start);
    return switch (pending) {
      case BEFORE_STARTER ->
          STARTERS.classOf(text, start, end) == STARTER && first == CharClass.UPPER;
      case BEFORE_CAPITAL ->
          first == CharClass.UPPER && STARTERS.classOf(text, start, end) != CALENDAR;
      case FULL_STOP -> first != CharClass.LOWER || (apart && ordinaryWordBefore);
      default -> first != CharClass.LOWER && kind != Kind.POSSESSIVE;
    };
  }

  /** "(D-N. M.)", "(R-S. C.)": a state's second initial before the closing bracket. */
  private boolean isInitialBeforeBracket(int start) {
    return start + 2 < text.length()
        && CharClass.at(text, start) == CharClass.UPPER
        && text.charAt(start + 1) == '.'
        && text.charAt(start + 2) == ')';
  }

  private boolean isOpening(int start, int end) {
    return switch (text.charAt(start)) {
      case '"', '\u201C', '\u2018', '(', '[', '\u00AB', '`', '\u2022', '\'', '*', '<' -> true;
      case '-', '\u2013', '\u2014' -> false;
      default ->
          end - start > 1
              && CharClass.at(text, start) == CharClass.PUNCTUATION
              && Character.isSurrogate(text.charAt(start));
    };
  }

  private boolean isDoubleQuote(int start) {
    char c = text.charAt(start);
    return c == '"' || c == '\u201C';
  }

  private boolean isBullet(int start, int end) {
    char c = text.charAt(start);
    boolean bullet = "-*+\u2022\u2013\u2014\u25AA\u25CF\u25E6\u00B7".indexOf(c) >= 0;
    if (bullet) {
      return end - start == 1 && end < text.length() && isWhite(end);
    }
    boolean number = CharClass.at(text, start) == CharClass.DIGIT && text.charAt(end - 1) == '.';
    return number && end - start <= 4;
  }

  private boolean isWhite(int at) {
    return CharClass.of(text.charAt(at)) == CharClass.WHITE;
  }

  private void trackQuotes(int start, int end) {
    char c = text.charAt(start);
    if (c == '"') {
      doubleQuoteOpen = !doubleQuoteOpen;
    } else if (c == '\u201C' || c == '\u201D') {
      doubleQuoteOpen = c == '\u201C';
    } else if ((c == '\'' || c == '\u2018') && end - start == 1) {
      boolean opens = (start == 0 || isWhite(start - 1)) && !isFreeAfter(end);
      singleQuoteOpen = opens;
    } else if (c == '\u2019' && end - start == 1) {
      singleQuoteOpen = false;
    }
  }
}
