package dev.dateline.extract.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name of a person in normalised parts.
 *
 * @param parts at least one, without what is set behind a name
 * @param behind what is set behind it and tells bearers apart, such as "jr"; null for nothing
 * @param familyFirst whether the family name stands first
 * @param tail whether it can be the end of a longer name that a text uses alone ("Bin Salman",
 *     "García Márquez"): it begins with a particle or with a word that is no given name
 */
record PersonName(List<String> parts, @Nullable String behind, boolean familyFirst, boolean tail) {

  PersonName {
    parts = List.copyOf(parts);
  }

  static PersonName of(Units units, Span span) {
    List<String> parts = new ArrayList<>();
    String behind = null;
    for (int u = span.firstUnit(); u < span.endUnit(); u++) {
      String part = Names.slug(units.string(u, u + 1));
      if (u > span.firstUnit() && units.is(u, Lexicon.BORN)) {
        behind = part;
      } else {
        parts.add(part);
      }
    }
    int first = span.firstUnit();
    boolean familyName =
        parts.size() > 1
            && units.is(first, Lexicon.FAMILY_FIRST)
            && !units.is(first, Lexicon.GIVEN);
    boolean familyFirst = familyName || (parts.size() == 2 && hasHyphenatedGivenName(units, span));
    boolean tail =
        parts.size() > 1 && (units.is(first, Lexicon.PARTICLE) || !units.is(first, Lexicon.GIVEN));
    return new PersonName(parts, behind, familyFirst, tail);
  }

  /** "Kim Jong-un": a family name, then a given name with a hyphen. */
  private static boolean hasHyphenatedGivenName(Units units, Span span) {
    return units.is(span.firstUnit(), Lexicon.FAMILY_FIRST)
        && units.string(span.firstUnit() + 1, span.endUnit()).indexOf('-') > 0;
  }

  boolean isSingle() {
    return parts.size() == 1;
  }

  String first() {
    return parts.get(0);
  }

  String last() {
    return parts.get(parts.size() - 1);
  }

  String surname() {
    return familyFirst ? first() : last();
  }

  /** Whether what is set behind the names does not keep them apart. */
  boolean mayBe(PersonName other) {
    return behind == null || other.behind == null || behind.equals(other.behind);
  }

  /**
   * Equal, or equal in first and last part where one has middle names; an initial stands for all.
   */
  boolean agrees(PersonName other) {
    if (parts.equals(other.parts)) {
      return true;
    }
    String one = first();
    String two = other.first();
    boolean initial = (one.length() == 1 || two.length() == 1) && one.charAt(0) == two.charAt(0);
    boolean middleless = parts.size() == 2 || other.parts.size() == 2;
    return last().equals(other.last()) && middleless && (one.equals(two) || initial);
  }

  /** Whether it is the end of a longer name. */
  boolean isTailOf(PersonName longer) {
    int shift = longer.parts.size() - parts.size();
    return tail && shift > 0 && longer.parts.subList(shift, longer.parts.size()).equals(parts);
  }
}
