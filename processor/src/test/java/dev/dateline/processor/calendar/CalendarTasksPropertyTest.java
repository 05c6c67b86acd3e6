package dev.dateline.processor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.processor.Histories;
import dev.dateline.processor.Histories.Edition;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * However many tasks share the work, whenever each of them commits, and whichever of them dies and
 * begins again elsewhere: the topics end with what a plain computation over all claims gives.
 */
class CalendarTasksPropertyTest {

  @Property(tries = 300)
  void endInTheStateOfAPlainComputation(
      @ForAll("histories") List<List<Edition>> histories,
      @ForAll @IntRange(min = 1, max = 4) int instances,
      @ForAll Random random) {
    List<Claim> claims = Histories.lastClaims(histories);
    Calendar expected = Calendar.of(claims);

    CalendarTasks tasks = new CalendarTasks(instances, random);
    for (Edition edition : Histories.shuffled(histories, random)) {
      tasks.send(edition.enriched());
      tasks.workALittle();
    }
    tasks.comeToRest();

    assertThat(tasks.events()).isEqualTo(Histories.json(expected.events()));
    assertThat(tasks.anniversaries()).isEqualTo(Histories.json(expected.anniversaries()));
    assertThat(tasks.rowsOf(CalendarTopology.DATE_CLAIMS)).isEqualTo(claims.size());
    if (claims.isEmpty()) {
      for (String store :
          List.of(
              CalendarTopology.ARTICLE_CLAIMS,
              CalendarTopology.DATE_LINKS,
              CalendarTopology.NAMED_EVENTS,
              CalendarTopology.SENT_BY_DATE,
              CalendarTopology.SENT_BY_NAME)) {
        assertThat(tasks.rowsOf(store)).as(store).isZero();
      }
    }
  }

  @Provide
  Arbitrary<List<List<Edition>>> histories() {
    return Histories.arbitrary(10);
  }
}
