package dev.dateline.topics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What travels, as machines read it: a JSON Schema (2020-12) of each record, of the lines of the
 * bulk archive and of the headers of dead letters, and an AsyncAPI 3.0 document of all topics that
 * refers to them.
 *
 * <p>They ship with the library, in its folder {@code dev/dateline/topics/schema}. A schema says
 * what is written: what is absent is left out. Readers of Dateline pass over fields that they do
 * not know, and so do the schemas.
 */
public final class Schemas {

  /** Name of the AsyncAPI document. */
  public static final String ASYNC_API = "asyncapi";

  /** Name of the schema of the headers of dead letters. */
  public static final String DEAD_LETTER_HEADERS = "dead-letter-headers";

  private static final List<Class<?>> RECORDS =
      List.of(
          Article.class,
          EnrichedArticle.class,
          CalendarEvent.class,
          ObservedAnniversary.class,
          SegmentLine.class);

  private Schemas() {}

  /** The names that {@link #text} takes, in order of the flow. */
  public static List<String> names() {
    return List.of(
        "article",
        "enriched-article",
        "calendar-event",
        "observed-anniversary",
        "segment-line",
        DEAD_LETTER_HEADERS,
        ASYNC_API);
  }

  /**
   * The name of the schema of a record.
   *
   * @param record such as {@code Topic.ENRICHED.value()}
   * @return empty for what has no schema: any bytes, or results, whose key decides
   */
  public static Optional<String> nameOf(Class<?> record) {
    int index = RECORDS.indexOf(record);
    return index < 0 ? Optional.empty() : Optional.of(names().get(index));
  }

  /** The file that holds it, by which the AsyncAPI document refers to it. */
  public static String fileName(String name) {
    return name.equals(ASYNC_API) ? ASYNC_API + ".json" : name + ".schema.json";
  }

  /**
   * The text of a schema or of the AsyncAPI document: JSON, closed by a line feed.
   *
   * @throws IllegalArgumentException if there is none of that name; the message lists them
   */
  public static String text(String name) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException(
          "schema: is " + Quotes.quoted(name) + "; expected one of " + String.join(", ", names()));
    }
    String file = "schema/" + fileName(name);
    try (InputStream in = Schemas.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the library was packed without " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
