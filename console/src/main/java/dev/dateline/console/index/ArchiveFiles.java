package dev.dateline.console.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of an archive that the index has taken in, by which it is known what has changed. */
public final class ArchiveFiles {

  private final Database database;

  ArchiveFiles(Database database) {
    this.database = database;
  }

  /**
   * A file of which something is to be taken in.
   *
   * @param path relative to the archive
   * @param stamp which changes with the file; null where the file is gone
   * @param results all that stands in it
   * @param letters what was rejected, if it tells of that
   */
  public record Taken(
      String path, @Nullable String stamp, List<Result> results, List<Letter> letters) {
    public Taken {
      results = List.copyOf(results);
      letters = List.copyOf(letters);
    }

    /** A file that is no longer there. */
    public static Taken gone(String path) {
      return new Taken(path, null, List.of(), List.of());
    }
  }

  /** The stamps of all files, by their paths. */
  public Map<String, String> stamps() {
    return database.read(
        sql -> {
          Map<String, String> stamps = new HashMap<>();
          sql.list(
              "SELECT path, stamp FROM file",
              row -> stamps.put(row.getString(1), row.getString(2)));
          return stamps;
        });
  }

  /** Takes in what stands in files, and away what no longer does. Not thread-safe. */
  static final class Writing {
    private final Sql sql;
    private final IndexWriter writer;

    Writing(Sql sql, IndexWriter writer) {
      this.sql = sql;
      this.writer = writer;
    }

    List<Change> take(Taken file) {
      List<String> before =
          sql.list("SELECT key FROM file_key WHERE path = ?", row -> row.getString(1), file.path());
      remember(file);
      List<Change> changes = new ArrayList<>();
      for (String key : before) {
        if (!stands(key)) {
          writer.take(new Result(key, null, Map.of(), null)).ifPresent(changes::add);
        }
      }
      for (Result result : file.results()) {
        writer.take(result).ifPresent(changes::add);
      }
      file.letters().forEach(letter -> changes.add(writer.reject(letter)));
      return changes;
    }

    private void remember(Taken file) {
      sql.run("DELETE FROM file_key WHERE path = ?", file.path());
      for (Result result : file.results()) {
        sql.run(
            "INSERT OR IGNORE INTO file_key (path, key) VALUES (?, ?)", file.path(), result.key());
      }
      if (file.stamp() == null) {
        sql.run("DELETE FROM file WHERE path = ?", file.path());
      } else {
        sql.run(
            "INSERT OR REPLACE INTO file (path, stamp) VALUES (?, ?)", file.path(), file.stamp());
      }
    }

    /** An article whose date was corrected stands in another file by now. */
    private boolean stands(String key) {
      return sql.number("SELECT count(*) FROM file_key WHERE key = ?", key) > 0;
    }
  }
}
