package dev.dateline.console.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds words, names and dates. Every word must be there, in any form of it ("landed" finds
 * "landing"), in any case, with or without accents; the last may be unfinished; words in quotation
 * marks stand together.
 */
public final class Search {

  private static final Pattern TERM = Pattern.compile("\"([^\"]*)\"|([^\\s\"]+)");
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int MOST_TERMS = 12;
  private static final int LONGEST_QUERY = 500;

  /** Headlines and names count ten times as much as text. */
  private static final String RANK = "bm25(%s, 10.0, 1.0)";

  private static final int NAMES_FOUND = 8;
  private static final int NAMES_SUGGESTED = 6;
  private static final int EVENTS_SUGGESTED = 5;

  private final Database database;

  Search(Database database) {
    this.database = database;
  }

  /**
   * What was found.
   *
   * @param entities the most named first
   * @param events the best first
   * @param articles the best first
   */
  public record Found(List<Entities.Line> entities, Page<Events.Line> events, Page<Hit> articles) {}

  /**
   * An article that was found.
   *
   * @param passage where the words stand; what was found is between U+0002 and U+0003
   */
  public record Hit(Articles.Line article, String passage) {}

  /** A name or an event to go to. */
  public record Suggestion(String kind, String id, String text, @Nullable String about) {}

  /** Finds; nothing where the text has no word. */
  public Found find(String text, Page.Part part) {
    String match = match(text);
    if (match.isEmpty()) {
      return new Found(List.of(), Page.of(List.of(), 0, part), Page.of(List.of(), 0, part));
    }
    return database.read(
        sql ->
            new Found(
                entities(sql, match, NAMES_FOUND),
                events(sql, match, part),
                articles(sql, match, part)));
  }

  /** What the beginning of a text may become. */
  public List<Suggestion> suggest(String text) {
    String match = match(text);
    if (match.isEmpty()) {
      return List.of();
    }
    return database.read(
        sql -> {
          List<Suggestion> found = new ArrayList<>();
          for (Entities.Line line : entities(sql, match, NAMES_SUGGESTED)) {
            String about = line.type().toLowerCase(Locale.ROOT);
            found.add(new Suggestion("entity", line.id(), line.name(), about));
          }
          for (Events.Line line : titled(sql, match)) {
            found.add(new Suggestion("event", line.id(), line.title(), line.date()));
          }
          return found;
        });
  }

  private static List<Entities.Line> entities(Sql sql, String match, int limit) {
    return sql.list(
        """
        SELECT entity.id, type, name, country, articles FROM entity_words
        JOIN entity ON entity.row = entity_words.rowid
        WHERE entity_words MATCH ? AND articles > 0 ORDER BY articles DESC, name LIMIT ?\
        """,
        Entities::line,
        match,
        limit);
  }

  /** The most prominent whose titles have the words: in the order of the table, none is ranked. */
  private static List<Events.Line> titled(Sql sql, String match) {
    return sql.list(
        "SELECT id, date, precision, status, event.title, prominence, sources FROM event_words"
            + " JOIN event ON event.row = "
            + Words.EVENT_ROW
            + " WHERE event_words MATCH ? ORDER BY event_words.rowid DESC LIMIT ?",
        Events::line,
        "title : (" + match + ")",
        EVENTS_SUGGESTED);
  }

  private static Page<Events.Line> events(Sql sql, String match, Page.Part part) {
    return Page.of(
        sql.list(
            "SELECT id, date, precision, status, event.title, prominence, sources FROM event_words"
                + " JOIN event ON event.row = "
                + Words.EVENT_ROW
                + " WHERE event_words MATCH ? ORDER BY "
                + RANK.formatted("event_words")
                + " - prominence / 5.0, id LIMIT ? OFFSET ?",
            Events::line,
            match,
            part.limit(),
            part.offset()),
        sql.number("SELECT count(*) FROM event_words WHERE event_words MATCH ?", match),
        part);
  }

  private static Page<Hit> articles(Sql sql, String match, Page.Part part) {
    return Page.of(
        sql.list(
            "SELECT id, published, headline, source, retracted, snippet(article_words, 1, char(2),"
                + " char(3), '…', 32) FROM article_words"
                + " JOIN article ON article.row = article_words.rowid"
                + " WHERE article_words MATCH ? ORDER BY "
                + RANK.formatted("article_words")
                + ", id LIMIT ? OFFSET ?",
            row -> new Hit(Articles.line(row), row.getString(6)),
            match,
            part.limit(),
            part.offset()),
        sql.number("SELECT count(*) FROM article_words WHERE article_words MATCH ?", match),
        part);
  }

  /** What is asked, in the language of FTS5, each word quoted so that none is an operator. */
  static String match(String text) {
    StringJoiner match = new StringJoiner(" ");
    Matcher terms = TERM.matcher(text.substring(0, Math.min(text.length(), LONGEST_QUERY)));
    int count = 0;
    boolean finished = true;
    while (terms.find() && count < MOST_TERMS) {
      String phrase = terms.group(1);
      String words = words(phrase == null ? terms.group(2) : phrase);
      if (!words.isEmpty()) {
        match.add('"' + words + '"');
        finished = phrase != null;
        count++;
      }
    }
    return match + (finished ? "" : "*");
  }

  private static String words(String term) {
    StringJoiner words = new StringJoiner(" ");
    Matcher letters = LETTERS.matcher(term);
    while (letters.find()) {
      words.add(letters.group());
    }
    return words.toString();
  }
}
