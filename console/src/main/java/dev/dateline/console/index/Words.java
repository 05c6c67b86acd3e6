package dev.dateline.console.index;

/** The table of words to search for; each row of another table has one in it. */
final class Words {

  private static final int KINDS = 4;

  /** Whose words they are. */
  enum Of {
    ARTICLE(0),
    EVENT(1),
    ENTITY(2);

    private final int kind;

    Of(int kind) {
      this.kind = kind;
    }
  }

  private Words() {}

  static void put(Sql sql, Of of, long row, String title, String body) {
    remove(sql, of, row);
    sql.run(
        "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)",
        row * KINDS + of.kind,
        title,
        body);
  }

  static void remove(Sql sql, Of of, long row) {
    sql.run("DELETE FROM words WHERE rowid = ?", row * KINDS + of.kind);
  }
}
