package dev.dateline.processor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * A date on which hundreds of claims lie, of a few names and words, so that keys are full, leaders
 * follow others and are left again: however its claims come, change and go, in whatever portions,
 * its events are those of a plain reading of all claims.
 */
class HotDayPropertyTest {

  @Property(tries = 60)
  void isAfterEachPortionWhatAPlainReadingGives(
      @ForAll Random random,
      @ForAll @IntRange(min = 20, max = 350) int size,
      @ForAll @IntRange(min = 1, max = 120) int portion,
      @ForAll @IntRange(min = 2, max = 40) int names,
      @ForAll boolean ofAYear) {
    RandomClaims claims = new RandomClaims(random, names, ofAYear ? "2001" : "2001-05-05");
    Map<String, Claim> now = new TreeMap<>();
    Map<String, EventDraft> events = new TreeMap<>();
    Day day = new Day();
    for (int done = 0; done < 2 * size; done += portion) {
      for (int i = 0; i < portion; i++) {
        change(claims, random, now, day, done < size);
      }
      apply(day.settle(), events);
      assertThat(lines(events.values())).isEqualTo(plainly(now.values()));
    }
    assertThat(lines(day.all())).isEqualTo(plainly(now.values()));
    assertThat(lines(Day.events(now.values()))).isEqualTo(plainly(now.values()));

    for (String handle : List.copyOf(now.keySet())) {
      day.put(handle, null);
    }
    apply(day.settle(), events);
    assertThat(events).isEmpty();
    assertThat(day.size()).isZero();
  }

  /** Claims come while the day grows; later they are changed and withdrawn as well. */
  private static void change(
      RandomClaims claims, Random random, Map<String, Claim> now, Day day, boolean grows) {
    int turn = now.isEmpty() || grows ? 0 : random.nextInt(4);
    Claim claim = claims.next();
    if (turn > 1) {
      List<String> handles = List.copyOf(now.keySet());
      String handle = handles.get(random.nextInt(handles.size()));
      claim = turn == 2 ? null : claims.of(handle);
      if (claim == null) {
        now.remove(handle);
        day.put(handle, null);
        return;
      }
    }
    now.put(claim.handle(), claim);
    day.put(claim.handle(), claim);
  }

  private static void apply(Day.Changes changes, Map<String, EventDraft> events) {
    changes.gone().forEach(id -> assertThat(events.remove(id)).as(id).isNotNull());
    changes.events().forEach(event -> events.put(event.id(), event));
  }

  private static List<String> plainly(Collection<Claim> claims) {
    return lines(PlainGathering.events(claims).values());
  }

  /** An event a line: its id and the handles of its claims. */
  private static List<String> lines(Collection<EventDraft> events) {
    return events.stream()
        .map(
            event ->
                event.id()
                    + event.claims().stream()
                        .map(Claim::handle)
                        .collect(Collectors.joining(" ", " ", "")))
        .toList();
  }
}
