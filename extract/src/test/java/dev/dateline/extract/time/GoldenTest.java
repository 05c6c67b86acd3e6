package dev.dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.text.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
      values.add(0, shown(one, i < expected.length ? expected[i] : ""));
    }
    assertThat(marked).hasToString(golden.marked());
    assertThat(String.join(" ; ", values)).isEqualTo(golden.expected());
  }

  /** Type and value, and of the attributes those that the expectation names. */
  private static String shown(TimeExpression one, String expected) {
    StringBuilder shown = new StringBuilder();
    shown.append(one.type()).append(' ').append(one.value() == null ? "unresolved" : one.value());
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    attributes.put("mod", one.mod());
    attributes.put("quant", one.quant());
    attributes.put("freq", one.freq());
    attributes.put("anchor", one.anchor());
    attributes.put("beginPoint", one.beginPoint());
    attributes.put("endPoint", one.endPoint());
    attributes.forEach(
        (name, value) -> {
          if (expected.contains(" " + name + "=")) {
            shown.append(' ').append(name).append('=').append(value);
          }
        });
    return shown.toString();
  }

  @Test
  void holdsThreeHundredExpressionsOrMore() {
    long brackets =
        goldens().mapToLong(g -> g.marked().chars().filter(c -> c == '[').count()).sum();
    assertThat(brackets).isGreaterThanOrEqualTo(300);
  }
}
