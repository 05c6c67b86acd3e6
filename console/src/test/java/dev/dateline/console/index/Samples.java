package dev.dateline.console.index;

import dev.dateline.extract.Annotations;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.Mention;
import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.Article;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Results for tests. */
public final class Samples {

  private Samples() {}

  /** An article that names entities by their ids, such as {@code person/ada-example}. */
  public static Result article(String id, String published, String body, String... entities) {
    List<Entity> found = new ArrayList<>();
    for (String entity : entities) {
      String name = entity.substring(entity.lastIndexOf('/') + 1);
      Mention mention = new Mention(0, 1, body.substring(0, 1));
      EntityType type = entity.startsWith("person") ? EntityType.PERSON : EntityType.PLACE;
      found.add(
          new Entity(entity, Entity.IdBasis.NAME, type, name, List.of(), null, List.of(mention)));
    }
    Article article = Article.of(id, PublicationTime.parse(published), body);
    EnrichedArticle enriched =
        EnrichedArticle.of(article, new Annotations(found, List.of(), List.of(), List.of()));
    return new Result(
        "article/" + id,
        Json.write(enriched),
        Map.of("dateline-extractor", "code/1"),
        new Result.Place(1, 7, "2026-01-02T03:04:05Z"));
  }

  /** An event that happened, with one source. */
  public static CalendarEvent event(
      String date, String hash, DatedEvent.Precision precision, String title, int prominence) {
    return new CalendarEvent(
        date + "/" + hash,
        date,
        precision,
        null,
        title,
        DatedEvent.Status.HAPPENED,
        List.of("person/ada-example"),
        List.of("place/us/houston"),
        List.of("a-" + hash + "#e1"),
        List.of(
            new CalendarEvent.Source(
                "a-" + hash, PublicationTime.parse("1999-01-02"), null, "They said so.")),
        1,
        1,
        List.of(),
        List.of(),
        List.of(),
        null,
        prominence,
        List.of("1 source"));
  }

  /** The same on its way into the index. */
  public static Result result(CalendarEvent event) {
    return new Result("event/" + event.id(), Json.write(event), Map.of(), null);
  }

  /** That something is gone. */
  public static Result gone(String key) {
    return new Result(key, null, Map.of(), null);
  }
}
