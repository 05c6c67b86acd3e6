package dev.dateline.console.index;

import dev.dateline.topics.CalendarEvent;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** Events of the calendar, with whom they happened and which claims lead to them. */
final class EventRows {

  private static final int LONGEST_QUOTES = 20_000;

  private final Sql sql;

  EventRows(Sql sql) {
    this.sql = sql;
  }

  Change put(CalendarEvent event, byte[] json) {
    removeWords(event.id());
    sql.run(
        """
        INSERT INTO event (id, date, first, month_day, precision, status, title, prominence, sources,
          json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET date = excluded.date, first = excluded.first,
          month_day = excluded.month_day, precision = excluded.precision, status = excluded.status,
          title = excluded.title, prominence = excluded.prominence, sources = excluded.sources,
          json = excluded.json\
        """,
        event.id(),
        event.date(),
        Days.first(event.date()).toString(),
        Days.monthDay(event.date()),
        event.precision().name(),
        event.status().name(),
        event.title(),
        event.prominence(),
        event.independentSources(),
        json);
    long row = sql.number("SELECT row FROM event WHERE id = ?", event.id());
    removeLinks(row);
    Set<String> entities = new LinkedHashSet<>(event.participants());
    entities.addAll(event.places());
    for (String entity : entities) {
      sql.run("INSERT INTO event_entity (event, entity) VALUES (?, ?)", row, entity);
    }
    for (String claim : event.claims()) {
      sql.run("INSERT OR IGNORE INTO claim (handle, event) VALUES (?, ?)", claim, row);
    }
    Words.putEvent(sql, Words.ofEvent(row, event.prominence()), event.title(), words(event));
    return new Change(Change.Kind.EVENT, event.id(), false, event.title(), event.date());
  }

  Change remove(String id) {
    removeWords(id);
    Optional<Long> row =
        sql.one("SELECT row FROM event WHERE id = ?", found -> found.getLong(1), id);
    row.ifPresent(
        number -> {
          removeLinks(number);
          sql.run("DELETE FROM event WHERE row = ?", number);
        });
    return new Change(Change.Kind.EVENT, id, true, id, null);
  }

  private void removeWords(String id) {
    sql.one(
            "SELECT row, prominence FROM event WHERE id = ?",
            found -> Words.ofEvent(found.getLong(1), found.getInt(2)),
            id)
        .ifPresent(rowId -> Words.removeEvent(sql, rowId));
  }

  private void removeLinks(long row) {
    sql.run("DELETE FROM event_entity WHERE event = ?", row);
    sql.run("DELETE FROM claim WHERE event = ?", row);
  }

  private static String words(CalendarEvent event) {
    StringJoiner text = new StringJoiner(" ");
    text.add(Days.words(event.date()));
    for (CalendarEvent.Source source : event.sources()) {
      if (text.length() < LONGEST_QUOTES) {
        text.add(source.quote());
      }
    }
    return text.toString();
  }
}
