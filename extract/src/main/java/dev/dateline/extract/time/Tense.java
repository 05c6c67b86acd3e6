package dev.dateline.extract.time;

/** Where the words around an expression point. */
enum Tense {
  NONE,
  PAST,
  PRESENT,
  FUTURE,
  /** Words of intent and of the timetable: the future of what stands behind them. */
  PLANNED
}
