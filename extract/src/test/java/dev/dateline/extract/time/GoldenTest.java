package dev.dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads {@code golden.txt}: sentences with all their expressions. */
class GoldenTest {

  private static final TimeTagger TAGGER = TimeTagger.create();

  /** One sentence. */
  record Golden(String published, String marked, String expected) {}

  static Stream<Golden> goldens() {
    List<Golden> goldens = new ArrayList<>();
    String published = "";
    for (String line : Rules.lines("golden.txt")) {
      if (line.startsWith("on ")) {
        published = line.substring(3).strip();
      } else {
        int bar = line.lastIndexOf('|');
        goldens.add(
            new Golden(published, line.substring(0, bar).strip(), line.substring(bar + 1).strip()));
      }
    }
    return goldens.stream();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void findsExactlyTheMarkedExpressions(Golden golden) {
    String text = golden.marked().replace("[", "").replace("]", "");
    List<TimeExpression> found =
        TAGGER.tag(Tokenizer.tokenize(text), PublicationTime.parse(golden.published()));
    StringBuilder marked = new StringBuilder(text);
    List<String> values = new ArrayList<>();
    String[] expected = golden.expected().split(" ; ", -1);
    for (int i = found.size() - 1; i >= 0; i--) {
      TimeExpression one = found.get(i);
      marked.insert(one.end(), ']').insert(one.start(), '[');
      boolean modAsked = i < expected.length && expected[i].contains(" mod=");
      values.add(
          0,
          one.type()
              + " "
              + (one.value() == null ? "unresolved" : one.value())
              + (modAsked ? " mod=" + one.mod() : ""));
    }
    assertThat(marked).hasToString(golden.marked());
    assertThat(String.join(" ; ", values)).isEqualTo(golden.expected());
  }

  @Test
  void holdsThreeHundredExpressionsOrMore() {
    long brackets =
        goldens().mapToLong(g -> g.marked().chars().filter(c -> c == '[').count()).sum();
    assertThat(brackets).isGreaterThanOrEqualTo(300);
  }
}
