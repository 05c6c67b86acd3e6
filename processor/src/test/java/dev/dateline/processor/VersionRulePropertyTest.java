package dev.dateline.processor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.topics.EnrichedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Random histories of a few articles against a model that knows nothing of Kafka. */
class VersionRulePropertyTest {

  private Path stateDirectory = Path.of("");
  private ProcessorDriver driver;
  private int tries;

  /**
   * One driver for all tries, each with ids of its own: to open a store takes longer than a try.
   */
  @BeforeProperty
  void start() throws IOException {
    stateDirectory = Files.createTempDirectory("versions");
    driver = new ProcessorDriver(stateDirectory);
  }

  @AfterProperty
  void stop() throws IOException {
    driver.close();
    try (Stream<Path> left = Files.walk(stateDirectory)) {
      left.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }

  @Property(tries = 400)
  void theLastOutputOfEachKeyIsThatOfTheModel(@ForAll("histories") List<Step> history) {
    tries++;
    Model model = new Model();
    int number = 0;
    for (Step step : history) {
      number++;
      String id = step.article() + "-" + tries;
      send(step, id, "text " + number);
      model.apply(step, id, "text " + number);
    }

    Map<String, String> last = new HashMap<>();
    driver.enriched().forEach(enriched -> last.put(enriched.id(), said(enriched)));
    assertThat(last).isEqualTo(model.published());
    assertThat(driver.deadLetters()).hasSize(model.rejected);
  }

  @Property(tries = 200)
  void articlesDoNotDependOnTheOrderOfOthers(@ForAll("histories") List<Step> history) {
    tries++;
    Map<String, String> mixed = play(history, "mixed-" + tries);
    List<Step> sorted =
        history.stream().collect(groupingBy(Step::article, toList())).values().stream()
            .flatMap(List::stream)
            .toList();
    Map<String, String> apart = play(sorted, "apart-" + tries);

    assertThat(apart).isEqualTo(mixed);
  }

  @Property(tries = 200)
  void aSecondReadingOfTheLogByReplayChangesNothing(@ForAll("logs") List<Step> log) {
    tries++;
    Map<String, String> first = play(log, "twice-" + tries);
    List<Step> again =
        log.stream()
            .map(step -> new Step(step.article(), step.kind(), step.version(), true))
            .toList();
    Map<String, String> second = new HashMap<>(first);
    second.putAll(play(again, "twice-" + tries));

    assertThat(second).isEqualTo(first);
  }

  /** The last thing said of each article, under its name without the prefix of the try. */
  private Map<String, String> play(List<Step> history, String prefix) {
    history.forEach(step -> send(step, step.article() + prefix, step.text()));
    driver.deadLetters();
    Map<String, String> last = new HashMap<>();
    driver
        .enriched()
        .forEach(enriched -> last.put(enriched.id().replace(prefix, ""), said(enriched)));
    return last;
  }

  private void send(Step step, String id, String text) {
    String json =
        switch (step.kind()) {
          case LIVE -> ProcessorDriver.article(id, step.version(), text);
          case RETRACTION -> ProcessorDriver.retraction(id, step.version(), text);
          case BARE_RETRACTION -> ProcessorDriver.bareRetraction(id, text);
          case NULL -> null;
        };
    if (json == null && step.replayed()) {
      driver.replayNull(id);
    } else if (json == null) {
      driver.sendNull(id);
    } else if (step.replayed()) {
      driver.replay(id, json);
    } else {
      driver.send(id, json);
    }
  }

  private static String said(EnrichedArticle enriched) {
    var retracted = enriched.retracted();
    return enriched.version()
        + (retracted == null ? " live " + enriched.body() : " gone " + retracted.reason());
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return steps(Arbitraries.of(false, false, true));
  }

  /** A log as a newsroom writes it: each text belongs to its version. */
  @Provide
  Arbitrary<List<Step>> logs() {
    return steps(Arbitraries.just(false));
  }

  private static Arbitrary<List<Step>> steps(Arbitrary<Boolean> replayed) {
    return Combinators.combine(
            Arbitraries.of("a", "b", "c"),
            Arbitraries.of(Kind.class),
            Arbitraries.integers().between(1, 4),
            replayed)
        .as(Step::new)
        .list()
        .ofMaxSize(30);
  }

  enum Kind {
    LIVE,
    RETRACTION,
    BARE_RETRACTION,
    NULL
  }

  record Step(String article, Kind kind, int version, boolean replayed) {
    String text() {
      return kind + " " + version;
    }
  }

  /** The rules once more, as plainly as can be: the state of an article is what was last said. */
  private static final class Model {
    private record State(int version, boolean gone, String text) {}

    private final Map<String, State> states = new HashMap<>();
    private int rejected;

    void apply(Step step, String id, String text) {
      State now = states.get(id);
      boolean live = now != null && !now.gone();
      switch (step.kind()) {
        case LIVE -> {
          if (now == null
              || step.version() > now.version()
              || (live && step.version() == now.version())) {
            states.put(id, new State(step.version(), false, text));
          }
        }
        case RETRACTION -> {
          if (now == null || step.version() >= now.version()) {
            states.put(id, new State(step.version(), true, text));
          }
        }
        case BARE_RETRACTION -> {
          if (now == null && !step.replayed()) {
            rejected++;
          } else if (live && !step.replayed()) {
            states.put(id, new State(now.version() + 1, true, text));
          }
        }
        case NULL -> {
          if (live && !step.replayed()) {
            states.put(id, new State(now.version() + 1, true, "deleted by a null record"));
          }
        }
      }
    }

    Map<String, String> published() {
      Map<String, String> published = new HashMap<>();
      states.forEach(
          (id, state) ->
              published.put(
                  id, state.version() + (state.gone() ? " gone " : " live ") + state.text()));
      return published;
    }
  }
}
