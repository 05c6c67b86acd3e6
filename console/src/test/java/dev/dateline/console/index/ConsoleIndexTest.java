package dev.dateline.console.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.console.diary.Diary;
import dev.dateline.console.diary.DiaryQuery;
import dev.dateline.console.diary.Marks;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.topics.AnniversaryRule;
import dev.dateline.topics.CalendarEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleIndexTest {

  private static final Page.Part FIRST = new Page.Part(0, 50);

  @TempDir Path folder;
  private ConsoleIndex index;

  @BeforeEach
  void create() throws IOException {
    index = ConsoleIndex.open(folder);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void keepsTheLastOfAnArticleWithItsBytesAndHeaders() {
    index.take(List.of(Samples.article("a/1", "2020-01-01", "First text.", "person/ada-example")));
    Result second = Samples.article("a/1", "2020-01-02", "Second text.", "place/us/houston");
    index.take(List.of(second));

    Articles.Stored stored = index.articles().find("a/1").orElseThrow();
    assertThat(stored.json()).isEqualTo(second.value());
    assertThat(stored.headers()).containsEntry("dateline-extractor", "code/1");
    assertThat(index.search().find("first", FIRST).articles().total()).isZero();
    assertThat(index.search().find("second", FIRST).articles().total()).isEqualTo(1);
    assertThat(index.entities().find("person/ada-example")).isEmpty();
    assertThat(index.entities().find("place/us/houston")).isPresent();
  }

  @Test
  void forgetsWhatIsGone() {
    CalendarEvent event = Samples.event("1969-07-20", "01", Precision.DAY, "Eagle landed", 9);
    index.take(List.of(Samples.article("a", "2020-01-01", "Moon."), Samples.result(event)));
    index.take(List.of(Samples.gone("article/a"), Samples.gone("event/" + event.id())));

    assertThat(index.articles().find("a")).isEmpty();
    assertThat(index.events().find(event.id())).isEmpty();
    assertThat(index.events().find("a-01#e1")).isEmpty();
    assertThat(index.search().find("moon eagle", FIRST).events().total()).isZero();
    assertThat(index.rejections().counts().articles()).isZero();
  }

  @Test
  void findsAnEventByAnyOfItsClaims() {
    CalendarEvent event = Samples.event("1969-07-20", "01", Precision.DAY, "Eagle landed", 9);
    index.take(List.of(Samples.result(event)));
    assertThat(index.events().find("a-01#e1")).contains(event);
  }

  @Test
  void passesOverWhatIsNoResult() {
    Result none = new Result("article/a", new byte[] {'{'}, java.util.Map.of(), null);
    assertThat(index.take(List.of(none, Samples.gone("other/key")))).isEmpty();
  }

  @Test
  void findsFormsOfWordsAccentsPhrasesBeginningsAndDates() {
    index.take(
        List.of(
            Samples.article("a", "1969-07-21", "The Eagle had landed in São Paulo, they said."),
            Samples.article("b", "1969-07-22", "Nobody landed, said the eagle of Bern.")));
    assertThat(hits("landing eagle")).containsExactlyInAnyOrder("a", "b");
    assertThat(hits("sao paulo")).containsExactly("a");
    assertThat(hits("\"eagle had landed\"")).containsExactly("a");
    assertThat(hits("eag ber")).isEmpty();
    assertThat(hits("eagle ber")).containsExactly("b");
    assertThat(hits("21 July 1969")).containsExactly("a");
    assertThat(hits("1969-07-22")).containsExactly("b");
  }

  @Test
  void takesNothingInAQuestionForAnOperator() {
    index.take(List.of(Samples.article("a", "2020-01-01", "Text AND more text.")));
    for (String hostile :
        List.of(
            "AND", "\"", "text OR", "NEAR(a b)", "title:x", "*", "a^2 - (", "'; DROP", "\u0000")) {
      assertThat(index.search().find(hostile, FIRST)).isNotNull();
      assertThat(index.search().suggest(hostile)).isNotNull();
    }
    assertThat(hits("and")).containsExactly("a");
  }

  @Test
  void countsTheTimelineInFinerPiecesForShorterStretches() {
    index.take(
        List.of(
            Samples.result(Samples.event("1969-07-20", "01", Precision.DAY, "Eagle landed", 9)),
            Samples.result(Samples.event("1969-07", "02", Precision.MONTH, "heat", 1)),
            Samples.result(Samples.event("1858-08-05", "03", Precision.DAY, "cable laid", 3))));
    assertThat(index.timeline().view(null, null, null).pieces())
        .containsExactly(
            new Timeline.Piece("1858", 1, "cable laid"),
            new Timeline.Piece("1969", 2, "Eagle landed"));
    Timeline.View july =
        index.timeline().view(LocalDate.parse("1969-07-01"), LocalDate.parse("1969-07-31"), null);
    assertThat(july.unit()).isEqualTo("day");
    assertThat(july.pieces()).containsExactly(new Timeline.Piece("1969-07-20", 1, "Eagle landed"));
    assertThat(july.coarser()).isEqualTo(1);
  }

  @Test
  void tellsWithWhomAndWhen() {
    index.take(
        List.of(
            Samples.article("a", "1999-01-01", "One.", "person/ada-example", "place/us/houston"),
            Samples.article("b", "2001-01-01", "Two.", "person/ada-example"),
            Samples.result(Samples.event("1969-07-20", "01", Precision.DAY, "Eagle landed", 9))));
    Entities.View view = index.entities().find("person/ada-example").orElseThrow();
    assertThat(view.years())
        .containsExactly(
            new Entities.Year(1969, 0, 1),
            new Entities.Year(1999, 1, 0),
            new Entities.Year(2001, 1, 0));
    assertThat(view.companions()).extracting(Entities.Line::id).containsExactly("place/us/houston");
  }

  /** The index leaves events out before they are read; the diary must not show that. */
  @Test
  void hasTheSameDiaryAsAllEvents() throws IOException {
    Random random = new Random(11);
    List<CalendarEvent> events = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45_000));
      int kind = random.nextInt(8);
      String date = day.toString().substring(0, kind == 0 ? 4 : kind == 1 ? 7 : 10);
      Precision precision =
          kind == 0 ? Precision.YEAR : kind == 1 ? Precision.MONTH : Precision.DAY;
      events.add(Samples.event(date, "h" + i, precision, "title " + i, random.nextInt(12)));
    }
    events.add(Samples.event("2000-02-29", "leap", Precision.DAY, "leap day", 9));
    index.take(events.stream().map(Samples::result).toList());

    for (String from :
        List.of("2026-11-26", "2026-12-20", "2025-02-15", "2024-02-28", "2031-06-30")) {
      for (int days : List.of(1, 14, 30, 366)) {
        for (int least : List.of(0, 5, 11, 16)) {
          DiaryQuery query =
              new DiaryQuery(
                  LocalDate.parse(from),
                  days,
                  least,
                  null,
                  null,
                  AnniversaryRule.ROUND,
                  Marks.NONE);
          assertThat(index.diaryEvents().diary(query))
              .as("%s, %d days, %d", from, days, least)
              .isEqualTo(Diary.of(events::forEach, query));
        }
      }
    }
  }

  /** The foremost are looked for in steps; they must be those of the whole diary. */
  @Test
  void findsTheForemostOfTheDiary() throws IOException {
    Random random = new Random(12);
    List<CalendarEvent> events = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      String date = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45_000)).toString();
      events.add(Samples.event(date, "h" + i, Precision.DAY, "title " + i, random.nextInt(40)));
    }
    index.take(events.stream().map(Samples::result).toList());
    for (int most : List.of(1, 7, 50, 5_000)) {
      for (int least : List.of(0, 5, 20)) {
        DiaryQuery query =
            new DiaryQuery(
                LocalDate.parse("2026-11-26"),
                366,
                least,
                null,
                null,
                AnniversaryRule.ROUND,
                Marks.NONE);
        assertThat(index.diaryEvents().foremost(query, most))
            .as("%d of prominence %d", most, least)
            .isEqualTo(Diary.of(events::forEach, query).foremost(most));
      }
    }
  }

  @Test
  void suggestsTheMostNamedAndTheMostProminent() {
    index.take(
        List.of(
            Samples.result(Samples.event("1969-07-20", "01", Precision.DAY, "Eagle landed", 9)),
            Samples.result(Samples.event("1970-07-20", "02", Precision.DAY, "eagles fly", 20)),
            Samples.result(Samples.event("1971-07-20", "03", Precision.DAY, "other eagle", 1)),
            Samples.article("a", "1999-01-01", "One.", "person/eagle-one", "person/eagle-two"),
            Samples.article("b", "2001-01-01", "Two.", "person/eagle-two")));
    assertThat(index.search().suggest("eag"))
        .extracting(Search.Suggestion::text)
        .containsExactly("eagle-two", "eagle-one", "eagles fly", "Eagle landed", "other eagle");
    // A prominence that falls, and an article that goes, are heard of.
    index.take(
        List.of(
            Samples.result(Samples.event("1970-07-20", "02", Precision.DAY, "eagles fly", 0)),
            Samples.gone("article/a")));
    assertThat(index.search().suggest("eag"))
        .extracting(Search.Suggestion::text)
        .containsExactly("eagle-two", "Eagle landed", "other eagle", "eagles fly");
  }

  @Test
  void listsNamesByKindInPages() {
    index.take(
        List.of(
            Samples.article("a", "1999-01-01", "One.", "person/a", "place/us/houston"),
            Samples.article("b", "2001-01-01", "Two.", "person/a", "person/b")));
    Entities.Filter people = new Entities.Filter("PERSON", null);
    Page<Entities.Line> second = index.entities().list(people, new Page.Part(1, 1));
    assertThat(second.total()).isEqualTo(2);
    assertThat(second.items()).extracting(Entities.Line::id).containsExactly("person/b");
    index.take(List.of(Samples.gone("article/b")));
    assertThat(index.entities().list(people, FIRST).items())
        .extracting(Entities.Line::articles)
        .containsExactly(1L);
  }

  @Test
  void countsEventsByCountry() {
    index.take(
        List.of(
            Samples.result(Samples.event("1969-07-20", "01", Precision.DAY, "Eagle landed", 9))));
    assertThat(index.entities().countries()).containsExactly(new Entities.Country("us", 1));
  }

  @Test
  void keepsOverARestartWhatItHasAndHowFarItWasRead() throws IOException {
    Instant whole = Instant.parse("2026-01-02T03:04:05Z");
    Batch.Position position = new Batch.Position("news.results", 3, 17);
    index.startAnew("these topics");
    index.take(
        new Batch(
            List.of(Samples.article("a", "2020-01-01", "Text.")),
            List.of(),
            List.of(position),
            whole));
    index.close();
    index = ConsoleIndex.open(folder);
    assertThat(hits("text")).containsExactly("a");
    assertThat(index.positions()).containsExactly(position);
    assertThat(index.whole()).contains(whole);
    assertThat(index.origin()).contains("these topics");
  }

  @Test
  void forgetsEverythingWhenItStartsAnew() {
    index.take(
        new Batch(
            List.of(Samples.article("a", "2020-01-01", "Text.", "person/a")),
            List.of(letter(0, 1)),
            List.of(new Batch.Position("news.results", 0, 1)),
            Instant.EPOCH));
    index.startAnew("others");
    assertThat(index.rejections().counts()).isEqualTo(new Rejections.Counts(0, 0, 0, 0, 0, 0));
    assertThat(index.positions()).isEmpty();
    assertThat(index.whole()).isEmpty();
    index.take(List.of(Samples.article("b", "2020-01-01", "Text.", "person/a")));
    assertThat(hits("text")).containsExactly("b");
  }

  @Test
  void takesAllOfABatchOrNothing() {
    Result bug = new Result(null, null, Map.of(), null);
    Batch batch =
        new Batch(
            List.of(Samples.article("a", "2020-01-01", "Text."), bug),
            List.of(),
            List.of(new Batch.Position("news.results", 0, 2)),
            null);
    assertThatThrownBy(() -> index.take(batch)).isInstanceOf(RuntimeException.class);
    index.take(List.of(Samples.article("b", "2020-01-01", "Text.")));
    assertThat(hits("text")).containsExactly("b");
    assertThat(index.positions()).isEmpty();
  }

  @Test
  void isMadeAnewWhereTheFileIsDamagedOrOfAnotherMake() throws Exception {
    index.take(List.of(Samples.article("a", "2020-01-01", "Text.")));
    index.close();
    Path file = folder.resolve("kept").resolve("index.sqlite");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE about SET value = 'other' WHERE name = 'make'");
    }
    index = ConsoleIndex.open(folder);
    assertThat(hits("text")).as("another make").isEmpty();
    index.take(List.of(Samples.article("a", "2020-01-01", "Text.")));
    index.close();
    // As after a kill, with a page that the disk has lost.
    Files.createFile(folder.resolve("kept").resolve("index.sqlite.open"));
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 8_192, bytes.length - 4_096, (byte) 7);
    Files.write(file, bytes);
    index = ConsoleIndex.open(folder);
    assertThat(hits("text")).as("damaged").isEmpty();
  }

  @Test
  void forgetsRejectedRecordsThatTheTopicNoLongerHas() {
    index.take(
        new Batch(List.of(), List.of(letter(0, 1), letter(0, 2), letter(1, 1)), List.of(), null));
    index.take(new Batch(List.of(), List.of(letter(0, 2)), List.of(), null));
    assertThat(index.rejections().counts().rejected()).as("none twice").isEqualTo(3);
    index.confirm(Instant.EPOCH, List.of(new Batch.Position("news.dead-letters", 0, 2)));
    assertThat(index.rejections().counts().rejected()).isEqualTo(2);
  }

  private static Letter letter(int partition, long offset) {
    return new Letter("key", "2026-01-01T00:00:00Z", Map.of(), 3, "{x}", partition, offset);
  }

  @Test
  void givesASecondConsoleAFolderThatGoesWithIt() throws IOException {
    Path left = Files.createDirectory(folder.resolve("index-left"));
    Files.writeString(left.resolve("index.sqlite"), "x");
    ConsoleIndex other = ConsoleIndex.open(folder);
    assertThat(left).as("what a killed process left").doesNotExist();
    other.take(List.of(Samples.article("a", "2020-01-01", "Text.")));
    assertThat(hits("text")).as("that of the first is untouched").isEmpty();
    other.close();
    try (Stream<Path> folders = Files.list(folder)) {
      assertThat(folders).containsExactly(folder.resolve("kept"));
    }
  }

  private List<String> hits(String text) {
    return index.search().find(text, FIRST).articles().items().stream()
        .map(hit -> hit.article().id())
        .toList();
  }
}
