package dev.dateline.extract.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into tokens and sentences. Tokens do not overlap, are in order, hold no white space,
 * and every character that is not white space lies in one. Every token lies in one sentence. White
 * space is here what {@link #isWhite} says: also the no-break space, controls, and what has no
 * width and joins nothing.
 *
 * <p>Kept as arrays of offsets, so that a room that only looks at offsets and kinds makes no
 * strings; strings of tokens are made on first use. Not thread-safe: one belongs to one extraction.
 */
public final class TokenizedText {

  /** What a token is made of. */
  public enum Kind {
    /**
     * Letters, with the apostrophes, hyphens, ampersands and full stops inside a word ("U.S.",
     * "Jong-un", "AT&T", "F-16"); also an address of the web or of mail, a "@name" or "#tag".
     */
    WORD,
    /**
     * Begins with a digit, maybe after a currency ("2024", "3.5", "1st", "10,000", "1990s",
     * "2024-06-19", "10-year-old", "24/7", "10:30", "$3.5bn", "US$5").
     */
    NUMBER,
    /** The possessive ending "'s" or "'" after a plural, cut off its word. */
    POSSESSIVE,
    /** Anything else: one character of punctuation, a run of one symbol, or "&amp;amp;". */
    PUNCTUATION
  }

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final Kind[] kinds;

  /** For each sentence its first token; one more entry at the end, the number of tokens. */
  private final int[] sentenceFirstTokens;

  private final @Nullable String[] strings;
  private final @Nullable String[] lowers;

  TokenizedText(String text, int[] starts, int[] ends, Kind[] kinds, int[] sentenceFirstTokens) {
    this(
        text,
        starts,
        ends,
        kinds,
        sentenceFirstTokens,
        new String[starts.length],
        new String[starts.length]);
  }

  private TokenizedText(
      String text,
      int[] starts,
      int[] ends,
      Kind[] kinds,
      int[] sentenceFirstTokens,
      @Nullable String[] strings,
      @Nullable String[] lowers) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.kinds = kinds;
    this.sentenceFirstTokens = sentenceFirstTokens;
    this.strings = strings;
    this.lowers = lowers;
  }

  /**
   * The same text as if some tokens were not there; what stands where does not change.
   *
   * @param left the tokens to leave out, none of them the first or the last of a sentence
   */
  public TokenizedText without(BitSet left) {
    if (left.isEmpty()) {
      return this;
    }
    int count = starts.length - left.cardinality();
    int[] keptStarts = new int[count];
    int[] keptEnds = new int[count];
    Kind[] keptKinds = new Kind[count];
    @Nullable String[] keptStrings = new String[count];
    @Nullable String[] keptLowers = new String[count];
    int[] firsts = new int[sentenceFirstTokens.length];
    int kept = 0;
    for (int s = 0; s < sentenceCount(); s++) {
      firsts[s] = kept;
      for (int t = firstToken(s); t < afterLastToken(s); t++) {
        if (!left.get(t)) {
          keptStarts[kept] = starts[t];
          keptEnds[kept] = ends[t];
          keptStrings[kept] = strings[t];
          keptLowers[kept] = lowers[t];
          keptKinds[kept++] = kinds[t];
        }
      }
    }
    firsts[sentenceCount()] = kept;
    return new TokenizedText(
        text, keptStarts, keptEnds, keptKinds, firsts, keptStrings, keptLowers);
  }

  /** The whole text, unchanged. */
  public String text() {
    return text;
  }

  public int tokenCount() {
    return starts.length;
  }

  /** First code unit of a token. */
  public int start(int token) {
    return starts[token];
  }

  /** The code unit after the last of a token. */
  public int end(int token) {
    return ends[token];
  }

  public Kind kind(int token) {
    return kinds[token];
  }

  /** The token as it stands in the text. */
  public String token(int token) {
    String made = strings[token];
    if (made == null) {
      made = text.substring(starts[token], ends[token]);
      strings[token] = made;
    }
    return made;
  }

  /** The token in lower case, with curly apostrophes made straight: the form of the word lists. */
  public String lower(int token) {
    String made = lowers[token];
    if (made == null) {
      made = token(token).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
      lowers[token] = made;
    }
    return made;
  }

  /** Whether white space, or the start of the text, stands before a token. */
  public boolean spaceBefore(int token) {
    return starts[token] == 0 || isWhite(text.charAt(starts[token] - 1));
  }

  /** Whether a code unit is white space to the tokenizer: apart from tokens, in none of them. */
  public static boolean isWhite(char c) {
    return CharClass.of(c) == CharClass.WHITE;
  }

  public int sentenceCount() {
    return sentenceFirstTokens.length - 1;
  }

  public int firstToken(int sentence) {
    return sentenceFirstTokens[sentence];
  }

  public int afterLastToken(int sentence) {
    return sentenceFirstTokens[sentence + 1];
  }

  /** First code unit of a sentence. */
  public int sentenceStart(int sentence) {
    return starts[sentenceFirstTokens[sentence]];
  }

  /** The code unit after the last of a sentence. */
  public int sentenceEnd(int sentence) {
    return ends[sentenceFirstTokens[sentence + 1] - 1];
  }

  /** The sentence of a token; logarithmic in the number of sentences. */
  public int sentenceOf(int token) {
    int found = Arrays.binarySearch(sentenceFirstTokens, token);
    return found >= 0 ? found : -found - 2;
  }

  /**
   * The token that holds a code unit, or the first one after it.
   *
   * @return an index from 0 to {@link #tokenCount()}
   */
  public int tokenAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    if (found >= 0) {
      return found;
    }
    int before = -found - 2;
    return before >= 0 && ends[before] > offset ? before : before + 1;
  }
}
