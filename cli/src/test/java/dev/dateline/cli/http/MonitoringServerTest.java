package dev.dateline.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.cli.http.Health.StageHealth;
import dev.dateline.cli.http.Health.Status;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MonitoringServerTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private volatile Health health = Health.of(List.of());
  private MonitoringServer server;

  @BeforeEach
  void start() throws IOException {
    server = MonitoringServer.start(0, () -> health, () -> "dateline_up 1\n");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void isGreenWhileEveryStageIsUp() throws Exception {
    health = Health.of(List.of(new StageHealth("processor", Status.UP, 3, null, null)));

    HttpResponse<String> answer = request("GET", "/health");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body().replaceAll("\\s", ""))
        .isEqualTo(
            "{\"status\":\"UP\",\"stages\":[{\"stage\":\"processor\",\"status\":\"UP\",\"lag\":3}]}");
  }

  @Test
  void isRedWithTheReasonWhenOneStageIsDown() throws Exception {
    health =
        Health.of(
            List.of(
                new StageHealth("processor", Status.UP, 0, null, null),
                new StageHealth("files", Status.DOWN, 9, null, "no space left")));

    HttpResponse<String> answer = request("GET", "/health");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("\"status\": \"DOWN\"").contains("no space left");
  }

  @Test
  void servesMetricsAsText() throws Exception {
    HttpResponse<String> answer = request("GET", "/metrics");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("text/plain; version=0.0.4; charset=utf-8");
    assertThat(answer.body()).isEqualTo("dateline_up 1\n");
  }

  @Test
  void hasNothingElse() throws Exception {
    assertThat(request("GET", "/").statusCode()).isEqualTo(404);
    assertThat(request("GET", "/health/../etc").statusCode()).isEqualTo(404);
    assertThat(request("GET", "/healthy").statusCode()).isEqualTo(404);
    assertThat(request("POST", "/health").statusCode()).isEqualTo(405);
    assertThat(request("HEAD", "/health").body()).isEmpty();
  }

  @Test
  void namesAPortThatIsTaken() {
    int taken = URI.create(server.address()).getPort();

    assertThatThrownBy(() -> MonitoringServer.start(taken, () -> health, () -> ""))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "port %d on 127.0.0.1 is taken by another program; choose another with --http-port"
                .formatted(taken));
  }

  private HttpResponse<String> request(String method, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }
}
