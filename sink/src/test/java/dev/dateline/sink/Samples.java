package dev.dateline.sink;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Annotations;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.Article;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.ObservedAnniversary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Small records of each kind, for tests of the sink. */
public final class Samples {

  private Samples() {}

  /** An article of one date in which nothing was found. */
  public static EnrichedArticle article(String id, String published, String body) {
    return EnrichedArticle.of(
        Article.of(id, PublicationTime.parse(published), body), nothingFound());
  }

  /** The retraction of an article. */
  public static EnrichedArticle retracted(String id, String published) {
    return EnrichedArticle.of(
        Article.retraction(
            id, PublicationTime.parse(published), 2, new Article.Retraction("was wrong", null)),
        nothingFound());
  }

  /** An event without sources. */
  public static CalendarEvent event(String id, String title) {
    return event(id, title, new String[0]);
  }

  /** An event with one source for each publication. */
  public static CalendarEvent event(String id, String title, String... published) {
    return new CalendarEvent(
        id,
        id.substring(0, id.indexOf('/')),
        DatedEvent.Precision.DAY,
        null,
        title,
        DatedEvent.Status.HAPPENED,
        List.of(),
        List.of(),
        List.of("x#e1"),
        Arrays.stream(published)
            .map(
                time ->
                    new CalendarEvent.Source("x", PublicationTime.parse(time), null, "It was so."))
            .toList(),
        1,
        1,
        List.of(),
        List.of(),
        List.of(),
        null,
        1,
        List.of("1 source"));
  }

  /** The first anniversary of an event. */
  public static ObservedAnniversary anniversary(String event) {
    return new ObservedAnniversary(
        event, 1, Anniversary.Unit.YEAR, "2025-06-19", "signing of a treaty", List.of("x"));
  }

  /** Removes a directory of a test that has no temporary one of its own. */
  public static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Annotations nothingFound() {
    return new Annotations(List.of(), List.of(), List.of(), List.of());
  }
}
