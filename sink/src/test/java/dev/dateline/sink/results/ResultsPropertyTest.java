package dev.dateline.sink.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.sink.Samples;
import dev.dateline.topics.Json;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.streams.test.TestRecord;

class ResultsPropertyTest {

  /** One input: a key, and one of few contents; below zero a tombstone. */
  record Input(String id, int content) {
    byte[] value() {
      if (content < 0) {
        return null;
      }
      if (content == 0) {
        return Json.write(Samples.retracted(id, "2025-06-20"));
      }
      return Json.write(Samples.article(id, "2025-06-2" + content, "Text."));
    }
  }

  @Provide
  Arbitrary<List<Input>> inputs() {
    return Combinators.combine(
            Arbitraries.of("a", "b", "c/d", "日"), Arbitraries.integers().between(-1, 3))
        .as(Input::new)
        .list()
        .ofMaxSize(25);
  }

  @Property(tries = 25)
  void theLastResultIsTheLastInputAndNoTwoInARowAreEqual(@ForAll("inputs") List<Input> inputs)
      throws IOException {
    Path state = Files.createTempDirectory("dateline-results");
    try (ResultsBench bench = new ResultsBench(state)) {
      Map<String, byte[]> lastInput = new HashMap<>();
      for (Input input : inputs) {
        bench.pipe(Topic.ENRICHED, input.id(), input.value(), Map.of());
        lastInput.put("article/" + input.id(), input.value());
      }
      Map<String, List<byte[]>> outputs = new HashMap<>();
      for (TestRecord<byte[], byte[]> result : bench.results()) {
        outputs
            .computeIfAbsent(ResultsBench.key(result), key -> new ArrayList<>())
            .add(result.value());
      }
      lastInput.forEach((key, value) -> assertThat(last(outputs.get(key))).isEqualTo(value));
      for (List<byte[]> history : outputs.values()) {
        assertThat(history.get(0)).isNotNull();
        for (int i = 1; i < history.size(); i++) {
          assertThat(Arrays.equals(history.get(i - 1), history.get(i))).isFalse();
        }
      }
    } finally {
      Samples.delete(state);
    }
  }

  private static byte[] last(List<byte[]> history) {
    return history == null ? null : history.get(history.size() - 1);
  }
}
