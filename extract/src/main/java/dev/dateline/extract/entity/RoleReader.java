package dev.dateline.extract.entity;

import dev.dateline.extract.EntityType;
import org.jspecify.annotations.Nullable;

/** Reads the role and country of a person from the words that stand apart beside the name. */
final class RoleReader {

  private static final int LONGEST_ROLE = 5;

  private final Units units;
  private final PhraseMatcher matcher;

  RoleReader(Units units, PhraseMatcher matcher) {
    this.units = units;
    this.matcher = matcher;
  }

  /**
   * What the text tells behind a person's name ("X, president of Y,"); the span has it where it
   * tells nothing.
   */
  Span readBehind(Span person) {
    int u = person.endUnit();
    int limit = Math.min(units.count(), u + 2 * LONGEST_ROLE);
    if (u >= limit || !units.isChar(u, ',')) {
      return Span.of(person.firstUnit(), u, person.type());
    }
    u++;
    if (u < limit
        && (units.equalsIgnoringCase(u, "the")
            || units.equalsIgnoringCase(u, "a")
            || units.equalsIgnoringCase(u, "an"))) {
      u++;
    }
    String country = null;
    if (u < limit && matcher.findName(u, limit)) {
      country = matcher.entry().country();
      u += matcher.length();
      if (u < limit && units.shape(u) == Units.POSSESSIVE) {
        u++;
      }
    }
    int length = u < limit ? matcher.roleLength(u, limit) : 0;
    Span told = Span.of(person.firstUnit(), person.endUnit(), person.type());
    if (length == 0 || isSomebodyElse(u + length, limit)) {
      return told;
    }
    return told.with(
        units.string(u, u + length), country != null ? country : countryBehind(u + length, limit));
  }

  /** The kinship that stands apart before a full name: "his wife, Ann Moss, said". */
  @Nullable String readKinBefore(Span person) {
    int kin = person.firstUnit() - 2;
    int behind = person.endUnit();
    boolean apart =
        kin > 0
            && person.length() > 1
            && units.isChar(kin + 1, ',')
            && units.sameSentence(kin - 1, person.firstUnit())
            && (behind >= units.count() || units.isChar(behind, ',') || units.isChar(behind, '.'));
    if (!apart || (units.classesOf(units.string(kin, kin + 1)) & Lexicon.KIN) == 0) {
      return null;
    }
    boolean owned =
        units.equalsIgnoringCase(kin - 1, "his")
            || units.equalsIgnoringCase(kin - 1, "her")
            || units.equalsIgnoringCase(kin - 1, "their")
            || units.shape(kin - 1) == Units.POSSESSIVE;
    return owned ? units.string(kin, kin + 1) : null;
  }

  /** "X, President Y and Z": the role is that of the name behind it. */
  private boolean isSomebodyElse(int unit, int limit) {
    return unit < limit && units.isCapital(unit);
  }

  private @Nullable String countryBehind(int unit, int limit) {
    boolean of = unit + 1 < limit && units.equalsIgnoringCase(unit, "of");
    if (!of || !matcher.findName(unit + 1, limit)) {
      return null;
    }
    GazetteerEntry entry = matcher.entry();
    return entry.type() == EntityType.PLACE ? entry.country() : null;
  }
}
