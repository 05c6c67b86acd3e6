package dev.dateline.extract.entity;

import dev.dateline.extract.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settles what a place in the text leaves open and the whole text tells: a single name that is the
 * surname of somebody named in full, the short form of a body, a name whose type is plain
 * elsewhere; and whether "the North" is a country here.
 */
final class SpanResolver {

  private final Units units;
  private final Gazetteer gazetteer;

  private final Map<String, EntityType> typeOfName = new HashMap<>();
  private final Set<String> personParts = new HashSet<>();
  private final Set<String> bodyStarts = new HashSet<>();
  private final Set<String> countries = new HashSet<>();

  SpanResolver(Units units, Gazetteer gazetteer) {
    this.units = units;
    this.gazetteer = gazetteer;
  }

  /** A bare name such as "North", to be confirmed by the rest of the text. */
  static Span bare(int firstUnit, int endUnit, GazetteerEntry country) {
    return new Span(firstUnit, endUnit, null, country, null, Span.UNCONFIRMED + country.country());
  }

  List<Span> resolve(List<Span> found) {
    for (Span span : found) {
      learn(span);
    }
    List<Span> resolved = new ArrayList<>(found.size());
    for (Span span : found) {
      Span settled = settle(span);
      if (settled.type() != null) {
        resolved.add(settled);
      }
    }
    return resolved;
  }

  private void learn(Span span) {
    if (span.type() == null) {
      return;
    }
    if (span.entry() != null) {
      if (span.country() != null) {
        countries.add(span.country());
      }
      return;
    }
    typeOfName.putIfAbsent(name(span), span.type());
    if (span.type() == EntityType.PERSON && span.length() > 1) {
      personParts.add(units.string(span.endUnit() - 1, span.endUnit()));
      personParts.add(units.string(span.firstUnit(), span.firstUnit() + 1));
    } else if (span.type() == EntityType.ORGANIZATION && span.length() > 1) {
      bodyStarts.add(units.string(span.firstUnit(), span.firstUnit() + 1));
    }
  }

  private Span settle(Span span) {
    if (span.isBare()) {
      return settleBare(
          span, Objects.requireNonNull(span.country()).substring(Span.UNCONFIRMED.length()));
    }
    GazetteerEntry entry = span.entry();
    if (entry != null) {
      return isPersonAfterAll(span, entry) ? span.as(EntityType.PERSON).with(null, null) : span;
    }
    return span.type() == null ? span.as(typeElsewhere(span)) : span;
  }

  /** "Jordan" in a text about Michael Jordan, unless it is plainly the place. */
  private boolean isPersonAfterAll(Span span, GazetteerEntry entry) {
    return span.length() == 1
        && span.type() != EntityType.NATIONALITY
        && personParts.contains(name(span))
        && !(entry.isCountry()
            && span.firstUnit() > 0
            && units.is(span.firstUnit() - 1, Lexicon.PLACE_BEFORE));
  }

  private Span settleBare(Span span, String code) {
    // The countries that bare names tell apart confirm each other.
    boolean confirmed = gazetteer.countriesWithBareNames().stream().anyMatch(countries::contains);
    if (span.entry() == null) {
      return span.with(span.role(), confirmed ? code : null);
    }
    boolean articled =
        span.firstUnit() > 0 && units.equalsIgnoringCase(span.firstUnit() - 1, "the");
    return confirmed && articled
        ? Span.known(span.firstUnit(), span.endUnit(), gazetteer.country(code))
        : Span.of(span.firstUnit(), span.endUnit(), span.type());
  }

  private @Nullable EntityType typeElsewhere(Span span) {
    String name = name(span);
    EntityType seen = typeOfName.get(name);
    if (seen != null || span.length() > 1) {
      return seen;
    }
    if (personParts.contains(name)) {
      return EntityType.PERSON;
    }
    return bodyStarts.contains(name) ? EntityType.ORGANIZATION : null;
  }

  private String name(Span span) {
    return units.string(span.firstUnit(), span.endUnit());
  }
}
