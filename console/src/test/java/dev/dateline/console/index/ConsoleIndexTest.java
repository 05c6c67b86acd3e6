package dev.dateline.console.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.console.diary.Diary;
import dev.dateline.console.diary.DiaryQuery;
import dev.dateline.console.diary.Marks;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.topics.AnniversaryRule;
import dev.dateline.topics.CalendarEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    index = ConsoleIndex.create(folder);
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

  @Test
  void removesItsFolderAndWhatKilledProcessesLeft() throws IOException {
    Path left = Files.createDirectory(folder.resolve("index-left"));
    Files.writeString(left.resolve("index.sqlite"), "x");
    ConsoleIndex other = ConsoleIndex.create(folder);
    assertThat(left).doesNotExist();
    assertThat(index.articles().find("a")).as("that of the other is untouched").isEmpty();
    other.close();
    try (Stream<Path> folders = Files.list(folder)) {
      assertThat(folders).hasSize(1);
    }
  }

  private List<String> hits(String text) {
    return index.search().find(text, FIRST).articles().items().stream()
        .map(hit -> hit.article().id())
        .toList();
  }
}
