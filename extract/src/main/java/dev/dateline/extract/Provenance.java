package dev.dateline.extract;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Where a text comes from, as far as its reading depends on it: 03/04/2012 is March in American
 * English and April in British.
 *
 * @param language BCP 47 tag such as {@code en-GB}; {@code en} where nothing more is known
 * @param source the agency or paper; null where it is not known
 */
public record Provenance(String language, @Nullable String source) {

  /** English of no known place or source. */
  public static final Provenance UNKNOWN = new Provenance("en", null);

  public Provenance {
    requireNonNull(language, "language");
  }
}
