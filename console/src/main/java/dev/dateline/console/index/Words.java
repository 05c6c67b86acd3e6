package dev.dateline.console.index;

/** The tables of words to search for; each row of another table has one in one of them. */
final class Words {

  /** Enough for more rows than fit into a file; an event's prominence stands above them. */
  private static final int ROW_BITS = 40;

  private static final int MOST_PROMINENCE = 1 << 20;

  /** The number of an event's row in the row id of its words, as SQL. */
  static final String EVENT_ROW = "(event_words.rowid & " + ((1L << ROW_BITS) - 1) + ")";

  private Words() {}

  /** The row id of an event's words: they are read in its order, the most prominent first. */
  static long ofEvent(long row, int prominence) {
    return ((long) Math.max(0, Math.min(prominence, MOST_PROMINENCE)) << ROW_BITS) | row;
  }

  static void putArticle(Sql sql, long row, String title, String body) {
    sql.run("DELETE FROM article_words WHERE rowid = ?", row);
    sql.run("INSERT INTO article_words (rowid, title, body) VALUES (?, ?, ?)", row, title, body);
  }

  static void putEvent(Sql sql, long rowId, String title, String body) {
    sql.run("INSERT INTO event_words (rowid, title, body) VALUES (?, ?, ?)", rowId, title, body);
  }

  static void putEntity(Sql sql, long row, String name) {
    sql.run("DELETE FROM entity_words WHERE rowid = ?", row);
    sql.run("INSERT INTO entity_words (rowid, title) VALUES (?, ?)", row, name);
  }

  static void removeArticle(Sql sql, long row) {
    sql.run("DELETE FROM article_words WHERE rowid = ?", row);
  }

  static void removeEvent(Sql sql, long rowId) {
    sql.run("DELETE FROM event_words WHERE rowid = ?", rowId);
  }
}
