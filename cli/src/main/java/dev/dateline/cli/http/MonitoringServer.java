package dev.dateline.cli.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Serves {@code /health} and {@code /metrics} on the loopback address. Answers are made anew at
 * each request; anything else is 404, any other method than GET and HEAD 405.
 */
public final class MonitoringServer implements Front {

  /** The content type of Prometheus' text format. */
  public static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "monitoring");
            thread.setDaemon(true);
            return thread;
          });

  private MonitoringServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Begins to serve.
   *
   * @param port on the loopback address; 0 for any that is free
   * @param health what to say of the process
   * @param metrics in Prometheus' text format
   * @throws IOException if the port is taken; the message names it
   */
  public static MonitoringServer start(int port, Supplier<Health> health, Supplier<String> metrics)
      throws IOException {
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress(loopback(), port), 0);
    } catch (IOException e) {
      throw new IOException(
          "port %d on 127.0.0.1 is taken by another program; choose another with --http-port"
              .formatted(port),
          e);
    }
    MonitoringServer monitoring = new MonitoringServer(server);
    server.setExecutor(monitoring.threads);
    server.createContext(
        "/health",
        exchange -> {
          Health now = health.get();
          answer(exchange, "/health", now.isUp() ? 200 : 503, "application/json", now.json());
        });
    server.createContext(
        "/metrics", exchange -> answer(exchange, "/metrics", 200, PROMETHEUS, metrics.get()));
    server.createContext("/", exchange -> answer(exchange, "", 404, "text/plain", ""));
    server.start();
    return monitoring;
  }

  @Override
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void answer(
      HttpExchange exchange, String path, int status, String contentType, String text)
      throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      boolean head = method.equals("HEAD");
      int code = status;
      String body = text;
      if (!head && !method.equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        code = 405;
        body = "only GET\n";
      } else if (!exchange.getRequestURI().getPath().equals(path)) {
        code = 404;
        body = "nothing here; try /health or /metrics\n";
      }
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .set("Content-Type", code == status ? contentType : "text/plain; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(code, head ? -1 : bytes.length);
      if (!head) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }
}
