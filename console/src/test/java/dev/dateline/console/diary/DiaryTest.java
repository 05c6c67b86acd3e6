package dev.dateline.console.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.extract.DatedEvent.Status;
import dev.dateline.topics.AnniversaryRule;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.DueAnniversary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiaryTest {

  private static final CalendarEvent JUNE =
      ICalendarTest.event("1987-06-19", null, Status.HAPPENED);
  private static final CalendarEvent JULY =
      ICalendarTest.event("1987-07-20", null, Status.HAPPENED);

  @TempDir Path folder;

  @Test
  void showsWhatIsDue() throws IOException {
    Diary diary = diary(query("2027-06-01", 30, 0, null, null, Marks.NONE));
    assertThat(diary.days()).extracting(DueAnniversary::date).containsExactly("2027-06-19");
    assertThat(diary.laterThanAsked()).isFalse();
  }

  @Test
  void showsTheNextThatIsDueWhereNothingIs() throws IOException {
    Diary diary = diary(query("2027-06-20", 10, 0, null, null, Marks.NONE));
    assertThat(diary.days()).extracting(DueAnniversary::date).containsExactly("2027-07-20");
    assertThat(diary.laterThanAsked()).isTrue();
    assertThat(DiaryFormat.TABLE.write(diary))
        .startsWith("Nothing is due from 2027-06-20 to 2027-06-29; the next that is:\n2027-07-20");
  }

  @Test
  void leavesOutWhatIsNotProminent() throws IOException {
    assertThat(diary(query("2027-06-01", 30, 99, null, null, Marks.NONE)).days()).isEmpty();
  }

  @Test
  void showsPinnedEventsWhateverTheirProminence() throws IOException {
    Marks pinned = new Marks(Set.of(), Set.of("a-1#e1"));
    assertThat(diary(query("2027-06-01", 30, 99, null, null, pinned)).days()).hasSize(1);
  }

  @Test
  void hidesWhatIsHidden() throws IOException {
    Marks hidden = new Marks(Set.of(JUNE.id()), Set.of());
    assertThat(diary(query("2027-06-01", 30, 0, null, null, hidden)).days())
        .extracting(DueAnniversary::date)
        .containsExactly("2027-07-20");
  }

  @Test
  void filtersByCountryAndEntity() throws IOException {
    assertThat(diary(query("2027-06-01", 30, 0, "PL", null, Marks.NONE)).days()).hasSize(1);
    assertThat(diary(query("2027-06-01", 30, 0, "fr", null, Marks.NONE)).days()).isEmpty();
    assertThat(diary(query("2027-06-01", 30, 0, null, "lodz", Marks.NONE)).days()).hasSize(1);
    assertThat(diary(query("2027-06-01", 30, 0, null, "warsaw", Marks.NONE)).days()).isEmpty();
  }

  @Test
  void saysWhyAndWhetherItWasObserved() throws IOException {
    assertThat(DiaryFormat.TABLE.write(diary(query("2027-06-01", 30, 0, null, null, Marks.NONE))))
        .contains("40 years  1987-06-19", "observed, 8: 1 source; kind of event: signing");
    assertThat(DiaryFormat.JSON.write(diary(query("2027-06-01", 30, 0, null, null, Marks.NONE))))
        .contains("\"basis\": \"observed\"", "\"ordinal\": 40");
  }

  @Test
  void readsMarks() throws IOException {
    Path file = folder.resolve("marks");
    Files.writeString(file, "# mine\nhide 1987-06-19/0123\n\npin a-1#e1 # the treaty\n");
    assertThat(Marks.read(file)).isEqualTo(new Marks(Set.of("1987-06-19/0123"), Set.of("a-1#e1")));
  }

  @Test
  void namesALineThatIsNoMark() throws IOException {
    Path file = folder.resolve("marks");
    Files.writeString(file, "hide x\nremove y\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Marks.read(file))
        .withMessage(file + ", line 2: is \"remove y\"; expected \"hide ID\" or \"pin ID\"");
  }

  private static Diary diary(DiaryQuery query) throws IOException {
    List<CalendarEvent> events = List.of(JUNE, JULY);
    return Diary.of(events::forEach, query);
  }

  private static DiaryQuery query(
      String from,
      int days,
      int prominence,
      @Nullable String country,
      @Nullable String entity,
      Marks marks) {
    return new DiaryQuery(
        LocalDate.parse(from), days, prominence, country, entity, AnniversaryRule.ROUND, marks);
  }
}
