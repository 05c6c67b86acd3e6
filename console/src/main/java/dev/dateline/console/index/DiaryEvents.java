package dev.dateline.console.index;

import dev.dateline.console.diary.Diary;
import dev.dateline.console.diary.DiaryQuery;
import dev.dateline.topics.CalendarEvent;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The diary over the index: the one computation of {@link Diary}, given only the events that can be
 * due. The database leaves out those of other days of the year and those that are not prominent
 * enough whatever their ordinal; of the rest, only those whose ordinal counts are read.
 */
public final class DiaryEvents {

  /** More than any number of years or days adds to the prominence of an event. */
  private static final int MOST_FOR_ROUNDNESS = 10;

  private static final int DAYS_OF_YEAR = 366;

  private static final int[] STEPS = {30, 24, 18, 12};

  /** The plus sign keeps SQLite from going through all events in the order of their prominence. */
  private static final String QUESTION =
      "SELECT json, first, precision FROM event WHERE status = 'HAPPENED' AND +prominence >= ? AND"
          + " ";

  /** Of few, that order is the quickest way. */
  private static final String QUESTION_OF_FEW =
      "SELECT json, first, precision FROM event WHERE status = 'HAPPENED' AND prominence >= ? AND"
          + " +precision IN ('DAY', 'MONTH', 'YEAR')";

  private final Database database;

  DiaryEvents(Database database) {
    this.database = database;
  }

  /** What is due, exactly as over all events. */
  public Diary diary(DiaryQuery query) throws IOException {
    Diary diary = Diary.of(consumer -> forEachNear(query, consumer), query);
    // Where nothing is due, the next that is may lie on any day of the year.
    return diary.days().isEmpty() || diary.laterThanAsked()
        ? Diary.of(consumer -> forEach(query, consumer), query)
        : diary;
  }

  /**
   * The most prominent of what is due, in order of time. What is looked for first is so prominent
   * that little of it has to be read.
   *
   * @param most how many of those of a day; of the others not more, and perhaps only those that are
   *     as prominent
   */
  public Diary foremost(DiaryQuery query, int most) throws IOException {
    for (int least : STEPS) {
      if (least > query.minProminence()) {
        Diary diary = diary(query.withMinProminence(least));
        if (!diary.laterThanAsked() && diary.days().size() >= most) {
          return diary.foremost(most);
        }
      }
    }
    return diary(query).foremost(most);
  }

  private void forEachNear(DiaryQuery query, Consumer<CalendarEvent> consumer) {
    boolean few = query.minProminence() >= 2 * MOST_FOR_ROUNDNESS;
    if (few && query.days() >= DAYS_OF_YEAR) {
      each(QUESTION_OF_FEW, query, consumer, true);
      return;
    }
    LocalDate from = query.from();
    LocalDate to = query.to();
    StringBuilder when = new StringBuilder("(precision IN ('MONTH', 'YEAR')");
    if (query.days() >= DAYS_OF_YEAR) {
      when.append(" OR +precision = 'DAY'");
    } else {
      // A leap day comes round on the day before it.
      String first = monthDay(from);
      String last = monthDay(to.getMonthValue() == 2 && to.getDayOfMonth() == 28 ? leapDay() : to);
      String within = "month_day >= '" + first + "' %s month_day <= '" + last + "'";
      boolean overNewYear = first.compareTo(last) > 0;
      when.append(" OR (").append(within.formatted(overNewYear ? "OR" : "AND")).append(')');
      for (int days : query.rule().days()) {
        when.append(" OR first BETWEEN '").append(from.minusDays(days)).append("' AND '");
        when.append(to.minusDays(days)).append('\'');
      }
    }
    each(QUESTION + when.append(')'), query, consumer, true);
  }

  private void forEach(DiaryQuery query, Consumer<CalendarEvent> consumer) {
    each(QUESTION + "+precision IN ('DAY', 'MONTH', 'YEAR')", query, consumer, false);
  }

  private void each(
      String question, DiaryQuery query, Consumer<CalendarEvent> consumer, boolean onlyInTime) {
    database.read(
        sql ->
            sql.list(
                question,
                row -> {
                  if (!onlyInTime || counts(query, row.getString(2), row.getString(3))) {
                    consumer.accept(Events.event(row));
                  }
                  return true;
                },
                query.minProminence() - MOST_FOR_ROUNDNESS));
  }

  private static boolean counts(DiaryQuery query, String first, @Nullable String precision) {
    LocalDate base = LocalDate.parse(first);
    for (int year = query.from().getYear(); year <= query.to().getYear(); year++) {
      if (query.rule().takesYears(year - base.getYear())) {
        return true;
      }
    }
    return "DAY".equals(precision)
        && query.rule().days().stream()
            .map(base::plusDays)
            .anyMatch(day -> !day.isBefore(query.from()) && !day.isAfter(query.to()));
  }

  private static LocalDate leapDay() {
    return Year.of(2000).atMonth(2).atDay(29);
  }

  private static String monthDay(LocalDate day) {
    return String.format(Locale.ROOT, "%02d%02d", day.getMonthValue(), day.getDayOfMonth());
  }
}
