package dev.dateline.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that an article names, with every place where it does.
 *
 * <p>The id is a <em>name id</em>: the same normalised name and type give the same id in every
 * article; it does not claim to be one person in the world.
 *
 * @param id such as {@code person/choe-son-hui}, {@code country/kp}, {@code place/kp/pyongyang}; a
 *     second bearer of a name in one article ends in {@code ~2}
 * @param idBasis what the id rests on
 * @param type what it is
 * @param name the fullest form of the name
 * @param roles titles and functions that the text gives, in order of the text, each once
 * @param country ISO 3166-1 alpha-2, or ISO 3166-3 for former states; affiliation of people and
 *     organisations, location of places; null where it is not known
 * @param mentions in order of the text, at least one; without leading article and trailing
 *     possessive
 */
public record Entity(
    String id,
    IdBasis idBasis,
    EntityType type,
    String name,
    List<String> roles,
    @Nullable String country,
    List<Mention> mentions) {

  /** What an entity's id rests on. */
  public enum IdBasis {
    /** Its name alone. */
    NAME,
    /** An entry of the gazetteer. */
    GAZETTEER,
    /** An entry of the user's own list. */
    USER
  }

  public Entity {
    roles = List.copyOf(roles);
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("entity \"" + id + "\" has no mention");
    }
  }
}
