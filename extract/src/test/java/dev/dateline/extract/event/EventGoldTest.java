package dev.dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The dated events of the golden documents are found; the figure is a floor, not a target. */
class EventGoldTest {

  private final Extractor extractor = Extractor.create();

  @Test
  void findsTheEventsOfTheDocuments() {
    assertThat(f1("documents.txt")).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void findsTheEventsOfTheUnreadDocuments() {
    assertThat(f1("unread-documents.txt")).isGreaterThanOrEqualTo(0.75);
  }

  private double f1(String resource) {
    int right = 0;
    int found = 0;
    int wanted = 0;
    PublicationTime published = PublicationTime.parse("2000-01-01");
    List<DatedEvent> here = new ArrayList<>();
    for (String line : WordTable.lines(EventGoldTest.class, resource)) {
      if (line.startsWith("@ ")) {
        published = PublicationTime.parse(line.substring(2).strip());
      } else if (line.startsWith("+ ")) {
        wanted++;
        String[] cells = line.substring(2).split("\\|", -1);
        DatedEvent hit = here.stream().filter(e -> matches(e, cells)).findFirst().orElse(null);
        right += hit == null ? 0 : 1;
        here.remove(hit);
      } else {
        here = new ArrayList<>(extractor.extract(line, published).events());
        here.removeIf(event -> event.confidence() == Confidence.LOW);
        found += here.size();
      }
    }
    return 2.0 * right / (found + wanted);
  }

  private static boolean matches(DatedEvent found, String[] cells) {
    String title = found.title().toLowerCase(Locale.ROOT);
    boolean titled =
        Arrays.stream(cells[0].split("&", -1))
            .allMatch(
                group -> Arrays.stream(group.strip().split(",", -1)).anyMatch(title::contains));
    String end = cells[3].strip();
    return titled
        && found.date().equals(cells[1].strip())
        && found.precision().name().equals(cells[2].strip())
        && found.status().name().equals(cells[4].strip())
        && (end.equals("-") || end.equals(found.end()));
  }
}
