package dev.dateline.processor.calendar;

import java.util.List;

/** What follows from changed claims of a date. */
sealed interface DayChange {

  /** The events of the date, as its own claims tell them. */
  record Drafts(List<EventDraft> drafts) implements DayChange {
    public Drafts {
      drafts = List.copyOf(drafts);
    }
  }

  /** What events of other dates must know; the key of the record is the key of the facts. */
  record Facts(FactsChange change) implements DayChange {}
}
