package dev.dateline.console.diary;

import dev.dateline.extract.Anniversary;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.DueAnniversary;
import java.util.StringJoiner;

/** How the diary speaks of an anniversary. */
final class Wording {

  private static final int MAX_QUOTED_SOURCES = 5;

  private Wording() {}

  /** "50 years", "1 year", "100 days". */
  static String age(DueAnniversary due) {
    String unit = due.unit() == Anniversary.Unit.YEAR ? "year" : due.unit().word();
    return due.ordinal() + " " + unit + (due.ordinal() == 1 ? "" : "s");
  }

  /** "1 source; kind of event: signing; marked before" and so on. */
  static String why(DueAnniversary due) {
    return String.join("; ", due.why());
  }

  /** "observed" where an article marked this very anniversary, else "projected". */
  static String basis(DueAnniversary due) {
    return due.observed() ? "observed" : "projected";
  }

  /** The articles behind an event, with their sentences, for people. */
  static String sources(CalendarEvent event) {
    StringJoiner text = new StringJoiner("\n");
    event.sources().stream()
        .limit(MAX_QUOTED_SOURCES)
        .forEach(
            source ->
                text.add(
                    "%s, %s%s: “%s”"
                        .formatted(
                            source.published().date(),
                            source.source() == null ? "" : source.source() + ", ",
                            source.articleId(),
                            source.quote())));
    int more = event.sourceCount() - Math.min(event.sources().size(), MAX_QUOTED_SOURCES);
    if (more > 0) {
      text.add("and " + more + " more");
    }
    for (CalendarEvent.DisputedDate other : event.disputedDates()) {
      text.add(
          "Other date in %d %s: %s"
              .formatted(
                  other.independentSources(),
                  other.independentSources() == 1 ? "source" : "sources",
                  other.date()));
    }
    return text.toString();
  }
}
