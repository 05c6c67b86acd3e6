package dev.dateline.extract.time;

/** How much of the calendar a date names, from fine to coarse. */
public enum Granularity {
  DAY,
  WEEKEND,
  WEEK,
  MONTH,
  QUARTER,
  SEASON,
  HALF,
  YEAR,
  DECADE,
  CENTURY,
  MILLENNIUM
}
