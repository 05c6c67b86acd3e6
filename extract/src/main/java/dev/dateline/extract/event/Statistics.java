package dev.dateline.extract.event;

import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;

/**
 * Figures that rise and fall: "sales fell 6.8 percent in January", "shares closed at 12 dollars".
 * They are told with the verbs of happenings, and are none.
 */
final class Statistics {

  private Statistics() {}

  /** "Sold 5,059 cars in February". */
  private static boolean isTrade(List<TokenSpan> spans, Passage passage) {
    for (int i = 1; i < spans.size(); i++) {
      int verb = spans.get(i - 1).after() - 1;
      int object = spans.get(i).first();
      boolean counted =
          passage.text().kind(object) == TokenizedText.Kind.NUMBER
              || passage.syntax().part(object) == Part.ADVERB;
      if (Syntax.isIn("trade", passage.text().lower(verb)) && counted) {
        return true;
      }
    }
    return false;
  }

  /** "Kloeckner shares closed Friday at 67.20 marks": the figure stands behind the date. */
  private static boolean isShares(List<TokenSpan> spans, Passage passage) {
    for (TokenSpan span : spans) {
      if (Syntax.isIn("figure-verb", passage.text().lower(span.first()))) {
        return true;
      }
    }
    return false;
  }

  /** "Fell 6.8 percent", "closed at 67.20". */
  private static boolean isFigured(Passage passage, int number) {
    int t = number - 1;
    if (t > 0 && passage.syntax().part(t) == Part.PREPOSITION) {
      t--;
    }
    return t >= 0 && Syntax.isIn("figure-verb", passage.text().lower(t));
  }

  /** Whether the words of a verb tell of figures. */
  static boolean isTold(Passage passage, EventPhrase phrase, DateValue date) {
    List<TokenSpan> spans = phrase.spans();
    boolean measured = false;
    boolean figures = false;
    boolean quantity = false;
    for (TokenSpan span : spans) {
      for (int t = span.first(); t < span.after(); t++) {
        String lower = passage.text().lower(t);
        measured |= Syntax.isIn("measured", lower);
        figures |= Syntax.isIn("unit-of-figures", lower) || lower.endsWith("%");
        quantity |=
            passage.syntax().part(t) == Part.NOMINAL
                && isFigured(passage, t)
                && passage.text().kind(t) == TokenizedText.Kind.NUMBER;
      }
    }
    quantity |= date.precision() != Precision.DAY && isTrade(spans, passage);
    quantity |= measured && isShares(spans, passage);
    boolean coarse = date.precision() != Precision.DAY;
    return quantity || (measured && figures) || (coarse && figures) || (coarse && measured);
  }
}
