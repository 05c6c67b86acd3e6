package dev.dateline.extract.entity;

import dev.dateline.extract.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Something that the gazetteer knows.
 *
 * @param country upper-case ISO 3166 code, null where there is none
 */
record GazetteerEntry(EntityType type, String id, String name, @Nullable String country) {

  boolean isCountry() {
    return id.startsWith("country/");
  }
}
