package dev.dateline.topics;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Annotations;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Entity;
import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.TimeExpression;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with what was found in it: the value of {@code news.enriched}, of {@code news.results}
 * under {@code article/<id>}, and of the article's file. The fields of {@link Article} come first,
 * unchanged; offsets are into {@code body}.
 *
 * <p>A retracted article keeps its id, date, version and the reason, and has neither text nor
 * annotations.
 */
public record EnrichedArticle(
    String id,
    PublicationTime published,
    int version,
    @Nullable String title,
    @Nullable String body,
    @Nullable String source,
    String language,
    @Nullable String uri,
    Article.Status status,
    @Nullable OffsetDateTime embargoed,
    Article.@Nullable Retraction retracted,
    List<Entity> entities,
    List<TimeExpression> dates,
    List<DatedEvent> events,
    List<Anniversary> anniversaries) {

  public EnrichedArticle {
    ArticleChecks.id(id);
    ArticleChecks.positive("version", version);
    ArticleChecks.body(body, retracted);
    ArticleChecks.attributes(title, source, language, uri);
    ArticleChecks.instant("embargoed", embargoed);
    entities = List.copyOf(entities);
    dates = List.copyOf(dates);
    events = List.copyOf(events);
    anniversaries = List.copyOf(anniversaries);
  }

  /** Joins an article and its annotations. */
  public static EnrichedArticle of(Article article, Annotations annotations) {
    return new EnrichedArticle(
        article.id(),
        article.published(),
        article.version(),
        article.title(),
        article.body(),
        article.source(),
        article.language(),
        article.uri(),
        article.status(),
        article.embargoed(),
        article.retracted(),
        annotations.entities(),
        annotations.dates(),
        annotations.events(),
        annotations.anniversaries());
  }

  /** The article without what was found in it. */
  public Article article() {
    return new Article(
        id, published, version, title, body, source, language, uri, status, embargoed, retracted);
  }

  public boolean withdrawn() {
    return retracted != null;
  }
}
