package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.Mention;
import dev.dateline.extract.text.TokenizedText;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which entity lies over a token. Belongs to one extraction. */
public final class EntityIndex {

  private final List<Entity> entities;
  private final int[] at;

  /** Indexes the mentions; linear in their tokens. */
  public EntityIndex(TokenizedText text, List<Entity> entities) {
    this.entities = entities;
    this.at = new int[text.tokenCount()];
    Arrays.fill(at, -1);
    for (int i = 0; i < entities.size(); i++) {
      for (Mention mention : entities.get(i).mentions()) {
        for (int t = text.tokenAt(mention.start());
            t < at.length && text.start(t) < mention.end();
            t++) {
          at[t] = i;
        }
      }
    }
  }

  /** The entity over a token; null where none is. */
  public @Nullable Entity at(int token) {
    return at[token] < 0 ? null : entities.get(at[token]);
  }

  /** Whether a token is part of a person's name. */
  public boolean isPerson(int token) {
    Entity entity = at(token);
    return entity != null && entity.type() == EntityType.PERSON;
  }

  /** Whether a token is the first of a mention. */
  public boolean begins(int token) {
    return at[token] >= 0 && (token == 0 || at[token - 1] != at[token]);
  }
}
