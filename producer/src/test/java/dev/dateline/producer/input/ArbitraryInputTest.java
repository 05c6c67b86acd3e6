package dev.dateline.producer.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in, nothing is thrown and nothing is lost or counted twice. */
class ArbitraryInputTest {

  private static final int LIMIT = 40;

  @Property
  void everyLineThatIsNotBlankIsOneOutcome(@ForAll("bytes") byte[] bytes) throws IOException {
    FileArticles articles =
        FileArticles.standardInput(
            new InputFile.Standard(),
            trickling(bytes),
            new FileArticles.Limits(LIMIT, new Release(Clock.systemUTC())));

    List<Long> lines = new ArrayList<>();
    for (ReadOutcome next = articles.next(); next != null; next = articles.next()) {
      lines.add(next.piece().place().line());
    }

    assertThat(lines).isEqualTo(linesThatAreNotBlank(bytes));
  }

  @Property
  void linesComeBackAsTheyWere(@ForAll("bytes") byte[] bytes) {
    LineSplitter splitter = new LineSplitter(trickling(bytes), bytes.length + 1);
    List<String> lines = new ArrayList<>();
    for (Cut cut = splitter.next(); cut != null; cut = splitter.next()) {
      lines.add(latin1(((Cut.Whole) cut).bytes()));
    }

    assertThat(lines)
        .isEqualTo(
            Arrays.stream(latin1(withoutMark(bytes)).split("\n"))
                .filter(ArbitraryInputTest::notBlank)
                .toList());
  }

  @Property
  void nothingButSeparatorsIsLostBetweenJsonObjects(@ForAll("bytes") byte[] bytes) {
    JsonSplitter splitter = new JsonSplitter(trickling(bytes), bytes.length + 1);
    StringBuilder pieces = new StringBuilder();
    for (Cut cut = splitter.next(); cut != null; cut = splitter.next()) {
      if (cut instanceof Cut.Whole whole) {
        assertThat(whole.bytes()).isNotEmpty();
        pieces.append(latin1(whole.bytes()));
      }
    }

    assertThat(withoutSeparators(pieces.toString()))
        .isEqualTo(withoutSeparators(latin1(withoutMark(bytes))));
  }

  @Property
  void arbitraryFilesNeverThrow(@ForAll("bytes") byte[] bytes, @ForAll String stem) {
    for (String attempt : List.of("seed", "json")) {
      try {
        if (attempt.equals("seed")) {
          SeedFormat.readFile(bytes, stem);
        } else {
          JsonFormat.read(bytes);
        }
      } catch (dev.dateline.topics.InvalidRecordException e) {
        assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
      }
    }
  }

  /** Bytes of all values, the ones that mean something much more often. */
  @Provide
  Arbitrary<byte[]> bytes() {
    Arbitrary<byte[]> syntax =
        Arbitraries.of(
                "\n",
                "\r\n",
                "{",
                "}",
                "[",
                "]",
                ",",
                "\"",
                "\\",
                " ",
                "é",
                "\uFEFF",
                "a",
                " date 2001-02-03 ",
                "{\"id\":\"a\",\"published\":\"2001-02-03\",\"body\":\"b\"}")
            .map(text -> text.getBytes(StandardCharsets.UTF_8));
    Arbitrary<byte[]> any = Arbitraries.bytes().map(b -> new byte[] {b});
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, syntax), net.jqwik.api.Tuple.of(1, any))
        .list()
        .ofMaxSize(60)
        .map(ArbitraryInputTest::join);
  }

  private static byte[] join(List<byte[]> parts) {
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** Gives a few bytes at a time, as a pipe may. */
  private static InputStream trickling(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, 2));
      }
    };
  }

  private static byte[] withoutMark(byte[] bytes) {
    return Utf8.startsWithMark(bytes) ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }

  private static List<Long> linesThatAreNotBlank(byte[] bytes) {
    String[] lines = latin1(withoutMark(bytes)).split("\n");
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (notBlank(lines[i])) {
        numbers.add(i + 1L);
      }
    }
    return numbers;
  }

  private static boolean notBlank(String line) {
    return line.chars().anyMatch(c -> c != ' ' && c != '\t' && c != '\r');
  }

  private static String withoutSeparators(String text) {
    return text.replaceAll("[\\s,\\[\\]]", "");
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
