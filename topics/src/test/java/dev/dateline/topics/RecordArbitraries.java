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
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.jspecify.annotations.Nullable;

/** Any record that the constructors allow, with any Unicode text in it. */
final class RecordArbitraries extends DomainContextBase {

  @Provide
  Arbitrary<Article> articles() {
    Arbitrary<Article> published =
        Combinators.combine(
                ids(),
                times(),
                versions(),
                maybe(texts()),
                bodies(),
                maybe(texts()),
                maybe(instants()))
            .as(
                (id, time, version, title, body, source, embargoed) ->
                    new Article(
                        id,
                        time,
                        version,
                        title,
                        body,
                        source,
                        "en-GB",
                        title,
                        Article.Status.values()[version % 3],
                        embargoed,
                        null));
    Arbitrary<Article> retracted =
        Combinators.combine(ids(), times(), versions(), words(), maybe(instants()))
            .as(
                (id, time, version, reason, at) ->
                    Article.retraction(id, time, version, new Article.Retraction(reason, at)));
    return Arbitraries.oneOf(published, retracted);
  }

  @Provide
  Arbitrary<EnrichedArticle> enrichedArticles() {
    return Combinators.combine(articles(), annotations()).as(EnrichedArticle::of);
  }

  @Provide
  Arbitrary<CalendarEvent> events() {
    Arbitrary<CalendarEvent.Source> sources =
        Combinators.combine(ids(), times(), maybe(texts()), texts()).as(CalendarEvent.Source::new);
    Arbitrary<Integer> prominence = Arbitraries.integers().between(0, 1_000_000);
    Arbitrary<CalendarEvent.DisputedDate> disputed =
        Combinators.combine(texts(), ids(), Arbitraries.integers().between(0, 99))
            .as(CalendarEvent.DisputedDate::new);
    return Combinators.combine(
            ids(),
            texts(),
            maybe(texts()),
            lists(texts()),
            sources.list().ofMaxSize(3),
            prominence,
            disputed.list().ofMaxSize(3))
        .as(
            (id, title, end, handles, named, weight, others) ->
                new CalendarEvent(
                    id,
                    "2024-06",
                    DatedEvent.Precision.MONTH,
                    end,
                    title,
                    DatedEvent.Status.PLANNED,
                    handles,
                    handles,
                    handles,
                    named,
                    named.size(),
                    1,
                    handles,
                    others,
                    handles,
                    end,
                    weight,
                    handles));
  }

  @Provide
  Arbitrary<ObservedAnniversary> observed() {
    return Combinators.combine(ids(), versions(), units(), texts(), lists(texts()))
        .as(
            (id, ordinal, unit, title, of) ->
                new ObservedAnniversary(id, ordinal, unit, "2025", title, of));
  }

  private static Arbitrary<Annotations> annotations() {
    Arbitrary<Entity> entities =
        Combinators.combine(ids(), texts(), lists(texts()), maybe(texts()), mentions())
            .as(
                (id, name, roles, country, mentions) ->
                    new Entity(
                        id,
                        Entity.IdBasis.USER,
                        EntityType.AGREEMENT,
                        name,
                        roles,
                        country,
                        mentions));
    Arbitrary<TimeExpression> dates =
        Combinators.combine(ids(), mention(), maybe(texts()), maybe(texts()))
            .as(
                (id, at, value, quant) ->
                    new TimeExpression(
                        id,
                        at.start(),
                        at.end(),
                        at.text(),
                        TimeExpression.Type.SET,
                        value,
                        quant == null ? null : TimeExpression.Mod.MID,
                        quant,
                        quant,
                        quant,
                        quant,
                        quant,
                        value == null ? new TimeExpression.Unresolved("why") : null,
                        "r"));
    return Combinators.combine(
            lists(entities), lists(dates), lists(dated()), lists(anniversaries()))
        .as(Annotations::new);
  }

  private static Arbitrary<DatedEvent> dated() {
    return Combinators.combine(ids(), words(), maybe(texts()), mentions(), lists(texts()))
        .as(
            (id, title, end, mentions, ids) ->
                new DatedEvent(
                    id,
                    "1914",
                    DatedEvent.Precision.YEAR,
                    end == null ? null : DatedEvent.DateBasis.PUBLICATION,
                    end,
                    DatedEvent.Status.DENIED,
                    Confidence.LOW,
                    title,
                    mentions,
                    ids,
                    ids,
                    new DatedEvent.Evidence(0, 7)));
  }

  private static Arbitrary<Anniversary> anniversaries() {
    return Combinators.combine(ids(), maybe(ids()), versions(), units(), maybe(texts()), mentions())
        .as(
            (id, event, ordinal, unit, date, mentions) ->
                new Anniversary(
                    id,
                    event,
                    ordinal,
                    unit,
                    date,
                    date,
                    date == null ? null : Anniversary.DateBasis.OBSERVANCE,
                    id,
                    Confidence.HIGH,
                    mentions,
                    date));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings().all().ofMaxLength(20).filter(RecordArbitraries::wellFormed);
  }

  private static Arbitrary<String> words() {
    return texts().map(text -> "w" + text);
  }

  private static Arbitrary<String> bodies() {
    return words();
  }

  private static Arbitrary<String> ids() {
    return texts().map(text -> "i" + text.replaceAll("\\p{Cc}", "."));
  }

  private static Arbitrary<Integer> versions() {
    return Arbitraries.integers().greaterOrEqual(1);
  }

  private static Arbitrary<Anniversary.Unit> units() {
    return Arbitraries.of(Anniversary.Unit.class);
  }

  private static Arbitrary<Mention> mention() {
    return Combinators.combine(words(), Arbitraries.integers().between(0, 5_000_000))
        .as((text, start) -> new Mention(start, start + text.length(), text));
  }

  private static Arbitrary<List<Mention>> mentions() {
    return mention().list().ofMinSize(1).ofMaxSize(3);
  }

  private static <T> Arbitrary<List<T>> lists(Arbitrary<T> of) {
    return of.list().ofMaxSize(3);
  }

  private static <T> Arbitrary<@Nullable T> maybe(Arbitrary<T> value) {
    return value.injectNull(0.3);
  }

  private static Arbitrary<OffsetDateTime> instants() {
    return Combinators.combine(
            Arbitraries.longs().between(-62_000_000_000L, 253_000_000_000L),
            Arbitraries.integers().between(0, 999_999_999),
            Arbitraries.integers().between(-18 * 60, 18 * 60))
        .as(
            (second, nano, minutes) ->
                Instant.ofEpochSecond(second, nano)
                    .atOffset(ZoneOffset.ofTotalSeconds(minutes * 60)));
  }

  private static Arbitrary<PublicationTime> times() {
    Arbitrary<PublicationTime> dates =
        Arbitraries.longs()
            .between(LocalDate.of(1, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
            .map(day -> PublicationTime.of(LocalDate.ofEpochDay(day)));
    return Arbitraries.oneOf(dates, instants().map(PublicationTime::of));
  }

  private static boolean wellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
