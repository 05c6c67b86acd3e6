package dev.dateline.trainer;

import dev.dateline.extract.entity.tagger.Labels;
import dev.dateline.extract.entity.tagger.TaggerInput;
import java.util.List;

/**
 * A text in units with the label of each.
 *
 * @param labels by unit
 */
@SuppressWarnings("ArrayRecordComponent") // millions of labels; never compared
record Example(TaggerInput input, byte[] labels) {

  /** Puts names onto units; a name whose ends are no ends of units is left out. */
  static Example of(TaggerInput input, List<NameSpan> names) {
    byte[] labels = new byte[input.count()];
    int u = 0;
    for (NameSpan name : names) {
      while (u < input.count() && input.starts()[u] < name.start()) {
        u++;
      }
      int last = u;
      while (last < input.count() && input.ends()[last] < name.end()) {
        last++;
      }
      boolean fits =
          last < input.count()
              && input.starts()[u] == name.start()
              && input.ends()[last] == name.end();
      if (fits) {
        mark(labels, u, last, name.kind());
        u = last + 1;
      }
    }
    return closed(new Example(input, labels));
  }

  private static void mark(byte[] labels, int first, int last, int kind) {
    if (first == last) {
      labels[first] = (byte) Labels.of(kind, Labels.UNIT);
      return;
    }
    for (int u = first; u <= last; u++) {
      int part = u == first ? Labels.BEGIN : u == last ? Labels.LAST : Labels.INSIDE;
      labels[u] = (byte) Labels.of(kind, part);
    }
  }

  /** Takes away names that run over the end of a sentence, which another cutting may have. */
  private static Example closed(Example example) {
    int[] sentences = example.input.sentenceFirst();
    byte[] labels = example.labels;
    for (int s = 0; s + 1 < sentences.length; s++) {
      int end = sentences[s + 1];
      for (int u = end - 1; u >= sentences[s] && !Labels.mayEnd(labels[u]); u--) {
        labels[u] = Labels.OUTSIDE;
      }
      for (int u = sentences[s]; u < end && !Labels.mayStart(labels[u]); u++) {
        labels[u] = Labels.OUTSIDE;
      }
    }
    return example;
  }
}
