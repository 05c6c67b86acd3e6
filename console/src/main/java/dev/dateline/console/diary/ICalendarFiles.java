package dev.dateline.console.diary;

import dev.dateline.topics.AnniversaryRule;
import dev.dateline.topics.CalendarEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Writes {@code diary.ics}, the coming year, and {@code events.ics}, all events, beside the files
 * of an archive that they are views of. Each appears whole: written beside it and renamed.
 */
public final class ICalendarFiles {

  private static final int DAYS = 366;

  private ICalendarFiles() {}

  /**
   * Writes both.
   *
   * @param today the first day of the coming year
   */
  public static void write(Path archive, LocalDate today) throws IOException {
    DiaryQuery year =
        new DiaryQuery(
            today,
            DAYS,
            DiaryQuery.DEFAULT_MIN_PROMINENCE,
            null,
            null,
            AnniversaryRule.ROUND,
            Marks.NONE);
    Path freshEvents = fresh(archive.resolve("events.ics"));
    Diary diary;
    try (ICalendarWriter events =
        ICalendar.events(Files.newBufferedWriter(freshEvents, StandardCharsets.UTF_8))) {
      diary = Diary.of(takes -> readOnce(archive, takes, events), year);
    }
    Path freshDiary = fresh(archive.resolve("diary.ics"));
    Files.writeString(freshDiary, ICalendar.diary(diary.days()));
    replace(archive.resolve("diary.ics"), freshDiary);
    replace(archive.resolve("events.ics"), freshEvents);
  }

  /** Each event goes to the diary and to the calendar, and is kept by neither unless it is due. */
  private static void readOnce(
      Path archive, Consumer<CalendarEvent> diary, ICalendarWriter calendar) throws IOException {
    try {
      new ArchiveEvents(archive)
          .forEach(
              event -> {
                diary.accept(event);
                add(event, calendar);
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void add(CalendarEvent event, ICalendarWriter calendar) {
    try {
      ICalendar.add(event, calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path fresh(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException("\"" + file + "\" lies in no directory");
    }
    Files.createDirectories(parent);
    return parent.resolve(file.getFileName() + ".new");
  }

  private static void replace(Path file, Path fresh) throws IOException {
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
