package dev.dateline.sink.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.sink.Samples;
import dev.dateline.sink.results.ResultsBench;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;

/** Both steps of the sink together, with crashes and compaction between them. */
class MaterializationPropertyTest {

  /** What happens to an article or an event. */
  enum Kind {
    ARTICLE,
    RETRACTED,
    ARTICLE_GONE,
    EVENT,
    EVENT_GONE
  }

  /** One input of step one. */
  record Input(Kind kind, String id, int day, String text) {
    Topic topic() {
      return isArticle() ? Topic.ENRICHED : Topic.EVENTS;
    }

    boolean isArticle() {
      return kind != Kind.EVENT && kind != Kind.EVENT_GONE;
    }

    String date() {
      return "2025-06-0" + day;
    }

    String key() {
      return isArticle() ? id : date() + "/" + id;
    }

    byte[] value() {
      return switch (kind) {
        case ARTICLE -> Json.write(article());
        case RETRACTED -> Json.write(Samples.retracted(id, date()));
        case EVENT -> Json.write(event());
        case ARTICLE_GONE, EVENT_GONE -> null;
      };
    }

    EnrichedArticle article() {
      return Samples.article(id, date(), text);
    }

    CalendarEvent event() {
      return Samples.event(key(), text);
    }
  }

  @Provide
  Arbitrary<List<Input>> inputs() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.of("a", "B"),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of("Text.", "Better text."))
        .as(Input::new)
        .list()
        .ofMaxSize(20);
  }

  @Property(tries = 30)
  void theFilesAreTheLastValuesWhateverHappensBetween(
      @ForAll("inputs") List<Input> inputs, @ForAll Random random) throws IOException {
    Path home = Files.createTempDirectory("dateline-files");
    try {
      List<TestRecord<byte[], byte[]>> results = publish(inputs, home.resolve("state"));
      Path archive = home.resolve("archive");
      int crash = results.isEmpty() ? 0 : random.nextInt(results.size());
      materialize(archive, results.subList(0, crash), random);
      assertThat(materialize(archive, compacted(results, random), random))
          .isEqualTo(expected(inputs));
    } finally {
      Samples.delete(home);
    }
  }

  private static List<TestRecord<byte[], byte[]>> publish(List<Input> inputs, Path state) {
    try (ResultsBench bench = new ResultsBench(state)) {
      inputs.forEach(input -> bench.pipe(input.topic(), input.key(), input.value(), Map.of()));
      return bench.results();
    }
  }

  /** Without some of the results that have a later one of their key. */
  private static List<TestRecord<byte[], byte[]>> compacted(
      List<TestRecord<byte[], byte[]>> results, Random random) {
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < results.size(); i++) {
      last.put(ResultsBench.key(results.get(i)), i);
    }
    List<TestRecord<byte[], byte[]>> left = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      if (last.get(ResultsBench.key(results.get(i))) == i || random.nextBoolean()) {
        left.add(results.get(i));
      }
    }
    return left;
  }

  /** A process that begins at the start of the log and takes batches of any size. */
  private static Map<String, String> materialize(
      Path archive, List<TestRecord<byte[], byte[]>> results, Random random) throws IOException {
    try (FilesBench bench = FilesBench.ofResults(archive).assign(0)) {
      for (TestRecord<byte[], byte[]> result : results) {
        bench.record(
            0, result.key(), result.value(), new RecordHeaders(result.headers().toArray()));
        if (random.nextInt(3) == 0) {
          bench.round();
        }
      }
      bench.round();
      assertThat(bench.deadLetters).isEmpty();
      return bench.content();
    }
  }

  private static Map<String, String> expected(List<Input> inputs) {
    Map<String, Input> last = new TreeMap<>();
    inputs.forEach(input -> last.put(input.topic() + input.key(), input));
    Map<String, String> files = new TreeMap<>();
    Map<String, TreeMap<String, CalendarEvent>> days = new TreeMap<>();
    for (Input input : last.values()) {
      String name = input.id().equals("B") ? "B~1" : "a";
      String article = "articles/" + input.date().replace('-', '/') + "/" + name;
      switch (input.kind()) {
        case ARTICLE -> files.put(article + ".json", pretty(input.article()));
        case RETRACTED ->
            files.put(
                article + ".retracted.json", pretty(Samples.retracted(input.id(), input.date())));
        case EVENT ->
            days.computeIfAbsent(input.date(), date -> new TreeMap<>())
                .put(input.key(), input.event());
        case ARTICLE_GONE, EVENT_GONE -> {}
      }
    }
    days.forEach(
        (date, events) ->
            files.put(
                "events/" + date.replace('-', '/') + ".json", pretty(EventDay.of(date, events))));
    return files;
  }

  private static String pretty(Object value) {
    return new String(Json.writePretty(value), StandardCharsets.UTF_8);
  }
}
