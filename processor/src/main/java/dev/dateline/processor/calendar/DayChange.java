package dev.dateline.processor.calendar;

/** What follows from changed claims of a date. */
sealed interface DayChange {

  /** What became of the events of the date, as its own claims tell them. */
  record Events(OpenDays.Changes changes) implements DayChange {}

  /** What events of other dates must know; the key of the record is the key of the facts. */
  record Facts(FactsChange change) implements DayChange {}
}
