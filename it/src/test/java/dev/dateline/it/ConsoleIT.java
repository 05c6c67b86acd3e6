package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The console as people meet it, in a browser. It needs Chromium, and so it runs only with {@code
 * -Dbrowser=required}; without, it says loudly that nothing was tested. Screenshots stay in {@code
 * target/screenshots}.
 */
class ConsoleIT {

  private static final String SKIPPED =
      """

      ************************************************************************
      **  SKIPPED: THE CONSOLE WAS NOT TESTED IN A BROWSER (ConsoleIT).     **
      **  apt-get install chromium chromium-driver fonts-noto-core, then    **
      **  ./mvnw -Dbrowser=required -Dit.test=ConsoleIT -pl it -am verify   **
      ************************************************************************
      """;

  private static final String MOON = "041_2019-07-20_moon-landing-fifty-years";
  private static final int WIDE = 1280;
  private static final int PHONE = 390;
  private static final int HEIGHT = 900;

  @TempDir static Path folder;
  private static ConsoleUnderTest console;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    boolean required = "required".equals(System.getProperty("browser"));
    if (!required) {
      System.err.println(SKIPPED);
    }
    assumeTrue(required, "SKIPPED: the console was not tested in a browser");
    assertThat(Browser.isInstalled()).as("apt-get install chromium chromium-driver").isTrue();
    console = new ConsoleUnderTest(folder);
    browser = console.browser();
    keepPicturesOfTheReadme();
  }

  /** Of the samples alone, before a test publishes anything. */
  private static void keepPicturesOfTheReadme() throws Exception {
    browser.size(WIDE, 800);
    open("/");
    browser.keep("readme-diary");
    open("/articles/" + MOON);
    browser.keep("readme-article");
    browser.size(WIDE, 640);
    open("/timeline");
    browser.keep("readme-timeline");
    browser.size(WIDE, HEIGHT);
  }

  @AfterAll
  static void stop() throws Exception {
    if (console != null) {
      console.close();
    }
  }

  private static void open(String path) throws Exception {
    browser.open(console.address() + path);
  }

  @Test
  void showsEveryViewWithoutComplaintAndAccessibly() throws Exception {
    open("/timeline");
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
    views.put("names", "/search?type=person");
    views.put("pipeline", "/pipeline");
    views.put("not-found", "/events/none");
    for (Map.Entry<String, String> view : views.entrySet()) {
      open(view.getValue());
      inEveryWidthAndScheme(view.getKey());
    }
    browser.size(1920, 1080);
    open("/");
    browser.keep("today-1920");
    browser.size(WIDE, HEIGHT);
    assertThat(browser.complaints())
        .as("but for what is not there")
        .allMatch(line -> line.contains("404") || line.contains("there is no event"));
  }

  /** Fits, and breaks no rule of axe: wide and on a phone, in the light and in the dark. */
  private static void inEveryWidthAndScheme(String name) throws Exception {
    for (String scheme : List.of("light", "dark")) {
      browser.prefer(Map.of("prefers-color-scheme", scheme));
      for (int width : List.of(WIDE, PHONE)) {
        browser.size(width, HEIGHT);
        browser.awaitDrawn();
        String what = name + " at " + width + " in the " + scheme;
        if (scheme.equals("light") || width == WIDE) {
          browser.keep(name + "-" + width + (scheme.equals("dark") ? "-dark" : ""));
        }
        assertThat(
                browser
                    .script("return document.documentElement.scrollWidth <= innerWidth + 1")
                    .asBoolean())
            .as(what + " fits")
            .isTrue();
        // Nothing but colours differs in the dark.
        List<String> rules =
            scheme.equals("light") ? ConsoleUnderTest.WCAG : ConsoleUnderTest.CONTRAST;
        assertThat(console.violations(rules)).as(what).isEmpty();
      }
    }
    browser.prefer(Map.of());
    browser.size(WIDE, HEIGHT);
  }

  @Test
  void marksExactlyWhatTheOffsetsSay() throws Exception {
    for (String id : List.of(MOON, "000_a16dc784cdb22899", "027_1991-12-26_soviet-union-ends")) {
      open("/articles/" + id);
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
  void explainsMarksByKeyboardAndHidesWhatIsSwitchedOff() throws Exception {
    open("/articles/" + MOON);
    browser.script("document.querySelector('fieldset.legend label:last-of-type input').focus()");
    browser.press(Browser.TAB);
    assertThat(
            browser
                .script("return document.activeElement === document.querySelector('.body mark')")
                .asBoolean())
        .isTrue();
    for (int i = 0; i < 3 && !text(":focus").equals("Saturday"); i++) {
      browser.press(Browser.RIGHT);
    }
    assertThat(tip()).contains("20 July 2019", "2019-07-20", "rule", "extractor");
    browser.press(Browser.RIGHT);
    assertThat(tip()).contains("50 years", "P50Y");
    browser.press(Browser.ESCAPE);
    assertThat(browser.script("return document.getElementById('tip').hidden").asBoolean()).isTrue();
    browser.script("document.querySelector('input[name=DATE]').click()");
    assertThat(
            browser
                .script("return document.querySelectorAll('mark[data-top=DATE]').length")
                .asInt())
        .isZero();
    browser.script("document.querySelector('input[name=DATE]').click()");
  }

  private static String tip() throws Exception {
    return browser
        .script(
            "const tip = document.getElementById('tip'); return tip.hidden ? '' : tip.innerText")
        .asText();
  }

  @Test
  void opensAtTheNextMonthInWhichAnythingIsDue() throws Exception {
    LocalDate month = LocalDate.of(2027, 1, 1);
    JsonNode diary = diary(month);
    while (!diary.get("laterThanAsked").asBoolean()) {
      month = month.plusMonths(1);
      diary = diary(month);
    }
    String next = diary.at("/days/0/date").asText();
    String now = month.plusDays(9).toString();
    String clock =
        browser.before(
            "const D = Date; window.Date = class extends D { constructor(...a) {"
                + " if (a.length) super(...a); else super('"
                + now
                + "T12:00:00'); } };");
    open("/");
    browser.forget(clock);
    assertThat(text(".month h1")).isEqualTo(browser.script(words(next.substring(0, 7))).asText());
    assertThat(text(".diary .day h2")).contains(browser.script(words(next)).asText());
    assertThat(text(".notice")).contains("Nothing is due in", month.getYear() + "");
  }

  private static JsonNode diary(LocalDate month) throws Exception {
    return console.get(
        console.address() + "/api/diary?from=" + month + "&days=" + month.lengthOfMonth());
  }

  private static String words(String date) {
    return "return import('/dates.js').then(m => m.words('" + date + "'))";
  }

  @Test
  void filtersTheDiaryByCountryAndName() throws Exception {
    String all = "from=2029-07-01&days=31&minProminence=0&ordinals=all";
    JsonNode entries = console.get(console.address() + "/api/diary?" + all).get("days");
    open("/diary?month=2029-07&minProminence=0&ordinals=all");
    assertThat(shownEvents()).containsExactlyInAnyOrderElementsOf(eventsOf(entries, ""));
    choose("country", "us");
    assertThat(eventsOf(entries, "(country/us|.*/us/.*)")).isNotEmpty();
    assertThat(shownEvents())
        .containsExactlyInAnyOrderElementsOf(eventsOf(entries, "(country/us|.*/us/.*)"));
    choose("country", "");
    choose("entity", "Neil Armstrong");
    assertThat(eventsOf(entries, ".*/neil-armstrong")).isNotEmpty();
    assertThat(shownEvents())
        .containsExactlyInAnyOrderElementsOf(eventsOf(entries, ".*/neil-armstrong"));
    String feed = text(".feed code");
    assertThat(feed)
        .startsWith(console.address() + "/diary.ics?")
        .contains("entity=neil-armstrong", "minProminence=0", "ordinals=all");
    assertThat(browser.script("return fetch(arguments[0]).then(r => r.text())", feed).asText())
        .startsWith("BEGIN:VCALENDAR")
        .contains("BEGIN:VEVENT");
  }

  private static void choose(String name, String value) throws Exception {
    browser.script(
        "const field = document.querySelector(`.filters [name=${arguments[0]}]`);"
            + " field.value = arguments[1]; field.dispatchEvent(new Event('change'))",
        name,
        value);
    String kept = value.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    browser.await(
        "return (new URLSearchParams(location.search).get('"
            + name
            + "') || '') === '"
            + kept
            + "'");
    browser.awaitDrawn();
  }

  private static TreeSet<String> shownEvents() throws Exception {
    TreeSet<String> shown = new TreeSet<>();
    browser
        .script(
            "return [...document.querySelectorAll('.due-list > .day:not(.periods) .card h3 a')]"
                + ".map(a => decodeURIComponent(a.pathname.slice('/events/'.length)))")
        .forEach(one -> shown.add(one.asText()));
    return shown;
  }

  private static TreeSet<String> eventsOf(JsonNode entries, String entity) {
    TreeSet<String> events = new TreeSet<>();
    for (JsonNode entry : entries) {
      List<JsonNode> ids = new ArrayList<>();
      entry.get("participants").forEach(ids::add);
      entry.get("places").forEach(ids::add);
      if (entity.isEmpty() || ids.stream().anyMatch(id -> id.asText().matches(entity))) {
        events.add(entry.get("event").asText());
      }
    }
    return events;
  }

  @Test
  void hasTheWhyAndTheSourcesOneClickAway() throws Exception {
    JsonNode entry =
        console
            .get(console.address() + "/api/diary?from=2029-07-20&days=1&minProminence=0")
            .at("/days/0");
    open("/diary?month=2029-07&minProminence=0");
    browser.script(
        "[...document.querySelectorAll('.card')].find(c => c.querySelector('h3 a').pathname"
            + " === '/events/' + arguments[0]).querySelector('summary').click()",
        entry.get("event").asText());
    List<String> why = new ArrayList<>();
    browser
        .script(
            "return [...document.querySelectorAll('details[open] .why li')].map(l => l.innerText)")
        .forEach(one -> why.add(one.asText()));
    List<String> expected = new ArrayList<>();
    entry.get("why").forEach(one -> expected.add(one.asText()));
    assertThat(why).isEqualTo(expected).isNotEmpty();
    assertThat(text("details[open] blockquote p")).isEqualTo(entry.at("/sources/0/quote").asText());
    browser.keep("why");
  }

  /** What most sources say is the event's date; the other is named and leads to who says it. */
  @Test
  void showsTheDatesThatSourcesDispute() throws Exception {
    String founded = "The observatory at Mount Merse was founded on ";
    console.publish(
        "news.articles",
        ConsoleUnderTest.article("merse-1", "The observatory", founded + "July 3, 1874."),
        ConsoleUnderTest.article(
            "merse-2",
            "Astronomers",
            "Astronomers founded the observatory at Mount Merse on July 3, 1874."),
        ConsoleUnderTest.article("merse-3", "A dispute", founded + "July 4, 1874."));
    open("/on-this-day/7/3");
    browser.await(
        "return [...document.querySelectorAll('main a')].some(a =>"
            + " a.textContent.includes('Merse'))");
    browser.script(
        "[...document.querySelectorAll('main a')].find(a =>"
            + " a.textContent.includes('Merse')).click()");
    browser.await("return document.body.textContent.includes('Other dates')");
    assertThat(text("header .date")).contains("3 July 1874");
    assertThat(text(".event-page aside")).contains("4 July 1874", "in 1 source");
    browser.keep("disputed");
    assertThat(console.violations(ConsoleUnderTest.WCAG)).isEmpty();
    browser.script(
        "[...document.querySelectorAll('aside a')].find(a => a.textContent === '4 July"
            + " 1874').click()");
    browser.await(
        "return document.querySelector('header .date')?.textContent.includes('4 July 1874')");
    assertThat(text("blockquote p")).isEqualTo(founded + "July 4, 1874.");
  }

  private static String text(String selector) throws Exception {
    return browser
        .script("return document.querySelector(arguments[0])?.textContent || ''", selector)
        .asText();
  }

  @Test
  void showsWhatArrivesWithoutReloading() throws Exception {
    open("/search");
    browser.script("window.stayed = true");
    console.publish("news.articles", ConsoleUnderTest.article("live-1", "A bridge opens", "Yes."));
    browser.await("return document.body.textContent.includes('A bridge opens') && window.stayed");
  }

  /** A hidden tab lets go of its connection; when it is shown again it has all that it missed. */
  @Test
  void catchesUpWhenAHiddenTabIsShownAgain() throws Exception {
    open("/search");
    browser.await("return document.getElementById('live').dataset.state === 'on'");
    browser.script("window.stayed = true;" + hidden(true));
    browser.await("return document.getElementById('live').textContent === 'paused'");
    console.publish("news.articles", ConsoleUnderTest.article("live-2", "A tunnel opens", "Yes."));
    browser.await("return fetch('/api/articles/live-2').then(r => r.ok)");
    assertThat(browser.script("return document.body.textContent").asText())
        .doesNotContain("A tunnel opens");
    browser.script(hidden(false));
    browser.await("return document.body.textContent.includes('A tunnel opens') && window.stayed");
  }

  private static String hidden(boolean is) {
    return "Object.defineProperty(document, 'hidden', {configurable: true, get: () => "
        + is
        + "}); document.dispatchEvent(new Event('visibilitychange'));";
  }

  /** Whatever an article holds, it is text. */
  @Test
  void showsHostileArticlesAsText() throws Exception {
    String script = "<script>window.hacked=1</script><img src=x onerror='window.hacked=2'>";
    String rtl = "وقعت الحرب يوم 5 June 1967. \u202Eabc\u202C שלום";
    String id = "hostile/../<b>&\"1";
    console.publish(
        "news.articles",
        ConsoleUnderTest.article(
            id, script + " on July 20, 1969", script + " It was on July 20, 1969. " + rtl),
        ConsoleUnderTest.article(
            "long", "One line", "word ".repeat(200_000) + "ended on July 20, 1969."));
    for (String one : List.of(id, "long")) {
      String encoded = URLEncoder.encode(one, StandardCharsets.UTF_8);
      browser.await("return fetch('/api/articles?id=" + encoded + "').then(r => r.ok)");
    }
    open("/search?q=1969");
    browser.await("return document.body.textContent.includes('onerror')");
    browser.script(
        "[...document.querySelectorAll('a.headline')].find(a =>"
            + " a.textContent.includes('onerror')).click()");
    browser.await("return document.querySelector('.body')?.textContent.includes('<script>')");
    browser.keep("hostile");
    assertThat(browser.script("return window.hacked || null").isNull()).isTrue();
    assertThat(
            browser
                .script("return document.querySelectorAll('main script, main img').length")
                .asInt())
        .isZero();
    open("/articles/long");
    assertThat(browser.script("return document.querySelector('.body').textContent.length").asInt())
        .isGreaterThan(1_000_000);
    browser.keep("long");
  }

  @Test
  void goesByKeyboardFromTheSearchFieldToAName() throws Exception {
    open("/");
    browser.press("/");
    browser.await("return document.activeElement.id === 'q'");
    browser.type("armstr");
    browser.await("return document.querySelectorAll('#suggestions li').length > 0");
    browser.keep("suggestions");
    browser.press(Browser.DOWN, Browser.ENTER);
    browser.await("return location.pathname === '/entities/person/neil-armstrong'");
  }

  @Test
  void showsTheFocusAndMovesNothingForWhoWantsNoMotion() throws Exception {
    browser.prefer(Map.of("prefers-reduced-motion", "reduce"));
    open("/articles/" + MOON);
    browser.press(Browser.TAB);
    assertThat(text(":focus")).isEqualTo("Skip to the content");
    browser.press(Browser.TAB);
    assertThat(
            browser.script("return getComputedStyle(document.activeElement).outlineStyle").asText())
        .isEqualTo("solid");
    assertThat(
            browser
                .script(
                    "return [...document.querySelectorAll('*')].every(n => { const s ="
                        + " getComputedStyle(n); return s.transitionDuration === '0s' &&"
                        + " s.animationName === 'none' && s.scrollBehavior === 'auto'; })")
                .asBoolean())
        .isTrue();
    browser.prefer(Map.of());
  }

  @Test
  void showsWhatWasRejectedAndWhy() throws Exception {
    console.publish(
        "news.articles", "{\"id\":\"bad-day\",\"published\":\"2025-02-30\",\"body\":\"x\"}");
    open("/pipeline");
    browser.await("return document.body.textContent.includes('2025-02-30')");
    browser.script("document.querySelector('.letter').open = true");
    assertThat(text(".letter dl")).contains("dateline-error-message", "dateline-error-stage");
    browser.keep("rejected");
  }

  @Test
  void showsHowFarAReplayIs() throws Exception {
    String article = ConsoleUnderTest.article("replayed", "Once more", "It was on July 20, 1969.");
    String[] replayed = new String[40];
    java.util.Arrays.fill(replayed, article);
    open("/pipeline");
    console.publish("news.articles.replay", replayed);
    browser.await("return document.body.textContent.includes('40 of 40 articles processed')");
    browser.keep("replay");
  }

  @Test
  void saysInItsHealthHowTheConsoleIs() throws Exception {
    for (String address : List.of(console.address(), console.addressOfArchive())) {
      assertThat(console.get(address + "/health").findValuesAsText("stage")).contains("console");
    }
  }

  /**
   * Empty at first, then filled, then killed and started again: the page says so, and comes back.
   */
  @Test
  void followsAnArchiveAndComesBackAfterTheConsole() throws Exception {
    Map<String, String> empty = new LinkedHashMap<>();
    empty.put("empty-diary", "/");
    empty.put("empty-timeline", "/timeline");
    empty.put("empty-search", "/search");
    for (Map.Entry<String, String> view : empty.entrySet()) {
      browser.open(console.addressOfArchive() + view.getValue());
      inEveryWidthAndScheme(view.getKey());
      assertThat(text("main")).as(view.getKey()).contains("./dateline produce PATH");
    }
    browser.script("window.stayed = true");
    console.fillArchive();
    browser.await("return document.querySelectorAll('.article-line').length > 20 && window.stayed");
    browser.open(console.addressOfArchive() + "/articles/" + MOON);
    assertThat(browser.script("return document.querySelectorAll('mark').length").asInt())
        .isPositive();
    browser.open(console.addressOfArchive() + "/pipeline");
    assertThat(text("main")).contains("This is the archive");
    console.killOverArchive();
    browser.await("return document.getElementById('live').textContent === 'reconnecting'");
    browser.script("document.querySelector('nav a[href=\"/timeline\"]').click()");
    browser.await("return !!document.querySelector('.failed')");
    assertThat(text(".failed")).contains("does not answer", "./dateline console");
    browser.keep("console-gone");
    assertThat(console.violations(ConsoleUnderTest.WCAG)).as("error state").isEmpty();
    console.restartOverArchive();
    browser.await("return document.querySelectorAll('.event-line').length > 0");
  }
}
