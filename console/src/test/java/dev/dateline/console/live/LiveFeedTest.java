package dev.dateline.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.console.index.Change;
import dev.dateline.console.live.LiveFeed.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

  private final LiveFeed feed = new LiveFeed("now");
  private final List<Message> heard = new ArrayList<>();

  @Test
  void tellsANewClientWhereItStandsAndThenWhatChanges() {
    feed.publish(changes(1));
    Runnable leave = feed.listen(null, heard::add);
    feed.publish(changes(1));
    leave.run();
    feed.publish(changes(1));
    assertThat(heard).extracting(Message::id).containsExactly("now-1", "now-2");
    assertThat(heard).extracting(Message::event).containsExactly("hello", "changes");
  }

  @Test
  void tellsWhatWasMissed() {
    IntStream.range(0, 5).forEach(i -> feed.publish(changes(1)));
    feed.listen("now-3", heard::add);
    assertThat(heard).extracting(Message::id).containsExactly("now-4", "now-5");
  }

  @Test
  void tellsNothingToWhoHasEverything() {
    feed.publish(changes(1));
    feed.listen("now-1", heard::add);
    assertThat(heard).isEmpty();
  }

  @Test
  void asksToLookAnewAfterTooLongOrAfterARestart() {
    IntStream.range(0, 600).forEach(i -> feed.publish(changes(1)));
    feed.listen("now-3", heard::add);
    feed.listen("before-600", heard::add);
    assertThat(heard).extracting(Message::event).containsExactly("resync", "resync");
  }

  @Test
  void namesTheFirstOfManyChangesAndCountsTheRest() {
    feed.listen(null, heard::add);
    feed.publish(changes(120));
    assertThat(heard.get(1).data()).contains("\"more\":70");
  }

  @Test
  void writesAMessageInLinesOfTheProtocol() {
    feed.publish(List.of(new Change(Change.Kind.ARTICLE, "a\nid: x", false, "T\r\n\r\n", null)));
    feed.listen("now-0", heard::add);
    assertThat(
            new String(heard.get(0).bytes(), java.nio.charset.StandardCharsets.UTF_8).split("\n"))
        .hasSize(3);
  }

  private static List<Change> changes(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> new Change(Change.Kind.EVENT, "e" + i, false, "title", "1969-07-20"))
        .toList();
  }
}
