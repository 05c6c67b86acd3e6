package dev.dateline.extract.entity;

import dev.dateline.extract.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One name is mostly one thing in a text: what the tagger took for something else at one place gets
 * the type that it has at most places, and a surname is that of the person whose it is (after
 * Krishnan and Manning, "An Effective Two-Stage Model", 2006, by counting alone).
 */
final class SameNames {

  private final Units units;
  private final Map<String, Map<EntityType, Integer>> counts = new HashMap<>();
  private final Set<String> surnames = new HashSet<>();

  SameNames(Units units) {
    this.units = units;
  }

  /** The spans with the types that the whole text tells. */
  List<Span> settle(List<Span> spans) {
    for (Span span : spans) {
      EntityType type = tagged(span);
      if (type != null) {
        counts.computeIfAbsent(name(span), key -> new HashMap<>()).merge(type, 1, Integer::sum);
        if (type == EntityType.PERSON && span.length() > 1) {
          surnames.add(units.string(span.endUnit() - 1, span.endUnit()));
        }
      }
    }
    List<Span> settled = new ArrayList<>(spans.size());
    for (Span span : spans) {
      EntityType type = span.entry() == null ? tagged(span) : null;
      settled.add(type == null ? span : span.as(typeOf(span, type)));
    }
    return settled;
  }

  private static @Nullable EntityType tagged(Span span) {
    boolean taggers =
        span.type() == EntityType.PERSON
            || span.type() == EntityType.PLACE
            || span.type() == EntityType.ORGANIZATION;
    return taggers ? span.type() : null;
  }

  private EntityType typeOf(Span span, EntityType here) {
    Map<EntityType, Integer> seen = counts.getOrDefault(name(span), Map.of());
    EntityType best = here;
    for (EntityType type : List.of(EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION)) {
      best = seen.getOrDefault(type, 0) > seen.getOrDefault(best, 0) ? type : best;
    }
    boolean surname =
        span.length() == 1
            && surnames.contains(name(span))
            && seen.getOrDefault(best, 0) <= seen.getOrDefault(EntityType.PERSON, 0) + 1;
    return surname ? EntityType.PERSON : best;
  }

  private String name(Span span) {
    return units.string(span.firstUnit(), span.endUnit());
  }
}
