package dev.dateline.console.index;

import dev.dateline.topics.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * The connections to one database file: one that writes, and a few that read beside it, each seeing
 * the last commit. Thread-safe.
 *
 * <p>Commits are not flushed to the disk one by one: a power cut may take the last ones, positions
 * included, and leaves what came before them whole. A file beside the database says that it is
 * open; where it is found at the start, the process was killed and the file is checked.
 */
final class Database implements AutoCloseable {

  /** To be raised when rows come out otherwise although the schema is the same. */
  private static final int VERSION = 1;

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final int READERS = 4;
  private static final int CACHE_KIB = 16 * 1024;
  private static final Pattern TABLE =
      Pattern.compile("CREATE (?:VIRTUAL )?TABLE (\\w+)", Pattern.MULTILINE);

  private final Path openMark;
  private final Connection writer;
  private final BlockingQueue<Sql> readers = new ArrayBlockingQueue<>(READERS);
  private final List<Sql> opened = new ArrayList<>();
  private final AtomicBoolean failed = new AtomicBoolean();

  private Database(Path file, Connection writer) throws SQLException {
    this.openMark = markOf(file);
    this.writer = writer;
    writer.setAutoCommit(false);
    for (int i = 0; i < READERS; i++) {
      Sql reader = new Sql(connect(file));
      opened.add(reader);
      readers.add(reader);
    }
  }

  /** What is asked of a reader. */
  interface Question<T> {
    T ask(Sql sql);
  }

  /**
   * Opens a file; one that is missing, damaged or of another make becomes an empty one.
   *
   * @throws IndexException if that cannot be; the message names the file
   */
  static Database open(Path file) {
    try {
      boolean killed = Files.exists(markOf(file));
      if (Files.exists(file) && !isOurs(file, killed)) {
        LOG.info("the console's index in \"{}\" is made anew", file);
        remove(file);
      }
      boolean fresh = !Files.exists(file);
      Connection writer = connect(file);
      if (fresh) {
        create(writer);
      }
      Database database = new Database(file, writer);
      if (!killed) {
        Files.createFile(markOf(file));
      }
      return database;
    } catch (SQLException | IOException e) {
      throw new IndexException("the console's index in \"%s\": %s".formatted(file, e), e);
    }
  }

  private static Path markOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".open");
  }

  private static boolean isOurs(Path file, boolean killed) {
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      return make().equals(text(statement, "SELECT value FROM about WHERE name = 'make'"))
          && (!killed || "ok".equals(text(statement, "PRAGMA quick_check(1)")));
    } catch (SQLException e) {
      LOG.debug("\"{}\" cannot be read", file, e);
      return false;
    }
  }

  private static String text(Statement statement, String question) throws SQLException {
    try (ResultSet rows = statement.executeQuery(question)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  private static void remove(Path file) throws IOException {
    for (String part : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + part));
    }
  }

  private static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(schema());
      statement.executeUpdate("INSERT INTO about VALUES ('make', '" + make() + "')");
    }
  }

  /** What rows mean, in short: another schema or version is another make. */
  private static String make() {
    byte[] schema = schema().getBytes(StandardCharsets.UTF_8);
    return VERSION + "-" + ContentHash.hex(ContentHash.of(schema));
  }

  /** Throws away all rows, with the next commit. */
  void empty() {
    try (Statement statement = writer.createStatement()) {
      Matcher tables = TABLE.matcher(schema());
      while (tables.find()) {
        statement.executeUpdate("DROP TABLE IF EXISTS " + tables.group(1));
      }
      create(writer);
    } catch (SQLException e) {
      throw failure("cannot be emptied", e);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
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
      throw failure("cannot be written", e);
    }
  }

  /** Forgets what was not committed; the next start then looks whether the file is sound. */
  void rollBack() {
    failed.set(true);
    try {
      writer.rollback();
    } catch (SQLException e) {
      throw failure("cannot be rolled back", e);
    }
  }

  private static IndexException failure(String what, SQLException e) {
    return new IndexException("the console's index %s: %s".formatted(what, e.getMessage()), e);
  }

  @Override
  public void close() throws IOException {
    opened.forEach(Sql::close);
    try {
      writer.rollback();
    } catch (SQLException e) {
      throw failure("cannot be closed", e);
    }
    new Sql(writer).close();
    if (!failed.get()) {
      Files.deleteIfExists(openMark);
    }
  }
}
