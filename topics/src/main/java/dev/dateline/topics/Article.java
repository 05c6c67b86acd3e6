package dev.dateline.topics;

import dev.dateline.extract.Provenance;
import dev.dateline.extract.PublicationTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was published, or its retraction: the value of {@code news.articles}.
 *
 * @param id 1 to {@value #MAX_ID_LENGTH} code units, without control characters
 * @param published when it was published
 * @param version 1, 2, …; of two versions of one article the higher wins
 * @param title its headline, up to {@value #MAX_TITLE_LENGTH} code units
 * @param body its text, up to {@value #MAX_BODY_LENGTH} code units; null exactly where the article
 *     is retracted
 * @param source the agency or paper, up to {@value #MAX_SOURCE_LENGTH} code units
 * @param language BCP 47, 1 to {@value #MAX_LANGUAGE_LENGTH} code units; {@code en} where nothing
 *     is said
 * @param uri where it can be read, up to {@value #MAX_URI_LENGTH} code units
 * @param status as in ninjs (IPTC)
 * @param embargoed not to be published before this instant
 * @param retracted that it was withdrawn, and why
 */
public record Article(
    String id,
    PublicationTime published,
    int version,
    @Nullable String title,
    @Nullable String body,
    @Nullable String source,
    String language,
    @Nullable String uri,
    Status status,
    @Nullable OffsetDateTime embargoed,
    @Nullable Retraction retracted) {

  /** Longest body, in UTF-16 code units. */
  public static final int MAX_BODY_LENGTH = 5_000_000;

  /** Longest id, in UTF-16 code units. */
  public static final int MAX_ID_LENGTH = 1_000;

  /** Longest title, in UTF-16 code units. */
  public static final int MAX_TITLE_LENGTH = 10_000;

  /** Longest name of a source, in UTF-16 code units. */
  public static final int MAX_SOURCE_LENGTH = 1_000;

  /** Longest language tag, in UTF-16 code units. */
  public static final int MAX_LANGUAGE_LENGTH = 100;

  /** Longest address, in UTF-16 code units. */
  public static final int MAX_URI_LENGTH = 10_000;

  /** The publication status of ninjs. */
  public enum Status {
    USABLE,
    WITHHELD,
    CANCELED;

    /** The word that stands in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * That an article was withdrawn.
   *
   * @param reason in the words of whoever withdrew it, 1 to {@value #MAX_REASON_LENGTH} code units
   * @param at when; null where it is not known, as for a null record
   */
  public record Retraction(String reason, @Nullable OffsetDateTime at) {

    /** Longest reason, in UTF-16 code units. */
    public static final int MAX_REASON_LENGTH = 10_000;

    public Retraction {
      ArticleChecks.requiredText("reason", reason, MAX_REASON_LENGTH);
      ArticleChecks.instant("at", at);
    }
  }

  public Article {
    ArticleChecks.id(id);
    ArticleChecks.positive("version", version);
    ArticleChecks.body(body, retracted);
    ArticleChecks.attributes(title, source, language, uri);
    ArticleChecks.instant("embargoed", embargoed);
  }

  /** A usable English article, version 1, of which only text and date are known. */
  public static Article of(String id, PublicationTime published, String body) {
    return new Article(id, published, 1, null, body, null, "en", null, Status.USABLE, null, null);
  }

  /** The withdrawal of an article: the same id and date, nothing of its text. */
  public static Article retraction(
      String id, PublicationTime published, int version, Retraction retraction) {
    return new Article(
        id, published, version, null, null, null, "en", null, Status.CANCELED, null, retraction);
  }

  public Article withSource(@Nullable String newSource) {
    return new Article(
        id, published, version, title, body, newSource, language, uri, status, embargoed,
        retracted);
  }

  public Article withVersion(int newVersion) {
    return new Article(
        id,
        published,
        newVersion,
        title,
        body,
        source,
        language,
        uri,
        status,
        embargoed,
        retracted);
  }

  /** What extraction should know of where the text comes from. */
  public Provenance provenance() {
    return new Provenance(language, source);
  }

  public boolean withdrawn() {
    return retracted != null;
  }
}
