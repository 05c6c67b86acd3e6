package dev.dateline.extract.event;

import dev.dateline.extract.event.WordClasses.Listed;
import dev.dateline.extract.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text with what {@link WordClasses} says of them; each is looked up once. Outside
 * of the text there is no word. Belongs to one extraction.
 */
final class TextWords {

  private final WordClasses classes = WordClasses.load();
  private final TokenizedText text;
  private final @Nullable Listed[] listed;

  TextWords(TokenizedText text) {
    this.text = text;
    this.listed = new Listed[text.tokenCount()];
  }

  TokenizedText text() {
    return text;
  }

  int count() {
    return listed.length;
  }

  String lower(int token) {
    return text.lower(token);
  }

  Listed at(int token) {
    Listed known = listed[token];
    if (known == null) {
      known = classes.of(text.lower(token));
      listed[token] = known;
    }
    return known;
  }

  boolean isIn(int token, ClassSet any) {
    return token >= 0 && token < listed.length && at(token).isIn(any);
  }

  /** Whether a token is a word, given in lower case. */
  boolean is(int token, String word) {
    return token >= 0 && token < listed.length && text.lower(token).equals(word);
  }

  /** Whether a token is written with a capital. */
  boolean isCapitalised(int token) {
    return token >= 0
        && token < listed.length
        && Character.isUpperCase(text.text().charAt(text.start(token)));
  }
}
