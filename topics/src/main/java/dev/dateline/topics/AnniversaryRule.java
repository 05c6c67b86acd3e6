package dev.dateline.topics;

import java.util.List;

/**
 * Which anniversaries are worth a line.
 *
 * @param years single ordinals in years
 * @param everyYears each multiple of it as well; 0 for none
 * @param everyYearsAfterHundred the step beyond 100 years; 0 for none
 * @param days ordinals in days
 */
public record AnniversaryRule(
    List<Integer> years, int everyYears, int everyYearsAfterHundred, List<Integer> days) {

  /** 1, 2, 3, each 5 to 100, then each 25 years; and 100 days. */
  public static final AnniversaryRule ROUND =
      new AnniversaryRule(List.of(1, 2, 3), 5, 25, List.of(100));

  /** Every year, and 100 days. */
  public static final AnniversaryRule ALL = new AnniversaryRule(List.of(), 1, 1, List.of(100));

  public AnniversaryRule {
    years = List.copyOf(years);
    days = List.copyOf(days);
    if (everyYears < 0 || everyYearsAfterHundred < 0) {
      throw new IllegalArgumentException(
          "steps in years: are \"%d\" and \"%d\"; expected 0 or more"
              .formatted(everyYears, everyYearsAfterHundred));
    }
  }

  /** Whether an ordinal in years is worth a line. */
  public boolean takesYears(int ordinal) {
    if (ordinal < 1) {
      return false;
    }
    int step = ordinal > 100 ? everyYearsAfterHundred : everyYears;
    return years.contains(ordinal) || (step > 0 && ordinal % step == 0);
  }
}
