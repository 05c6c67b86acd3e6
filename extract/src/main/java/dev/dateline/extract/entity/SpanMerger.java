package dev.dateline.extract.entity;

import dev.dateline.extract.EntityType;
import dev.dateline.extract.entity.tagger.Labels;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what the tagger saw and what the rules found. The tagger decides where people,
 * places and organisations stand; the rules add nationalities, events and agreements, the names
 * that the gazetteer is sure of, and the roles of people.
 */
final class SpanMerger {

  private static final EntityType[] TYPES = {
    EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION
  };

  private final Units units;
  private final PhraseMatcher matcher;
  private final List<Span> rules;
  private final SpanEdges edges;
  private final List<Span> merged = new ArrayList<>();
  private int nextRule;

  SpanMerger(Units units, PhraseMatcher matcher, List<Span> rules) {
    this.units = units;
    this.matcher = matcher;
    this.rules = rules;
    this.edges = new SpanEdges(units, matcher);
  }

  /**
   * The spans of the text, in its order, none overlapping another.
   *
   * @param labels of the tagger, by unit
   */
  List<Span> merge(byte[] labels) {
    int u = 0;
    while (u < units.count()) {
      int end = u + 1;
      if (labels[u] != Labels.OUTSIDE) {
        // Of "Korea-Russia" each side is a name.
        while (end < units.count() && !Labels.mayStart(labels[end]) && !units.isCutOff(end)) {
          end++;
        }
        Span name = edges.set(lastEnd(), u, end, TYPES[Labels.kind(labels[u])]);
        if (name != null && name.type() != null) {
          addTagged(name.firstUnit(), name.endUnit(), name.type());
        }
      }
      u = Math.max(end, lastEnd());
    }
    takeRulesBefore(units.count());
    return merged;
  }

  private void addTagged(int first, int end, EntityType type) {
    takeRulesBefore(first);
    int behind = nextRule;
    Span same = null;
    Span covering = null;
    while (behind < rules.size() && rules.get(behind).firstUnit() < end) {
      Span rule = rules.get(behind++);
      same = rule.firstUnit() == first && rule.endUnit() == end ? rule : same;
      boolean covers = rule.firstUnit() <= first && rule.endUnit() >= end;
      boolean larger = rule.length() > end - first && isCountryOrBody(rule);
      covering = covers && (isOwnKind(rule) || larger) ? rule : covering;
    }
    List<Span> here = rules.subList(nextRule, behind);
    nextRule = behind;
    if (covering != null) {
      addAll(List.of(covering));
    } else if (isPlaceAndPerson(here, first, end)) {
      addAll(here);
    } else {
      addAll(List.of(same != null ? agreed(same, type) : alone(first, end, type)));
    }
  }

  private void addAll(List<Span> spans) {
    for (Span span : spans) {
      if (span.firstUnit() >= lastEnd()) {
        merged.add(span);
      }
    }
  }

  /** "Ambassador to [North Korea] [Jane Doe]", which the tagger takes for one name. */
  private static boolean isPlaceAndPerson(List<Span> here, int first, int end) {
    return here.size() == 2
        && here.get(0).firstUnit() == first
        && here.get(0).endUnit() == here.get(1).firstUnit()
        && here.get(1).endUnit() == end
        && here.get(0).entry() != null
        && here.get(1).role() != null;
  }

  private int lastEnd() {
    return merged.isEmpty() ? 0 : merged.get(merged.size() - 1).endUnit();
  }

  /** Names of the gazetteer that mean hardly anything else. */
  private static boolean isCountryOrBody(Span rule) {
    return isCountry(rule) || (rule.entry() != null && rule.type() == EntityType.ORGANIZATION);
  }

  private static boolean isCountry(Span rule) {
    return rule.entry() != null && rule.entry().isCountry();
  }

  private static boolean isUsers(Span rule) {
    return rule.entry() != null && rule.entry().isUsers();
  }

  /** What the tagger does not know: other kinds, and what the user said. */
  private static boolean isOwnKind(Span rule) {
    return isUsers(rule)
        || rule.type() == EntityType.NATIONALITY
        || rule.type() == EntityType.EVENT
        || rule.type() == EntityType.AGREEMENT;
  }

  /** Takes the rules' spans that end before a unit and that may stand without the tagger. */
  private void takeRulesBefore(int unit) {
    while (nextRule < rules.size() && rules.get(nextRule).endUnit() <= unit) {
      Span rule = rules.get(nextRule++);
      if (rule.firstUnit() >= lastEnd()
          && stands(rule)
          && !edges.isInAddress(rule.firstUnit(), rule.endUnit())) {
        merged.add(rule);
      }
    }
  }

  private boolean stands(Span rule) {
    if (isOwnKind(rule) || rule.isBare()) {
      return true;
    }
    GazetteerEntry entry = rule.entry();
    if (entry == null) {
      // Open, for other mentions in the text to settle.
      return rule.type() == null || isFamilyNameFirst(rule);
    }
    return entry.isCountry() || entry.type() == EntityType.ORGANIZATION || isPlainlyAPlace(rule);
  }

  /** "Ban Ki-moon": a family name, then a given name with a hyphen, is hardly anything else. */
  private boolean isFamilyNameFirst(Span rule) {
    int given = rule.firstUnit() + 1;
    return rule.type() == EntityType.PERSON
        && rule.length() == 2
        && units.is(rule.firstUnit(), Lexicon.FAMILY_FIRST)
        && units.isCapital(given)
        && units.string(given, given + 1).indexOf('-') > 0;
  }

  /**
   * "left Kursk", "in Kursk", "the Kursk region": a place that the gazetteer has, between small
   * letters, or the text says so.
   */
  private boolean isPlainlyAPlace(Span rule) {
    int before = rule.firstUnit() - 1;
    int behind = rule.endUnit();
    boolean inside = before >= 0 && units.isLower(before) && units.sameSentence(before, behind - 1);
    boolean alone = behind >= units.count() || !units.isCapital(behind);
    return (inside && alone && !units.is(rule.firstUnit(), Lexicon.GIVEN))
        || (before >= 0 && units.isLower(before) && units.is(before, Lexicon.PLACE_BEFORE))
        || (behind < units.count()
            && units.isLower(behind)
            && units.is(behind, Lexicon.PLACE_SMALL));
  }

  private Span agreed(Span rule, EntityType type) {
    // The gazetteer's bodies are those whose names mean hardly anything else.
    boolean body = rule.entry() != null && rule.type() == EntityType.ORGANIZATION;
    boolean land = isCountry(rule) && rule.length() > 1;
    if (rule.isBare() || rule.type() == type || body || land) {
      return rule.isBare() ? rule.typed(type) : rule;
    }
    return alone(rule.firstUnit(), rule.endUnit(), type)
        .with(type == EntityType.PERSON ? rule.role() : null, null);
  }

  private Span alone(int first, int end, EntityType type) {
    if (matcher.findName(first, end)
        && matcher.length() == end - first
        && matcher.entry().type() == type) {
      return Span.known(first, end, matcher.entry());
    }
    Span span = Span.of(first, end, type);
    return type == EntityType.PERSON
        ? span.with(roleBefore(first), countryBeforeRole(first))
        : span;
  }

  private static final int LONGEST_ROLE = 5;

  private @Nullable String roleBefore(int unit) {
    int from = roleStart(unit);
    return from < unit ? units.string(from, unit) : null;
  }

  /** Where the longest title that ends directly before a unit begins; the unit itself if none. */
  private int roleStart(int unit) {
    for (int from = Math.max(0, unit - LONGEST_ROLE); from < unit; from++) {
      if (units.sameSentence(from, unit) && matcher.roleLength(from, unit) == unit - from) {
        return from;
      }
    }
    return unit;
  }

  private @Nullable String countryBeforeRole(int unit) {
    int from = roleStart(unit);
    if (from == unit || merged.isEmpty()) {
      return null;
    }
    int before = from > 0 && units.shape(from - 1) == Units.POSSESSIVE ? from - 1 : from;
    Span last = merged.get(merged.size() - 1);
    return last.endUnit() == before && last.entry() != null ? last.country() : null;
  }
}
