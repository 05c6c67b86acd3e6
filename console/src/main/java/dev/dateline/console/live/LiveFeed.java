package dev.dateline.console.live;

import dev.dateline.console.index.Change;
import dev.dateline.topics.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who watch what has changed: one message for each state of the index, in order. The
 * last {@value #KEPT} are kept, so that a client that comes back hears what it missed; one that was
 * away longer, or before a restart, is told to look at everything anew. Thread-safe; listeners must
 * not block.
 */
public final class LiveFeed {

  /** The event that tells to look at everything anew. */
  public static final String RESYNC = "resync";

  private static final int KEPT = 500;
  private static final int MOST_CHANGES = 50;

  private final String epoch;
  private final Deque<Message> kept = new ArrayDeque<>();
  private final Set<Consumer<Message>> listeners = ConcurrentHashMap.newKeySet();
  private long last;

  /**
   * A feed.
   *
   * @param epoch differs from that of any earlier process, and has no hyphen
   */
  public LiveFeed(String epoch) {
    this.epoch = epoch;
  }

  /**
   * A message as a client gets it.
   *
   * @param id by which the client says what it has
   * @param event {@code changes}, or {@code resync} to look at everything anew
   * @param data JSON in one line
   * @param bytes as server-sent events are written (WHATWG HTML, 9.2): the same for all clients,
   *     who must not change them
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Message(String id, String event, String data, byte[] bytes) {
    public Message(String id, String event, String data) {
      this(
          id,
          event,
          data,
          "id: %s\nevent: %s\ndata: %s\n\n"
              .formatted(id, event, data)
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The data of a message: the first changes, and how many more there were. */
  public record Changes(List<Change> changes, int more) {
    public Changes {
      changes = List.copyOf(changes);
    }
  }

  /** Tells everybody. */
  public synchronized void publish(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    int shown = Math.min(changes.size(), MOST_CHANGES);
    Changes data = new Changes(changes.subList(0, shown), changes.size() - shown);
    publish("changes", new String(Json.write(data), StandardCharsets.UTF_8));
  }

  /** Tells everybody to look at everything anew. */
  public synchronized void publishResync() {
    publish(RESYNC, "{}");
  }

  private void publish(String event, String json) {
    last++;
    Message message = new Message(id(last), event, json);
    kept.addLast(message);
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
    listeners.forEach(listener -> listener.accept(message));
  }

  /**
   * Begins to listen.
   *
   * @param lastSeen id of the last message that the client has; null for a new client
   * @return to end it with
   */
  public synchronized Runnable listen(@Nullable String lastSeen, Consumer<Message> listener) {
    missed(lastSeen).forEach(listener);
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Where it stands: the id of the last message, also of none yet. */
  public synchronized String position() {
    return id(last);
  }

  /** How many listen. */
  public int listeners() {
    return listeners.size();
  }

  private List<Message> missed(@Nullable String lastSeen) {
    if (lastSeen == null) {
      // Tells it where it stands, so that it can come back to there.
      return List.of(new Message(id(last), "hello", "{}"));
    }
    if (lastSeen.equals(id(last))) {
      return List.of();
    }
    List<Message> missed = new ArrayList<>();
    boolean found = false;
    for (Message message : kept) {
      if (found) {
        missed.add(message);
      }
      found |= message.id().equals(lastSeen);
    }
    boolean allIsKept = lastSeen.equals(id(last - kept.size()));
    return found
        ? missed
        : allIsKept ? List.copyOf(kept) : List.of(new Message(id(last), RESYNC, "{}"));
  }

  private String id(long number) {
    return epoch + "-" + number;
  }
}
