package dev.dateline.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A headless Chromium behind its driver, by the few calls of W3C WebDriver that a test needs. */
final class Browser implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static final String TAB = "\uE004";
  static final String ENTER = "\uE007";
  static final String ESCAPE = "\uE00C";
  static final String RIGHT = "\uE014";
  static final String DOWN = "\uE015";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process driver;
  private final URI address;
  private String session = "";

  private Browser(Process driver, URI address) {
    this.driver = driver;
    this.address = address;
  }

  /** Whether there is one to be had. */
  static boolean isInstalled() {
    return isCommand("chromium") && isCommand("chromedriver");
  }

  private static boolean isCommand(String name) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /** A port that nobody listens at now. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Starts it on an empty profile, which it makes and removes by itself. */
  static Browser start() throws IOException, InterruptedException {
    int port = freePort();
    Process driver =
        new ProcessBuilder("chromedriver", "--port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Browser browser = new Browser(driver, URI.create("http://127.0.0.1:" + port));
    Awaitility.await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .pollInterval(Duration.ofMillis(50))
        .until(() -> browser.call("GET", "/status", null).get("ready").asBoolean());
    List<String> flags =
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--window-size=1280,900");
    Map<String, Object> options =
        Map.of(
            "capabilities",
            Map.of(
                "alwaysMatch",
                Map.of(
                    "browserName", "chrome",
                    "goog:loggingPrefs", Map.of("browser", "ALL"),
                    "goog:chromeOptions", Map.of("args", flags))));
    browser.session = browser.call("POST", "/session", options).get("sessionId").asText();
    browser.inSession("POST", "/timeouts", Map.of("script", 60_000, "pageLoad", 60_000));
    return browser;
  }

  /** Opens a view and waits until it is drawn. */
  void open(String url) throws IOException, InterruptedException {
    inSession("POST", "/url", Map.of("url", url));
    awaitDrawn();
  }

  void awaitDrawn() {
    await(
        "const m = document.getElementById('main');"
            + " return !!m && m.getAttribute('aria-busy') === 'false' && m.children.length > 0");
  }

  /** Waits until a script returns true. */
  void await(String script) {
    Awaitility.await(script)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(40))
        .until(() -> script(script).asBoolean());
  }

  /** Runs a script; a promise that it returns is waited for. */
  JsonNode script(String script, Object... arguments) throws IOException, InterruptedException {
    return inSession("POST", "/execute/sync", Map.of("script", script, "args", List.of(arguments)));
  }

  /** The size of the page itself, in its own pixels, whatever the window has around it. */
  void size(int width, int height) throws IOException, InterruptedException {
    devTools(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** What the reader's system prefers, such as {@code prefers-color-scheme}. */
  void prefer(Map<String, String> preferences) throws IOException, InterruptedException {
    List<Map<String, String>> features =
        preferences.entrySet().stream()
            .map(one -> Map.of("name", one.getKey(), "value", one.getValue()))
            .toList();
    devTools("Emulation.setEmulatedMedia", Map.of("features", features));
  }

  /** A script that runs in every page before its own; what is returned takes it away again. */
  String before(String script) throws IOException, InterruptedException {
    return devTools("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
        .get("identifier")
        .asText();
  }

  void forget(String before) throws IOException, InterruptedException {
    devTools("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", before));
  }

  private JsonNode devTools(String command, Map<String, ?> parameters)
      throws IOException, InterruptedException {
    return inSession("POST", "/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
  }

  /** Presses and releases keys, as a person does, wherever the focus is. */
  void press(String... keys) throws IOException, InterruptedException {
    List<Map<String, String>> strokes =
        List.of(keys).stream()
            .flatMap(
                key ->
                    Stream.of(
                        Map.of("type", "keyDown", "value", key),
                        Map.of("type", "keyUp", "value", key)))
            .toList();
    inSession(
        "POST",
        "/actions",
        Map.of("actions", List.of(Map.of("type", "key", "id", "keyboard", "actions", strokes))));
  }

  void type(String text) throws IOException, InterruptedException {
    press(text.split(""));
  }

  /** What the browser complains about: errors of scripts and refusals by the content policy. */
  List<String> complaints() throws IOException, InterruptedException {
    JsonNode log = inSession("POST", "/se/log", Map.of("type", "browser"));
    return log.findValuesAsText("message").stream()
        .filter(message -> !message.contains("favicon"))
        .toList();
  }

  /** Keeps a picture of what is to be seen. */
  void keep(String name) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of("target", "screenshots"));
    byte[] png = Base64.getDecoder().decode(inSession("GET", "/screenshot", null).asText());
    Files.write(folder.resolve(name + ".png"), png);
  }

  private JsonNode inSession(String method, String path, Object body)
      throws IOException, InterruptedException {
    return call(method, "/session/" + session + path, body);
  }

  private JsonNode call(String method, String path, Object body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(Duration.ofSeconds(90))
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    JsonNode answer = JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    JsonNode value = answer.path("value");
    if (value instanceof ObjectNode object && object.has("error")) {
      throw new IOException(path + ": " + object.get("message").asText());
    }
    return value;
  }

  @Override
  public void close() throws IOException {
    try {
      if (!session.isEmpty()) {
        call("DELETE", "/session/" + session, null);
      }
      driver.destroy();
      if (!driver.waitFor(10, TimeUnit.SECONDS)) {
        driver.destroyForcibly();
      }
    } catch (InterruptedException e) {
      driver.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
