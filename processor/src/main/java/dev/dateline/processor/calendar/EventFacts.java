package dev.dateline.processor.calendar;

import dev.dateline.extract.DatedEvent;
import dev.dateline.topics.CalendarEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of an event to see that an event of another date is plainly the same. Bounded.
 *
 * @param kins of its happenings, those of names too; that of its title first
 * @param stems by what it is recognised, see {@link Features}
 * @param people ids of the persons in it
 * @param independent texts that tell of it
 * @param toldLongAfter those of them of more than a year later; null in a row that an earlier
 *     version wrote
 * @param firstPublished of its claims
 * @param lastPublished of its claims
 * @param postponing whether an article that tells of it speaks of putting off
 * @param support what goes over to the event that it turns out to be; null for a day's event, which
 *     stays where it is
 */
record EventFacts(
    String id,
    String date,
    DatedEvent.Precision precision,
    DatedEvent.Status status,
    List<String> kins,
    List<String> stems,
    List<String> people,
    int independent,
    @Nullable Integer toldLongAfter,
    LocalDate firstPublished,
    LocalDate lastPublished,
    boolean postponing,
    @Nullable Support support) {

  static final int MAX_STEMS = 16;

  EventFacts {
    kins = List.copyOf(kins);
    stems = List.copyOf(stems);
    people = List.copyOf(people);
  }

  /** How many texts remember it; 0 where that is not known. */
  int remembering() {
    return toldLongAfter == null ? 0 : toldLongAfter;
  }

  /**
   * What articles say of an event, in short.
   *
   * @param claims handles
   * @param sources with the hash of each one's text in the same place of {@code textHashes}
   * @param sourceCount articles in all
   * @param independent texts in all
   */
  record Support(
      List<String> claims,
      List<CalendarEvent.Source> sources,
      List<String> textHashes,
      int sourceCount,
      int independent,
      List<Marked> marked) {

    static final int MAX_SOURCES = 20;
    static final int MAX_CLAIMS = 50;

    Support {
      claims = List.copyOf(claims);
      sources = List.copyOf(sources);
      textHashes = List.copyOf(textHashes);
      marked = List.copyOf(marked);
    }
  }
}
