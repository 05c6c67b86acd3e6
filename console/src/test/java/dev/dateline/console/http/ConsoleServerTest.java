package dev.dateline.console.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.dateline.console.index.Change;
import dev.dateline.console.index.ConsoleIndex;
import dev.dateline.console.index.Samples;
import dev.dateline.console.live.FlowRates;
import dev.dateline.console.live.FullSource;
import dev.dateline.console.live.LiveFeed;
import dev.dateline.extract.DatedEvent.Precision;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as clients see it. */
class ConsoleServerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2019-07-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final LiveFeed feed = new LiveFeed("test");
  private ConsoleIndex index;
  private FlowRates rates;
  private ConsoleServer server;

  @BeforeEach
  void start() throws IOException {
    index = ConsoleIndex.open(folder);
    rates = FlowRates.ofArchive(index, feed, new FullSource());
    index.take(
        List.of(
            Samples.article("dir/a 1%", "1969-07-21", "Eagle landed.", "person/ada-example"),
            Samples.article("..", "1970-01-01", "An id that is no path.", "person/ada-example"),
            Samples.result(Samples.event("1969-07-20", "01", Precision.DAY, "Eagle landed", 9))));
    server = serve(ConsoleSettings.local(0));
  }

  private ConsoleServer serve(ConsoleSettings settings) throws IOException {
    return ConsoleServer.start(
        settings,
        new ConsoleServer.Content(
            index,
            feed,
            rates::view,
            Map.of("/health", () -> Answer.text(200, "application/json", "{}")),
            CLOCK));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    rates.close();
    index.close();
  }

  @Test
  void answersEveryRouteAsTheDescriptionSays() throws Exception {
    JsonNode description = json("/api/openapi.json");
    List<String> described = new ArrayList<>();
    description.get("paths").fieldNames().forEachRemaining(described::add);
    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(Stream.of(Route.values()).map(Route::path).toList());
    for (Route route : Route.values()) {
      List<String> names = new ArrayList<>();
      description
          .at("/paths/" + route.path().replace("/", "~1") + "/get/parameters")
          .forEach(
              parameter -> {
                if (parameter.get("in").asText().equals("query")) {
                  names.add(parameter.get("name").asText());
                }
              });
      assertThat(names).as(route.path()).containsExactlyElementsOf(route.parameters());
    }
    Map<String, String> examples =
        Map.ofEntries(
            Map.entry("/api/articles", "/api/articles?entity=person/ada-example"),
            Map.entry("/api/articles/{id}", "/api/articles/dir/a%201%25"),
            Map.entry("/api/events", "/api/events?order=prominence&limit=1"),
            Map.entry("/api/events/{id}", "/api/events/1969-07-20/01"),
            Map.entry("/api/entities", "/api/entities"),
            Map.entry("/api/entities/{id}", "/api/entities/person%2Fada-example"),
            Map.entry("/api/countries", "/api/countries"),
            Map.entry("/api/diary", "/api/diary?from=2019-07-01&days=31&limit=5"),
            Map.entry("/api/on-this-day/{month}/{day}", "/api/on-this-day/7/20"),
            Map.entry("/api/timeline", "/api/timeline"),
            Map.entry("/api/search", "/api/search?q=eagle"),
            Map.entry("/api/suggest", "/api/suggest?q=ada"),
            Map.entry("/api/pipeline", "/api/pipeline"),
            Map.entry("/api/rejections", "/api/rejections"));
    for (Map.Entry<String, String> example : examples.entrySet()) {
      JsonNode answer = json(example.getValue());
      assertThat(schema(description, example.getKey()).validate(answer))
          .as(example.getValue() + " " + answer)
          .isEmpty();
      assertThat(answer).as(example.getValue()).isNotEmpty();
    }
  }

  private static JsonSchema schema(JsonNode description, String path) {
    JsonNode schema =
        description.at(
            "/paths/"
                + path.replace("/", "~1")
                + "/get/responses/200/content/application~1json/schema");
    var whole = JSON.createObjectNode();
    whole.set("components", description.get("components"));
    whole.set("allOf", JSON.createArrayNode().add(schema));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
  }

  @Test
  void findsIdsThatAreNoPaths() throws Exception {
    assertThat(json("/api/articles?id=..").at("/article/id").asText()).isEqualTo("..");
    assertThat(json("/api/events/a-01%23e1").at("/event/id").asText()).isEqualTo("1969-07-20/01");
  }

  @Test
  void hasTheDiaryWithItsNamesAndAsAFeed() throws Exception {
    JsonNode diary = json("/api/diary?days=31");
    assertThat(diary.at("/days/0/date").asText()).isEqualTo("2019-07-20");
    assertThat(diary.at("/days/0/ordinal").asInt()).isEqualTo(50);
    assertThat(diary.at("/names/person~1ada-example").asText()).isEqualTo("ada-example");
    assertThat(get("/diary.ics").body()).startsWith("BEGIN:VCALENDAR").contains("20190720");
  }

  @Test
  void saysWhatIsWrongWithTheValue() throws Exception {
    problem("/api/diary?from=2019-02-30", 400, "from is \"2019-02-30\"; expected a date");
    problem("/api/diary?country=usa", 400, "country is \"usa\"; expected two letters of ISO 3166");
    problem("/diary.ics?country=1", 400, "country is \"1\"; expected two letters of ISO 3166");
    problem("/api/entities?type=ship", 400, "type is \"ship\"; expected person or organization");
    problem("/api/diary?days=0", 400, "days is \"0\"; expected a number from 1 to 3660");
    problem("/api/diary?month=7", 400, "\"month\" is no parameter here; expected from, days");
    problem("/api/events?order=size", 400, "order is \"size\"; expected date or prominence");
    problem("/api/on-this-day/2/30", 400, "day is \"30\"; expected a number from 1 to 29");
    problem("/api/articles/none", 404, "there is no article \"none\"");
    problem("/api/nothing", 404, "nothing is at \"/api/nothing\"");
    assertThat(get("/../../etc/passwd").statusCode()).isEqualTo(400);
  }

  private void problem(String path, int status, String detail) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(JSON.readTree(answer.body()).get("detail").asText()).contains(detail);
  }

  @Test
  void sendsNothingToWhoHasIt() throws Exception {
    String tag = get("/api/timeline").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = get("/api/timeline", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    index.take(
        List.of(Samples.result(Samples.event("1980-07-20", "02", Precision.DAY, "other", 9))));
    assertThat(get("/api/timeline", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void bringsThePageForEveryViewAndOnlyItsOwnFiles() throws Exception {
    for (String view :
        List.of("/", "/diary", "/events/1969-07-20/01", "/articles/a", "/pipeline")) {
      assertThat(get(view).body()).as(view).contains("<title>Dateline</title>");
    }
    long bytes = 0;
    for (String file : Assets.FILES) {
      HttpResponse<String> answer = get("/" + file);
      assertThat(answer.statusCode()).isEqualTo(200);
      bytes += Answer.gzip(Assets.bytes(file)).length;
    }
    assertThat(bytes).as("compressed").isLessThan(500_000);
    assertThat(get("/").headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
  }

  /** Text of articles goes into text nodes alone, and nothing is fetched from anywhere else. */
  @Test
  void hasNoWayForTextToBecomeMarkup() throws Exception {
    Pattern markup =
        Pattern.compile(
            "(inner|outer)HTML|insertAdjacentHTML|document\\.write|eval\\(|new Function");
    for (String file : Assets.FILES) {
      String text = new String(Assets.bytes(file), StandardCharsets.UTF_8);
      if (!file.startsWith("vendor/")) {
        assertThat(text).as(file).doesNotContainPattern(markup);
      }
      assertThat(text)
          .as(file)
          .doesNotContainPattern("(src|href|import|from|url)[\\s=(]*[\"']https?://");
    }
  }

  @Test
  void servesEveryFileOfThePage() throws Exception {
    URI folder = Assets.class.getResource("/dev/dateline/console/page").toURI();
    Path page = Path.of(folder);
    try (Stream<Path> files = Files.walk(page)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> page.relativize(file).toString())
                  .filter(file -> !file.endsWith(".LICENSE")))
          .containsExactlyInAnyOrderElementsOf(Assets.FILES);
    }
  }

  @Test
  void onlyReads() throws Exception {
    HttpResponse<String> answer =
        client.send(
            request("/api/timeline").POST(HttpRequest.BodyPublishers.ofString("x")).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void knowsItselfByAddressLocalhostAndWhatIsSet() throws Exception {
    assertThat(status("localhost:80")).isEqualTo(200);
    assertThat(status("127.0.0.1")).isEqualTo(200);
    assertThat(status("[::1]:8080")).isEqualTo(200);
    assertThat(status("evil.example")).isEqualTo(403);
    assertThat(status("127.0.0.1.evil.example")).isEqualTo(403);
    server.close();
    server = serve(new ConsoleSettings("127.0.0.1", 0, null, List.of("News.Example")));
    assertThat(status("news.example:8080")).isEqualTo(200);
  }

  private int status(String host) throws IOException {
    URI address = URI.create(server.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String request =
          "GET /api/timeline HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String line =
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
              .readLine();
      return Integer.parseInt(line.split(" ")[1]);
    }
  }

  @Test
  void asksForTheTokenAndKeepsItInACookie() throws Exception {
    server.close();
    server = serve(new ConsoleSettings("127.0.0.1", 0, "0123456789abcdef", List.of()));
    assertThat(get("/api/timeline").statusCode()).isEqualTo(401);
    assertThat(get("/?token=wrong").statusCode()).isEqualTo(401);
    assertThat(get("/health").statusCode()).isEqualTo(200);
    assertThat(get("/api/timeline", "Authorization", "Bearer 0123456789abcdef").statusCode())
        .isEqualTo(200);
    HttpResponse<String> opened = get("/?token=0123456789abcdef");
    assertThat(opened.statusCode()).isEqualTo(303);
    String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
    assertThat(get("/api/timeline", "Cookie", cookie.split(";")[0]).statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> new ConsoleSettings("127.0.0.1", 0, "short", List.of()))
        .hasMessage("the console's token has 5 characters; expected 16 or more");
  }

  @Test
  void streamsWhatChangesAndWhatWasMissed() throws Exception {
    HttpResponse<Stream<String>> stream =
        client.send(
            request("/api/stream").header("Last-Event-ID", "test-0").build(),
            HttpResponse.BodyHandlers.ofLines());
    assertThat(stream.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    await().until(() -> feed.listeners() == 1);
    feed.publish(List.of(new Change(Change.Kind.EVENT, "x/1", false, "T", "1969-07-20")));
    try (Stream<String> lines = stream.body()) {
      assertThat(lines.filter(line -> line.startsWith("data:")).findFirst().orElseThrow())
          .contains("\"id\":\"x/1\"");
    }
  }

  @Test
  void goesOnFromWhereAnAnswerWasMade() throws Exception {
    String position = get("/api/timeline").headers().firstValue("Dateline-Live").orElseThrow();
    feed.publish(List.of(change("between")));
    HttpResponse<Stream<String>> stream =
        client.send(
            request("/api/stream?after=" + position).build(), HttpResponse.BodyHandlers.ofLines());
    try (Stream<String> lines = stream.body()) {
      assertThat(lines.filter(line -> line.startsWith("data:")).findFirst().orElseThrow())
          .contains("between");
    }
  }

  /** A client that reads nothing costs a bounded queue, slows nobody, and is told in the end. */
  @Test
  void bearsAClientThatDoesNotRead() throws Exception {
    URI address = URI.create(server.address());
    int messages = 3_000;
    try (Socket slow = new Socket()) {
      slow.setReceiveBufferSize(4_096);
      slow.connect(new java.net.InetSocketAddress(address.getHost(), address.getPort()));
      slow.getOutputStream()
          .write(
              "GET /api/stream HTTP/1.1\r\nHost: x\r\n\r\n"
                  .replace("x", "localhost")
                  .getBytes(StandardCharsets.US_ASCII));
      await().until(() -> feed.listeners() == 1);
      HttpResponse<Stream<String>> stream =
          client.send(request("/api/stream").build(), HttpResponse.BodyHandlers.ofLines());
      String title = "t".repeat(10_000);
      try (Stream<String> lines = stream.body()) {
        java.util.Iterator<String> data = lines.filter(line -> line.startsWith("id:")).iterator();
        data.next(); // hello
        for (int i = 1; i <= messages; i++) {
          feed.publish(List.of(new Change(Change.Kind.EVENT, "e" + i, false, title, null)));
          // The other is served meanwhile: all of them, in order.
          assertThat(data.next()).isEqualTo("id: test-" + i);
        }
      }
      feed.publish(List.of(change("the end")));
      slow.setSoTimeout(30_000);
      int heard = 0;
      boolean resync = false;
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8));
      for (String line = reader.readLine();
          line != null && !line.contains("the end");
          line = reader.readLine()) {
        resync |= line.equals("event: resync");
        heard += line.startsWith("id:") ? 1 : 0;
      }
      assertThat(resync).isTrue();
      assertThat(heard).isLessThan(messages);
    }
  }

  private static Change change(String title) {
    return new Change(Change.Kind.EVENT, "x/1", false, title, "1969-07-20");
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  /** Long enough for a machine that has much else to do. */
  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofMinutes(1));
  }
}
