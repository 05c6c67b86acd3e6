package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * One {@code dateline run --serve} on the samples, one {@code dateline console} over an archive
 * that is empty at first, and one browser: started side by side, and used by all tests.
 */
final class ConsoleUnderTest implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** The rules of WCAG 2, A and AA. */
  static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

  /** The one of them that depends on colours. */
  static final List<String> CONTRAST = List.of("color-contrast");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final int http = Browser.freePort();
  private final int broker = Browser.freePort();
  private final int httpOfArchive = Browser.freePort();
  private final DatelineProcess serving;
  private final Browser browser;
  private final Producer<String, String> producer;
  private DatelineProcess overArchive;

  ConsoleUnderTest(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    Files.createDirectories(copy());
    serving =
        DatelineProcess.start(
            List.of(),
            "run",
            "--serve",
            "--http-port",
            Integer.toString(http),
            "--broker-port",
            Integer.toString(broker),
            "--archive",
            folder.resolve("archive").toString(),
            "--data",
            folder.resolve("data").toString());
    overArchive = startOverArchive();
    browser = Browser.start();
    awaitMessage(serving, "Up, with a broker");
    assertThat(serving.messages()).contains(address());
    awaitMessage(overArchive, "From the files of");
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", "127.0.0.1:" + broker),
            new StringSerializer(),
            new StringSerializer());
    await()
        .atMost(PATIENCE)
        .until(() -> get(address() + "/api/pipeline").get("caughtUp").asBoolean());
  }

  private DatelineProcess startOverArchive() throws IOException {
    return DatelineProcess.start(
        List.of(),
        "console",
        "--http-port",
        Integer.toString(httpOfArchive),
        "--archive",
        copy().toString(),
        "--data",
        folder.resolve("other").toString());
  }

  private static void awaitMessage(DatelineProcess process, String text) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(process.messages()).contains(text));
  }

  Browser browser() {
    return browser;
  }

  String address() {
    return "http://127.0.0.1:" + http;
  }

  String addressOfArchive() {
    return "http://127.0.0.1:" + httpOfArchive;
  }

  private Path copy() {
    return folder.resolve("copy");
  }

  void killOverArchive() throws InterruptedException {
    overArchive.kill();
  }

  void restartOverArchive() throws IOException {
    overArchive.close();
    overArchive = startOverArchive();
  }

  /** Brings what the sink has written into the archive that was empty. */
  void fillArchive() throws IOException {
    Path archive = folder.resolve("archive");
    List<Path> files;
    try (Stream<Path> found = Files.walk(archive)) {
      files = found.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String path = archive.relativize(file).toString();
      if (path.startsWith("articles") || path.startsWith("events") || path.startsWith("rejected")) {
        Path to = copy().resolve(path);
        Files.createDirectories(to.getParent());
        Path fresh = Files.copy(file, folder.resolve("fresh"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /** Publishes articles as they stand, without asking whether they are any. */
  void publish(String topic, String... articles) {
    for (String article : articles) {
      producer.send(new ProducerRecord<>(topic, idOf(article), article));
    }
    producer.flush();
  }

  private static String idOf(String article) {
    try {
      return JSON.readTree(article).get("id").asText();
    } catch (IOException e) {
      throw new IllegalArgumentException(article, e);
    }
  }

  static String article(String id, String title, String body) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("published", "2026-05-05");
    fields.put("title", title);
    fields.put("body", body);
    return JSON.writeValueAsString(fields);
  }

  /** An answer of the API, asked from outside of the browser. */
  JsonNode get(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return JSON.readTree(
        client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body());
  }

  /**
   * Rules that axe finds broken on the page as it is.
   *
   * @param rules tags or names of rules
   */
  List<String> violations(List<String> rules) throws IOException, InterruptedException {
    if (!browser.script("return !!window.axe").asBoolean()) {
      try (InputStream axe = ConsoleUnderTest.class.getResourceAsStream("/axe.min.js")) {
        browser.script(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    JsonNode found =
        browser.script(
            "return axe.run(document, {resultTypes: ['violations'], runOnly: arguments[0]}).then(r"
                + " => r.violations.map(v => v.id + ' ' + v.nodes.slice(0, 3).map(n =>"
                + " n.html.slice(0, 160) + ' ' + (n.any[0]?.message || '')).join(' | ')))",
            rules);
    List<String> texts = new ArrayList<>();
    found.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  @Override
  public void close() throws IOException {
    producer.close(Duration.ZERO);
    browser.close();
    serving.close();
    overArchive.close();
  }
}
