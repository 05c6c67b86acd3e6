package dev.dateline.processor.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.topics.Json;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which day a year means, and which days are one. */
class EventLinksTest {

  @Test
  void takesAYearForTheDayThatIsRemembered() {
    EventFacts year = facts("year", "2003", 0);
    EventFacts remembered = facts("first", "2003-03-19", 4);
    EventFacts battle = facts("battle", "2003-08-10", 0);
    assertThat(finer(year, remembered, battle)).containsExactly("2003-03-19");
    assertThat(finer(year, facts("first", "2003-03-19", 2), facts("battle", "2003-08-10", 1)))
        .isEmpty();
    assertThat(finer(year, battle)).containsExactly("2003-08-10");
  }

  /** There are no two invasions of one country in three days. */
  @Test
  void disputesTheDayOfWhatIsBig() {
    EventFacts one = facts("one", "2003-03-19", 4);
    EventFacts other = facts("other", "2003-03-21", 1);
    assertThat(EventLinks.among(List.of(one, other)))
        .extracting(EventLink::kind)
        .containsOnly(EventLink.Kind.DISPUTED)
        .hasSize(2);
    assertThat(EventLinks.among(List.of(one, facts("later", "2003-03-29", 1)))).isEmpty();
  }

  /** State outlives an upgrade. */
  @Test
  void readsWhatAnEarlierVersionWrote() {
    EventFacts now = facts("first", "2003-03-19", 4);
    String row = new String(Json.write(now), UTF_8);
    EventFacts read =
        Json.read(row.replace("\"toldLongAfter\":4,", "").getBytes(UTF_8), EventFacts.class);
    assertThat(read.id()).isEqualTo("first");
    assertThat(read.remembering()).isZero();
    assertThat(now.remembering()).isEqualTo(4);
  }

  private static List<String> finer(EventFacts... events) {
    return EventLinks.among(List.of(events)).stream()
        .filter(link -> link.kind() == EventLink.Kind.FINER)
        .map(EventLink::otherDate)
        .toList();
  }

  private static EventFacts facts(String id, String date, int toldLongAfter) {
    return new EventFacts(
        id,
        date,
        date.length() == 4 ? Precision.YEAR : Precision.DAY,
        DatedEvent.Status.HAPPENED,
        List.of("invade", "war"),
        List.of("p:alpha", "p:@BL"),
        List.of(),
        Math.max(1, toldLongAfter),
        toldLongAfter,
        LocalDate.of(2006, 5, 5),
        LocalDate.of(2007, 5, 5),
        false,
        null);
  }
}
