package dev.dateline.producer.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.dateline.producer.input.ReadOutcome.Accepted;
import dev.dateline.producer.input.ReadOutcome.Rejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ArchiveSourceTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2025-06-20T12:00:00Z"), ZoneOffset.UTC);
  private static final int LIMIT = 2_000;

  @TempDir private Path folder;

  @Test
  void readsFoldersDeepInTheOrderOfNamesAndPassesOverWhatIsNoInput() throws IOException {
    write("b/2.txt", " date 2001-02-03 Two.");
    write("b/10.txt", " date 2001-02-03 Ten.");
    write("a.ndjson", json("x") + "\n");
    write("Z.txt", " date 2001-02-03 Capital.");
    write("README.md", "# about");
    write(".hidden/1.txt", " date 2001-02-03 Hidden.");

    ArchiveSource source = source(folder);

    assertThat(ids(source)).containsExactly("Z", "x", "10", "2");
    assertThat(source.filesRead()).isEqualTo(4);
    assertThat(source.skipped())
        .containsExactly(
            new Skipped(shown(".hidden"), "hidden"),
            new Skipped(shown("README.md"), "no " + FileForm.EXPECTED));
    assertThat(source.bytesInAll()).isEqualTo(OptionalLong.of(source.bytesRead()));
  }

  @Test
  void rejectsAFileOfNoKnownEndingThatWasNamed() throws IOException {
    Path readme = write("README.md", "# about");

    assertThat(outcomes(source(readme)))
        .singleElement()
        .satisfies(
            outcome -> {
              assertThat(message(outcome))
                  .isEqualTo(
                      shown("README.md")
                          + ": the name ends as that of no article; expected .txt, .ndjson, .jsonl"
                          + " or .json, plain or with .gz or .zst");
              assertThat(outcome.piece().bytes()).asString().isEqualTo("# about");
            });
  }

  @Test
  void saysThatAnInputIsMissingAndReadsTheRest() throws IOException {
    Path there = write("a.txt", " date 2001-02-03 One.");

    List<ReadOutcome> outcomes = outcomes(source(folder.resolve("gone.txt"), there));

    assertThat(message(outcomes.get(0)))
        .isEqualTo(
            shown("gone.txt")
                + ": does not exist; expected a file or a folder, or \"-\" for standard input");
    assertThat(outcomes.get(1)).isInstanceOf(Accepted.class);
  }

  @Test
  void survivesLinksThatLoopAndLinksToNothing() throws IOException {
    write("deep/a.txt", " date 2001-02-03 One.");
    Files.createSymbolicLink(folder.resolve("deep/loop"), folder);
    Files.createSymbolicLink(folder.resolve("deep/dead.txt"), folder.resolve("nothing"));
    Files.createSymbolicLink(folder.resolve("twice.txt"), folder.resolve("deep/a.txt"));

    ArchiveSource source = source(folder);
    List<ReadOutcome> outcomes = outcomes(source);

    assertThat(outcomes).hasSize(2);
    assertThat(outcomes.get(0)).isInstanceOf(Accepted.class);
    assertThat(message(outcomes.get(1)))
        .isEqualTo(shown("deep/dead.txt") + ": is a link to a file that does not exist");
    assertThat(source.skipped())
        .containsExactly(
            new Skipped(shown("deep/loop"), "a link to a folder that it lies in"),
            new Skipped(shown("twice.txt"), "reached before by another path"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void refusesADeviceThatWasNamed() {
    assertThat(message(outcomes(source(Path.of("/dev/null"))).get(0)))
        .isEqualTo(
            "/dev/null: is a pipe, a socket or a device; expected a file or a folder, or \"-\" for"
                + " standard input");
  }

  @Test
  void namesFileAndLineOfEachRejectionAndKeepsItsBytes() throws IOException {
    Path file = write("a.ndjson", json("x") + "\n\n{\"id\": 5\n" + json("y") + "\r\n");

    List<ReadOutcome> outcomes = outcomes(source(file));

    assertThat(outcomes).hasSize(3);
    assertThat(message(outcomes.get(1))).startsWith(shown("a.ndjson") + ", line 3: ");
    assertThat(outcomes.get(1).piece().bytes()).asString().isEqualTo("{\"id\": 5");
    assertThat(outcomes.get(2)).isInstanceOf(Accepted.class);
  }

  @Test
  void passesOverALineBeyondTheLimitWithoutItsBytes() throws IOException {
    String endless = "{\"id\":\"" + "x".repeat(300_000) + "\"}";
    Path file = write("a.ndjson", endless + "\n" + json("y"));

    List<ReadOutcome> outcomes = outcomes(source(file));

    assertThat(message(outcomes.get(0)))
        .isEqualTo(shown("a.ndjson") + ", line 1: has 300009 bytes; expected at most 2000");
    assertThat(outcomes.get(0).piece().bytes()).isNull();
    assertThat(outcomes.get(1)).isInstanceOf(Accepted.class);
  }

  @Test
  void readsALineOfExactlyTheLimit() throws IOException {
    String start = "{\"id\":\"x\",\"published\":\"2001-02-03\",\"body\":\"";
    String line = start + "b".repeat(LIMIT - start.length() - 2) + "\"}";

    assertThat(ids(source(write("a.ndjson", line + "\n")))).containsExactly("x");
  }

  @Test
  void readsPackedFilesOfSeveralParts() throws IOException {
    byte[] gzip = join(gzip(json("a") + "\n"), gzip(json("b") + "\n"));
    byte[] zstd = join(zstd(json("c") + "\n"), zstd(json("d") + "\n"));
    Files.write(folder.resolve("1.ndjson.gz"), gzip);
    Files.write(folder.resolve("2.jsonl.zst"), zstd);
    Files.write(folder.resolve("e.v2.txt.gz"), gzip(" date 2001-02-03 Packed."));

    assertThat(ids(source(folder))).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void keepsWhatCameBeforeTheEndOfATruncatedFile() throws IOException {
    for (String ending : List.of("gz", "zst")) {
      String text = lines(200);
      byte[] whole = ending.equals("gz") ? gzip(text) : zstd(text);
      Path file = folder.resolve("cut.ndjson." + ending);
      Files.write(file, Arrays.copyOf(whole, whole.length - 5));

      List<ReadOutcome> outcomes = outcomes(source(file));
      ReadOutcome last = outcomes.remove(outcomes.size() - 1);

      assertThat(outcomes).allMatch(outcome -> outcome instanceof Accepted);
      assertThat(message(last))
          .startsWith(shown("cut.ndjson." + ending) + ", line " + (outcomes.size() + 1) + ": ")
          .contains("cannot be read on after ")
          .endsWith("what came before was read, make the file anew");
    }
  }

  @Test
  void saysThatWhatFollowsAPackedPartIsNone() throws IOException {
    Path file = folder.resolve("a.ndjson.gz");
    Files.write(
        file,
        join(
            gzip(json("a") + "\n"),
            "garbage instead of a part".getBytes(StandardCharsets.US_ASCII)));

    List<ReadOutcome> outcomes = outcomes(source(file));

    assertThat(outcomes.get(0)).isInstanceOf(Accepted.class);
    assertThat(message(outcomes.get(1)))
        .contains("what follows the last whole part is no gzip data");
  }

  @Test
  void rejectsAFileThatIsNotPackedAsItsNameSays() throws IOException {
    List<ReadOutcome> outcomes = outcomes(source(write("a.ndjson.gz", json("a"))));

    assertThat(outcomes).singleElement().isInstanceOf(Rejected.class);
    assertThat(message(outcomes.get(0)))
        .isEqualTo(shown("a.ndjson.gz") + ": cannot be read: Not in GZIP format");
  }

  @Test
  void readsJsonSpreadOverLinesAndInArrays() throws IOException {
    write("1.json", "[\n  " + json("a") + ",\n  {\n \"id\": 1 }, 7,\n  " + json("b") + "\n]\n");
    write("2.json", json("c").replace(",", ",\n  ") + "\n" + json("d") + json("e"));

    List<ReadOutcome> outcomes = outcomes(source(folder));

    assertThat(acceptedIds(outcomes)).containsExactly("a", "b", "c", "d", "e");
    assertThat(message(outcomes.get(1))).startsWith(shown("1.json") + ", line 3: ");
    assertThat(message(outcomes.get(2))).startsWith(shown("1.json") + ", line 4: ");
    assertThat(outcomes.get(2).piece().bytes()).asString().isEqualTo("7");
  }

  @Test
  void goesOnBehindAStringThatWasNeverClosed() throws IOException {
    Path file = write("a.json", "{\"id\":\"broken}\n" + json("a") + "\n");

    List<ReadOutcome> outcomes = outcomes(source(file));

    assertThat(outcomes).hasSize(2);
    assertThat(outcomes.get(0)).isInstanceOf(Rejected.class);
    assertThat(acceptedIds(outcomes)).containsExactly("a");
  }

  @Test
  void saysThatAnArrayIsNotClosed() throws IOException {
    List<ReadOutcome> outcomes = outcomes(source(write("a.json", "\n[" + json("a") + ",\n")));

    assertThat(acceptedIds(outcomes)).containsExactly("a");
    assertThat(message(outcomes.get(1)))
        .isEqualTo(
            shown("a.json")
                + ", line 2: the array that begins here is not closed; the file may have been"
                + " cut");
  }

  @Test
  void readsSeedLinesAndJsonFromStandardInput() {
    String input = "\uFEFF" + json("a") + "\n date 2001-02-03 A seed.\nneither\n";
    InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));

    ArchiveSource source = ArchiveSource.of(List.of(Path.of("-")), LIMIT, NOON, in);
    List<ReadOutcome> outcomes = outcomes(source);

    assertThat(acceptedIds(outcomes).get(0)).isEqualTo("a");
    assertThat(acceptedIds(outcomes).get(1)).startsWith("line-");
    assertThat(message(outcomes.get(2))).startsWith("standard input, line 3: ");
    assertThat(source.bytesInAll()).isEmpty();
  }

  @Test
  void keepsBackWhatIsWithheldOrEmbargoed() throws IOException {
    String held = json("h").replace("}", ",\"status\":\"withheld\"}");
    String later = json("l").replace("}", ",\"embargoed\":\"2025-06-20T14:00:01+02:00\"}");
    String now = json("n").replace("}", ",\"embargoed\":\"2025-06-20T14:00:00+02:00\"}");
    String canceled = json("c").replace("}", ",\"status\":\"canceled\",\"version\":2}");

    List<ReadOutcome> outcomes =
        outcomes(source(write("a.ndjson", String.join("\n", held, later, now, canceled))));

    assertThat(outcomes.get(0)).isInstanceOf(ReadOutcome.Withheld.class);
    assertThat(outcomes.get(1)).isInstanceOf(ReadOutcome.Embargoed.class);
    assertThat(acceptedIds(outcomes)).containsExactly("n", "c");
    Accepted retraction = (Accepted) outcomes.get(3);
    assertThat(retraction.article().body()).isNull();
    assertThat(retraction.article().version()).isEqualTo(2);
  }

  private ArchiveSource source(Path... inputs) {
    return ArchiveSource.of(List.of(inputs), LIMIT, NOON);
  }

  private String shown(String name) {
    return folder + "/" + name;
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String json(String id) {
    return "{\"id\":\"" + id + "\",\"published\":\"2001-02-03\",\"body\":\"Text.\"}";
  }

  private static String lines(int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(json("id" + i * 7919)).append('\n');
    }
    return lines.toString();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] zstd(String text) {
    return Zstd.compress(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private static List<ReadOutcome> outcomes(ArchiveSource source) {
    try (source) {
      List<ReadOutcome> outcomes = new ArrayList<>();
      for (ReadOutcome next = source.next(); next != null; next = source.next()) {
        outcomes.add(next);
      }
      return outcomes;
    }
  }

  private static List<String> ids(ArchiveSource source) {
    List<ReadOutcome> outcomes = outcomes(source);
    assertThat(outcomes).allMatch(outcome -> outcome instanceof Accepted);
    return acceptedIds(outcomes);
  }

  private static List<String> acceptedIds(List<ReadOutcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> outcome instanceof Accepted)
        .map(outcome -> ((Accepted) outcome).article().id())
        .toList();
  }

  private static String message(ReadOutcome outcome) {
    assertThat(outcome).isInstanceOf(Rejected.class);
    return ((Rejected) outcome).message();
  }
}
