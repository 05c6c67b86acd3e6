package dev.dateline.console.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.sqlite.SQLiteConfig;

/**
 * The connections to one database file: one that writes, and a few that read beside it, each seeing
 * the last commit. Thread-safe.
 *
 * <p>Nothing is flushed to the disk: after a crash the file is made anew.
 */
final class Database implements AutoCloseable {

  private static final int READERS = 4;
  private static final int CACHE_KIB = 16 * 1024;

  private final Connection writer;
  private final BlockingQueue<Sql> readers = new ArrayBlockingQueue<>(READERS);
  private final List<Sql> opened = new ArrayList<>();

  private Database(Connection writer) {
    this.writer = writer;
  }

  /** What is asked of a reader. */
  interface Question<T> {
    T ask(Sql sql);
  }

  /** Creates the tables in a new file. */
  static Database create(Path file) {
    try {
      Connection writer = connect(file);
      Database database = new Database(writer);
      try (Statement statement = writer.createStatement()) {
        statement.executeUpdate(schema());
      }
      writer.setAutoCommit(false);
      for (int i = 0; i < READERS; i++) {
        Sql reader = new Sql(connect(file));
        database.opened.add(reader);
        database.readers.add(reader);
      }
      return database;
    } catch (SQLException e) {
      throw new IndexException("the console's index in \"%s\": %s".formatted(file, e), e);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    config.setCacheSize(-CACHE_KIB / READERS);
    config.setBusyTimeout(10_000);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  private static String schema() {
    try (InputStream text = Database.class.getResourceAsStream("schema.sql")) {
      if (text == null) {
        throw new IllegalStateException("schema.sql is missing from the jar");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("schema.sql cannot be read", e);
    }
  }

  /** The one connection that writes; for one thread at a time. */
  Sql writing() {
    return new Sql(writer);
  }

  /** Asks on a connection that sees one state of the index throughout. */
  <T> T read(Question<T> question) {
    Sql reader;
    try {
      reader = readers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexException("interrupted while waiting for the index", e);
    }
    try {
      return reader.inOneState(() -> question.ask(reader));
    } finally {
      readers.add(reader);
    }
  }

  void commit() {
    try {
      writer.commit();
    } catch (SQLException e) {
      throw new IndexException("the console's index cannot be written: " + e, e);
    }
  }

  @Override
  public void close() {
    opened.forEach(Sql::close);
    new Sql(writer).close();
  }
}
