package dev.dateline.console.http;

import dev.dateline.console.http.Query.BadRequest;
import dev.dateline.console.index.ConsoleIndex;
import dev.dateline.console.live.LiveFeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the page, the API, and what else the process has to show on the same port. */
public final class ConsoleServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ConsoleServer.class);

  /** The header that tells where the live stream stood when an answer was made. */
  private static final String POSITION = "Dateline-Live";

  private static final int MOST_THREADS = 16;
  private static final int LEAST_THREADS = 4;
  private static final long IDLE_MS = 60_000;

  private final Server server;
  private final ServerConnector connector;
  private final EventStream stream;
  private final ConsoleSettings settings;

  private ConsoleServer(
      Server server, ServerConnector connector, EventStream stream, ConsoleSettings settings) {
    this.server = server;
    this.connector = connector;
    this.stream = stream;
    this.settings = settings;
  }

  /**
   * What is served.
   *
   * @param pipeline what to say of the pipeline, JSON
   * @param pages others on the same port, by their paths: health and metrics
   */
  public record Content(
      ConsoleIndex index,
      LiveFeed feed,
      Supplier<?> pipeline,
      Map<String, Supplier<Answer>> pages,
      Clock clock) {
    public Content {
      pages = Map.copyOf(pages);
    }
  }

  /**
   * Begins to serve.
   *
   * @throws IOException if the address cannot be listened at; the message names it
   */
  public static ConsoleServer start(ConsoleSettings settings, Content content) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
    threads.setName("console");
    threads.setDaemon(true);
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    // Ids hold slashes, dots and whatever else; they name rows and never files.
    http.setUriCompliance(UriCompliance.UNSAFE);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(settings.bind());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE_MS);
    server.addConnector(connector);
    EventStream stream = new EventStream(content.feed());
    server.setHandler(new Requests(settings, content, stream));
    ConsoleServer console = new ConsoleServer(server, connector, stream, settings);
    try {
      server.start();
      return console;
    } catch (Exception e) {
      console.close();
      throw new IOException(
          "the console cannot listen at %s, port %d (%s); choose another with --http-port or --bind"
              .formatted(settings.bind(), settings.port(), e.getMessage()),
          e);
    }
  }

  /** The address to open on this machine. */
  public String address() {
    String host =
        settings.isOpen() || settings.bind().equals("127.0.0.1") ? "127.0.0.1" : settings.bind();
    return "http://"
        + (host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + connector.getLocalPort();
  }

  @Override
  public void close() {
    stream.close();
    try {
      server.stop();
    } catch (Exception e) {
      LOG.warn("the console did not close cleanly", e);
    }
  }

  /** Where requests go. */
  private static final class Requests extends Handler.Abstract {
    private final Gate gate;
    private final Api api;
    private final Assets assets = new Assets();
    private final EventStream stream;
    private final Map<String, Supplier<Answer>> pages;
    private final AnswerCache cache = new AnswerCache();
    private final ConsoleIndex index;
    private final LiveFeed feed;
    private final Clock clock;

    Requests(ConsoleSettings settings, Content content, EventStream stream) {
      this.gate = new Gate(settings);
      this.stream = stream;
      this.pages = content.pages();
      this.index = content.index();
      this.feed = content.feed();
      this.clock = content.clock();
      Answer description = Answer.bytes(Answer.JSON, OpenApi.document());
      this.api =
          new Api(
              content.index(),
              new Api.Supply() {
                @Override
                public Object pipeline() {
                  return content.pipeline().get();
                }

                @Override
                public Answer description() {
                  return description;
                }
              },
              content.clock());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      gate.protect(response);
      try {
        String path = String.valueOf(request.getHttpURI().getPath());
        Fields query = Request.extractQueryParameters(request);
        if (gate.bringsToken(query)) {
          gate.keepToken(request, response);
          response.getHeaders().put(HttpHeader.LOCATION, "/");
          response.setStatus(303);
          callback.succeeded();
          return true;
        }
        Answer refused = gate.refuse(request, path);
        if (refused != null) {
          if (refused.status() == 405) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
          }
          refused.send(request, response, callback);
        } else {
          answer(request, response, callback, path, query);
        }
      } catch (RuntimeException | IOException e) {
        LOG.warn("a request to the console failed: {}", request.getHttpURI(), e);
        Answer.problem(500, "A fault of the console", "its log says more")
            .send(request, response, callback);
      }
      return true;
    }

    private void answer(
        Request request, Response response, Callback callback, String path, Fields query)
        throws IOException {
      Route.@Nullable Match match = Route.of(path);
      if (match != null && match.route() == Route.STREAM) {
        stream.open(request, response, callback, query.getValue("after"));
        return;
      }
      // Before the answer is made: a client that listens from here on misses nothing.
      response.getHeaders().put(POSITION, feed.position());
      answer(path, match, query).send(request, response, callback);
    }

    private Answer answer(String path, Route.@Nullable Match match, Fields query)
        throws IOException {
      Supplier<Answer> page = pages.get(path);
      if (page != null) {
        return page.get();
      }
      if (match == null) {
        Optional<Answer> file = path.startsWith("/api/") ? Optional.empty() : assets.find(path);
        return file.orElseGet(
            () ->
                Answer.problem(
                    404,
                    "Not found",
                    "nothing is at \"%s\"; /api/openapi.json says what there is".formatted(path)));
      }
      try {
        Route route = match.route();
        Query asked = new Query(query, route.parameters());
        String rest = decoded(match.rest());
        if (!route.isOfIndex()) {
          return api.answer(route, rest, asked);
        }
        // What is due depends on what is today.
        String question = route + " " + rest + " " + query + " " + LocalDate.now(clock);
        return cache.get(question, index.revision(), () -> unchecked(route, rest, asked));
      } catch (BadRequest e) {
        return Answer.problem(400, "Bad request", String.valueOf(e.getMessage()));
      }
    }

    private Answer unchecked(Route route, String rest, Query query) {
      try {
        return api.answer(route, rest, query);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Percent-encoding alone: a plus sign is a plus sign in a path. */
    private static String decoded(String rest) {
      try {
        return URLDecoder.decode(rest.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        throw new BadRequest("\"%s\" is not percent-encoded as it must be".formatted(rest));
      }
    }
  }
}
