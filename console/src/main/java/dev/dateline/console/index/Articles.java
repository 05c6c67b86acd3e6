package dev.dateline.console.index;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for articles. */
public final class Articles {

  private final Database database;

  Articles(Database database) {
    this.database = database;
  }

  /**
   * An article in a list.
   *
   * @param published ISO date
   * @param headline its title, or how its text begins
   */
  public record Line(
      String id, String published, String headline, @Nullable String source, boolean retracted) {}

  /**
   * An article as it was published.
   *
   * @param json the bytes of the record
   * @param headers of the record
   * @param place null where it was read from a file
   * @param claims what its events became in the calendar
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Stored(
      byte[] json,
      String headline,
      Map<String, String> headers,
      Result.@Nullable Place place,
      List<Claim> claims) {}

  /**
   * What an event of an article became.
   *
   * @param claim {@code e1}
   * @param event id in the calendar
   * @param title there
   */
  public record Claim(String claim, String event, String date, String title) {}

  /** Which articles; null stands for all. */
  public record Filter(@Nullable String entity, @Nullable String from, @Nullable String to) {}

  public Optional<Stored> find(String id) {
    return database.read(
        sql ->
            sql.one(
                "SELECT json, headline, headers, partition, offset, time FROM article WHERE id = ?",
                row -> stored(row, claims(sql, id)),
                id));
  }

  /** In order of publication, the latest first. */
  public Page<Line> list(Filter filter, Page.Part part) {
    Where where =
        new Where()
            .and("row IN (SELECT article FROM mention WHERE entity = ?)", filter.entity())
            .and("published >= ?", filter.from())
            .and("published <= ?", filter.to());
    return database.read(
        sql ->
            Page.of(
                sql.list(
                    "SELECT id, published, headline, source, retracted FROM article"
                        + where.text()
                        + " ORDER BY published DESC, id LIMIT ? OFFSET ?",
                    Articles::line,
                    where.values(part.limit(), part.offset())),
                sql.number("SELECT count(*) FROM article" + where.text(), where.values()),
                part));
  }

  static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5) == 1);
  }

  private static List<Claim> claims(Sql sql, String id) {
    String prefix = id + "#";
    return sql.list(
        "SELECT claim.handle, event.id, event.date, event.title FROM claim"
            + " JOIN event ON event.row = claim.event WHERE handle >= ? AND handle < ?"
            + " ORDER BY length(handle), handle",
        row ->
            new Claim(
                row.getString(1).substring(prefix.length()),
                row.getString(2),
                row.getString(3),
                row.getString(4)),
        prefix,
        id + "$");
  }

  private static Stored stored(ResultSet row, List<Claim> claims) throws SQLException {
    String time = row.getString(6);
    return new Stored(
        row.getBytes(1),
        row.getString(2),
        headers(row.getString(3)),
        time == null ? null : new Result.Place(row.getInt(4), row.getLong(5), time),
        claims);
  }

  @SuppressWarnings("unchecked")
  static Map<String, String> headers(String json) {
    return IndexWriter.fromJson(json.getBytes(StandardCharsets.UTF_8), Map.class);
  }
}
