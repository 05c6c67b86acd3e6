package dev.dateline.sink.files;

import dev.dateline.topics.ResultKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where what stands in the archive: a pure function of ids and dates, so that one file belongs to
 * one article, or to the events of one date string, and to one partition.
 *
 * <pre>
 * articles/2025/06/20/ID.json            an article; ID.retracted.json once it is retracted
 * events/2024/06/19.json                 the events of a day
 * events/2024/06/_month.json             … of which only the month is known
 * events/2024/_year.json                 … only the year
 * events/2024/_week-12.json  _quarter-3.json  _season-su.json
 * events/_decade-199x.json   _century-19xx.json
 * events/_other/….json                   … a date in no such form
 * segments/PARTITION/DAY/FIRST-LAST.ndjson.zst   in place of both, in the layout for bulk archives
 * rejected/PARTITION-OFFSET.json         a dead letter
 * .staging/PARTITION/EPOCH/              what is being written
 * </pre>
 */
final class ArchiveLayout {

  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
  private static final Pattern PART =
      Pattern.compile("(\\d{4})-(?:W(?<week>\\d{2})|Q(?<quarter>[1-4])|(?<season>SP|SU|FA|WI))");
  private static final Pattern DECADE = Pattern.compile("\\d{3}");
  private static final Pattern CENTURY = Pattern.compile("\\d{2}");

  private final Path archive;

  ArchiveLayout(Path archive) {
    this.archive = archive;
  }

  Path root() {
    return archive;
  }

  Path staging(String name) {
    return archive.resolve(".staging").resolve(name);
  }

  Path rejected() {
    return archive.resolve("rejected");
  }

  /** The segments of a partition of {@code news.results}. */
  Path segments(int partition) {
    return archive.resolve("segments").resolve(Integer.toString(partition));
  }

  Path article(String id, LocalDate published) {
    return articles(published).resolve(SafeFileName.of(id) + ".json");
  }

  Path retractedArticle(String id, LocalDate published) {
    return articles(published).resolve(SafeFileName.of(id) + ".retracted.json");
  }

  private Path articles(LocalDate date) {
    return archive
        .resolve("articles")
        .resolve(digits("%04d", date.getYear()))
        .resolve(digits("%02d", date.getMonthValue()))
        .resolve(digits("%02d", date.getDayOfMonth()));
  }

  /** ASCII digits, whatever digits the platform's locale prefers. */
  private static String digits(String format, int number) {
    return String.format(Locale.ROOT, format, number);
  }

  /** The date string with which the id of an event begins. */
  static String dateOf(ResultKey event) {
    int slash = event.id().indexOf('/');
    return slash < 0 ? event.id() : event.id().substring(0, slash);
  }

  /** The file of the events whose ids begin with a date string. */
  Path events(String date) {
    Path events = archive.resolve("events");
    Matcher iso = ISO.matcher(date);
    if (iso.matches()) {
      Path year = events.resolve(iso.group(1));
      if (iso.group(2) == null) {
        return year.resolve("_year.json");
      }
      Path month = year.resolve(iso.group(2));
      return month.resolve(iso.group(3) == null ? "_month.json" : iso.group(3) + ".json");
    }
    Matcher part = PART.matcher(date);
    if (part.matches()) {
      return events.resolve(part.group(1)).resolve(nameOf(part));
    }
    if (DECADE.matcher(date).matches()) {
      return events.resolve("_decade-" + date + "x.json");
    }
    if (CENTURY.matcher(date).matches()) {
      return events.resolve("_century-" + date + "xx.json");
    }
    return events.resolve("_other").resolve(SafeFileName.of(date) + ".json");
  }

  private static String nameOf(Matcher part) {
    if (part.group("week") != null) {
      return "_week-" + part.group("week") + ".json";
    }
    if (part.group("quarter") != null) {
      return "_quarter-" + part.group("quarter") + ".json";
    }
    return "_season-" + part.group("season").toLowerCase(Locale.ROOT) + ".json";
  }
}
