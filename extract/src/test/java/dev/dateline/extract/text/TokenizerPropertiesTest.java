package dev.dateline.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, well-formed or not. */
class TokenizerPropertiesTest {

  private static final int STEPS_PER_CHARACTER = 5;
  private static final int MILLION = 1_000_000;

  @Property(tries = 2000)
  void tokensCoverEveryCharacterThatIsNotWhiteExactlyOnce(@ForAll("texts") String text) {
    TokenizedText cut = Tokenizer.tokenize(text);

    int at = 0;
    for (int t = 0; t < cut.tokenCount(); t++) {
      assertThat(cut.start(t)).isGreaterThanOrEqualTo(at);
      assertThat(cut.end(t)).isGreaterThan(cut.start(t));
      assertAllWhite(text, at, cut.start(t));
      assertNoneWhite(text, cut.start(t), cut.end(t));
      at = cut.end(t);
    }
    assertAllWhite(text, at, text.length());
  }

  @Property(tries = 2000)
  void sentencesPartitionTheTokens(@ForAll("texts") String text) {
    TokenizedText cut = Tokenizer.tokenize(text);

    int at = 0;
    for (int s = 0; s < cut.sentenceCount(); s++) {
      assertThat(cut.firstToken(s)).isEqualTo(at);
      assertThat(cut.afterLastToken(s)).isGreaterThan(at);
      at = cut.afterLastToken(s);
      assertThat(cut.sentenceOf(at - 1)).isEqualTo(s);
    }
    assertThat(at).isEqualTo(cut.tokenCount());
  }

  @Property(tries = 500)
  void isDeterministic(@ForAll("texts") String text) {
    TokenizedText one = Tokenizer.tokenize(text);
    TokenizedText two = Tokenizer.tokenize(text);

    assertThat(two.tokenCount()).isEqualTo(one.tokenCount());
    assertThat(two.sentenceCount()).isEqualTo(one.sentenceCount());
    for (int t = 0; t < one.tokenCount(); t++) {
      assertThat(two.token(t)).isEqualTo(one.token(t));
      assertThat(two.kind(t)).isEqualTo(one.kind(t));
    }
  }

  @Property(tries = 1000)
  void looksAtEachCharacterABoundedNumberOfTimes(@ForAll("texts") String text) {
    assertThat(stepsFor(text)).isLessThanOrEqualTo(bound(text.length()));
  }

  @Example
  void worstCasesOfAMillionCharactersAreLinear() {
    for (String unit :
        List.of(
            "a",
            "A",
            ".",
            "A.",
            "A. ",
            "'",
            "\"",
            "&",
            "&a",
            "http://",
            "a://)",
            "@a",
            " ",
            "\n",
            "a'",
            "s'",
            "1,",
            "No. ",
            "\uD83D\uDE00",
            "\u200D",
            "\uD83D",
            "(",
            "<p>",
            "a-",
            "www.")) {
      String text = unit.repeat(MILLION / unit.length());

      assertThat(stepsFor(text)).as("\"%s\"", unit).isLessThanOrEqualTo(bound(text.length()));
    }
  }

  private static long bound(int length) {
    return 64 + (long) STEPS_PER_CHARACTER * length;
  }

  private static long stepsFor(String text) {
    TextScanner scanner = new TextScanner(text);
    scanner.scan();
    return scanner.steps();
  }

  private static void assertAllWhite(String text, int from, int to) {
    assertThat(text.substring(from, to).chars().allMatch(c -> TokenizedText.isWhite((char) c)))
        .isTrue();
  }

  private static void assertNoneWhite(String text, int from, int to) {
    assertThat(text.substring(from, to).chars().noneMatch(c -> TokenizedText.isWhite((char) c)))
        .isTrue();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> anything =
        Arbitraries.integers().between(0, 0xFFFF).map(c -> String.valueOf((char) (int) c));
    Arbitrary<String> telling =
        Arbitraries.of(
            "a",
            "A",
            "s",
            "Jr",
            "U",
            "Mr",
            "No",
            "p.m",
            "1",
            "20",
            ".",
            "..",
            ",",
            "'",
            "\u2019",
            "\"",
            "\u201C",
            "\u201D",
            "(",
            ")",
            "[",
            " ",
            "\n",
            "\r\n",
            "\n\n",
            "\t",
            "-",
            "&",
            "&amp;",
            "@",
            "#",
            "$",
            "/",
            ":",
            "://",
            "http://",
            "www.",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\u200D",
            "\uFE0F",
            "\u200B",
            "\u00AD",
            "\u0301",
            "\u05D0",
            "\u0000",
            "The",
            "said",
            "'s",
            "!",
            "?",
            "\u3002",
            "<",
            ">");
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(1, anything), net.jqwik.api.Tuple.of(4, telling))
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }
}
