package dev.dateline.console.index;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How many events happened when: counted by the database in pieces of time that become finer as the
 * stretch becomes shorter, so that a page never has to hold the events themselves.
 */
public final class Timeline {

  private static final int YEARS_BY_DECADE = 250;
  private static final int YEARS_BY_YEAR = 12;
  private static final int DAYS_BY_DAY = 100;

  private final Database database;

  Timeline(Database database) {
    this.database = database;
  }

  /** The length of a piece. */
  public enum Unit {
    DECADE("substr(first, 1, 3) || '0'", null),
    YEAR("substr(first, 1, 4)", "'DECADE', 'CENTURY'"),
    MONTH("substr(first, 1, 7)", "'DECADE', 'CENTURY', 'YEAR', 'SEASON', 'QUARTER'"),
    DAY("first", "'DECADE', 'CENTURY', 'YEAR', 'SEASON', 'QUARTER', 'MONTH', 'WEEK'");

    private final String expression;
    private final @Nullable String tooCoarse;

    Unit(String expression, @Nullable String tooCoarse) {
      this.expression = expression;
      this.tooCoarse = tooCoarse;
    }
  }

  /**
   * Events of a stretch of time.
   *
   * @param from first day, ISO
   * @param to last day, ISO
   * @param first day of the first event that there is; null where there is none
   * @param last day of the last event that there is
   * @param pieces those in which something happened, in order
   * @param coarser events whose dates are not known so exactly, which are in no piece
   */
  public record View(
      String from,
      String to,
      @Nullable String first,
      @Nullable String last,
      String unit,
      List<Piece> pieces,
      long coarser) {}

  /**
   * A piece of time.
   *
   * @param start {@code 1960} (also for a decade), {@code 1969-07} or {@code 1969-07-20}
   * @param title of its most prominent event
   */
  public record Piece(String start, long events, String title) {}

  /**
   * Counts.
   *
   * @param from null for the first event
   * @param to null for the last event
   */
  public View view(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String entity) {
    return database.read(
        sql -> {
          Where all = Events.where(new Events.Filter(entity, null, "0001-01-01", null, null));
          String first = text(sql, "SELECT min(first) FROM event" + all.text(), all.values());
          String last = text(sql, "SELECT max(first) FROM event" + all.text(), all.values());
          LocalDate start = from != null ? from : day(first);
          LocalDate end = to != null ? to : day(last);
          Unit unit = unit(start, end);
          Where within =
              Events.where(new Events.Filter(entity, null, start.toString(), end.toString(), null));
          return new View(
              start.toString(),
              end.toString(),
              first,
              last,
              unit.name().toLowerCase(Locale.ROOT),
              pieces(sql, within, unit),
              coarser(sql, within, unit));
        });
  }

  private static List<Piece> pieces(Sql sql, Where within, Unit unit) {
    String exact = unit.tooCoarse == null ? "" : " AND precision NOT IN (" + unit.tooCoarse + ")";
    // With max(), SQLite takes the other columns from the row that has it.
    return sql.list(
        "SELECT "
            + unit.expression
            + ", count(*), title, max(prominence) FROM event"
            + within.text()
            + exact
            + " GROUP BY 1 ORDER BY 1",
        row -> new Piece(row.getString(1), row.getLong(2), row.getString(3)),
        within.values());
  }

  private static long coarser(Sql sql, Where within, Unit unit) {
    return unit.tooCoarse == null
        ? 0
        : sql.number(
            "SELECT count(*) FROM event"
                + within.text()
                + " AND precision IN ("
                + unit.tooCoarse
                + ")",
            within.values());
  }

  static Unit unit(LocalDate from, LocalDate to) {
    long years = ChronoUnit.YEARS.between(from, to);
    if (years > YEARS_BY_DECADE) {
      return Unit.DECADE;
    }
    if (years > YEARS_BY_YEAR) {
      return Unit.YEAR;
    }
    return ChronoUnit.DAYS.between(from, to) > DAYS_BY_DAY ? Unit.MONTH : Unit.DAY;
  }

  private static @Nullable String text(Sql sql, String question, @Nullable Object... values) {
    return sql.one(question, row -> row.getString(1) == null ? "" : row.getString(1), values)
        .filter(found -> !found.isEmpty())
        .orElse(null);
  }

  private static LocalDate day(@Nullable String date) {
    return date == null ? LocalDate.EPOCH : LocalDate.parse(date);
  }
}
