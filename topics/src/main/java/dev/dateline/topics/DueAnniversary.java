package dev.dateline.topics;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.DatedEvent;
import java.util.List;

/**
 * An anniversary that comes round.
 *
 * @param event whose it is
 * @param ordinal how many units, 1 or more
 * @param unit years or days
 * @param date a day; a month or a year where the event is known by no more
 * @param precision of {@code date}
 * @param prominence of the event, and more for a round number, at most as much again
 * @param why what the prominence rests on, in words
 */
public record DueAnniversary(
    CalendarEvent event,
    int ordinal,
    Anniversary.Unit unit,
    String date,
    DatedEvent.Precision precision,
    int prominence,
    List<String> why) {

  public DueAnniversary {
    why = List.copyOf(why);
  }

  /** Whether articles marked this very anniversary; otherwise it is projected. */
  public boolean observed() {
    return event.anniversariesSeen().contains(ordinal + " " + unit.word());
  }

  /** The key that an observed anniversary of this kind has: event id, {@code @}, period. */
  public String key() {
    return event.id() + "@P" + ordinal + unit.name().charAt(0);
  }
}
