package dev.dateline.console.diary;

import dev.dateline.topics.AnniversaryRule;
import dev.dateline.topics.CalendarEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
    List<CalendarEvent> events = new ArrayList<>();
    new ArchiveEvents(archive).forEach(events::add);
    DiaryQuery year =
        new DiaryQuery(
            today,
            DAYS,
            DiaryQuery.DEFAULT_MIN_PROMINENCE,
            null,
            null,
            AnniversaryRule.ROUND,
            Marks.NONE);
    Diary diary = Diary.of(events::forEach, year);
    replace(archive.resolve("diary.ics"), ICalendar.diary(diary.days()));
    replace(archive.resolve("events.ics"), ICalendar.events(events));
  }

  private static void replace(Path file, String content) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException("\"" + file + "\" lies in no directory");
    }
    Files.createDirectories(parent);
    Path fresh = parent.resolve(file.getFileName() + ".new");
    Files.write(fresh, content.getBytes(StandardCharsets.UTF_8));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
