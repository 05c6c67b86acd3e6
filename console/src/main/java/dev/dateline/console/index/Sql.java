package dev.dateline.console.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Statements on one connection, prepared once; values are bound, never written into the text. */
final class Sql implements AutoCloseable {

  private static final int MOST_STATEMENTS = 64;

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(32, 0.75f, true);

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** A row as a value. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** All rows. */
  <T> List<T> list(String sql, Row<T> mapper, @Nullable Object... values) {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(mapper.of(rows));
      }
      return found;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The first row. */
  <T> Optional<T> one(String sql, Row<T> mapper, @Nullable Object... values) {
    return list(sql, mapper, values).stream().findFirst();
  }

  /** The number in the first column of the first row; 0 where there is none. */
  long number(String sql, @Nullable Object... values) {
    return one(sql, row -> row.getLong(1), values).orElse(0L);
  }

  /** Changes rows. */
  void run(String sql, @Nullable Object... values) {
    try {
      bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The row id of the last insertion. */
  long lastRow() {
    return number("SELECT last_insert_rowid()");
  }

  /** Asks several things of one and the same state. */
  <T> T inOneState(Supplier<T> questions) {
    try {
      connection.setAutoCommit(false);
      try {
        return questions.get();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      if (prepared.size() >= MOST_STATEMENTS) {
        String eldest = prepared.keySet().iterator().next();
        PreparedStatement old = prepared.remove(eldest);
        if (old != null) {
          old.close();
        }
      }
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** A statement that has failed once fails for ever in this driver, so all are prepared anew. */
  private IndexException failed(SQLException e) {
    for (PreparedStatement statement : prepared.values()) {
      try {
        statement.close();
      } catch (SQLException second) {
        e.addSuppressed(second);
      }
    }
    prepared.clear();
    return new IndexException("the console's index: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
