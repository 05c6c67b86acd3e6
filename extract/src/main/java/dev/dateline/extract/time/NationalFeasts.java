package dev.dateline.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Feasts that several countries keep, each on a day of its own: "Canada's Thanksgiving", "Korean
 * Memorial Day". Without a country before it such a feast is that of the United States. Immutable.
 */
final class NationalFeasts {

  private static final Set<Holidays.Feast> NATIONAL =
      EnumSet.of(
          Holidays.Feast.LABOR_DAY,
          Holidays.Feast.MEMORIAL_DAY,
          Holidays.Feast.THANKSGIVING,
          Holidays.Feast.VETERANS_DAY,
          Holidays.Feast.MOTHERS_DAY,
          Holidays.Feast.FATHERS_DAY);

  private static final NationalFeasts LOADED = read();

  private final Map<String, IntFunction<LocalDate>> days;
  private final Set<String> foreign;

  private NationalFeasts(Map<String, IntFunction<LocalDate>> days, Set<String> foreign) {
    this.days = Map.copyOf(days);
    this.foreign = Set.copyOf(foreign);
  }

  static NationalFeasts load() {
    return LOADED;
  }

  /** Whether each country that keeps a feast has its own day for it. */
  static boolean isNational(int feast) {
    return NATIONAL.stream().anyMatch(one -> one.code() == feast);
  }

  /** Whether a word in lower case names another country, or its people. */
  boolean isForeign(String word) {
    return foreign.contains(word);
  }

  /** The day of each year on which a country keeps a feast; null where it is not known. */
  @Nullable IntFunction<LocalDate> day(int feast, String word) {
    return days.get(feast + " " + word);
  }

  private static NationalFeasts read() {
    Map<String, IntFunction<LocalDate>> days = new HashMap<>();
    Set<String> foreign = new HashSet<>();
    for (String line : Rules.lines("national-feasts.txt")) {
      int bar = line.indexOf('|');
      List<String> words = Arrays.asList(Rules.words(line.substring(bar + 1)));
      String[] rule = Rules.words(line.substring(0, bar));
      foreign.addAll(words);
      if (!rule[0].equals("foreign")) {
        int feast = Holidays.Feast.valueOf(rule[0]).code();
        words.forEach(word -> days.put(feast + " " + word, day(rule)));
      }
    }
    return new NationalFeasts(days, foreign);
  }

  private static IntFunction<LocalDate> day(String[] rule) {
    int month = Integer.parseInt(rule[1]);
    if (rule.length == 3) {
      int day = Integer.parseInt(rule[2]);
      return year -> LocalDate.of(year, month, day);
    }
    DayOfWeek weekday = DayOfWeek.valueOf(rule[2]);
    int nth = Integer.parseInt(rule[3]);
    return year ->
        LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
  }
}
