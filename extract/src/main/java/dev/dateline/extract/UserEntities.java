package dev.dateline.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The user's own entities, which come before the gazetteer.
 *
 * @param entities in any order
 */
public record UserEntities(List<UserEntity> entities) {

  /** No entities of the user's own. */
  public static final UserEntities NONE = new UserEntities(List.of());

  /**
   * Checks that no name and no id means two entities.
   *
   * @throws IllegalArgumentException if one does; the message names it
   */
  public UserEntities {
    entities = List.copyOf(entities);
    Map<String, String> owners = new HashMap<>();
    for (UserEntity entity : entities) {
      claim(owners, entity.id(), entity);
      for (String id : entity.merges() == null ? List.<String>of() : entity.merges()) {
        claim(owners, id, entity);
      }
      for (String name : entity.names()) {
        claim(owners, entity.type() + " named " + name.toLowerCase(Locale.ROOT), entity);
      }
    }
  }

  private static void claim(Map<String, String> owners, String what, UserEntity entity) {
    String other = owners.put(what, entity.id());
    if (other != null && !other.equals(entity.id())) {
      throw new IllegalArgumentException(
          "\"" + what + "\" is claimed by both " + other + " and " + entity.id());
    }
  }

  /** A checksum of the content, for the version of the extractor; empty where there is nothing. */
  String version() {
    if (entities.isEmpty()) {
      return "";
    }
    CRC32 sum = new CRC32();
    sum.update(entities.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }
}
