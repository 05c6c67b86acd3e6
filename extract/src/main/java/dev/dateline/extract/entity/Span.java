package dev.dateline.extract.entity;

import dev.dateline.extract.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of units that names something.
 *
 * @param type null where the rules alone do not tell; other mentions may
 * @param entry what the gazetteer knows of it
 * @param role the title or function that stands with it
 * @param country of a person or body, where the text says it here
 */
record Span(
    int firstUnit,
    int endUnit,
    @Nullable EntityType type,
    @Nullable GazetteerEntry entry,
    @Nullable String role,
    @Nullable String country) {

  /** Marks the country of what rests on a bare name that is not confirmed yet. */
  static final String UNCONFIRMED = "?";

  static Span of(int firstUnit, int endUnit, @Nullable EntityType type) {
    return new Span(firstUnit, endUnit, type, null, null, null);
  }

  static Span known(int firstUnit, int endUnit, GazetteerEntry entry) {
    return new Span(firstUnit, endUnit, entry.type(), entry, null, entry.country());
  }

  Span as(@Nullable EntityType newType) {
    return new Span(firstUnit, endUnit, newType, null, role, country);
  }

  Span with(@Nullable String newRole, @Nullable String newCountry) {
    return new Span(firstUnit, endUnit, type, entry, newRole, newCountry);
  }

  /** Whether this is a bare name such as "North" that the rest of the text must confirm. */
  boolean isBare() {
    return country != null && country.startsWith(UNCONFIRMED);
  }

  /** Another type; what else is known stays. */
  Span typed(EntityType newType) {
    return new Span(firstUnit, endUnit, newType, entry, role, country);
  }

  int length() {
    return endUnit - firstUnit;
  }
}
