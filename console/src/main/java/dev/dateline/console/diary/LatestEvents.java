package dev.dateline.console.diary;

import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Of many values of many events the last of each, in order of the keys. They stand in a file that
 * is gone when this is closed: an archive of years has more events than fit into memory. Not
 * thread-safe.
 */
public final class LatestEvents implements AutoCloseable {

  private static final int CACHE_KIB = 8 * 1024;

  private final Path file;
  private final Connection connection;
  private final PreparedStatement put;

  private LatestEvents(Path file, Connection connection) throws SQLException {
    this.file = file;
    this.connection = connection;
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "CREATE TABLE event (key BLOB PRIMARY KEY, position INTEGER, value BLOB) WITHOUT ROWID");
    }
    this.put =
        connection.prepareStatement(
            "INSERT INTO event VALUES (?1, ?2, ?3) ON CONFLICT (key) DO UPDATE"
                + " SET position = excluded.position, value = excluded.value"
                + " WHERE excluded.position > position");
  }

  /**
   * Nothing yet.
   *
   * @throws IOException if the directory of temporary files cannot be written
   */
  public static LatestEvents create() throws IOException {
    Path file = Files.createTempFile("dateline-events", ".sqlite");
    try {
      SQLiteConfig config = new SQLiteConfig();
      // Nobody opens it again, so that nothing of it has to outlive a crash.
      config.setJournalMode(SQLiteConfig.JournalMode.OFF);
      config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
      config.setCacheSize(-CACHE_KIB);
      Connection connection = config.createConnection("jdbc:sqlite:" + file);
      connection.setAutoCommit(false);
      return new LatestEvents(file, connection);
    } catch (SQLException e) {
      Files.deleteIfExists(file);
      throw failed(file, e);
    }
  }

  /**
   * Keeps a value, unless a later one of the key is there.
   *
   * @param value null where the event is gone
   */
  public void put(byte[] key, long position, byte @Nullable [] value) throws IOException {
    try {
      put.setBytes(1, key);
      put.setLong(2, position);
      put.setBytes(3, value);
      put.executeUpdate();
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  /** Those that are not gone, in order of the bytes of their keys. */
  public void forEach(Consumer<CalendarEvent> consumer) throws IOException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT value FROM event WHERE value IS NOT NULL ORDER BY key")) {
      while (rows.next()) {
        consumer.accept(Json.read(rows.getBytes(1), CalendarEvent.class));
      }
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  private static IOException failed(Path file, SQLException e) {
    return new IOException("the events in \"" + file + "\": " + e.getMessage(), e);
  }

  @Override
  public void close() throws IOException {
    try {
      put.close();
      connection.close();
    } catch (SQLException e) {
      throw failed(file, e);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
