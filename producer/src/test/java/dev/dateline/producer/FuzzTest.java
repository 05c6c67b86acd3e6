package dev.dateline.producer;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.dateline.topics.Json;
import dev.dateline.topics.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/**
 * Good input, cut, flipped, doubled and mixed anywhere, as a file of each form: the producer never
 * fails, its books balance, and what it publishes is an article.
 *
 * <p>A file that makes it fail is kept in {@code fuzz-fixes/} and is run for ever.
 */
class FuzzTest {

  private static final List<String> NAMES =
      List.of("a.txt", "a.v2.retracted.txt", "a.ndjson", "a.json", "a.ndjson.gz", "a.json.zst");

  private static final List<byte[]> GOOD =
      List.of(
          bytes(" date 2025-06-20 The treaty was signed in Oslo on Thursday.Sample Wire"),
          bytes(
              "{\"id\":\"a\",\"published\":\"2025-06-20\",\"body\":\"caf\u00e9 \\ud83d\\ude00\"}\n"
                  + "{\"id\":\"b\",\"published\":\"2025-06-20T09:30:00+09:00\",\"version\":2,"
                  + "\"retracted\":{\"reason\":\"a mix-up\",\"at\":\"2025-06-21T00:00:00Z\"}}\n"),
          bytes(
              "[{\"id\":\"a\",\"published\":\"2025-06-20\",\"body\":\"One.\",\"x\":[1,{}]},\n"
                  + " {\"id\":\"b\",\"published\":\"2025-06-20\",\"body\":\"Two.\"}]"),
          bytes(
              "{\"uri\":\"urn:a\",\"type\":\"text\",\"versioncreated\":\"2025-06-20T09:30:00Z\",\"pubstatus\":\"usable\",\"headlines\":[{\"value\":\"A"
                  + " title\"}],\"bodies\":[{\"contenttype\":\"text/html\",\"value\":\"<p>A &amp;"
                  + " b</p>\"}]}"));

  @Property(tries = 400)
  void damagedInputIsNamedAndNeverFails(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    byte[] text = GOOD.get(random.nextInt(GOOD.size()));
    byte[] input =
        switch (random.nextInt(3)) {
          case 0 -> damaged(text, random);
          case 1 -> damaged(gzip(text), random);
          default -> damaged(Zstd.compress(text), random);
        };
    String name = NAMES.get(random.nextInt(NAMES.size()));
    try {
      assertThatItIsTaken(name, input);
    } catch (RuntimeException | Error e) {
      Path kept = Files.createTempDirectory("fuzz-").resolve(name);
      Files.write(kept, input);
      throw new AssertionError("failed on " + kept + "; keep it in fuzz-fixes/ once mended", e);
    }
  }

  @Test
  void whatOnceFailedIsTaken() throws Exception {
    Path folder = Path.of("src/test/resources/dev/dateline/producer/fuzz-fixes");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.sorted().toList();
      assertThat(all).isNotEmpty();
      for (Path file : all) {
        assertThatItIsTaken(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
  }

  private static void assertThatItIsTaken(String name, byte[] input) throws Exception {
    MockProducer<byte[], byte[]> kafka =
        new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    Path folder = Files.createTempDirectory("fuzz");
    Path file = Files.write(folder.resolve(name), input);
    try {
      PublishReport report =
          new ArchivePublisher(ProducerSettings.defaults(), "host:9092", Clock.systemUTC(), kafka)
              .publish(
                  List.of(file),
                  new PublishListener() {
                    @Override
                    public void rejected(String message) {
                      assertThat(message).hasSizeLessThan(2_000).matches("[^\\p{Cntrl}]*");
                    }
                  });
      assertThat(report.deadLettered()).isLessThanOrEqualTo(report.rejected().total());
      for (ProducerRecord<byte[], byte[]> sent : kafka.history()) {
        if (sent.topic().equals(Topic.ARTICLES.topicName())) {
          Json.read(sent.value(), dev.dateline.topics.Article.class);
        }
      }
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int times = random.nextInt(4); times >= 0; times--) {
      bytes = damagedOnce(bytes, random);
    }
    return bytes;
  }

  private static byte[] damagedOnce(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(5)) {
      case 0:
        return java.util.Arrays.copyOf(bytes, at);
      case 1:
        return java.util.Arrays.copyOfRange(bytes, at, bytes.length);
      case 2:
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return bytes;
      case 3:
        bytes[at] = (byte) random.nextInt(256);
        return bytes;
      default:
        ByteArrayOutputStream doubled = new ByteArrayOutputStream();
        doubled.write(bytes, 0, at);
        doubled.writeBytes(bytes);
        return doubled.toByteArray();
    }
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
