package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Syntax.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who took part and where.
 *
 * @param participants ids of people, bodies and countries that act or are acted upon
 * @param places ids of places after a preposition of place
 */
public record Roles(List<String> participants, List<String> places) {

  private static final Set<String> PLACING =
      Set.of(
          "in", "at", "near", "off", "over", "outside", "inside", "across", "around", "under",
          "aboard", "on");

  public Roles {
    participants = List.copyOf(participants);
    places = List.copyOf(places);
  }

  /** The roles of the entities that are mentioned in a run of tokens. */
  public static Roles of(Passage passage, TokenSpan window) {
    Set<String> participants = new LinkedHashSet<>();
    Set<String> places = new LinkedHashSet<>();
    boolean afterPlace = false;
    int limit = Math.min(window.after(), window.first() + 2 * Phrases.WINDOW);
    for (int t = window.first(); t < limit; t++) {
      Entity entity = passage.entities().at(t);
      if (entity == null || !passage.entities().begins(t)) {
        afterPlace &= entity != null || passage.syntax().part(t) == Part.COMMA;
        continue;
      }
      boolean place =
          entity.type() == EntityType.PLACE && (afterPlace || isPlaced(passage, t, window.first()));
      afterPlace = place;
      if (place) {
        places.add(entity.id());
      } else if (acts(entity)) {
        participants.add(entity.id());
      }
    }
    places.removeAll(participants);
    return new Roles(new ArrayList<>(participants), new ArrayList<>(places));
  }

  private static boolean acts(Entity entity) {
    return entity.type() == EntityType.PERSON
        || entity.type() == EntityType.ORGANIZATION
        || entity.type() == EntityType.PLACE;
  }

  private static boolean isPlaced(Passage passage, int token, int first) {
    int limit = Math.max(first, token - 5);
    for (int t = token - 1; t >= limit; t--) {
      Part part = passage.syntax().part(t);
      if (part == Part.PREPOSITION) {
        return PLACING.contains(passage.text().lower(t));
      }
      if (part != Part.DETERMINER && part != Part.NOMINAL) {
        return false;
      }
    }
    return false;
  }
}
