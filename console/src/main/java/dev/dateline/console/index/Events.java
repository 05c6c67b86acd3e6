package dev.dateline.console.index;

import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.Json;
import dev.dateline.topics.ObservedAnniversary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for events of the calendar. */
public final class Events {

  static final String COLUMNS = "id, date, precision, status, title, prominence, sources";

  private final Database database;

  Events(Database database) {
    this.database = database;
  }

  /**
   * An event in a list.
   *
   * @param date ISO date, or its beginning
   * @param sources how many independent ones
   */
  public record Line(
      String id,
      String date,
      String precision,
      String status,
      String title,
      int prominence,
      int sources) {}

  /** What comes first. */
  public enum Order {
    DATE,
    PROMINENCE
  }

  /**
   * Which events; null stands for all.
   *
   * @param from first day, ISO
   * @param to last day, ISO
   */
  public record Filter(
      @Nullable String entity,
      @Nullable String country,
      @Nullable String from,
      @Nullable String to,
      @Nullable String monthDay) {

    /** Those of one day of the year, in any year. */
    public static Filter onDay(int month, int day) {
      String monthDay = String.format(Locale.ROOT, "%02d%02d", month, day);
      return new Filter(null, null, null, null, monthDay);
    }
  }

  /** By its id, or by the handle of any of its claims. */
  public Optional<CalendarEvent> find(String idOrClaim) {
    return database.read(
        sql ->
            sql.one("SELECT json FROM event WHERE id = ?", Events::event, idOrClaim)
                .or(
                    () ->
                        sql.one(
                            "SELECT json FROM claim JOIN event ON event.row = claim.event"
                                + " WHERE handle = ? ORDER BY event.id LIMIT 1",
                            Events::event,
                            idOrClaim)));
  }

  public Page<Line> list(Filter filter, Order order, Page.Part part) {
    Where where = where(filter);
    String by = order == Order.DATE ? "first, prominence DESC, id" : "prominence DESC, first, id";
    return database.read(
        sql ->
            Page.of(
                sql.list(
                    "SELECT "
                        + COLUMNS
                        + " FROM event"
                        + where.text()
                        + " ORDER BY "
                        + by
                        + " LIMIT ? OFFSET ?",
                    Events::line,
                    where.values(part.limit(), part.offset())),
                sql.number("SELECT count(*) FROM event" + where.text(), where.values()),
                part));
  }

  /** Anniversaries of an event that articles marked, in order of their dates. */
  public List<ObservedAnniversary> observed(String event) {
    return database.read(
        sql ->
            sql.list(
                "SELECT json FROM anniversary WHERE event = ? ORDER BY date, id",
                row -> Json.read(row.getBytes(1), ObservedAnniversary.class),
                event));
  }

  static CalendarEvent event(ResultSet row) throws SQLException {
    return Json.read(row.getBytes(1), CalendarEvent.class);
  }

  static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getInt(7));
  }

  static Where where(Filter filter) {
    String country = filter.country();
    String code = country == null ? null : country.toLowerCase(Locale.ROOT);
    return new Where()
        .and("row IN (SELECT event FROM event_entity WHERE entity = ?)", filter.entity())
        .and(
            "row IN (SELECT event FROM event_entity WHERE '/' || entity || '/' LIKE ?)",
            code == null ? null : "%/" + code.replaceAll("[^a-z]", "") + "/%")
        .and("first >= ?", filter.from())
        .and("first <= ?", filter.to())
        .and("month_day = ?", filter.monthDay());
  }
}
