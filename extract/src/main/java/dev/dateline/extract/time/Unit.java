package dev.dateline.extract.time;

/** Units of durations and shifts, with their TIMEX3 letters. */
enum Unit {
  SECOND("S", Granularity.DAY, 0),
  MINUTE("M", Granularity.DAY, 0),
  HOUR("H", Granularity.DAY, 0),
  DAY("D", Granularity.DAY, 1),
  WEEK("W", Granularity.WEEK, 1),
  FORTNIGHT("W", Granularity.WEEK, 2),
  WEEKEND("WE", Granularity.WEEKEND, 1),
  MONTH("M", Granularity.MONTH, 1),
  QUARTER("Q", Granularity.QUARTER, 1),
  YEAR("Y", Granularity.YEAR, 1),
  DECADE("E", Granularity.DECADE, 1),
  CENTURY("C", Granularity.CENTURY, 1),
  MILLENNIUM("L", Granularity.MILLENNIUM, 1);

  private static final Unit[] ALL = values();

  final String letter;
  final Granularity granularity;

  /** How many of the granularity one unit is; 0 for units of the clock. */
  final int size;

  Unit(String letter, Granularity granularity, int size) {
    this.letter = letter;
    this.granularity = granularity;
    this.size = size;
  }

  static Unit at(int code) {
    return ALL[code];
  }

  /** The number that stands for the unit in the word list; {@link #at} reads it back. */
  @SuppressWarnings("EnumOrdinal") // A code within one run; nothing stores it.
  int code() {
    return ordinal();
  }

  boolean ofClock() {
    return size == 0;
  }

  /** A duration: {@code P3M}, {@code PT2H}, and {@code PXY} where the number is not known. */
  String duration(String number) {
    return (ofClock() ? "PT" : "P") + number + letter;
  }
}
