package dev.dateline.extract.time;

/**
 * The classes that a rule's pattern can ask of a token; the words of most stand in {@code
 * words.txt}, with the number that each carries. A token may belong to several.
 */
enum TokenClass {
  /** A month's name or abbreviation; 1 to 12. */
  MONTH,
  /** A weekday's name; 1 is Monday. */
  WEEKDAY,
  /** A weekday's abbreviation, which needs a date beside it. */
  WEEKDAYABBR,
  /** A weekday's plural; 1 is Monday. */
  WEEKDAYS,
  /** A season: 0 spring, 1 summer, 2 autumn, 3 winter. */
  SEASON,
  /** One unit of the calendar; the ordinal of {@link Unit}. */
  UNIT,
  /** Its plural. */
  UNITS,
  /** One unit of the clock; the ordinal of {@link Unit}. */
  CLOCKUNIT,
  /** Its plural. */
  CLOCKUNITS,
  /** Last, this, next: -1, 0, 1. */
  DIRECTION,
  /** A part of the day; index into the reading's codes. */
  DAYPART,
  /** Its plural. */
  DAYPARTS,
  /** Yesterday, today, tomorrow: -1, 0, 1. */
  DAYWORD,
  /** Noon, midnight: the hour. */
  HOURNAME,
  /** a.m. 0, p.m. 12. */
  AMPM,
  /** A time zone; minutes from UTC. */
  ZONE,
  /** The "Z" of a timestamp. */
  ZULU,
  /** A vague number, such as "several". */
  VAGUE,
  /** A decade by its name, such as "sixties"; its two digits. */
  DECADENAME,
  /** A cardinal number in digits or words. */
  NUM,
  /** A number of one or two digits from 1 to 31. */
  DAY,
  /** A number from 1 to 12. */
  MONTHNUM,
  /** A number of one or two digits from 0 to 24. */
  HOUR,
  /** Exactly two digits from 00 to 59. */
  MINUTE,
  /** Exactly two digits. */
  YEAR2,
  /** A year of four digits, or spelled as two numbers. */
  YEAR,
  /** An ordinal number in digits or words. */
  ORD,
  /** An ordinal from 1 to 31. */
  DAYORD,
  /** "1990s", "'90s": the decade's first year. */
  DECADE,
  /** A day that a feast or custom names; index into {@link Holidays}. */
  HOLIDAY,
  /** What is counted: after it a number of four digits is no year. */
  COUNTED,
  /** What counts: before a number of four digits it makes it no year. */
  COUNTING,
  /** "ended", "ending". */
  ENDED,
  /** What makes a length of time before it an age. */
  OLD,
  /** A word before "a year" that makes it a rate. */
  RATED,
  /** A preposition or the like that a bare month follows. */
  BEFOREMONTH,
  /** "of", which makes a bare plural behind it part of a quantity. */
  PARTITIVE,
  /** A straight or curly apostrophe. */
  APOSTROPHE,
  /** "at", "about". */
  BEFOREHOUR,
  /** "midyear". */
  MIDYEAR,
  /** "on", "in". */
  PLACING,
  /** "from". */
  BEGINNING,
  /** "to", which makes "is" before it a plan. */
  INFINITIVE,
  /** What makes a feast before it part of a name: "Good Friday Agreement", "Christmas tree". */
  NAMED,
  /** A verb that puts off: "postponed until Tuesday" lies ahead. */
  DEFERRING,
  /** What makes bare "hours" before it a length: "later". */
  COMPARING,
  /** What makes "Sept. 11" before it that of 2001: "attacks". */
  ATTACKS,
  /** What makes "current" before it a term of accounting: "account". */
  COMPOUND,
  /** "is", "are". */
  COPULA,
  /** "set", which points ahead before "for" and "to". */
  SET,
  /** "has", "have". */
  PERFECT,
  /** "mid", "early", "late" and the hyphen behind. */
  PARTLY,
  /** What makes "30s" behind it an age: "his". */
  POSSESSIVE,
  /** "until", "till". */
  UNTIL,
  /** A verb whose infinitive lies ahead of it: "decided to meet in March". */
  DECIDING,
  /** What keeps a plan behind it from pointing ahead: "as planned". */
  AS,
  /** What makes "today's" before it no day: "today's youth". */
  GENERIC,
  /** Behind "two days" it counts from what follows, or else from what was narrated: "before". */
  BESIDE,
  /** What makes a year one of accounts or of school: "fiscal". */
  KINDOFYEAR,
  /** "now and again", "now and then": no time. */
  AGAIN,
  /** Before "the last year" it makes it a length: "over", "during". */
  SPANNING,
  /** What joins two days, months or years to a list or range. */
  JOINING;

  /** How many there are. */
  static final int COUNT = values().length;

  /**
   * The number that stands for the class in patterns; those of literals begin at {@link #COUNT}.
   */
  @SuppressWarnings("EnumOrdinal") // A code within one run; nothing stores it.
  int symbol() {
    return ordinal();
  }
}
