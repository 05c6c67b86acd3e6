package dev.dateline.topics;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Annotations;
import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.Mention;
import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.TimeExpression;
import java.time.OffsetDateTime;
import java.util.List;

/** One record of each kind with every field set, made by hand. */
final class Samples {

  static final String BODY = "On Friday Bern marks the first anniversary of the signing.";

  private Samples() {}

  static Article article() {
    return new Article(
        "bern-1",
        PublicationTime.parse("2025-06-20T09:30:00+09:00"),
        2,
        "Bern marks a signing",
        BODY,
        "Example Wire",
        "en",
        "https://example.org/bern-1",
        Article.Status.USABLE,
        OffsetDateTime.parse("2025-06-20T00:00:00Z"),
        null);
  }

  static Article retraction() {
    return Article.retraction(
        "bern-1",
        PublicationTime.parse("2025-06-20"),
        3,
        new Article.Retraction("wrong place", OffsetDateTime.parse("2025-06-21T08:00:00+02:00")));
  }

  static EnrichedArticle enriched() {
    return EnrichedArticle.of(article(), annotations());
  }

  static Annotations annotations() {
    return new Annotations(
        List.of(
            new Entity(
                "place/ch/bern",
                Entity.IdBasis.GAZETTEER,
                EntityType.PLACE,
                "Bern",
                List.of("capital"),
                "CH",
                List.of(Mention.of(BODY, 10, 14)))),
        List.of(
            TimeExpression.of(
                "t1", Mention.of(BODY, 3, 9), TimeExpression.Type.DATE, "2025-06-20", "weekday"),
            new TimeExpression(
                "t2",
                25,
                30,
                "first",
                TimeExpression.Type.SET,
                null,
                TimeExpression.Mod.APPROX,
                "EVERY",
                "2X",
                "t1",
                "t1",
                "t1",
                new TimeExpression.Unresolved("\"first\" counts from nothing"),
                "ordinal")),
        List.of(
            new DatedEvent(
                "e1",
                "2024-06-20",
                DatedEvent.Precision.DAY,
                DatedEvent.DateBasis.PUBLICATION,
                "2024-06-21",
                DatedEvent.Status.HAPPENED,
                Confidence.MEDIUM,
                "signing",
                List.of(Mention.of(BODY, 50, 57)),
                List.of("place/ch/bern"),
                List.of("place/ch/bern"),
                new DatedEvent.Evidence(0, 58))),
        List.of(
            new Anniversary(
                "a1",
                "e1",
                1,
                Anniversary.Unit.YEAR,
                "2024-06-20",
                "2025-06-20",
                Anniversary.DateBasis.STATED,
                "signing",
                Confidence.MEDIUM,
                List.of(Mention.of(BODY, 25, 42)),
                "two days are named")));
  }

  static CalendarEvent event() {
    return new CalendarEvent(
        "2024-06-20/0f1e2d3c",
        "2024-06-20",
        DatedEvent.Precision.DAY,
        "2024-06-21",
        "signing",
        DatedEvent.Status.HAPPENED,
        List.of("place/ch/bern"),
        List.of("place/ch/bern"),
        List.of("bern-1#e1"),
        List.of(
            new CalendarEvent.Source(
                "bern-1", PublicationTime.parse("2025-06-20"), "Example Wire", BODY)),
        1,
        1,
        List.of("1 year"),
        List.of(new CalendarEvent.DisputedDate("2024-06-19", "2024-06-19/00112233", 1)),
        List.of("2024-06"),
        "2024-06-21/8899aabb",
        2,
        List.of("1 independent source"));
  }

  static ObservedAnniversary anniversary() {
    return new ObservedAnniversary(
        "2024-06-20/0f1e2d3c",
        1,
        Anniversary.Unit.YEAR,
        "2025-06-20",
        "signing",
        List.of("bern-1"));
  }
}
