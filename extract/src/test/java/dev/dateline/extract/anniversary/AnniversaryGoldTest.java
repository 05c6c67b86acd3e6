package dev.dateline.extract.anniversary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.Mention;
import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.event.WordTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The anniversaries of the golden texts are found; the figures are floors, not targets. */
class AnniversaryGoldTest {

  private final Extractor extractor = Extractor.create();

  @Test
  void findsTheTunedCases() {
    assertThat(f1("tuned.txt")).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void findsTheUnreadCases() {
    assertThat(f1("unread.txt")).isGreaterThanOrEqualTo(0.73);
  }

  /** Whole reports of agencies, many of which tell their day in another sentence. */
  @Test
  void findsMostCasesOfTheWire() {
    assertThat(f1("wire.txt")).isGreaterThanOrEqualTo(0.82);
  }

  @Test
  void findsMostUnreadCasesOfTheWire() {
    assertThat(f1("unread-wire.txt")).isGreaterThanOrEqualTo(0.80);
  }

  /** By other hands than all before. */
  @Test
  void findsTheAnniversariesOfOtherHands() {
    assertThat(f1("other-hands.txt")).isGreaterThanOrEqualTo(0.86);
  }

  /** Each of these is found as it stands, and nothing besides. */
  @Test
  void findsEachForm() {
    assertThat(read("forms.txt").wrong()).isEmpty();
  }

  private double f1(String resource) {
    Score score = read(resource);
    return 2.0 * score.right() / (score.found() + score.wanted());
  }

  /** What was found of a file, and the lines of it that were not found or should not have been. */
  private record Score(int right, int found, int wanted, List<String> wrong) {}

  private Score read(String resource) {
    int right = 0;
    int found = 0;
    int wanted = 0;
    PublicationTime published = PublicationTime.parse("2000-01-01");
    List<Anniversary> here = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (String line : WordTable.lines(AnniversaryGoldTest.class, resource)) {
      if (line.startsWith("@ ")) {
        here.forEach(besides -> wrong.add("found besides: " + besides));
        here = new ArrayList<>();
        published = PublicationTime.parse(line.substring(2).strip());
      } else if (line.startsWith("+ ")) {
        wanted++;
        String[] cells = line.substring(2).split("\\|", -1);
        Anniversary hit = here.stream().filter(a -> matches(a, cells)).findFirst().orElse(null);
        right += hit == null ? 0 : 1;
        if (hit == null) {
          wrong.add(line);
        }
        here.remove(hit);
      } else {
        here = new ArrayList<>(extractor.extract(line, published).anniversaries());
        found += here.size();
      }
    }
    here.forEach(besides -> wrong.add("found besides: " + besides));
    return new Score(right, found, wanted, wrong);
  }

  private static boolean matches(Anniversary found, String[] cells) {
    String title = found.title().toLowerCase(Locale.ROOT);
    String counted = found.ordinal() + " " + found.unit().word();
    return cells[0].strip().equals(counted)
        && isOneOf(String.valueOf(found.base()), cells[1])
        && isOneOf(String.valueOf(found.date()), cells[2])
        && holdsOneOf(title, cells[3])
        && holdsOneOf(title, cells[4])
        && found.mentions().stream().map(Mention::text).anyMatch(m -> overlaps(m, cells[5]))
        && cells.length > 6 == (found.conflict() != null);
  }

  private static boolean isOneOf(String value, String cell) {
    return Arrays.asList(cell.strip().replace("-/", "null/").split("/", -1)).contains(value)
        || value.equals("null") && (cell.strip().endsWith("/-") || cell.strip().equals("-"));
  }

  private static boolean holdsOneOf(String title, String cell) {
    return cell.isBlank() || Arrays.stream(cell.strip().split(",", -1)).anyMatch(title::contains);
  }

  private static boolean overlaps(String mention, String cue) {
    return mention.contains(cue.strip()) || cue.contains(mention);
  }
}
