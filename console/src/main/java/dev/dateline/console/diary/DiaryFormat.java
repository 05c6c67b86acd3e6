package dev.dateline.console.diary;

import dev.dateline.topics.DueAnniversary;
import dev.dateline.topics.Json;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a diary is written. */
public enum DiaryFormat {
  /** For people. */
  TABLE {
    @Override
    public String write(Diary diary) {
      return table(diary);
    }
  },
  /** One JSON object. */
  JSON {
    @Override
    public String write(Diary diary) {
      return json(diary);
    }
  },
  /** RFC 5545. */
  ICAL {
    @Override
    public String write(Diary diary) {
      return ICalendar.diary(diary.days());
    }
  };

  /** More than these, of which no day is known, nobody reads. */
  private static final int MOST_PERIODS = 20;

  /** The diary as text, closed by a line feed. */
  public abstract String write(Diary diary);

  private static String table(Diary diary) {
    StringBuilder text = new StringBuilder();
    if (diary.laterThanAsked()) {
      text.append(
          "Nothing is due from %s to %s; the next that is:\n".formatted(diary.from(), diary.to()));
    } else if (diary.days().isEmpty()) {
      text.append("Nothing is due from %s to %s.\n".formatted(diary.from(), diary.to()));
    }
    String last = "";
    for (DueAnniversary due : diary.days()) {
      if (!due.date().equals(last)) {
        text.append(last.isEmpty() ? "" : "\n").append(heading(due.date())).append('\n');
        last = due.date();
      }
      line(text, due);
    }
    if (!diary.periods().isEmpty()) {
      text.append("\nThis month or this year, the day is not known\n");
      List<DueAnniversary> foremost =
          diary.periods().stream()
              .sorted(
                  Comparator.comparingInt(DueAnniversary::prominence)
                      .reversed()
                      .thenComparing(DueAnniversary::key))
              .limit(MOST_PERIODS)
              .toList();
      foremost.forEach(due -> line(text, due));
      int more = diary.periods().size() - foremost.size();
      if (more > 0) {
        text.append("  and ").append(more).append(" more; -o json has them all\n");
      }
    }
    return text.toString();
  }

  private static String heading(String date) {
    LocalDate day = LocalDate.parse(date);
    return date + "  " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static void line(StringBuilder text, DueAnniversary due) {
    text.append(
        String.format(
            Locale.ROOT,
            "  %9s  %-10s  %s\n",
            Wording.age(due),
            due.event().date(),
            due.event().title()));
    text.append(
        String.format(
            Locale.ROOT,
            "%11s  %s, %d: %s  [%s]\n",
            "",
            Wording.basis(due),
            due.prominence(),
            Wording.why(due),
            due.event().id()));
  }

  private static String json(Diary diary) {
    return new String(Json.writePretty(object(diary)), StandardCharsets.UTF_8);
  }

  /** The diary as a JSON object. */
  public static Map<String, Object> object(Diary diary) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("from", diary.from().toString());
    object.put("to", diary.to().toString());
    object.put("laterThanAsked", diary.laterThanAsked());
    object.put("days", diary.days().stream().map(DiaryFormat::entry).toList());
    object.put("periods", diary.periods().stream().map(DiaryFormat::entry).toList());
    return object;
  }

  /** One line of the diary as a JSON object. */
  public static Map<String, Object> entry(DueAnniversary due) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("date", due.date());
    entry.put("precision", due.precision());
    entry.put("ordinal", due.ordinal());
    entry.put("unit", due.unit());
    entry.put("title", due.event().title());
    entry.put("base", due.event().date());
    entry.put("basis", Wording.basis(due));
    entry.put("prominence", due.prominence());
    entry.put("why", due.why());
    entry.put("event", due.event().id());
    entry.put("participants", due.event().participants());
    entry.put("places", due.event().places());
    List<Object> sources = new ArrayList<>(due.event().sources());
    entry.put("sources", sources);
    entry.put("disputedDates", due.event().disputedDates());
    return entry;
  }
}
