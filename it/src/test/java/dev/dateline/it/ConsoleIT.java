package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The console as people meet it: {@code dateline run --serve} on the samples, and a browser.
 * Without Chromium it is skipped, and says so; {@code -Dbrowser=required} makes that a failure.
 */
class ConsoleIT {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MOON = "041_2019-07-20_moon-landing-fifty-years";

  @TempDir static Path folder;
  private static DatelineProcess dateline;
  private static Browser browser;
  private static String console = "";
  private static String brokers = "";

  @BeforeAll
  static void start() throws Exception {
    boolean required = "required".equals(System.getProperty("browser"));
    if (!required) {
      System.err.println("SKIPPED: the console in a browser; -Dbrowser=required runs it");
    }
    assumeTrue(required, "a browser is not asked for");
    assertThat(Browser.isInstalled()).as("apt-get install chromium chromium-driver").isTrue();
    int http = Browser.freePort();
    int broker = Browser.freePort();
    console = "http://127.0.0.1:" + http;
    brokers = "127.0.0.1:" + broker;
    dateline =
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
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(dateline.messages()).contains("Up, with a broker"));
    assertThat(dateline.messages()).contains(console);
    browser = Browser.start();
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (dateline != null) {
      dateline.close();
    }
  }

  @Test
  void showsEveryViewWithoutComplaintAndAccessibly() throws Exception {
    browser.open(console + "/timeline");
    browser.complaints(); // of what was open before, such as a console that another test ended
    String event =
        browser.script("return document.querySelector('.event-line a').pathname").asText();
    Map<String, String> views = new LinkedHashMap<>();
    views.put("today", "/");
    views.put("diary", "/diary?month=2029-07&minProminence=0");
    views.put("event", event);
    views.put("article", "/articles/" + MOON);
    views.put("retracted", "/articles/055_2023-10-20_opera-house-jubilee");
    views.put("entity", "/entities/person/neil-armstrong");
    views.put("timeline", "/timeline");
    views.put("on-this-day", "/on-this-day/7/20");
    views.put("search", "/search?q=moon%20landing");
    views.put("nothing-found", "/search?q=xyzzy");
    views.put("names", "/search");
    views.put("pipeline", "/pipeline");
    views.put("not-found", "/events/none");
    for (Map.Entry<String, String> view : views.entrySet()) {
      for (int width : List.of(1280, 390)) {
        browser.size(width, 900);
        browser.open(console + view.getValue());
        browser.keep(view.getKey() + "-" + width);
        String name = view.getKey() + " at " + width;
        assertThat(
                browser
                    .script("return document.documentElement.scrollWidth <= innerWidth + 1")
                    .asBoolean())
            .as(name + " fits")
            .isTrue();
        assertThat(violations()).as(name).isEmpty();
      }
    }
    browser.size(1280, 900);
    assertThat(browser.complaints())
        .as("but for what is not there")
        .allMatch(line -> line.contains("404") || line.contains("there is no event"));
  }

  /** Rules of WCAG 2 A and AA that axe finds broken. */
  private static List<String> violations() throws Exception {
    try (InputStream axe = ConsoleIT.class.getResourceAsStream("/axe.min.js")) {
      browser.script(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    JsonNode found =
        browser.script(
            "return axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',"
                + " 'wcag21aa']}).then(r => r.violations.map(v => v.id + ' ' + v.nodes.slice(0,"
                + " 3).map(n => n.html.slice(0, 160) + ' ' + (n.any[0]?.message || '')).join(' |"
                + " ')))");
    List<String> texts = new ArrayList<>();
    found.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  @Test
  void marksExactlyWhatTheOffsetsSay() throws Exception {
    for (String id : List.of(MOON, "000_a16dc784cdb22899", "027_1991-12-26_soviet-union-ends")) {
      browser.open(console + "/articles/" + id);
      JsonNode expected =
          browser.script(
              "return fetch('/api/articles/' + arguments[0]).then(r => r.json()).then(r => {"
                  + " const a = r.article, all = [];"
                  + " a.entities.forEach(e => e.mentions.forEach(m => all.push(m)));"
                  + " a.dates.forEach(d => all.push(d));"
                  + " a.events.forEach(e => e.mentions.forEach(m => all.push(m)));"
                  + " a.anniversaries.forEach(e => e.mentions.forEach(m => all.push(m)));"
                  + " return all.map(m => m.start + ':' + m.end + ':' + m.text).sort(); })",
              id);
      JsonNode shown =
          browser.script(
              "const spans = new Map(); let at ="
                  + " 0;document.querySelector('.body').childNodes.forEach(n => { const from = at;"
                  + " at += n.textContent.length; (n.dataset?.spans || '').split('"
                  + " ').filter(Boolean).forEach(s => {  const k = spans.get(s) || {from, text:"
                  + " ''}; k.text += n.textContent; k.to = at;  spans.set(s, k); }); });return"
                  + " [...spans.values()].map(k => k.from + ':' + k.to + ':' + k.text).sort()");
      assertThat(shown).as(id).isEqualTo(expected);
      assertThat(shown).as(id).isNotEmpty();
    }
  }

  @Test
  void showsWhatArrivesWithoutReloading() throws Exception {
    browser.open(console + "/search");
    browser.script("window.stayed = true");
    publish(
        "{\"id\":\"live-1\",\"published\":\"2026-05-05\",\"title\":\"A bridge opens in Trondheim\","
            + "\"body\":\"The bridge was opened in Trondheim on May 4, 2026.\"}");
    browser.await(
        "return document.body.textContent.includes('A bridge opens in Trondheim') &&"
            + " window.stayed");
  }

  /** Whatever an article holds, it is text. */
  @Test
  void showsHostileArticlesAsText() throws Exception {
    String script = "<script>window.hacked=1</script><img src=x onerror='window.hacked=2'>";
    String rtl = "وقعت الحرب يوم 5 June 1967. \u202Eabc\u202C שלום";
    publish(
        article(
            "hostile/../<b>&\"1",
            script + " on July 20, 1969",
            script + " It was on July 20, 1969. " + rtl));
    publish(article("long", "One line", "word ".repeat(200_000) + "ended on July 20, 1969."));
    for (String id : List.of("hostile/../<b>&\"1", "long")) {
      browser.open(console + "/search");
      browser.await(
          "return fetch('/api/articles?id="
              + URLEncoder.encode(id, StandardCharsets.UTF_8)
              + "').then(r => r.ok)");
    }
    browser.open(console + "/search?q=1969");
    browser.await("return document.body.textContent.includes('onerror')");
    browser.script(
        "[...document.querySelectorAll('a.headline')].find(a =>"
            + " a.textContent.includes('onerror')).click()");
    browser.awaitDrawn();
    browser.await("return document.querySelector('.body')?.textContent.includes('<script>')");
    browser.keep("hostile");
    assertThat(browser.script("return window.hacked || null").isNull()).isTrue();
    assertThat(
            browser
                .script("return document.querySelectorAll('main script, main img').length")
                .asInt())
        .isZero();
    browser.open(console + "/articles/long");
    assertThat(browser.script("return document.querySelector('.body').textContent.length").asInt())
        .isGreaterThan(1_000_000);
    browser.keep("long");
  }

  @Test
  void goesByKeyboardFromTheSearchFieldToAName() throws Exception {
    browser.open(console + "/");
    browser.script(
        "document.dispatchEvent(new KeyboardEvent('keydown', {key: '/', bubbles: true, cancelable:"
            + " true}));const q = document.getElementById('q'); q.value ="
            + " 'armstr';q.dispatchEvent(new Event('input', {bubbles: true}))");
    browser.await("return document.activeElement.id === 'q'");
    browser.await("return document.querySelectorAll('#suggestions li').length > 0");
    browser.keep("suggestions");
    browser.script(
        "const q = document.getElementById('q'); for (const key of ['ArrowDown', 'Enter'])"
            + " q.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable:"
            + " true}))");
    browser.await("return location.pathname === '/entities/person/neil-armstrong'");
  }

  @Test
  void showsWhatWasRejectedAndWhy() throws Exception {
    publish("{\"id\":\"bad-day\",\"published\":\"2025-02-30\",\"body\":\"x\"}");
    browser.open(console + "/pipeline");
    browser.await("return document.body.textContent.includes('2025-02-30')");
    browser.script("document.querySelector('.letter').open = true");
    browser.keep("rejected");
  }

  @Test
  void servesTheArchiveAloneWhereNoBrokerIs() throws Exception {
    int http = Browser.freePort();
    try (DatelineProcess alone =
        DatelineProcess.start(
            List.of(),
            "console",
            "--http-port",
            Integer.toString(http),
            "--archive",
            folder.resolve("archive").toString(),
            "--data",
            folder.resolve("other").toString())) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(alone.messages()).contains("From the files of"));
      browser.open("http://127.0.0.1:" + http + "/articles/" + MOON);
      assertThat(browser.script("return document.querySelectorAll('mark').length").asInt())
          .isPositive();
      browser.open("http://127.0.0.1:" + http + "/pipeline");
      assertThat(browser.script("return document.body.textContent").asText())
          .contains("This is the archive");
    }
  }

  private static String article(String id, String title, String body) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("published", "2026-05-05");
    fields.put("title", title);
    fields.put("body", body);
    return JSON.writeValueAsString(fields);
  }

  private static void publish(String json) throws Exception {
    Path file = Files.createTempFile(folder, "news", ".ndjson");
    Files.writeString(file, json + "\n");
    try (DatelineProcess producer =
        DatelineProcess.run(
            "produce",
            file.toString(),
            "--bootstrap-servers",
            brokers,
            "--data",
            folder.resolve("producer").toString())) {
      assertThat(producer.exitCode()).as(producer::toString).isIn(0, 1);
    }
  }
}
