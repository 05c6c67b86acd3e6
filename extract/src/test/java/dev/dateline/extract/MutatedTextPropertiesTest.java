package dev.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sample articles, cut and joined at any code unit, with words and odd characters strewn in,
 * and read on any day: extraction never throws, says the same twice, and is well-formed.
 *
 * <p>A text that makes it fail is kept in {@code fuzz-fixes/} and is run for ever.
 */
class MutatedTextPropertiesTest {

  private static final Extractor EXTRACTOR = Extractor.create();
  private static final List<String> SAMPLES = samples();
  private static final String ODD =
      "\u0000\uFEFF\u200D\u202E\uD83D\uDE00\uDE00\u0301\u2028\r\n\t-.,:;'\"()%$0";

  /** What stands between names and verbs in news and changes how both are read. */
  private static final List<String> PUT_IN =
      List.of(
          ", Jr.,",
          ", 41,",
          ", of Oslo,",
          "and",
          "of",
          "the",
          ", a",
          "(D-Ohio)",
          "aka",
          "Champion",
          "Major",
          "Judge",
          "President",
          "pleaded guilty",
          "was sentenced to",
          "one count of",
          "on Monday",
          "on April 2,",
          "in 1999",
          "years ago",
          "the 50th anniversary of",
          "marks",
          "who",
          "which",
          "\u2014",
          "No. 12",
          "H.R. 77",
          "Sens.",
          "announced that",
          "will",
          "has been");

  @Property(tries = 300)
  void isWellFormed(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
      String sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
      int start = random.nextInt(sample.length());
      text.append(sample, start, Math.min(sample.length(), start + random.nextInt(400)));
    }
    for (int words = random.nextInt(12); words > 0; words--) {
      int space = text.indexOf(" ", random.nextInt(text.length() + 1));
      if (space >= 0) {
        text.insert(space, " " + PUT_IN.get(random.nextInt(PUT_IN.size())));
      }
    }
    for (int odd = random.nextInt(12); odd > 0; odd--) {
      text.insert(random.nextInt(text.length() + 1), ODD.charAt(random.nextInt(ODD.length())));
    }
    PublicationTime published =
        PublicationTime.parse(
            "%04d-%02d-%02d"
                .formatted(
                    1 + random.nextInt(9999), 1 + random.nextInt(12), 1 + random.nextInt(28)));
    try {
      check(text.toString(), published);
    } catch (RuntimeException | Error e) {
      Path kept = Files.createTempFile("fuzz-", ".txt");
      Files.writeString(kept, escaped(text.toString()));
      throw new AssertionError(
          "failed on " + published + " and " + kept + "; keep it in fuzz-fixes/ once mended", e);
    }
  }

  /**
   * Words that look ahead or back must bear that the text is over: every rule's text, cut anywhere.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "time/golden.txt",
        "event/documents.txt",
        "anniversary/tuned.txt",
        "entity/clusters.txt",
        "text/tokenizer-cases.txt"
      })
  void isWellFormedWhereALineIsCutAtAnyWord(String file) throws IOException {
    Path lines = Path.of("src/test/resources/dev/dateline/extract").resolve(file);
    PublicationTime published = PublicationTime.parse("2024-03-15");
    for (String line : Files.readAllLines(lines)) {
      String text = line.replaceAll("[\\[\\]]", "");
      for (int cut = text.indexOf(' '); cut >= 0; cut = text.indexOf(' ', cut + 1)) {
        check(text.substring(0, cut), published);
        check(text.substring(cut + 1), published);
      }
    }
  }

  @Test
  void whatOnceFailedIsWellFormed() throws IOException {
    Path folder = Path.of("src/test/resources/dev/dateline/extract/fuzz-fixes");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.sorted().toList();
      assertThat(all).isNotEmpty();
      for (Path file : all) {
        String text = unescaped(Files.readString(file));
        check(text, PublicationTime.parse("2025-06-20"));
        check(text, PublicationTime.parse("0001-01-01"));
        check(text, PublicationTime.parse("9999-12-31"));
      }
    }
  }

  private static void check(String text, PublicationTime published) {
    Annotations annotations = EXTRACTOR.extract(text, published);
    AnnotationsAssert.assertWellFormed(annotations, text);
    assertThat(EXTRACTOR.extract(text, published)).isEqualTo(annotations);
  }

  /** ASCII alone, so that half a surrogate pair can be kept as well. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c < ' ' || c == '\\' || c > '~') {
        escaped.append("\\u%04x".formatted((int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static String unescaped(String text) {
    return Pattern.compile("\\\\u([0-9a-f]{4})")
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }

  private static List<String> samples() {
    try (Stream<Path> files = Files.list(Path.of("../seeds"))) {
      List<String> samples = new java.util.ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        samples.add(Files.readString(file));
      }
      return samples;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
