package dev.dateline.extract.time;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The readings that a rule can name, in lower case and with hyphens; each gives a match its type
 * and value.
 *
 * <p>One switch and not a table of method references: each of these would have to be linked when
 * the rules are loaded, which took a good part of that time.
 */
enum Reader {
  // DateReaders
  DATE,
  NUMERIC_DATE,
  ISO_DATE,
  CONTINUED_DAY,
  LEADING_DAY,
  MONTH_DAY,
  MONTH_YEAR,
  MONTH,
  MONTH_DAY_DIRECTION,
  MONTH_DIRECTION,
  MONTH_OF_DIRECTION,
  // WeekdayReaders
  WEEKDAY,
  WEEKDAY_FROM_NARRATED,
  WEEKDAY_OF_WEEK,
  WEEKDAY_THE_DAY,
  WEEKDAYS_AGO,
  WEEKDAY_OF_MONTH,
  WEEKDAY_DIRECTION,
  // FeastReaders
  HOLIDAY,
  NINE_ELEVEN,
  SEPTEMBER_11,
  FEAST_WITHOUT_DAY,
  // RelativeReaders
  DAY_OFFSET,
  REFERENCE,
  PRESENT,
  UNIT_DIRECTION,
  AGO,
  SAME_UNIT_DIRECTION,
  HALF_AGO,
  EITHER_AGO,
  QUARTER_CENTURY_AGO,
  VAGUE_AGO,
  YEAR_AGO_PERIOD,
  FROM_NOW,
  // NarratedReaders
  FROM_NARRATED,
  THAT_UNIT,
  THAT_MONTH,
  THAT_SEASON,
  UNIT_BESIDE,
  BESIDE_NARRATED,
  // PeriodReaders
  YEAR,
  SHORT_YEAR,
  CONTINUED_YEAR,
  DECADE,
  CENTURY,
  SEASON,
  QUARTER,
  HALF,
  THE_QUARTER,
  YEAR_PERIOD,
  FEAST_WEEK,
  SHORT_QUARTER,
  MID_UNIT,
  WEEK_OF_MONTH,
  THE_UNIT,
  WEEKEND,
  THIS_WEEKEND,
  YEAR_END,
  WEEK_OF,
  // DurationReaders
  DURATION,
  ARTICLE_DURATION,
  DURATION_SPAN,
  COUPLE_DURATION,
  FIXED_DURATION,
  DOZEN_DURATION,
  HALF_DURATION,
  FRACTION_DURATION,
  VAGUE_DURATION,
  // ClockReaders
  CLOCK,
  CLOCK_SECONDS,
  TIMESTAMP,
  CLOCK_BESIDE,
  DAYPART,
  DAYPART_OF,
  THE_DAYPART,
  ZULU,
  MILITARY,
  PART_OF_DAYPART,
  THAT_DAYPART,
  NEXT_DAYPART,
  PREVIOUS_DAYPART,
  HOUR_NAME,
  // SetReaders
  SET,
  EVERY,
  EVERY_OTHER,
  WEEKDAYS,
  EVERY_WEEKDAY,
  FREQUENCY;

  /**
   * The reading that a rule names.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  static Reader named(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      String known = Arrays.toString(values()).toLowerCase(Locale.ROOT).replace('_', '-');
      throw new IllegalArgumentException(
          "no reading is named \"" + name + "\"; there are " + known, e);
    }
  }

  /** The reading; null if the match is no time expression after all. */
  @Nullable Reading read(Match match, Context context) {
    return switch (this) {
      case DATE -> DateReaders.date(match, context);
      case NUMERIC_DATE -> DateReaders.numericDate(match, context);
      case ISO_DATE -> DateReaders.isoDate(match, context);
      case CONTINUED_DAY -> DateReaders.continuedDay(match, context);
      case LEADING_DAY -> DateReaders.leadingDay(match, context);
      case MONTH_DAY -> DateReaders.monthDay(match, context);
      case MONTH_YEAR -> DateReaders.monthYear(match, context);
      case MONTH -> DateReaders.month(match, context);
      case MONTH_DAY_DIRECTION -> DateReaders.monthDayDirection(match, context);
      case MONTH_DIRECTION -> DateReaders.monthDirection(match, context);
      case MONTH_OF_DIRECTION -> DateReaders.monthOfDirection(match, context);
      case WEEKDAY -> WeekdayReaders.weekday(match, context);
      case WEEKDAY_FROM_NARRATED -> WeekdayReaders.weekdayFromNarrated(match, context);
      case WEEKDAY_OF_WEEK -> WeekdayReaders.weekdayOfWeek(match, context);
      case WEEKDAY_THE_DAY -> WeekdayReaders.weekdayTheDay(match, context);
      case WEEKDAYS_AGO -> WeekdayReaders.weekdaysAgo(match, context);
      case WEEKDAY_OF_MONTH -> WeekdayReaders.weekdayOfMonth(match, context);
      case WEEKDAY_DIRECTION -> WeekdayReaders.weekdayDirection(match, context);
      case HOLIDAY -> FeastReaders.holiday(match, context);
      case NINE_ELEVEN -> FeastReaders.nineEleven(match, context);
      case SEPTEMBER_11 -> FeastReaders.septemberEleven(match, context);
      case FEAST_WITHOUT_DAY -> FeastReaders.withoutDay(match, context);
      case DAY_OFFSET -> RelativeReaders.dayOffset(match, context);
      case REFERENCE -> Reading.reference(match.rule().argument());
      case PRESENT -> RelativeReaders.present(match, context);
      case UNIT_DIRECTION -> RelativeReaders.unitDirection(match, context);
      case AGO -> RelativeReaders.ago(match, context);
      case SAME_UNIT_DIRECTION -> RelativeReaders.sameUnitDirection(match, context);
      case HALF_AGO -> RelativeReaders.halfAgo(match, context);
      case EITHER_AGO -> RelativeReaders.eitherAgo(match, context);
      case QUARTER_CENTURY_AGO -> RelativeReaders.yearsAgo(25, context.published());
      case VAGUE_AGO -> Reading.reference("PAST_REF");
      case YEAR_AGO_PERIOD -> RelativeReaders.yearAgoPeriod(match, context);
      case FROM_NOW -> RelativeReaders.fromNow(match, context);
      case FROM_NARRATED -> NarratedReaders.fromNarrated(match, context);
      case THAT_UNIT -> NarratedReaders.thatUnit(match, context);
      case THAT_MONTH -> NarratedReaders.thatMonth(match, context);
      case THAT_SEASON -> NarratedReaders.thatSeason(match, context);
      case UNIT_BESIDE -> NarratedReaders.unitBeside(match, context);
      case BESIDE_NARRATED -> NarratedReaders.besideNarrated(match, context);
      case YEAR -> PeriodReaders.year(match, context);
      case SHORT_YEAR -> PeriodReaders.shortYear(match, context);
      case CONTINUED_YEAR -> PeriodReaders.continuedYear(match, context);
      case DECADE -> PeriodReaders.decade(match, context);
      case CENTURY -> PeriodReaders.century(match, context);
      case SEASON -> PeriodReaders.season(match, context);
      case QUARTER -> PeriodReaders.quarter(match, context);
      case HALF -> PeriodReaders.half(match, context);
      case THE_QUARTER -> PeriodReaders.theQuarter(match, context);
      case YEAR_PERIOD -> PeriodReaders.yearPeriod(match, context);
      case FEAST_WEEK -> NamedPeriodReaders.feastWeek(match, context);
      case SHORT_QUARTER -> NamedPeriodReaders.shortQuarter(match, context);
      case MID_UNIT -> NamedPeriodReaders.midUnit(match, context);
      case WEEK_OF_MONTH -> NamedPeriodReaders.weekOfMonth(match, context);
      case THE_UNIT -> PeriodReaders.theUnit(match, context);
      case WEEKEND -> PeriodReaders.weekend(match, context);
      case THIS_WEEKEND -> PeriodReaders.thisWeekend(match, context);
      case YEAR_END -> PeriodReaders.yearEnd(match, context);
      case WEEK_OF -> PeriodReaders.weekOf(match, context);
      case DURATION -> DurationReaders.duration(match, context);
      case ARTICLE_DURATION -> DurationReaders.articleDuration(match, context);
      case DURATION_SPAN -> DurationReaders.durationSpan(match, context);
      case COUPLE_DURATION -> DurationReaders.coupleDuration(match, context);
      case FIXED_DURATION -> Reading.duration(match.rule().argument());
      case DOZEN_DURATION -> DurationReaders.dozen(match, context);
      case HALF_DURATION -> DurationReaders.halfDuration(match, context);
      case FRACTION_DURATION -> DurationReaders.fractionDuration(match, context);
      case VAGUE_DURATION -> DurationReaders.vagueDuration(match, context);
      case CLOCK -> ClockReaders.clock(match, context);
      case CLOCK_SECONDS -> ClockReaders.clockSeconds(match, context);
      case TIMESTAMP -> ClockReaders.timestamp(match, context);
      case CLOCK_BESIDE -> ClockReaders.clockBeside(match, context);
      case DAYPART -> ClockReaders.daypart(match, context);
      case DAYPART_OF -> ClockReaders.daypartOf(match, context);
      case THE_DAYPART -> ClockReaders.theDaypart(match, context);
      case ZULU -> ClockReaders.zulu(match, context);
      case MILITARY -> ClockReaders.military(match, context);
      case PART_OF_DAYPART -> ClockReaders.partOfDaypart(match, context);
      case THAT_DAYPART -> ClockReaders.daypartBeside(match, context, 0);
      case NEXT_DAYPART -> ClockReaders.daypartBeside(match, context, 1);
      case PREVIOUS_DAYPART -> ClockReaders.daypartBeside(match, context, -1);
      case HOUR_NAME -> ClockReaders.hourName(match, context);
      case SET -> SetReaders.set(match, context);
      case EVERY -> SetReaders.every(match, context);
      case EVERY_OTHER -> SetReaders.everyOther(match, context);
      case WEEKDAYS -> SetReaders.weekdays(match, context);
      case EVERY_WEEKDAY -> SetReaders.everyWeekday(match, context);
      case FREQUENCY -> SetReaders.frequency(match, context);
    };
  }
}
