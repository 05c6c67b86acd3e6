package dev.dateline.console.index;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for what was rejected. */
public final class Rejections {

  private final Database database;

  Rejections(Database database) {
    this.database = database;
  }

  /**
   * A rejected record.
   *
   * @param key as it came
   * @param time ISO instant of the rejection
   * @param headers which say why
   * @param size of the bytes
   * @param beginning of the bytes, as text
   */
  public record Rejected(
      @Nullable String key, String time, Map<String, String> headers, int size, String beginning) {}

  /** How much of each kind there is. */
  public record Counts(
      long articles,
      long retracted,
      long events,
      long anniversaries,
      long rejected,
      long entities) {}

  /** The latest first. */
  public Page<Rejected> list(Page.Part part) {
    return database.read(
        sql ->
            Page.of(
                sql.list(
                    "SELECT key, time, headers, size, beginning FROM rejected"
                        + " ORDER BY time DESC, row DESC LIMIT ? OFFSET ?",
                    row ->
                        new Rejected(
                            row.getString(1),
                            row.getString(2),
                            Articles.headers(row.getString(3)),
                            row.getInt(4),
                            row.getString(5)),
                    part.limit(),
                    part.offset()),
                sql.number("SELECT count(*) FROM rejected"),
                part));
  }

  /** Counts what the index holds. */
  public Counts counts() {
    return database.read(
        sql ->
            new Counts(
                sql.number("SELECT count(*) FROM article WHERE retracted = 0"),
                sql.number("SELECT count(*) FROM article WHERE retracted = 1"),
                sql.number("SELECT count(*) FROM event"),
                sql.number("SELECT count(*) FROM anniversary"),
                sql.number("SELECT count(*) FROM rejected"),
                sql.number("SELECT count(*) FROM entity WHERE articles > 0")));
  }
}
