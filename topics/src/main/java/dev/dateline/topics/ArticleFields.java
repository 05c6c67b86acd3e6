package dev.dateline.topics;

import com.fasterxml.jackson.databind.util.StdConverter;
import dev.dateline.extract.PublicationTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An article as others write it: any field may be missing. Read as this rather than as an {@link
 * Article} where that matters: a retraction may leave out version and date, which are then those of
 * the article that it withdraws.
 */
public record ArticleFields(
    @Nullable String id,
    @Nullable PublicationTime published,
    @Nullable Integer version,
    @Nullable String title,
    @Nullable String body,
    @Nullable String source,
    @Nullable String language,
    @Nullable String uri,
    Article.@Nullable Status status,
    @Nullable OffsetDateTime embargoed,
    Article.@Nullable Retraction retracted) {

  /**
   * The article with defaults for what may be missing.
   *
   * @throws InvalidRecordException for what may not
   */
  public Article toArticle() {
    return new Article(
        ArticleChecks.required("id", id),
        ArticleChecks.required("published", published),
        version == null ? 1 : version,
        title,
        body,
        source,
        language == null ? "en" : language,
        uri,
        status == null ? defaultStatus() : status,
        embargoed,
        retracted);
  }

  private Article.Status defaultStatus() {
    return retracted == null ? Article.Status.USABLE : Article.Status.CANCELED;
  }

  static final class ToArticle extends StdConverter<ArticleFields, Article> {
    @Override
    public Article convert(ArticleFields fields) {
      return fields.toArticle();
    }
  }
}
