package dev.dateline.console.index;

import dev.dateline.extract.Entity;
import dev.dateline.topics.EnrichedArticle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Articles, and the entities that they name. */
final class ArticleRows {

  private static final int MOST_ROLES = 12;

  private final Sql sql;

  ArticleRows(Sql sql) {
    this.sql = sql;
  }

  Change put(EnrichedArticle article, Result result, String headers) {
    String headline = Headlines.of(article);
    long row = upsert(article, result, headline, headers);
    sql.run("DELETE FROM mention WHERE article = ?", row);
    for (Entity entity : article.entities()) {
      addEntity(row, entity);
    }
    String body = article.body();
    Words.putArticle(
        sql,
        row,
        headline,
        Days.words(article.published().date().toString()) + " " + (body == null ? "" : body));
    return new Change(
        Change.Kind.ARTICLE,
        article.id(),
        article.withdrawn(),
        headline,
        article.published().date().toString());
  }

  Change remove(String id) {
    Optional<Long> row =
        sql.one("SELECT row FROM article WHERE id = ?", found -> found.getLong(1), id);
    row.ifPresent(
        number -> {
          sql.run("DELETE FROM mention WHERE article = ?", number);
          sql.run("DELETE FROM article WHERE row = ?", number);
          Words.removeArticle(sql, number);
        });
    return new Change(Change.Kind.ARTICLE, id, true, id, null);
  }

  private long upsert(EnrichedArticle article, Result result, String headline, String headers) {
    Result.Place place = result.place();
    sql.run(
        """
        INSERT INTO article (id, published, headline, source, retracted, partition, offset, time,
          headers, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET published = excluded.published, headline = excluded.headline,
          source = excluded.source, retracted = excluded.retracted, partition = excluded.partition,
          offset = excluded.offset, time = excluded.time, headers = excluded.headers,
          json = excluded.json\
        """,
        article.id(),
        article.published().date().toString(),
        headline,
        article.source(),
        article.withdrawn() ? 1 : 0,
        place == null ? null : place.partition(),
        place == null ? null : place.offset(),
        place == null ? null : place.time(),
        headers,
        result.value());
    return sql.number("SELECT row FROM article WHERE id = ?", article.id());
  }

  private void addEntity(long article, Entity entity) {
    Optional<Known> known =
        sql.one(
            "SELECT row, name, country, roles FROM entity WHERE id = ?",
            row -> new Known(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
            entity.id());
    if (known.isEmpty()) {
      sql.run(
          "INSERT INTO entity (id, type, name, country, roles) VALUES (?, ?, ?, ?, ?)",
          entity.id(),
          entity.type().name(),
          entity.name(),
          entity.country(),
          IndexWriter.json(entity.roles()));
      Words.putEntity(sql, sql.lastRow(), entity.name());
    } else {
      merge(known.get(), entity);
    }
    // Behind the entity, whose articles a trigger counts.
    sql.run(
        "INSERT INTO mention (article, entity, times) VALUES (?, ?, ?)"
            + " ON CONFLICT (entity, article) DO UPDATE SET times = times + excluded.times",
        article,
        entity.id(),
        entity.mentions().size());
  }

  /** An entity as it is known so far. */
  private record Known(
      long row, String name, @org.jspecify.annotations.Nullable String country, String roles) {}

  private void merge(Known known, Entity entity) {
    boolean fuller = entity.name().length() > known.name().length();
    Set<String> roles = new LinkedHashSet<>(roles(known.roles()));
    boolean more = roles.size() < MOST_ROLES && roles.addAll(entity.roles());
    if (fuller || more || (known.country() == null && entity.country() != null)) {
      String name = fuller ? entity.name() : known.name();
      sql.run(
          "UPDATE entity SET name = ?, country = ?, roles = ? WHERE row = ?",
          name,
          known.country() == null ? entity.country() : known.country(),
          IndexWriter.json(List.copyOf(roles)),
          known.row());
      if (fuller) {
        Words.putEntity(sql, known.row(), name);
      }
    }
  }

  static List<String> roles(String json) {
    return List.of(
        IndexWriter.fromJson(
            json.getBytes(java.nio.charset.StandardCharsets.UTF_8), String[].class));
  }
}
