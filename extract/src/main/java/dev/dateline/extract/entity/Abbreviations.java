package dev.dateline.extract.entity;

import dev.dateline.extract.EntityType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the abbreviations that a text explains behind the name of a body: "the Korea Institute for
 * National Unification (KINU)", there and wherever they stand alone.
 */
final class Abbreviations {

  private final Units units;

  Abbreviations(Units units) {
    this.units = units;
  }

  /** The spans, with those of abbreviations that had none. */
  List<Span> add(List<Span> spans) {
    Set<String> explained = new HashSet<>();
    for (Span span : spans) {
      int at = span.endUnit() + 1;
      if (span.type() == EntityType.ORGANIZATION && isInParentheses(at)) {
        String capitals = units.string(at, at + 1);
        if (Names.abbreviates(capitals, units.string(span.firstUnit(), span.endUnit()))) {
          explained.add(capitals);
        }
      }
    }
    return explained.isEmpty() ? spans : withFreeOnes(spans, explained);
  }

  private boolean isInParentheses(int unit) {
    return unit + 1 < units.count()
        && units.shape(unit) == Units.ALL_CAPITALS
        && units.isChar(unit - 1, '(')
        && units.isChar(unit + 1, ')');
  }

  private List<Span> withFreeOnes(List<Span> spans, Set<String> explained) {
    List<Span> all = new ArrayList<>(spans.size());
    int free = 0;
    for (Span span : spans) {
      addFreeOnes(all, free, span.firstUnit(), explained);
      all.add(span);
      free = span.endUnit();
    }
    addFreeOnes(all, free, units.count(), explained);
    return all;
  }

  private void addFreeOnes(List<Span> all, int from, int end, Set<String> explained) {
    for (int u = from; u < end; u++) {
      boolean capitals = units.shape(u) == Units.ALL_CAPITALS;
      if (capitals && explained.contains(units.string(u, u + 1))) {
        all.add(Span.of(u, u + 1, EntityType.ORGANIZATION));
      }
    }
  }
}
