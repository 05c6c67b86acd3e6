package dev.dateline.extract.time;

import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.TimeExpression.Mod;
import org.jspecify.annotations.Nullable;

/**
 * What an expression means, before it has its place and number.
 *
 * @param type TIMEX3 type
 * @param value TIMEX3 value; null where {@code reason} is given
 * @param calendar the stretch that a date names, where it is known
 * @param mod TIMEX3 modifier
 * @param quant quantifier of a set
 * @param freq frequency of a set
 * @param reason why there is no value
 * @param anchor number of the expression it counts from, from 0; -1 if none
 * @param narrates whether what follows may count from it
 */
record Reading(
    TimeExpression.Type type,
    @Nullable String value,
    @Nullable CalendarValue calendar,
    @Nullable Mod mod,
    @Nullable String quant,
    @Nullable String freq,
    @Nullable String reason,
    int anchor,
    boolean narrates) {

  static Reading date(CalendarValue calendar) {
    return new Reading(
        TimeExpression.Type.DATE, calendar.toString(), calendar, null, null, null, null, -1, true);
  }

  /** A date without a place in the calendar, such as {@code PRESENT_REF}. */
  static Reading reference(String value) {
    return new Reading(TimeExpression.Type.DATE, value, null, null, null, null, null, -1, true);
  }

  static Reading time(CalendarValue day, String clock) {
    return new Reading(
        TimeExpression.Type.TIME, day + clock, day, null, null, null, null, -1, true);
  }

  static Reading duration(String value) {
    return new Reading(TimeExpression.Type.DURATION, value, null, null, null, null, null, -1, true);
  }

  static Reading set(String value, @Nullable String quant, @Nullable String freq) {
    return new Reading(TimeExpression.Type.SET, value, null, null, quant, freq, null, -1, true);
  }

  static Reading unresolved(TimeExpression.Type type, String reason) {
    return new Reading(type, null, null, null, null, null, reason, -1, true);
  }

  Reading with(@Nullable Mod newMod) {
    return new Reading(type, value, calendar, newMod, quant, freq, reason, anchor, narrates);
  }

  Reading withAnchor(int number) {
    return new Reading(type, value, calendar, mod, quant, freq, reason, number, narrates);
  }

  /** The same, but a mere comparison, which moves no story on. */
  Reading aside() {
    return new Reading(type, value, calendar, mod, quant, freq, reason, anchor, false);
  }
}
