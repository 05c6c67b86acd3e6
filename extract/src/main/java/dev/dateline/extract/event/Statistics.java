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
                && Syntax.isIn("figure-verb", passage.text().lower(Math.max(0, t - 1)))
                && passage.text().kind(t) == TokenizedText.Kind.NUMBER;
      }
    }
    boolean coarse = date.precision() != Precision.DAY;
    return quantity || (measured && figures) || (coarse && figures) || (coarse && measured);
  }
}
