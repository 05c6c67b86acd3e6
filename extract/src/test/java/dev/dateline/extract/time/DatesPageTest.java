package dev.dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code docs/dates.md} to its word. */
class DatesPageTest {

  private static final TimeTagger TAGGER = TimeTagger.create();

  static Stream<String> rows() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("..", "docs", "dates.md")).stream()
            .filter(line -> line.startsWith("| ") && line.contains("["))
            .toList();
    assertThat(rows).hasSizeGreaterThan(50);
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void readsAsThePageSays(String row) {
    String[] cells = row.split("\\|", -1);
    String marked = cells[1].strip();
    int start = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    List<TimeExpression> found =
        TAGGER.tag(
            Tokenizer.tokenize(marked.replace("[", "").replace("]", "")),
            PublicationTime.parse("2012-08-15"));
    assertThat(found)
        .filteredOn(one -> one.start() == start && one.end() == end)
        .extracting(one -> one.type() + " " + one.value())
        .containsExactly(cells[2].strip() + " " + cells[3].strip());
  }
}
