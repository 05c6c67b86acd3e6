package dev.dateline.cli;

import dev.dateline.cli.http.Front;
import dev.dateline.cli.settings.InvalidSettingsException;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.console.api.PipelineView.Flow;
import dev.dateline.console.http.Answer;
import dev.dateline.console.http.ConsoleServer;
import dev.dateline.console.http.ConsoleSettings;
import dev.dateline.console.index.ConsoleIndex;
import dev.dateline.console.live.ArchiveReader;
import dev.dateline.console.live.FlowRates;
import dev.dateline.console.live.LiveFeed;
import dev.dateline.console.live.ResultsFollower;
import dev.dateline.topics.KafkaConnection;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The console of this process: its index, what fills it, and its server. */
final class Console implements Front {

  private static final Logger LOG = LoggerFactory.getLogger(Console.class);

  private final ConsoleIndex index;
  private final @Nullable ResultsFollower follower;
  private final FlowRates rates;
  private final ConsoleServer server;

  private Console(
      ConsoleIndex index,
      @Nullable ResultsFollower follower,
      FlowRates rates,
      ConsoleServer server) {
    this.index = index;
    this.follower = follower;
    this.rates = rates;
    this.server = server;
  }

  /** Over the topics of a cluster, live. */
  static Console overTopics(
      Settings settings,
      KafkaConnection connection,
      Supplier<Flow> flow,
      Map<String, Supplier<Answer>> pages)
      throws IOException {
    ConsoleIndex index = index(settings);
    LiveFeed feed = feed();
    ResultsFollower follower = ResultsFollower.start(connection, index, feed);
    FlowRates rates = FlowRates.start(flow, index, feed, follower::caughtUp);
    try {
      return new Console(index, follower, rates, serve(settings, index, feed, rates, pages));
    } catch (IOException | RuntimeException e) {
      rates.close();
      follower.close();
      index.close();
      throw e;
    }
  }

  /** Over the files of an archive, as they are now. */
  static Console overArchive(Settings settings, Map<String, Supplier<Answer>> pages)
      throws IOException {
    ConsoleIndex index = index(settings);
    LiveFeed feed = feed();
    FlowRates rates = FlowRates.ofArchive(index, feed);
    try {
      int unreadable = ArchiveReader.read(settings.path(Setting.ARCHIVE), index);
      if (unreadable > 0) {
        LOG.warn("{} files of the archive could not be read", unreadable);
      }
      return new Console(index, null, rates, serve(settings, index, feed, rates, pages));
    } catch (IOException | RuntimeException e) {
      rates.close();
      index.close();
      throw e;
    }
  }

  private static ConsoleIndex index(Settings settings) throws IOException {
    return ConsoleIndex.create(settings.path(Setting.DATA).resolve("console"));
  }

  private static LiveFeed feed() {
    return new LiveFeed(Long.toString(Clock.systemUTC().millis(), Character.MAX_RADIX));
  }

  private static ConsoleServer serve(
      Settings settings,
      ConsoleIndex index,
      LiveFeed feed,
      FlowRates rates,
      Map<String, Supplier<Answer>> pages)
      throws IOException {
    Clock clock = Clock.system(ZoneId.systemDefault());
    return ConsoleServer.start(
        consoleSettings(settings),
        new ConsoleServer.Content(index, feed, rates::view, pages, clock));
  }

  private static ConsoleSettings consoleSettings(Settings settings) {
    String token = settings.text(Setting.CONSOLE_TOKEN);
    List<String> hosts =
        Arrays.stream(settings.text(Setting.CONSOLE_HOSTS).split(",", -1))
            .map(String::strip)
            .filter(host -> !host.isEmpty())
            .toList();
    try {
      return new ConsoleSettings(
          settings.text(Setting.CONSOLE_BIND),
          settings.integer(Setting.HTTP_PORT),
          token.isBlank() ? null : token,
          hosts);
    } catch (IllegalArgumentException e) {
      throw new InvalidSettingsException(List.of(String.valueOf(e.getMessage())));
    }
  }

  @Override
  public String address() {
    return server.address();
  }

  @Override
  public void close() throws IOException {
    server.close();
    rates.close();
    if (follower != null) {
      follower.close();
    }
    index.close();
  }
}
