package dev.dateline.sink.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.sink.Samples;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFilesTest {

  private static final String DAY = "events/2024/06/19.json";
  private static final CalendarEvent A = Samples.event("2024-06-19/0a", "signing of a treaty");
  private static final CalendarEvent B = Samples.event("2024-06-19/0b", "opening of a bridge");
  private static final CalendarEvent C = Samples.event("2024-06-19/0c", "death of a poet");

  @TempDir Path archive;
  private FilesBench bench;

  @BeforeEach
  void open() {
    bench = FilesBench.ofResults(archive).assign(0);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void gathersTheEventsOfADayInOrderOfTheirIds() throws IOException {
    put(C, A).round();
    assertThat(events(DAY)).containsExactly(A, C);
    put(B).round();
    assertThat(events(DAY)).containsExactly(A, B, C);
    assertThat(bench.content()).containsOnlyKeys(DAY);
    assertThat(bench.content().get(DAY)).startsWith("{\n  \"date\": \"2024-06-19\",\n");
  }

  @Test
  void replacesAnEventThatChanged() throws IOException {
    put(A, B).round();
    CalendarEvent better = Samples.event(B.id(), "opening of a new bridge");
    put(better).round();
    assertThat(events(DAY)).containsExactly(A, better);
  }

  @Test
  void removesAnEventThatIsGoneAndTheFileWithTheLast() throws IOException {
    put(A, B).round();
    gone(A).round();
    assertThat(events(DAY)).containsExactly(B);
    gone(B).round();
    assertThat(bench.content()).isEmpty();
    gone(C).round();
    assertThat(bench.content()).isEmpty();
  }

  @Test
  void keepsTheLastOfABatch() throws IOException {
    put(A);
    gone(A);
    put(B);
    gone(A);
    put(A).round();
    assertThat(events(DAY)).containsExactly(A, B);
  }

  @Test
  void givesCoarserDatesFilesOfTheirOwn() throws IOException {
    Map<String, String> files =
        Map.of(
            "2024-06-19", DAY,
            "2024-06", "events/2024/06/_month.json",
            "2024", "events/2024/_year.json",
            "2024-W12", "events/2024/_week-12.json",
            "2024-Q3", "events/2024/_quarter-3.json",
            "2024-SU", "events/2024/_season-su.json",
            "199", "events/_decade-199x.json",
            "19", "events/_century-19xx.json",
            "BC0044-03", "events/_other/BC0044-03~3.json",
            "../x", "events/_other/%2E.%2Fx.json");
    files.keySet().stream()
        .filter(date -> !date.contains("/"))
        .forEach(date -> put(Samples.event(date + "/0a", "something")));
    bench.round();
    assertThat(bench.content().keySet())
        .containsExactlyInAnyOrderElementsOf(
            files.values().stream().filter(file -> !file.contains("%2F")).toList());
    ArchiveLayout layout = new ArchiveLayout(archive);
    files.forEach((date, file) -> assertThat(layout.events(date)).isEqualTo(archive.resolve(file)));
  }

  @Test
  void doesABatchAgainWithoutTouchingTheFile() throws IOException {
    put(A, B).round();
    Map<String, String> before = bench.content();
    try (FilesBench again = FilesBench.ofResults(archive).assign(0)) {
      again.record(0, "event/" + A.id(), A).record(0, "event/" + B.id(), B).round();
      assertThat(again.content()).isEqualTo(before);
      assertThat(again.tally.snapshot()).isEqualTo(new FileCounts(0, 0, 1, 0));
    }
  }

  @Test
  void doesNotWriteOverAFileThatItCannotRead() throws IOException {
    put(A).round();
    Path day = archive.resolve(DAY);
    byte[] good = Files.readAllBytes(day);
    for (String broken : List.of("{\"date\": \"2024-06-19\"", "null", "{}")) {
      Files.writeString(day, broken);
      put(B).round();
      assertThat(day).hasContent(broken);
      assertThat(bench.loop.state())
          .isInstanceOfSatisfying(
              WriterState.Blocked.class,
              blocked -> assertThat(blocked.reason()).contains(day + "\" is no file of events"));
    }
    Files.write(day, good);
    bench.clock.advance(FilesBench.LONGEST_BACK_OFF);
    bench.round();
    assertThat(events(DAY)).containsExactly(A, B);
    assertThat(bench.loop.state()).isEqualTo(new WriterState.Running());
  }

  private FilesBench put(CalendarEvent... events) {
    for (CalendarEvent event : events) {
      bench.record(0, "event/" + event.id(), event);
    }
    return bench;
  }

  private FilesBench gone(CalendarEvent event) {
    return bench.record(0, "event/" + event.id(), (Object) null);
  }

  private List<CalendarEvent> events(String file) throws IOException {
    return Json.read(Files.readAllBytes(archive.resolve(file)), EventDay.class).events();
  }
}
