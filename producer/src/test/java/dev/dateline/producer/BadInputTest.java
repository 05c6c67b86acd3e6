package dev.dateline.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that may come from outside, through all of the producer: what is no article is named
 * with its place, goes to the dead letters as it came, is counted, and the rest goes on.
 */
class BadInputTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2025-06-20T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private final MockProducer<byte[], byte[]> kafka =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final List<String> rejected = new ArrayList<>();

  /**
   * A line of {@code bad-input.tsv}.
   *
   * @param rejections 0 where all of the file is published
   * @param behind id of the article that must come through; empty where there is none
   */
  record Row(String file, int rejections, String expected, String behind) {

    static Row of(String line) {
      String[] columns = line.split("\t", -1);
      String fate = columns[1];
      int rejections =
          fate.equals("published")
              ? 0
              : fate.startsWith("rejected*")
                  ? Integer.parseInt(fate.substring("rejected*".length()))
                  : 1;
      return new Row(columns[0], rejections, columns[2], columns[3].replaceFirst("^-$", ""));
    }

    @Override
    public String toString() {
      return file;
    }
  }

  static List<Row> rows() throws IOException {
    try (InputStream table = resource("bad-input.tsv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Row::of)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isNamedKeptAndPassed(Row row) throws Exception {
    Path file = folder.resolve(row.file());
    try (InputStream content = resource("bad-input/" + row.file())) {
      Files.copy(content, file);
    }

    PublishReport report = publish(file);

    assertThat(rejected)
        .hasSize(row.rejections())
        .allSatisfy(
            message ->
                assertThat(message)
                    .startsWith(file.toString())
                    .contains(row.expected())
                    .hasSizeLessThan(1_000)
                    .matches("[^\\p{Cntrl}]*"));
    assertThat(report.ending())
        .isEqualTo(
            row.rejections() == 0
                ? PublishReport.Ending.ALL_WELL
                : PublishReport.Ending.SOME_REJECTED);
    assertThat(report.rejected().total()).isEqualTo(row.rejections());
    assertThat(published()).hasSize((int) report.articles());
    if (!row.behind().isEmpty()) {
      assertThat(published()).contains(row.behind());
    } else if (row.rejections() == 0) {
      assertThat(published()).isNotEmpty();
    }
    assertThatLettersAreAsTheyCame(row, file);
  }

  private void assertThatLettersAreAsTheyCame(Row row, Path file) throws IOException {
    List<ProducerRecord<byte[], byte[]>> letters = letters();
    boolean packed = row.file().matches(".*\\.(gz|zst)");
    boolean nothingToKeep =
        packed
            || Files.size(file) == 0
            || row.expected().startsWith("cannot be read")
            || row.expected().contains("array that");
    assertThat(letters.size()).isEqualTo(nothingToKeep ? letters.size() : row.rejections());
    String content = latin1(Files.readAllBytes(file));
    for (ProducerRecord<byte[], byte[]> letter : letters) {
      assertThat(rejected).contains(CloudEventHeaders.text(letter.headers(), DeadLetter.MESSAGE));
      if (!packed) {
        assertThat(content).contains(latin1(letter.value()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsHugeIsBoundedAndTheRestGoesOn(HugeInputs huge) throws Exception {
    Path file = huge.in(folder);

    PublishReport report = publish(file);

    assertThat(rejected)
        .singleElement()
        .asString()
        .startsWith(file.toString())
        .contains(huge.expected())
        .hasSizeLessThan(1_000);
    assertThat(published()).hasSize(huge.aloneInItsFile() ? 0 : 1);
    assertThat(report.ending()).isEqualTo(PublishReport.Ending.SOME_REJECTED);
  }

  /** Nothing that is no file is opened: a pipe would be waited for without end. */
  @Test
  void passesOverPipesSocketsAndLoopsInAFolder() throws Exception {
    Path pipe = folder.resolve("pipe.ndjson");
    makePipe(pipe);
    Path socket = folder.resolve("socket.ndjson");
    Path deep = Files.createDirectory(folder.resolve("deep"));
    Files.createSymbolicLink(deep.resolve("up"), folder);
    Files.createSymbolicLink(folder.resolve("itself.ndjson"), folder.resolve("itself.ndjson"));
    Files.createSymbolicLink(folder.resolve("ping.ndjson"), folder.resolve("pong.ndjson"));
    Files.createSymbolicLink(folder.resolve("pong.ndjson"), folder.resolve("ping.ndjson"));
    Files.createSymbolicLink(folder.resolve("dead.ndjson"), folder.resolve("nowhere"));
    Files.writeString(folder.resolve("z.ndjson"), HugeInputs.article("\"good\"", ""));

    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      PublishReport report = publish(folder);

      assertThat(published()).containsExactly("good");
      assertThat(report.skipped().first())
          .containsExactlyInAnyOrder(
              deep + "/up (a link to a folder that it lies in)",
              pipe + " (a pipe, a socket or a device)",
              socket + " (a pipe, a socket or a device)");
      assertThat(rejected)
          .satisfiesExactlyInAnyOrder(
              m -> assertThat(m).startsWith(folder + "/dead.ndjson: is a link to a file that does"),
              m -> assertThat(m).startsWith(folder + "/itself.ndjson: cannot be read: Too many"),
              m -> assertThat(m).startsWith(folder + "/ping.ndjson: cannot be read: Too many"),
              m -> assertThat(m).startsWith(folder + "/pong.ndjson: cannot be read: Too many"));
    }
  }

  @Test
  void refusesAPipeThatWasNamed() throws Exception {
    Path pipe = folder.resolve("pipe.ndjson");
    makePipe(pipe);

    publish(pipe);

    assertThat(rejected)
        .containsExactly(
            pipe
                + ": is a pipe, a socket or a device; expected a file or a folder, or \"-\" for"
                + " standard input");
  }

  /** The kernel's view of a process is a file whose first bytes cannot be read. */
  @Test
  void goesOnBehindAFileThatFailsWhenItIsRead() throws Exception {
    Path failing = Path.of("/proc/self/mem");
    Assumptions.assumeTrue(Files.exists(failing), "SKIPPED: needs Linux");
    Files.createSymbolicLink(folder.resolve("a.ndjson"), failing);
    Files.writeString(folder.resolve("b.ndjson"), HugeInputs.article("\"good\"", ""));

    publish(folder);

    assertThat(rejected)
        .singleElement()
        .asString()
        .startsWith(folder + "/a.ndjson, line 1: cannot be read on after 0 bytes of text: ");
    assertThat(published()).containsExactly("good");
  }

  private PublishReport publish(Path input) throws InterruptedException {
    return new ArchivePublisher(ProducerSettings.defaults(), "host:9092", NOON, kafka)
        .publish(
            List.of(input),
            new PublishListener() {
              @Override
              public void rejected(String message) {
                rejected.add(message);
              }
            });
  }

  private List<String> published() {
    return kafka.history().stream()
        .filter(record -> record.topic().equals(Topic.ARTICLES.topicName()))
        .map(record -> new String(record.key(), StandardCharsets.UTF_8))
        .toList();
  }

  private List<ProducerRecord<byte[], byte[]>> letters() {
    return kafka.history().stream()
        .filter(record -> record.topic().equals(Topic.DEAD_LETTERS.topicName()))
        .toList();
  }

  private static void makePipe(Path pipe) throws Exception {
    Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/mkfifo")), "SKIPPED: needs mkfifo");
    int code = new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor();
    assertThat(code).isZero();
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(BadInputTest.class.getResourceAsStream(name), name);
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
