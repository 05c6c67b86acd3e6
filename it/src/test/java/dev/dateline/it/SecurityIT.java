package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SECURITY.md says of ports and secrets, of processes as people start them. */
class SecurityIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern BROKER = Pattern.compile("with a broker at (\\S+:\\d+)");
  private static final String TOKEN = "lemon-tree-4417-token";
  private static final String PASSWORD = "violet-barn-8852";

  @TempDir Path directory;

  @Test
  void listensOnLoopbackAloneAndTellsNoSecret() throws Exception {
    Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/net/tcp")), "SKIPPED: needs Linux");
    Map<String, DatelineProcess> processes = new LinkedHashMap<>();
    try {
      DatelineProcess run = start("run", "--serve", "--broker-port", "0", "--http-port", "0");
      processes.put("run", run);
      await().atMost(PATIENCE).until(() -> !run.isAlive() || BROKER.matcher(run.messages()).find());
      Matcher broker = BROKER.matcher(run.messages());
      assertThat(broker.find()).as(run::toString).isTrue();
      String[] at = {"--bootstrap-servers", broker.group(1), "--http-port", "0"};
      processes.put("process", start("process", at));
      processes.put("sink", start("sink", at));
      processes.put("console", start("console", at));
      String incoming = Files.createDirectory(directory.resolve("incoming")).toString();
      processes.put("produce", start("produce", at[0], at[1], at[2], at[3], "--watch", incoming));

      for (Map.Entry<String, DatelineProcess> one : processes.entrySet()) {
        DatelineProcess process = one.getValue();
        int sockets = one.getKey().equals("run") ? 3 : 1;
        await()
            .atMost(PATIENCE)
            .until(
                () -> !process.isAlive() || ListeningSockets.of(process.pid()).size() >= sockets);
        List<String> listening = ListeningSockets.of(process.pid());
        assertThat(listening)
            .as("%s listens at %s: %s", one.getKey(), listening, process)
            .hasSizeGreaterThanOrEqualTo(sockets)
            .allMatch(ListeningSockets::isLoopback);
        listening.forEach(SecurityIT::assertThatNobodyOutsideGetsIn);
        assertThat(Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")))
            .doesNotContain(TOKEN, PASSWORD);
      }
      for (DatelineProcess process : processes.values()) {
        process.interrupt();
      }
      for (DatelineProcess process : processes.values()) {
        process.awaitEnd();
        assertThat(process.output() + process.messages()).doesNotContain(TOKEN, PASSWORD);
      }
      assertThatNoFileHas(TOKEN, PASSWORD);
    } finally {
      for (DatelineProcess process : processes.values()) {
        process.close();
      }
    }
  }

  /** Each has a data directory of its own, and its secrets in the environment. */
  private DatelineProcess start(String command, String... more) throws IOException {
    String[] arguments =
        Stream.concat(
                Stream.of(
                    command,
                    "--archive",
                    directory.resolve("archive").toString(),
                    "--data",
                    directory.resolve("data-" + command).toString()),
                Stream.of(more))
            .toArray(String[]::new);
    return DatelineProcess.start(
        Map.of(
            "DATELINE_CONSOLE_TOKEN",
            TOKEN,
            "DATELINE_KAFKA_SSL_KEYSTORE_PASSWORD",
            PASSWORD,
            "DATELINE_KAFKA_SASL_JAAS_CONFIG",
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"desk\""
                + " password=\""
                + PASSWORD
                + "\";"),
        List.of(),
        arguments);
  }

  private static void assertThatNobodyOutsideGetsIn(String listening) {
    int port = Integer.parseInt(listening.substring(listening.lastIndexOf(':') + 1), 16);
    for (InetAddress outside : outside()) {
      assertThatThrownBy(
              () -> {
                try (Socket socket = new Socket()) {
                  socket.connect(new InetSocketAddress(outside, port), 5_000);
                }
              })
          .as("%s:%d", outside, port)
          .isInstanceOf(IOException.class);
    }
  }

  /** The addresses by which other machines would reach this one; there may be none. */
  private static List<InetAddress> outside() {
    try {
      List<InetAddress> addresses = new ArrayList<>();
      for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
        for (InetAddress address : Collections.list(one.getInetAddresses())) {
          if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
            addresses.add(address);
          }
        }
      }
      return addresses;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void assertThatNoFileHas(String... secrets) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as("%s", file)
            .doesNotContain(secrets);
      }
    }
  }
}
