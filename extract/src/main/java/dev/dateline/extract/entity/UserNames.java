package dev.dateline.extract.entity;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.Mention;
import dev.dateline.extract.UserEntities;
import dev.dateline.extract.UserEntity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the user's ids to the entities that the user's file means, by id or by one of their names,
 * and makes one of those that get the same. Immutable.
 */
final class UserNames {

  private final Map<String, UserEntity> byId = new HashMap<>();
  private final Map<String, UserEntity> byName = new HashMap<>();

  UserNames(UserEntities users) {
    for (UserEntity user : users.entities()) {
      byId.put(user.id(), user);
      Objects.requireNonNull(user.merges()).forEach(id -> byId.put(id, user));
      byName.put(key(user.type(), user.name()), user);
      Objects.requireNonNull(user.aliases()).forEach(n -> byName.put(key(user.type(), n), user));
    }
  }

  /** The entities, in order of their first mention as before. */
  List<Entity> apply(List<Entity> found) {
    if (byId.isEmpty()) {
      return found;
    }
    Map<String, List<Entity>> groups = new LinkedHashMap<>();
    Map<String, UserEntity> users = new HashMap<>();
    for (Entity entity : found) {
      UserEntity user = userOf(entity);
      String id = user == null ? entity.id() : user.id();
      if (user != null) {
        users.put(id, user);
      }
      groups.computeIfAbsent(id, key -> new ArrayList<>()).add(entity);
    }
    List<Entity> named = new ArrayList<>(groups.size());
    groups.forEach(
        (id, group) -> {
          UserEntity user = users.get(id);
          named.add(user == null ? group.get(0) : joined(user, group));
        });
    return named;
  }

  private @Nullable UserEntity userOf(Entity entity) {
    UserEntity known = byId.get(entity.id());
    if (known != null) {
      return known;
    }
    for (Mention mention : entity.mentions()) {
      UserEntity user = byName.get(key(entity.type(), mention.text()));
      if (user != null) {
        return user;
      }
    }
    return null;
  }

  private static Entity joined(UserEntity user, List<Entity> group) {
    Set<String> roles = new LinkedHashSet<>();
    List<Mention> mentions = new ArrayList<>();
    String country = user.country();
    for (Entity entity : group) {
      roles.addAll(entity.roles());
      mentions.addAll(entity.mentions());
      country = country == null ? entity.country() : country;
    }
    mentions.sort(null);
    return new Entity(
        user.id(),
        Entity.IdBasis.USER,
        user.type(),
        user.name(),
        List.copyOf(roles),
        country,
        mentions);
  }

  private static String key(EntityType type, String name) {
    return type + "/" + Names.slug(name);
  }
}
