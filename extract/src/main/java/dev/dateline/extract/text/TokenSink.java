package dev.dateline.extract.text;

import java.util.Arrays;

/** Growing arrays of tokens and of the first tokens of sentences. */
final class TokenSink {

  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private TokenizedText.Kind[] kinds = new TokenizedText.Kind[64];
  private int count;

  private int[] sentences = new int[8];
  private int sentenceCount;

  void add(int start, int end, TokenizedText.Kind kind) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      kinds = Arrays.copyOf(kinds, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    kinds[count] = kind;
    count++;
  }

  /** The next token that is added begins a sentence. */
  void beginSentence() {
    if (sentenceCount + 1 >= sentences.length) {
      sentences = Arrays.copyOf(sentences, sentences.length * 2);
    }
    sentences[sentenceCount++] = count;
  }

  int count() {
    return count;
  }

  int lastStart() {
    return starts[count - 1];
  }

  int lastEnd() {
    return ends[count - 1];
  }

  TokenizedText.Kind lastKind() {
    return kinds[count - 1];
  }

  TokenizedText toText(String text) {
    sentences[sentenceCount] = count;
    return new TokenizedText(
        text,
        Arrays.copyOf(starts, count),
        Arrays.copyOf(ends, count),
        Arrays.copyOf(kinds, count),
        Arrays.copyOf(sentences, sentenceCount + 1));
  }
}
