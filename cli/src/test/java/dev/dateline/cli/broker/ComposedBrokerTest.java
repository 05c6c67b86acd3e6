package dev.dateline.cli.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.broker.BrokerProperties.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The broker of {@code docker-compose.yml} runs as the embedded one does. */
class ComposedBrokerTest {

  private static final Pattern SETTING =
      Pattern.compile("^ +KAFKA_([A-Z0-9_]+): \"?([^\"\n]*)\"?$", Pattern.MULTILINE);

  /** Addresses, names and places, which are others in a container; and what is no property. */
  private static final Set<String> OF_EACH =
      Set.of(
          "listeners",
          "advertised.listeners",
          "inter.broker.listener.name",
          "listener.security.protocol.map",
          "controller.quorum.voters",
          "log.dirs",
          "heap.opts",
          "log4j.root.loglevel",
          "log4j.loggers");

  @Test
  void hasTheSettingsOfTheEmbeddedBroker() throws IOException {
    Map<String, String> embedded = new TreeMap<>();
    BrokerProperties.of(
            BrokerSettings.in(Path.of("data"), 0), "127.0.0.1", new Ports(9092, 9093, 9094))
        .forEach((name, value) -> embedded.put((String) name, (String) value));
    embedded.keySet().removeAll(OF_EACH);

    assertThat(composed()).isEqualTo(embedded);
  }

  private static Map<String, String> composed() throws IOException {
    Map<String, String> composed =
        SETTING
            .matcher(Files.readString(Path.of("../docker-compose.yml")))
            .results()
            .collect(
                Collectors.toMap(
                    ComposedBrokerTest::property,
                    setting -> setting.group(2),
                    (first, second) -> first + " and " + second,
                    TreeMap::new));
    composed.keySet().removeAll(OF_EACH);
    return composed;
  }

  /** As Kafka's image turns the names of variables into those of properties. */
  private static String property(MatchResult setting) {
    return setting.group(1).toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
