package dev.dateline.extract.entity;

import dev.dateline.extract.Entity;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;

/** Finds the entities of a text and joins the mentions of one. Immutable and thread-safe. */
public final class EntityRecognizer {

  private EntityRecognizer() {}

  /** Loads gazetteers and word lists. */
  public static EntityRecognizer create() {
    return new EntityRecognizer();
  }

  /** The entities, in order of their first mention. */
  public List<Entity> recognize(TokenizedText text) {
    return List.of();
  }
}
