package dev.dateline.extract;

import org.jspecify.annotations.Nullable;

/**
 * A temporal expression and its value, as in TIMEX3 (ISO-TimeML, ISO 24617-1).
 *
 * @param id {@code t1}, {@code t2}, … in order of the text
 * @param start first code unit
 * @param end the code unit after the last
 * @param text the expression as it stands in the text
 * @param type the kind of expression
 * @param value such as {@code 2025-06-20}, {@code 2024-W12}, {@code 199}, {@code P3M}, {@code
 *     PRESENT_REF}, {@code XXXX-WXX-5}; null exactly where {@code unresolved} is given
 * @param mod TIMEX3's modifier, where the text has one
 * @param quant quantifier of a set ({@code EVERY})
 * @param freq frequency of a set ({@code 2X})
 * @param anchor id of the expression that this one counts from
 * @param beginPoint id of the expression that begins a duration
 * @param endPoint id of the expression that ends a duration
 * @param unresolved why there is no value, in place of a guess
 * @param rule name of the rule that read the expression
 */
public record TimeExpression(
    String id,
    int start,
    int end,
    String text,
    Type type,
    @Nullable String value,
    @Nullable Mod mod,
    @Nullable String quant,
    @Nullable String freq,
    @Nullable String anchor,
    @Nullable String beginPoint,
    @Nullable String endPoint,
    @Nullable Unresolved unresolved,
    String rule) {

  /** TIMEX3 types. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }

  /** TIMEX3 modifiers. */
  public enum Mod {
    BEFORE,
    AFTER,
    ON_OR_BEFORE,
    ON_OR_AFTER,
    LESS_THAN,
    MORE_THAN,
    EQUAL_OR_LESS,
    EQUAL_OR_MORE,
    START,
    MID,
    END,
    APPROX
  }

  /**
   * Why an expression has no value.
   *
   * @param reason one sentence that names the text in question
   */
  public record Unresolved(String reason) {}

  public TimeExpression {
    Offsets.check(start, end, text);
    if ((value == null) == (unresolved == null)) {
      throw new IllegalArgumentException(
          "time expression \"" + text + "\" needs either a value or a reason why it has none");
    }
  }

  /** A plain expression with a value and none of the optional attributes. */
  public static TimeExpression of(
      String id, Mention mention, Type type, String value, String rule) {
    return new TimeExpression(
        id,
        mention.start(),
        mention.end(),
        mention.text(),
        type,
        value,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        rule);
  }
}
