package dev.dateline.extract.text;

/**
 * Cuts a text into sentences and tokens.
 *
 * <p>One pass from left to right: the {@link TextScanner} cuts tokens, {@link SentenceBreaks}
 * decides before each token whether it begins a sentence. Every character is looked at a bounded
 * number of times, so the time is linear in the length of any text.
 */
public final class Tokenizer {

  private Tokenizer() {}

  /** Tokens and sentences of any text, well-formed UTF-16 or not. */
  public static TokenizedText tokenize(String text) {
    TextScanner scanner = new TextScanner(text);
    return scanner.scan();
  }
}
