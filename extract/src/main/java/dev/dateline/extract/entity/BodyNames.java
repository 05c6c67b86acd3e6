package dev.dateline.extract.entity;

import dev.dateline.extract.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ids and countries of bodies that the gazetteer does not have. "Russian Foreign Ministry" and, in
 * a text about Russia, "Foreign Ministry" are {@code organization/ru/foreign-ministry}; a body with
 * a name of its own is known by that name.
 */
final class BodyNames {

  /** So many names back a country may stand that qualifies a body. */
  private static final int FARTHEST = 20;

  private final Units units;
  private final PhraseMatcher matcher;
  private List<Span> spans = List.of();
  private @Nullable String mainCountry;

  /** The span that the last question was about; questions come in order of the text. */
  private int cursor;

  /** Short forms of longer names: the first word of a body's name, to the id of that body. */
  private final Map<String, String> idOfStart = new HashMap<>();

  BodyNames(Units units, PhraseMatcher matcher) {
    this.units = units;
    this.matcher = matcher;
  }

  /** Learns which country the text is mostly about: the one named most, then first. */
  void learn(List<Span> all) {
    spans = all;
    Map<String, Integer> counts = new HashMap<>();
    int most = 0;
    for (Span span : all) {
      String country = countryNamed(span);
      if (country != null) {
        most = Math.max(most, counts.merge(country, 1, Integer::sum));
      }
    }
    for (Span span : all) {
      String country = countryNamed(span);
      if (country != null && counts.getOrDefault(country, 0) == most) {
        mainCountry = country;
        return;
      }
    }
  }

  private static @Nullable String countryNamed(Span span) {
    GazetteerEntry entry = span.entry();
    if (entry == null) {
      return null;
    }
    boolean names = entry.isCountry() || entry.type() == EntityType.NATIONALITY;
    return names ? entry.country() : null;
  }

  String idOf(Span span) {
    int core = coreStart(span);
    String country = countryOf(span);
    String slug = Names.slug(units.string(core, span.endUnit()));
    if (country != null && isGeneric(core, span.endUnit())) {
      return "organization/" + country.toLowerCase(Locale.ROOT) + "/" + slug;
    }
    String name = Names.slug(units.string(span.firstUnit(), span.endUnit()));
    String own = "organization/" + name;
    String start = units.string(span.firstUnit(), span.firstUnit() + 1);
    if (span.length() > 1) {
      idOfStart.putIfAbsent(start, own);
      return own;
    }
    return idOfStart.getOrDefault(start, own);
  }

  @Nullable String countryOf(Span span) {
    int core = coreStart(span);
    boolean placed =
        matcher.findName(span.firstUnit(), span.endUnit()) && matcher.length() < span.length();
    if (placed && matcher.entry().country() != null) {
      return matcher.entry().country();
    }
    if (!isGeneric(core, span.endUnit())) {
      return null;
    }
    String near = countryBefore(span);
    return near != null ? near : mainCountry;
  }

  /** The unit behind a nationality or country at the beginning of the name. */
  private int coreStart(Span span) {
    boolean named =
        matcher.findName(span.firstUnit(), span.endUnit())
            && (matcher.entry().isCountry() || matcher.entry().type() == EntityType.NATIONALITY)
            && matcher.length() < span.length();
    return named ? span.firstUnit() + matcher.length() : span.firstUnit();
  }

  private boolean isGeneric(int from, int end) {
    for (int u = from; u < end; u++) {
      if (!units.is(u, Lexicon.GENERIC) && !units.is(u, Lexicon.CONNECTOR)) {
        return false;
      }
    }
    return true;
  }

  /** The nearest country or nationality before a body in its sentence. */
  private @Nullable String countryBefore(Span body) {
    while (cursor < spans.size() && spans.get(cursor).firstUnit() < body.firstUnit()) {
      cursor++;
    }
    for (int k = cursor - 1; k >= Math.max(0, cursor - FARTHEST); k--) {
      Span span = spans.get(k);
      if (!units.sameSentence(span.firstUnit(), body.firstUnit())) {
        return null;
      }
      String country = countryNamed(span);
      if (country != null) {
        return country;
      }
    }
    return null;
  }
}
