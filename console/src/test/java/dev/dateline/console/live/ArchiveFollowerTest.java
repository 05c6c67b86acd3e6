package dev.dateline.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.console.index.Articles;
import dev.dateline.console.index.ConsoleIndex;
import dev.dateline.console.index.Page;
import dev.dateline.console.index.Samples;
import dev.dateline.console.live.LiveFeed.Message;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFollowerTest {

  private static final CalendarEvent EAGLE =
      Samples.event("1969-07-20", "01", Precision.DAY, "Eagle landed", 9);

  @TempDir Path folder;
  private Path archive;
  private ConsoleIndex index;
  private final LiveFeed feed = new LiveFeed("test");
  private final List<Message> heard = new CopyOnWriteArrayList<>();
  private ArchiveFollower follower;

  @BeforeEach
  void start() throws IOException {
    archive = folder.resolve("archive");
    write("articles/1969/07/21/a.json", Samples.article("a", "1969-07-21", "Eagle.").value());
    write("events/1969/07/20.json", events(EAGLE));
    feed.listen(null, heard::add);
    follow();
  }

  private void follow() throws IOException {
    index = ConsoleIndex.open(folder.resolve("index"));
    follower = ArchiveFollower.start(archive, index, feed, Duration.ofMillis(20));
    await().until(follower::caughtUp);
  }

  @AfterEach
  void stop() throws IOException {
    follower.close();
    index.close();
  }

  @Test
  void readsWhatIsThere() {
    assertThat(ids()).containsExactly("a");
    assertThat(index.events().find(EAGLE.id())).contains(EAGLE);
    assertThat(follower.problem()).isEmpty();
  }

  @Test
  void seesWhatComesChangesAndGoes() throws IOException {
    write("articles/1969/07/22/b.json", Samples.article("b", "1969-07-22", "Other.").value());
    await().untilAsserted(() -> assertThat(ids()).containsExactly("b", "a"));
    write("articles/1969/07/22/b.json", Samples.article("b", "1969-07-22", "Changed.").value());
    await()
        .untilAsserted(
            () ->
                assertThat(index.search().find("changed", new Page.Part(0, 9)).articles().total())
                    .isEqualTo(1));
    Files.delete(archive.resolve("articles/1969/07/22/b.json"));
    await().untilAsserted(() -> assertThat(ids()).containsExactly("a"));
    assertThat(heard).extracting(Message::event).contains("resync", "changes");
  }

  /** First the new file appears, then the old one goes: the article must not go with it. */
  @Test
  void followsAnArticleToAnotherDate() throws IOException {
    write("articles/1969/07/22/a.json", Samples.article("a", "1969-07-22", "Eagle.").value());
    await().untilAsserted(() -> assertThat(published()).containsExactly("1969-07-22"));
    Files.delete(archive.resolve("articles/1969/07/21/a.json"));
    await().untilAsserted(() -> assertThat(index.archiveFiles().stamps()).hasSize(2));
    assertThat(published()).containsExactly("1969-07-22");
  }

  @Test
  void takesAwayEventsThatLeaveTheirFile() throws IOException {
    CalendarEvent other = Samples.event("1969-07-20", "02", Precision.DAY, "other", 9);
    write("events/1969/07/20.json", events(other));
    await().until(() -> index.events().find(other.id()).isPresent());
    assertThat(index.events().find(EAGLE.id())).isEmpty();
  }

  @Test
  void showsWhatWasRejected() throws IOException {
    write(
        "rejected/3-17.json",
        """
        {"stage": "producer", "error": "InvalidRecordException", "message": "no date",
         "origin": {"topic": "news.articles", "partition": "1", "offset": "2"},
         "rejected": "2026-01-02T03:04:05Z",
         "letter": {"topic": "news.dead-letters", "partition": "3", "offset": "17"},
         "key": {"text": "k", "bytes": 1}, "value": {"base64": "/w==", "bytes": 1},
         "headers": [{"name": "own", "value": {"text": "v", "bytes": 1}}]}
        """
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    await().until(() -> index.rejections().counts().rejected() == 1);
    var rejected = index.rejections().list(new Page.Part(0, 9)).items().get(0);
    assertThat(rejected.key()).isEqualTo("k");
    assertThat(rejected.size()).isEqualTo(1);
    assertThat(rejected.headers())
        .containsEntry("dateline-error-message", "no date")
        .containsEntry("own", "v");
  }

  @Test
  void passesOverWhatIsDamagedUntilItChanges() throws IOException {
    write("articles/1969/07/23/c.json", new byte[] {'{'});
    await().untilAsserted(() -> assertThat(index.archiveFiles().stamps()).hasSize(3));
    assertThat(follower.problem()).isEmpty();
    write("articles/1969/07/23/c.json", Samples.article("c", "1969-07-23", "Now.").value());
    await().untilAsserted(() -> assertThat(ids()).containsExactly("c", "a"));
  }

  @Test
  void readsNothingAgainAfterARestartThatIsAsItWas() throws IOException {
    Map<String, String> stamps = index.archiveFiles().stamps();
    long before = index.revision();
    assertThat(before).isPositive();
    stop();
    follow();
    assertThat(index.revision()).as("changes since the start").isZero();
    assertThat(index.archiveFiles().stamps()).isEqualTo(stamps);
    assertThat(ids()).containsExactly("a");
  }

  private List<String> ids() {
    return lines().stream().map(Articles.Line::id).toList();
  }

  private List<String> published() {
    return lines().stream().map(Articles.Line::published).toList();
  }

  private List<Articles.Line> lines() {
    return index
        .articles()
        .list(new Articles.Filter(null, null, null), new Page.Part(0, 9))
        .items();
  }

  private static byte[] events(CalendarEvent event) {
    return Json.write(Map.of("date", event.date(), "events", List.of(event)));
  }

  /** As the sink does: whole, or not at all. */
  private void write(String path, byte[] bytes) throws IOException {
    Path file = archive.resolve(path);
    Files.createDirectories(file.getParent());
    Path fresh = folder.resolve("fresh");
    Files.write(fresh, bytes);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Long enough for a machine that has much else to do. */
  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofMinutes(1));
  }
}
