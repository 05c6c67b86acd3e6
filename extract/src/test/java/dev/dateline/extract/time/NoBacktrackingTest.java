package dev.dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No regular expression meets an article's text, so that none can backtrack over it. */
class NoBacktrackingTest {

  /** They read our own resources, once. */
  private static final Set<String> LOADERS =
      Set.of("Rules.java", "Pattern.java", "Modifiers.java", "TimeSettings.java");

  private static final List<String> REGULAR =
      List.of("java.util.regex", ".split(", ".matches(", ".replaceAll(", ".replaceFirst(");

  @Test
  void onlyTheLoadersOfRulesUseRegularExpressions() throws IOException {
    try (Stream<Path> sources =
        Files.list(Path.of("src", "main", "java", "dev", "dateline", "extract", "time"))) {
      assertThat(
              sources
                  .filter(source -> !LOADERS.contains(source.getFileName().toString()))
                  .flatMap(NoBacktrackingTest::uses))
          .isEmpty();
    }
  }

  private static Stream<String> uses(Path source) {
    try {
      String code = Files.readString(source);
      return REGULAR.stream().filter(code::contains).map(use -> source.getFileName() + ": " + use);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
