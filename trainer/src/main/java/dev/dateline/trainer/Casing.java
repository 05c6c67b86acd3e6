package dev.dateline.trainer;

import java.util.ArrayList;
import java.util.List;

/**
 * Copies of a text in other letters, for the text of the web and of headlines: the names stay where
 * they are, so that the labels of the text as it was written hold for them.
 */
enum Casing {
  AS_WRITTEN,
  SMALL,
  SHOUTED,
  HEADLINE;

  /** The casings in which a document is learnt: as written, and for some one more. */
  static List<Casing> of(String documentId) {
    List<Casing> casings = new ArrayList<>(List.of(AS_WRITTEN));
    int percentile = Corpora.percentile("casing of " + documentId);
    if (percentile < 6) {
      casings.add(SMALL);
    } else if (percentile < 9) {
      casings.add(SHOUTED);
    } else if (percentile < 12) {
      casings.add(HEADLINE);
    }
    return casings;
  }

  /** The text in this casing; of the same length. */
  String apply(String text) {
    if (this == AS_WRITTEN) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(
          switch (this) {
            case AS_WRITTEN -> c;
            case SMALL -> Character.toLowerCase(c);
            case SHOUTED -> Character.toUpperCase(c);
            case HEADLINE -> inside ? c : Character.toUpperCase(c);
          });
      inside = Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019';
    }
    return out.toString();
  }
}
