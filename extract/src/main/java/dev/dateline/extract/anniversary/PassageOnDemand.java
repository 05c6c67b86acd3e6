package dev.dateline.extract.anniversary;

import dev.dateline.extract.Entity;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The passage of a text, made when it is first asked for: reading the parts of all tokens is the
 * dearest step of this room, and the words of most texts tell already that they mark nothing.
 * Belongs to one extraction.
 */
final class PassageOnDemand {

  private final TokenizedText text;
  private final List<Entity> entities;
  private final List<TimeExpression> dates;
  private @Nullable Passage made;

  PassageOnDemand(TokenizedText text, List<Entity> entities, List<TimeExpression> dates) {
    this.text = text;
    this.entities = entities;
    this.dates = dates;
  }

  /** Sentences and tokens; for these nothing is made. */
  TokenizedText text() {
    return text;
  }

  Passage get() {
    Passage passage = made;
    if (passage == null) {
      passage = Passage.of(text, entities, dates);
      made = passage;
    }
    return passage;
  }

  /** Whether it was asked for: the work done, which tests count. */
  boolean isMade() {
    return made != null;
  }
}
