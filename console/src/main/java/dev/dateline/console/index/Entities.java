package dev.dateline.console.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks for entities: name ids, and where they appear. */
public final class Entities {

  private static final int MOST_COMPANIONS = 24;

  private final Database database;

  Entities(Database database) {
    this.database = database;
  }

  /**
   * An entity in a list.
   *
   * @param articles how many name it
   */
  public record Line(
      String id, String type, String name, @Nullable String country, long articles) {}

  /**
   * An entity.
   *
   * @param years when it is written about and when what it took part in happened, in order
   * @param companions whom and what the same articles name, the most frequent first
   */
  public record View(
      Line entity, List<String> roles, long events, List<Year> years, List<Line> companions) {}

  /** One year of an entity. */
  public record Year(int year, long articles, long events) {}

  public Optional<View> find(String id) {
    return database.read(
        sql ->
            sql.one(
                    "SELECT id, type, name, country, articles, roles FROM entity WHERE id = ?",
                    row -> new Found(line(row), ArticleRows.roles(row.getString(6))),
                    id)
                .filter(found -> found.line().articles() > 0)
                .map(found -> view(sql, found)));
  }

  /** What entities are called, by their ids; those that are not known are left out. */
  public Map<String, String> names(Collection<String> ids) {
    return database.read(
        sql -> {
          Map<String, String> names = new LinkedHashMap<>();
          for (String id : ids) {
            sql.one("SELECT name FROM entity WHERE id = ?", row -> row.getString(1), id)
                .ifPresent(name -> names.put(id, name));
          }
          return names;
        });
  }

  /** Which entities; null stands for all. */
  public record Filter(@Nullable String type, @Nullable String country) {}

  /** Those that most articles name, first. */
  public Page<Line> list(Filter filter, Page.Part part) {
    String country = filter.country();
    Where where =
        new Where()
            .and("articles > ?", 0)
            .and("type = ?", filter.type())
            .and("country = ?", country == null ? null : country.toUpperCase(Locale.ROOT));
    return database.read(
        sql ->
            Page.of(
                sql.list(
                    "SELECT id, type, name, country, articles FROM entity"
                        + where.text()
                        + " ORDER BY articles DESC, id LIMIT ? OFFSET ?",
                    Entities::line,
                    where.values(part.limit(), part.offset())),
                sql.number("SELECT count(*) FROM entity" + where.text(), where.values()),
                part));
  }

  /**
   * A country that events are of.
   *
   * @param country ISO 3166 code, in small letters as in ids
   * @param events how many
   */
  public record Country(String country, long events) {}

  /** The countries of events, those with the most first. */
  public List<Country> countries() {
    return database.read(
        sql ->
            sql.list(
                """
                SELECT substr(entity, instr(entity, '/') + 1, 2) AS code,
                  count(DISTINCT event) AS events
                FROM event_entity WHERE entity LIKE 'country/__' OR entity LIKE '%/__/%'
                GROUP BY code ORDER BY events DESC, code\
                """,
                row -> new Country(row.getString(1), row.getLong(2))));
  }

  private record Found(Line line, List<String> roles) {}

  private static View view(Sql sql, Found found) {
    String id = found.line().id();
    List<Line> companions =
        sql.list(
            """
            SELECT entity.id, type, name, country, times FROM (
              SELECT other.entity AS e, count(*) AS times FROM mention AS own
              JOIN mention AS other ON other.article = own.article AND other.entity <> own.entity
              WHERE own.entity = ? GROUP BY other.entity ORDER BY times DESC, other.entity LIMIT ?)
            JOIN entity ON entity.id = e ORDER BY times DESC, name\
            """,
            Entities::line,
            id,
            MOST_COMPANIONS);
    List<Year> years = years(sql, id);
    long events = sql.number("SELECT count(*) FROM event_entity WHERE entity = ?", id);
    return new View(found.line(), found.roles(), events, years, companions);
  }

  private static List<Year> years(Sql sql, String id) {
    Map<Integer, long[]> counts = new TreeMap<>();
    count(
        sql,
        counts,
        0,
        "SELECT CAST(substr(published, 1, 4) AS INTEGER), count(*) FROM mention JOIN article ON"
            + " article.row = mention.article WHERE entity = ? GROUP BY 1",
        id);
    count(
        sql,
        counts,
        1,
        "SELECT CAST(substr(first, 1, 4) AS INTEGER), count(*) FROM event_entity JOIN event ON"
            + " event.row = event_entity.event WHERE entity = ? GROUP BY 1",
        id);
    List<Year> years = new ArrayList<>();
    counts.forEach((year, count) -> years.add(new Year(year, count[0], count[1])));
    return years;
  }

  private static void count(
      Sql sql, Map<Integer, long[]> counts, int which, String question, String id) {
    for (int[] year : sql.list(question, row -> new int[] {row.getInt(1), row.getInt(2)}, id)) {
      counts.computeIfAbsent(year[0], missing -> new long[2])[which] = year[1];
    }
  }

  static Line line(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Line(
        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5));
  }
}
