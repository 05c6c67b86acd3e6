package dev.dateline.console.http;

import dev.dateline.console.api.ArticleView;
import dev.dateline.console.api.EventView;
import dev.dateline.console.diary.Diary;
import dev.dateline.console.diary.DiaryFormat;
import dev.dateline.console.diary.DiaryQuery;
import dev.dateline.console.diary.Marks;
import dev.dateline.console.http.Query.BadRequest;
import dev.dateline.console.index.Articles;
import dev.dateline.console.index.ConsoleIndex;
import dev.dateline.console.index.Entities;
import dev.dateline.console.index.Events;
import dev.dateline.extract.EntityType;
import dev.dateline.topics.Anniversaries;
import dev.dateline.topics.AnniversaryRule;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.DueAnniversary;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers what is asked of the index. Thread-safe. */
final class Api {

  private static final int MOST_DAYS = 3_660;
  private static final int MOST_ENTRIES = 1_000;
  private static final int MOST_DUE = 12;
  private static final int YEARS_AHEAD = 30;
  private static final int DAYS_OF_FEED = 366;

  private final ConsoleIndex index;
  private final Supply supply;
  private final Clock clock;

  /** What the API passes on from elsewhere. */
  interface Supply {
    Object pipeline();

    Answer description();
  }

  Api(ConsoleIndex index, Supply supply, Clock clock) {
    this.index = index;
    this.supply = supply;
    this.clock = clock;
  }

  /** Which anniversaries. */
  enum Ordinals {
    ROUND,
    ALL
  }

  /**
   * Answers.
   *
   * @param rest what stands for the variables of the path, decoded
   * @throws BadRequest if a parameter is wrong
   */
  Answer answer(Route route, String rest, Query query) throws IOException {
    return switch (route) {
      case ARTICLES -> byId(query, this::article).orElseGet(() -> articles(query));
      case ARTICLE -> article(rest);
      case EVENTS -> byId(query, this::event).orElseGet(() -> events(query));
      case EVENT -> event(rest);
      case ENTITIES -> byId(query, this::entity).orElseGet(() -> entities(query));
      case ENTITY -> entity(rest);
      case COUNTRIES -> Answer.json(index.entities().countries());
      case DIARY -> diary(query);
      case ON_THIS_DAY -> onThisDay(rest, query);
      case TIMELINE ->
          Answer.json(
              index.timeline().view(query.date("from"), query.date("to"), query.text("entity")));
      case SEARCH -> Answer.json(index.search().find(query.required("q"), query.part()));
      case SUGGEST -> Answer.json(index.search().suggest(query.required("q")));
      case PIPELINE -> Answer.json(supply.pipeline());
      case REJECTIONS -> Answer.json(index.rejections().list(query.part()));
      case OPEN_API -> supply.description();
      case DIARY_FEED -> feed(query);
      case STREAM -> throw new IllegalStateException("the stream is not answered here");
    };
  }

  private static Optional<Answer> byId(Query query, Function<String, Answer> one) {
    return Optional.ofNullable(query.text("id")).map(one);
  }

  private Answer articles(Query query) {
    Articles.Filter filter =
        new Articles.Filter(query.text("entity"), query.isoDate("from"), query.isoDate("to"));
    return Answer.json(index.articles().list(filter, query.part()));
  }

  private Answer article(String id) {
    return index
        .articles()
        .find(id)
        .map(found -> Answer.json(ArticleView.of(found)))
        .orElseGet(() -> missing("article", id));
  }

  private Answer events(Query query) {
    Events.Filter filter =
        new Events.Filter(
            query.text("entity"),
            query.country("country"),
            query.isoDate("from"),
            query.isoDate("to"),
            null);
    Events.Order order = query.word("order", Events.Order.DATE);
    return Answer.json(index.events().list(filter, order, query.part()));
  }

  private Answer event(String id) {
    Optional<CalendarEvent> found = index.events().find(id);
    if (found.isEmpty()) {
      return missing("event", id);
    }
    CalendarEvent event = found.get();
    LocalDate today = LocalDate.now(clock);
    List<Map<String, Object>> due =
        Anniversaries.due(event, today, today.plusYears(YEARS_AHEAD)).stream()
            .limit(MOST_DUE)
            .map(DiaryFormat::entry)
            .toList();
    return Answer.json(
        new EventView(event, names(Stream.of(event)), index.events().observed(event.id()), due));
  }

  private Answer entities(Query query) {
    EntityType type = query.word("type", EntityType.class);
    Entities.Filter filter =
        new Entities.Filter(type == null ? null : type.name(), query.country("country"));
    return Answer.json(index.entities().list(filter, query.part()));
  }

  private Answer entity(String id) {
    return index.entities().find(id).map(Answer::json).orElseGet(() -> missing("entity", id));
  }

  private Answer diary(Query query) throws IOException {
    DiaryQuery asked = diaryQuery(query, DiaryQuery.DEFAULT_DAYS);
    int most = query.number("limit", 1, MOST_ENTRIES, 0);
    Diary diary =
        most == 0 ? index.diaryEvents().diary(asked) : index.diaryEvents().foremost(asked, most);
    Map<String, Object> answer = new LinkedHashMap<>(DiaryFormat.object(diary));
    answer.put(
        "names",
        names(
            Stream.concat(diary.days().stream(), diary.periods().stream())
                .map(DueAnniversary::event)));
    return Answer.json(answer);
  }

  private Answer feed(Query query) throws IOException {
    Diary diary = index.diaryEvents().diary(diaryQuery(query, DAYS_OF_FEED));
    return Answer.text(200, "text/calendar; charset=utf-8", DiaryFormat.ICAL.write(diary));
  }

  private DiaryQuery diaryQuery(Query query, int days) {
    LocalDate from = query.date("from");
    return new DiaryQuery(
        from == null ? LocalDate.now(clock) : from,
        query.number("days", 1, MOST_DAYS, days),
        query.number("minProminence", 0, Integer.MAX_VALUE, DiaryQuery.DEFAULT_MIN_PROMINENCE),
        query.country("country"),
        query.text("entity"),
        query.word("ordinals", Ordinals.ROUND) == Ordinals.ROUND
            ? AnniversaryRule.ROUND
            : AnniversaryRule.ALL,
        Marks.NONE);
  }

  private Answer onThisDay(String rest, Query query) {
    String[] parts = rest.split("/", -1);
    if (parts.length != 2) {
      throw new BadRequest(
          "\"%s\" is no day of the year; expected /api/on-this-day/7/20".formatted(rest));
    }
    int month = Query.number("month", parts[0], 1, 12);
    int day = Query.number("day", parts[1], 1, Month.of(month).maxLength());
    return Answer.json(
        index.events().list(Events.Filter.onDay(month, day), Events.Order.DATE, query.part()));
  }

  private Map<String, String> names(Stream<CalendarEvent> events) {
    Set<String> ids = new LinkedHashSet<>();
    events.forEach(
        event -> {
          ids.addAll(event.participants());
          ids.addAll(event.places());
        });
    return index.entities().names(ids);
  }

  private static Answer missing(String kind, String id) {
    return Answer.problem(404, "Not found", "there is no %s \"%s\"".formatted(kind, id));
  }
}
