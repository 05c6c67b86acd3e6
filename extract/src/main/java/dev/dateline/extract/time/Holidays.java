package dev.dateline.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The days of feasts: fixed ones, weekdays of a month, and those that move with Easter. */
final class Holidays {

  /** Feasts that news names without their date. */
  enum Feast {
    NEW_YEARS_DAY,
    NEW_YEARS_EVE,
    VALENTINES_DAY,
    ST_PATRICKS_DAY,
    ASH_WEDNESDAY,
    PALM_SUNDAY,
    GOOD_FRIDAY,
    EASTER,
    EASTER_MONDAY,
    PENTECOST,
    MOTHERS_DAY,
    MEMORIAL_DAY,
    FATHERS_DAY,
    INDEPENDENCE_DAY,
    BASTILLE_DAY,
    LABOR_DAY,
    COLUMBUS_DAY,
    HALLOWEEN,
    ELECTION_DAY,
    VETERANS_DAY,
    REMEMBRANCE_DAY,
    INTERNATIONAL_HOLOCAUST_REMEMBRANCE_DAY,
    THANKSGIVING,
    CHRISTMAS_EVE,
    CHRISTMAS,
    BOXING_DAY,
    MARTIN_LUTHER_KING_DAY,
    PRESIDENTS_DAY,
    GROUNDHOG_DAY,
    ALL_SAINTS_DAY,
    JUNETEENTH,
    ORTHODOX_EASTER,
    WHIT_MONDAY;

    /** The number that stands for the feast in the word list. */
    @SuppressWarnings("EnumOrdinal") // A code within one run; nothing stores it.
    int code() {
      return ordinal();
    }
  }

  private static final Feast[] ALL = Feast.values();

  private Holidays() {}

  static LocalDate day(int feast, int year) {
    return switch (ALL[feast]) {
      case NEW_YEARS_DAY -> LocalDate.of(year, 1, 1);
      case NEW_YEARS_EVE -> LocalDate.of(year, 12, 31);
      case GROUNDHOG_DAY -> LocalDate.of(year, 2, 2);
      case VALENTINES_DAY -> LocalDate.of(year, 2, 14);
      case ST_PATRICKS_DAY -> LocalDate.of(year, 3, 17);
      case INDEPENDENCE_DAY -> LocalDate.of(year, 7, 4);
      case BASTILLE_DAY -> LocalDate.of(year, 7, 14);
      case HALLOWEEN -> LocalDate.of(year, 10, 31);
      case ALL_SAINTS_DAY -> LocalDate.of(year, 11, 1);
      case JUNETEENTH -> LocalDate.of(year, 6, 19);
      case VETERANS_DAY, REMEMBRANCE_DAY -> LocalDate.of(year, 11, 11);
      // Resolution 60/7 of the General Assembly of the United Nations, 2005.
      case INTERNATIONAL_HOLOCAUST_REMEMBRANCE_DAY -> LocalDate.of(year, 1, 27);
      case CHRISTMAS_EVE -> LocalDate.of(year, 12, 24);
      case CHRISTMAS -> LocalDate.of(year, 12, 25);
      case BOXING_DAY -> LocalDate.of(year, 12, 26);
      case ASH_WEDNESDAY -> easter(year).minusDays(46);
      case PALM_SUNDAY -> easter(year).minusDays(7);
      case GOOD_FRIDAY -> easter(year).minusDays(2);
      case EASTER -> easter(year);
      case EASTER_MONDAY -> easter(year).plusDays(1);
      case ORTHODOX_EASTER -> orthodoxEaster(year);
      case WHIT_MONDAY -> easter(year).plusDays(50);
      case PENTECOST -> easter(year).plusDays(49);
      case MARTIN_LUTHER_KING_DAY -> nth(year, 1, DayOfWeek.MONDAY, 3);
      case PRESIDENTS_DAY -> nth(year, 2, DayOfWeek.MONDAY, 3);
      case MOTHERS_DAY -> nth(year, 5, DayOfWeek.SUNDAY, 2);
      case MEMORIAL_DAY -> nth(year, 5, DayOfWeek.MONDAY, -1);
      case FATHERS_DAY -> nth(year, 6, DayOfWeek.SUNDAY, 3);
      case LABOR_DAY -> nth(year, 9, DayOfWeek.MONDAY, 1);
      case COLUMBUS_DAY -> nth(year, 10, DayOfWeek.MONDAY, 2);
      case ELECTION_DAY -> nth(year, 11, DayOfWeek.MONDAY, 1).plusDays(1);
      case THANKSGIVING -> nth(year, 11, DayOfWeek.THURSDAY, 4);
    };
  }

  private static LocalDate nth(int year, int month, DayOfWeek weekday, int ordinal) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
  }

  /**
   * Western Easter, by the algorithm of Meeus, Jones and Butcher (Astronomical Algorithms, ch. 8).
   */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int g = (8 * b + 13) / 25;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31;
    int day = (h + l - 7 * m + 114) % 31 + 1;
    return LocalDate.of(year, month, day);
  }

  /** Eastern Easter by the Julian calendar, given in the Gregorian one (Meeus, ch. 8). */
  static LocalDate orthodoxEaster(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int month = (d + e + 114) / 31;
    int day = (d + e + 114) % 31 + 1;
    int julianLag = year / 100 - year / 400 - 2;
    return LocalDate.of(year, month, day).plusDays(julianLag);
  }
}
