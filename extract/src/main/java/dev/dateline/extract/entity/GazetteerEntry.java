package dev.dateline.extract.entity;

import dev.dateline.extract.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Something that the gazetteer knows.
 *
 * @param country upper-case ISO 3166 code, null where there is none
 * @param isUsers whether it stands in the user's own list, which wins over everything
 */
record GazetteerEntry(
    EntityType type, String id, String name, @Nullable String country, boolean isUsers) {

  GazetteerEntry(EntityType type, String id, String name, @Nullable String country) {
    this(type, id, name, country, false);
  }

  boolean isCountry() {
    return id.startsWith("country/");
  }
}
