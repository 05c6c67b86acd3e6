package dev.dateline.extract.time;

import static dev.dateline.extract.time.TokenClass.DIRECTION;
import static dev.dateline.extract.time.TokenClass.UNIT;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Readings that count from the day of publication, or from the date narrated last. */
final class RelativeReaders {

  static final Map<String, Reader> ALL =
      Map.of(
          "day-offset", RelativeReaders::dayOffset,
          "reference", (match, context) -> Reading.reference(match.rule().argument()),
          "unit-direction", RelativeReaders::unitDirection,
          "ago", RelativeReaders::ago,
          "vague-ago", (match, context) -> Reading.reference("PAST_REF"),
          "from-narrated", RelativeReaders::fromNarrated,
          "year-ago-period", RelativeReaders::yearAgoPeriod,
          "that-unit", RelativeReaders::thatUnit,
          "from-now", RelativeReaders::fromNow);

  private RelativeReaders() {}

  /** today, yesterday, tomorrow: the rule's argument is the number of days. */
  private static Reading dayOffset(Match match, Context context) {
    int days = Integer.parseInt(match.rule().argument());
    return Reading.date(CalendarValue.day(context.published().plusDays(days)));
  }

  private static @Nullable Reading unitDirection(Match match, Context context) {
    Unit unit = Unit.at(match.value(UNIT));
    int direction = match.value(DIRECTION);
    if (unit == Unit.DAY && direction == 0) {
      return null;
    }
    return Reading.date(
        CalendarValue.of(unit.granularity, context.published()).plus((long) direction * unit.size));
  }

  private static @Nullable Reading ago(Match match, Context context) {
    Unit unit = Amount.unit(match);
    int number = Amount.number(match);
    if (unit.ofClock()) {
      return Reading.date(CalendarValue.day(context.published()));
    }
    CalendarValue quarter = context.quarter();
    if (unit == Unit.YEAR && number == 1 && quarter != null) {
      return Reading.date(quarter.plus(-4)).aside();
    }
    return Reading.date(shift(unit, -number, context.published()));
  }

  private static Reading fromNow(Match match, Context context) {
    Unit unit = Amount.unit(match);
    return Reading.date(shift(unit, Amount.number(match), context.published()));
  }

  private static CalendarValue shift(Unit unit, int count, LocalDate from) {
    return CalendarValue.of(unit.granularity, from).plus((long) count * unit.size);
  }

  /** "two days later", "a year earlier": the argument is the direction. */
  private static Reading fromNarrated(Match match, Context context) {
    int sign = Integer.parseInt(match.rule().argument());
    Unit unit = Amount.unit(match);
    int number = Amount.number(match) * sign;
    CalendarValue narrated = context.narrated();
    if (unit.ofClock()) {
      LocalDate day = narrated == null ? context.published() : narrated.first();
      return Reading.date(CalendarValue.day(day)).withAnchor(context.narratedNumber());
    }
    CalendarValue quarter = context.quarter();
    if (unit == Unit.YEAR && number == -1 && quarter != null) {
      return Reading.date(quarter.plus(-4)).aside();
    }
    LocalDate from = narrated == null ? context.published() : narrated.first();
    return Reading.date(shift(unit, number, from)).withAnchor(context.narratedNumber());
  }

  /** "the year-earlier quarter", "year-ago period". */
  private static Reading yearAgoPeriod(Match match, Context context) {
    CalendarValue quarter = context.quarter();
    boolean ofYear =
        match.has(UNIT) && match.count(UNIT) > 1 && Unit.at(match.value(UNIT, 1)) == Unit.YEAR;
    if (ofYear) {
      return Reading.date(CalendarValue.of(Granularity.YEAR, context.published()).plus(-1)).aside();
    }
    return Reading.date((quarter == null ? context.reportedQuarter() : quarter).plus(-4)).aside();
  }

  /** "that month", "the same year": the stretch that holds the date narrated last. */
  private static Reading thatUnit(Match match, Context context) {
    Unit unit = Unit.at(match.value(UNIT));
    CalendarValue narrated = context.narrated();
    String argument = match.rule().argument();
    int shift = argument.isEmpty() ? 0 : Integer.parseInt(argument);
    LocalDate day = narrated == null ? context.published() : narrated.first();
    return Reading.date(CalendarValue.of(unit.granularity, day).plus((long) shift * unit.size))
        .withAnchor(context.narratedNumber());
  }
}
