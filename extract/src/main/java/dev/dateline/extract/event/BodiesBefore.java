package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body that "the department", "the center", "the company" stand for: the one named before whose
 * name begins or ends with the word, of several the one that the text tells most of; a company only
 * where no other is named.
 */
final class BodiesBefore {

  private static final Set<String> COMPANY = Set.of("company", "firm", "corporation");

  private static final Set<String> ENDINGS =
      Set.of("inc", "inc.", "corp", "corp.", "llc", "ltd", "ltd.", "co.", "plc", "company");

  private final EntityIndex entities;

  BodiesBefore(EntityIndex entities) {
    this.entities = entities;
  }

  /** Where the nearest whole name of the body stands; null where none can be made out. */
  @Nullable TokenSpan of(int before, String head) {
    boolean company = COMPANY.contains(head);
    Map<String, Boolean> fitting = new HashMap<>();
    Entity best = null;
    TokenSpan where = null;
    int limit = Math.max(0, before - NamesBefore.REACH);
    for (int t = before - 1; t >= limit; t--) {
      Entity entity = entities.at(t);
      if (entity == null || entity.type() != EntityType.ORGANIZATION) {
        continue;
      }
      int first = t;
      while (first > 0 && !entities.begins(first)) {
        first--;
      }
      boolean fits = fitting.computeIfAbsent(entity.id(), id -> isOf(entity, head, company));
      boolean other = best != null && !best.equals(entity);
      if (fits && other && company) {
        return null;
      }
      boolean more = best == null || entity.mentions().size() > best.mentions().size();
      if (fits && t > first && (other ? more : where == null)) {
        best = entity;
        where = new TokenSpan(first, t + 1);
      }
      t = first;
    }
    return where;
  }

  private static boolean isOf(Entity entity, String head, boolean company) {
    String[] words = entity.name().toLowerCase(Locale.ROOT).split(" ", -1);
    String last = words[words.length - 1];
    return company ? ENDINGS.contains(last) : words[0].equals(head) || last.equals(head);
  }
}
