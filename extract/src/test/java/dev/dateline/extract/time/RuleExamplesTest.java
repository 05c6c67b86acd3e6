package dev.dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every example of the rule files. */
class RuleExamplesTest {

  private static final TimeTagger TAGGER = TimeTagger.create();

  /** One example line. */
  record Example(String rule, String published, String marked, String expected) {

    String text() {
      return marked.replace("[", "").replace("]", "");
    }

    String span() {
      return marked.substring(marked.indexOf('[') + 1, marked.indexOf(']'));
    }
  }

  static Stream<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (String file : Rules.FILES) {
      String rule = "";
      for (String line : Rules.lines(file)) {
        if (line.startsWith("rule ")) {
          rule = line.substring(5).strip();
        } else if (line.startsWith("example ")) {
          String[] parts = line.substring(8).split("\\|", -1);
          examples.add(new Example(rule, parts[0].strip(), parts[1].strip(), parts[2].strip()));
        }
      }
    }
    return examples.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsTheExample(Example example) {
    List<TimeExpression> found =
        TAGGER.tag(Tokenizer.tokenize(example.text()), PublicationTime.parse(example.published()));
    TimeExpression one =
        found.stream().filter(e -> e.text().equals(example.span())).findFirst().orElse(null);
    assertThat(one).as("among %s", found).isNotNull();
    String value = one.value() == null ? "unresolved" : one.value();
    String mod = one.mod() == null ? "" : " mod=" + one.mod();
    boolean modAsked = example.expected().contains(" mod=");
    assertThat(one.type() + " " + value + (modAsked ? mod : "")).isEqualTo(example.expected());
    assertThat(one.rule()).isEqualTo(example.rule());
    assertThat(one.start()).isEqualTo(example.marked().indexOf('['));
  }

  @Test
  void everyRuleHasAnExample() {
    Set<String> rules = new HashSet<>();
    for (String file : Rules.FILES) {
      Rules.lines(file).stream()
          .filter(line -> line.startsWith("rule "))
          .forEach(line -> rules.add(line.substring(5).strip()));
    }
    Set<String> shown = new HashSet<>();
    examples().forEach(example -> shown.add(example.rule()));
    assertThat(shown).isEqualTo(rules);
  }
}
