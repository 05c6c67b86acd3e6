package dev.dateline.processor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.Json;
import dev.dateline.topics.ObservedAnniversary;
import dev.dateline.topics.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the worst date costs: counted, not timed. */
class BoundsTest {

  @Test
  void comparesEachClaimOfAFullDayWithABoundedNumberOfEvents() {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      claims.add(
          claim(i, "killed in town" + (i % 4_000), List.of("w:town" + i % 4_000, "n:alpha")));
    }
    Day day = Day.of(claims);
    day.settle();
    // Three keys each (a family with a word and with a name, and the name alone); in both
    // gatherings.
    assertThat(day.comparisons()).isLessThan(2L * claims.size() * 3 * Gathering.PER_KEY);
  }

  @Test
  void boundsTheRecordOfAnEventThatEverybodyTells() {
    String longId = "x".repeat(900);
    List<Claim> claims =
        IntStream.range(0, 10_000)
            .mapToObj(i -> claim(i, longId + i, "killing of Alpha", List.of("n:alpha")))
            .toList();
    Calendar calendar = Calendar.of(claims);
    assertThat(calendar.events()).hasSize(1);
    CalendarEvent event = calendar.events().get(calendar.events().firstKey());
    assertThat(event.sourceCount()).isEqualTo(10_000);
    assertThat(event.claims()).hasSize(CalendarEvent.MAX_CLAIMS);
    assertThat(event.sources()).hasSize(CalendarEvent.MAX_SOURCES);
    assertThat(Json.write(event).length).isLessThan(Sizes.MAX_OUTPUT_BYTES / 8);
    ObservedAnniversary marked = calendar.anniversaries().get(calendar.anniversaries().firstKey());
    assertThat(marked.articles()).hasSize(ObservedAnniversary.MAX_ARTICLES);
  }

  @Test
  void readsNothingIntoANameThatTooManyEventsShare() {
    List<EventFacts> group =
        IntStream.range(0, EventLinks.MAX_GROUP + 1).mapToObj(BoundsTest::facts).toList();
    assertThat(EventLinks.among(group.subList(0, 2))).isNotEmpty();
    assertThat(EventLinks.among(group)).isEmpty();
  }

  /** Two days of one founding are a dispute; thirty are thirty foundings in one wording. */
  @Test
  void takesNoDayForDisputedThatHalfAMonthIsAsLikeAsItself() {
    int most = EventLinks.MAX_DISPUTES + 1;
    assertThat(EventLinks.among(onDays(2))).hasSize(2);
    assertThat(EventLinks.among(onDays(most))).hasSize(most * (most - 1));
    assertThat(EventLinks.among(onDays(most + 1))).isEmpty();
    assertThat(EventLinks.among(onDays(30))).isEmpty();
  }

  private static List<EventFacts> onDays(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> facts(i, PublicationTime.parse("2001-05-%02d".formatted(i))))
        .toList();
  }

  private static EventFacts facts(int i) {
    return facts(i, PublicationTime.parse("2001-05-%02d".formatted(1 + i % 2)));
  }

  private static EventFacts facts(int i, PublicationTime day) {
    return new EventFacts(
        "id" + i,
        day.toString(),
        DatedEvent.Precision.DAY,
        DatedEvent.Status.HAPPENED,
        List.of("found"),
        List.of("n:alpha", "n:beta", "n:gamma"),
        List.of(),
        1,
        0,
        day.date(),
        day.date(),
        false,
        null);
  }

  private static Claim claim(int i, String title, List<String> features) {
    return claim(i, "a" + i, title, features);
  }

  private static Claim claim(int i, String article, String title, List<String> features) {
    return new Claim(
        article + "#e1",
        article,
        PublicationTime.parse("2001-05-06"),
        "Example Wire",
        "hash" + i,
        "2001-05-05",
        DatedEvent.Precision.DAY,
        null,
        null,
        DatedEvent.Status.HAPPENED,
        Confidence.HIGH,
        title,
        List.of("kill"),
        List.of(),
        features,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        i,
        "q".repeat(Claim.MAX_QUOTE_LENGTH),
        List.of(new Claim.Observed(1, Anniversary.Unit.YEAR, "2002-05-05")),
        null);
  }

  /** Kept so that a wrong weight is seen: names tell more than words, other people tell apart. */
  @Test
  void weighsNamesOverWords() {
    Map<String, Integer> likeness =
        Map.of(
            "name", likeness(List.of("n:alpha"), List.of("n:alpha")),
            "word", likeness(List.of("w:bus"), List.of("w:bus")),
            "other names", likeness(List.of("n:alpha", "n:beta"), List.of("n:alpha", "n:gamma")));
    assertThat(likeness).isEqualTo(Map.of("name", 4, "word", 2, "other names", 2));
  }

  private static int likeness(List<String> a, List<String> b) {
    return Likeness.of(Profile.of(claim(0, "x", a)), Profile.of(claim(1, "y", b)));
  }
}
