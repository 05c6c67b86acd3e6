package dev.dateline.extract.anniversary;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Happenings;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Syntax.Part;
import java.util.Locale;

/**
 * Tells whether the title of an occasion says what happened to someone who sees nothing else: it
 * names somebody, some place or some day, and a happening.
 */
final class Standalone {

  private final CommemorationWords words;
  private final Passage passage;

  Standalone(CommemorationWords words, Passage passage) {
    this.words = words;
    this.passage = passage;
  }

  boolean stands(Occasion occasion) {
    return isNamed(occasion.title()) && tells(occasion);
  }

  /** Whether a title has a name in it, or a day ("9/11"); a year alone says not where. */
  static boolean isNamed(String title) {
    return title.chars().anyMatch(c -> Character.isUpperCase(c) || c == '/');
  }

  /** Whether a noun tells it: "the invasion of the island" rather than "ships landed there". */
  boolean isNoun(Occasion occasion) {
    return passage.syntax().part(occasion.head()) == Part.NOMINAL;
  }

  private boolean tells(Occasion occasion) {
    if (occasion.kin() != null || occasion.title().indexOf('/') >= 0) {
      return true;
    }
    Entity entity = passage.entities().at(occasion.head());
    if (entity != null && entity.type() == EntityType.EVENT) {
      return true;
    }
    for (String word : occasion.title().split("[^\\p{L}]+", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (words.happening().contains(lower) || isHappening(lower)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHappening(String lower) {
    for (Happenings.Reading reading : Happenings.load().readings(lower)) {
      if (reading.particle() == null
          && reading.strength() == Happenings.Strength.STRONG
          && (reading.forms().contains(Happenings.Form.NOUN)
              || reading.forms().contains(Happenings.Form.GERUND))) {
        return true;
      }
    }
    return false;
  }
}
