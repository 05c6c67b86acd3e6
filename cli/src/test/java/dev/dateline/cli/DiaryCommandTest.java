package dev.dateline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import dev.dateline.cli.terminal.Terminal;
import dev.dateline.sink.segments.Compression;
import dev.dateline.sink.segments.Envelope;
import dev.dateline.sink.segments.SegmentName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline diary} as it is typed, on an archive of three events. */
class DiaryCommandTest {

  @TempDir Path archive;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @BeforeEach
  void writeEvents() throws IOException {
    event("1977-06-19", "1977/06/19", "signing of the Alpha Accord", 9, "country/fr");
    event("2017-06-30", "2017/06/30", "opening of the Beta Bridge", 3, "country/pl");
    event("2007", "2007/_year", "founding of the Gamma Choir", 8, "country/fr");
  }

  @Test
  void showsADayAndWhyAndWhatIsKnownByTheYear() {
    assertThat(diary("--from", "2027-06-01", "--days", "30")).isEqualTo(0);
    assertThat(text(data))
        .isEqualToNormalizingNewlines(
            """
            2027-06-19  Saturday
               50 years  1977-06-19  signing of the Alpha Accord
                         projected, 14: 1 source; round number  [1977-06-19/0123]

            2027-06-30  Wednesday
               10 years  2017-06-30  opening of the Beta Bridge
                         projected, 6: 1 source; round number  [2017-06-30/0123]

            This month or this year, the day is not known
               20 years  2007        founding of the Gamma Choir
                         projected, 11: 1 source; round number  [2007/0123]
            """);
  }

  @Test
  void looksThirtyDaysAheadFromToday() {
    assertThat(diary("-o", "json")).isEqualTo(0);
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    assertThat(text(data)).containsAnyOf(stretch(today), stretch(today.minusDays(1)));
  }

  private static String stretch(LocalDate from) {
    return "\"from\": \"%s\",\n  \"to\": \"%s\"".formatted(from, from.plusDays(29));
  }

  @Test
  void showsTheNextThatIsDueWhereNothingIs() {
    assertThat(diary("--from", "2027-01-01", "--days", "7")).isEqualTo(0);
    assertThat(text(data))
        .startsWith("Nothing is due from 2027-01-01 to 2027-01-07; the next that is:\n2027-06-19");
  }

  @Test
  void filtersByCountryEntityAndProminence() {
    diary("--from", "2027-06-01", "--country", "PL");
    assertThat(text(data)).contains("Beta Bridge").doesNotContain("Alpha", "Gamma");
    diary("--from", "2027-06-01", "--entity", "country/fr");
    assertThat(text(data)).contains("Alpha", "Gamma").doesNotContain("Beta");
    diary("--from", "2027-06-01", "--min-prominence", "14");
    assertThat(text(data)).contains("Alpha").doesNotContain("Beta", "Gamma");
    diary("--from", "2030-06-01", "--ordinals", "all");
    assertThat(text(data)).contains("53 years", "23 years").doesNotContain("Beta");
  }

  @Test
  void hidesAndPins() throws IOException {
    Path marks = Files.writeString(archive.resolve("marks"), "hide 1977-06-19/0123\npin a#e2\n");
    diary("--from", "2027-06-01", "--min-prominence", "99", "--marks", marks.toString());
    assertThat(text(data)).contains("Beta Bridge").doesNotContain("Alpha", "Gamma");
  }

  @Test
  void readsSegmentsWithWhatWasCorrectedAndWithdrawn() throws IOException {
    diary("--from", "2027-06-01");
    String documents = text(data);
    String late = eventJson("2007", "founding of the Gamma Choir", 8, "country/fr");
    segment(
        "partition-0/2020-01-01/",
        3,
        List.of(
            value("2007/0123", late.replace("Gamma", "Delta")),
            value(
                "1977-06-19/0123",
                eventJson("1977-06-19", "signing of the Alpha Accord", 9, "country/fr"))));
    segment("partition-1/2020-01-01/", 3, List.of(value("gone/0123", late)));
    segment(
        "partition-1/2020-01-02/",
        7,
        List.of(
            value("gone/0123", null),
            value(
                "2017-06-30/0123",
                eventJson("2017-06-30", "opening of the Beta Bridge", 3, "country/pl"))));
    segment("partition-0/2020-01-02/", 9, List.of(value("2007/0123", late)));
    try (Stream<Path> files = Files.walk(archive.resolve("events"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }

    assertThat(diary("--from", "2027-06-01")).as(text(messages)).isZero();
    assertThat(text(data)).isEqualTo(documents).contains("Gamma");
  }

  @Test
  void namesTheSegmentThatIsDamaged() throws IOException {
    Path file = segment("partition-0/2020-01-01/", 3, List.of(value("a/0123", null)));
    Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);

    assertThat(diary("--from", "2027-06-01")).isNotZero();
    assertThat(text(messages)).contains(file.toString(), "is damaged", "verify --repair");
  }

  @Test
  void writesICalendarThatAnotherLibraryReads() {
    assertThat(diary("--from", "2027-06-01", "--days", "30", "-o", "ical")).isEqualTo(0);
    assertThat(Biweekly.parse(text(data)).first().getEvents())
        .extracting(event -> event.getSummary().getValue())
        .containsExactly(
            "signing of the Alpha Accord (50 years)", "opening of the Beta Bridge (10 years)");
  }

  @Test
  void writesBothFilesAnew() {
    assertThat(diary("--from", "2027-01-01", "--write")).isEqualTo(0);
    assertThat(archive.resolve("diary.ics")).content().contains("DTSTART;VALUE=DATE:20270619");
    assertThat(archive.resolve("events.ics")).content().contains("RRULE:FREQ=YEARLY");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(diary("--days", "0")).isEqualTo(2);
    assertThat(text(messages)).contains("days: is \"0\"; expected 1 or more");
    assertThat(diary("--country", "france")).isEqualTo(2);
    assertThat(text(messages))
        .contains("country: is \"france\"; expected two letters of ISO 3166, such as fr");
    assertThat(diary("--marks", archive.resolve("none").toString())).isNotZero();
    assertThat(text(messages)).contains("none");
  }

  private int diary(String... options) {
    data.reset();
    messages.reset();
    List<String> line = new ArrayList<>(List.of("diary", "--archive", archive.toString()));
    line.addAll(List.of(options));
    // Usage errors are written by picocli itself.
    PrintStream before = System.err;
    PrintStream err = new PrintStream(messages, true, UTF_8);
    System.setErr(err);
    try {
      Terminal terminal = new Terminal(new PrintStream(data, true, UTF_8), err, false);
      return Main.run(terminal, line.toArray(String[]::new));
    } finally {
      System.setErr(before);
    }
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(UTF_8);
  }

  private void event(String date, String file, String title, int prominence, String country)
      throws IOException {
    Path path = archive.resolve("events").resolve(file + ".json");
    Files.createDirectories(path.getParent());
    Files.writeString(
        path,
        "{\"date\":\"%s\",\"events\":[%s]}"
            .formatted(date, eventJson(date, title, prominence, country)));
  }

  private static String eventJson(String date, String title, int prominence, String country) {
    String handle = title.contains("Beta") ? "a#e2" : "a#e1";
    return """
    {"id":"%1$s/0123","date":"%1$s","precision":"%2$s",
     "title":"%3$s","status":"HAPPENED","participants":["%4$s"],"places":[],"claims":["%5$s"],
     "sources":[{"articleId":"a","published":"2020-01-01","quote":"So it was."}],
     "sourceCount":1,"independentSources":1,"anniversariesSeen":[],"disputedDates":[],
     "coarser":[],"prominence":%6$d,"why":["1 source"]}
    """
        .formatted(date, date.length() == 10 ? "DAY" : "YEAR", title, country, handle, prominence);
  }

  private static Map.Entry<String, Optional<String>> value(String id, @Nullable String json) {
    return Map.entry(id, Optional.ofNullable(json));
  }

  /** One frame with values of events at offsets from the first on. */
  private Path segment(String folder, long first, List<Map.Entry<String, Optional<String>>> values)
      throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    long offset = first;
    for (Map.Entry<String, Optional<String>> value : values) {
      Envelope.append(
          new ConsumerRecord<>(
              "news.results",
              0,
              offset++,
              ("event/" + value.getKey()).getBytes(UTF_8),
              value.getValue().map(json -> json.getBytes(UTF_8)).orElse(null)),
          lines);
    }
    Path file =
        archive
            .resolve("segments")
            .resolve(folder)
            .resolve(new SegmentName(first, offset - 1, Compression.ZSTD).toString());
    Files.createDirectories(file.getParent());
    return Files.write(file, Compression.ZSTD.frame(lines.toByteArray()));
  }
}
