package dev.dateline.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.processor.Histories.Edition;
import dev.dateline.processor.calendar.Calendar;
import dev.dateline.processor.calendar.Claim;
import dev.dateline.topics.Json;
import dev.dateline.topics.Sizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever is published, corrected and withdrawn, in whatever order the articles come: at rest, the
 * topics hold what a plain computation over all current claims gives, and the stores hold no more.
 */
class CalendarStreamPropertyTest {

  @Property(tries = 25)
  void endsInTheStateOfAPlainComputation(
      @ForAll("histories") List<List<Edition>> histories, @ForAll Random random)
      throws IOException {
    List<Claim> claims = Histories.lastClaims(histories);
    Calendar expected = Calendar.of(claims);

    Path state = Files.createTempDirectory("calendar");
    try (ProcessorDriver driver =
        new ProcessorDriver(
            state,
            (body, published, provenance) -> TellingReader.read(body),
            "1",
            Sizes.MAX_OUTPUT_BYTES)) {
      for (Edition edition : Histories.shuffled(histories, random)) {
        driver.send(edition.id(), new String(Json.write(edition.published()), UTF_8));
      }
      Map<String, String> events = new TreeMap<>();
      ProcessorDriver.replay(driver.eventRecords(), events);
      Map<String, String> anniversaries = new TreeMap<>();
      ProcessorDriver.replay(driver.anniversaryRecords(), anniversaries);

      assertThat(driver.deadLetters()).isEmpty();
      assertThat(events).isEqualTo(Histories.json(expected.events()));
      assertThat(anniversaries).isEqualTo(Histories.json(expected.anniversaries()));
      assertThat(driver.rowsOf("date-claims")).isEqualTo(claims.size());
      if (claims.isEmpty()) {
        for (String store :
            List.of(
                "article-claims", "date-links", "named-events", "sent-by-date", "sent-by-name")) {
          assertThat(driver.rowsOf(store)).as(store).isZero();
        }
      }
    } finally {
      delete(state);
    }
  }

  /** The calendar does not depend on the order in which it is given the claims. */
  @Property(tries = 100)
  void isAFunctionOfTheSetOfClaims(
      @ForAll("histories") List<List<Edition>> histories, @ForAll Random random) {
    List<Claim> claims =
        Histories.claims(histories.stream().map(history -> history.get(0)).toList());
    Calendar expected = Calendar.of(claims);
    Collections.shuffle(claims, random);
    assertThat(Calendar.of(claims)).isEqualTo(expected);
  }

  @Provide
  Arbitrary<List<List<Edition>>> histories() {
    return Histories.arbitrary(8);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
