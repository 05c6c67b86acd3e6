package dev.dateline.console.http;

import dev.dateline.console.live.LiveFeed;
import dev.dateline.console.live.LiveFeed.Message;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The live stream: server-sent events (WHATWG HTML, 9.2) without a thread for a client. Each client
 * has a queue of {@value #QUEUED} messages and one write under way; the next begins when that one
 * has left, so a slow client slows nobody. One whose queue is full loses it and is told to look at
 * everything anew.
 */
final class EventStream implements AutoCloseable {

  private static final int QUEUED = 64;
  private static final int MOST_CLIENTS = 2_000;
  private static final long BEAT_SECONDS = 5;
  private static final byte[] OPENING = "retry: 2000\n\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] BEAT = ": beat\n\n".getBytes(StandardCharsets.UTF_8);

  private final LiveFeed feed;
  private final Set<Client> clients = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "console-beat");
            thread.setDaemon(true);
            return thread;
          });

  EventStream(LiveFeed feed) {
    this.feed = feed;
    // A connection that has gone is noticed only when it is written to.
    ScheduledFuture<?> unused =
        beats.scheduleAtFixedRate(
            () -> clients.forEach(Client::beat), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Takes a client over; its callback completes when it has gone.
   *
   * @param after the last message that the client has, where its browser does not say so: a page
   *     that closed the stream itself
   */
  void open(Request request, Response response, Callback callback, @Nullable String after) {
    if (clients.size() >= MOST_CLIENTS) {
      Answer.problem(503, "Too many live clients", "there are %d".formatted(MOST_CLIENTS))
          .send(request, response, callback);
      return;
    }
    response.setStatus(200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Accel-Buffering", "no");
    Client client = new Client(response, callback);
    clients.add(client);
    String lastSeen = request.getHeaders().get("Last-Event-ID");
    client.open(lastSeen == null ? after : lastSeen);
  }

  @Override
  public void close() {
    beats.shutdownNow();
    clients.forEach(Client::end);
  }

  /** One client. */
  private final class Client {
    private final Response response;
    private final Callback callback;
    private final Deque<Message> queue = new ArrayDeque<>();
    private boolean writing;
    private boolean ended;
    private @Nullable Runnable leave;

    Client(Response response, Callback callback) {
      this.response = response;
      this.callback = callback;
    }

    void open(@Nullable String lastSeen) {
      synchronized (this) {
        writing = true;
      }
      Runnable leaving = feed.listen(lastSeen, this::offer);
      boolean gone;
      synchronized (this) {
        leave = leaving;
        gone = ended;
      }
      if (gone) {
        leaving.run();
        return;
      }
      send(OPENING);
    }

    private void offer(Message message) {
      synchronized (this) {
        if (ended) {
          return;
        }
        if (queue.size() >= QUEUED) {
          queue.clear();
          queue.add(new Message(message.id(), LiveFeed.RESYNC, "{}"));
        } else {
          queue.add(message);
        }
      }
      next();
    }

    private void beat() {
      synchronized (this) {
        if (ended || writing) {
          return;
        }
        writing = true;
      }
      send(BEAT);
    }

    private void next() {
      byte[] bytes;
      synchronized (this) {
        if (ended || writing || queue.isEmpty()) {
          return;
        }
        writing = true;
        bytes = queue.removeFirst().bytes();
      }
      send(bytes);
    }

    private void send(byte[] bytes) {
      response.write(false, ByteBuffer.wrap(bytes), Callback.from(this::sent, this::failed));
    }

    private void sent() {
      synchronized (this) {
        writing = false;
      }
      next();
    }

    private void failed(Throwable why) {
      if (finish()) {
        callback.failed(why);
      }
    }

    private void end() {
      if (finish()) {
        callback.succeeded();
      }
    }

    private boolean finish() {
      Runnable leaving;
      synchronized (this) {
        if (ended) {
          return false;
        }
        ended = true;
        queue.clear();
        leaving = leave;
      }
      clients.remove(this);
      if (leaving != null) {
        leaving.run();
      }
      return true;
    }
  }
}
