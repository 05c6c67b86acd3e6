package dev.dateline.cli;

import dev.dateline.cli.http.Front;
import dev.dateline.cli.http.Health.StageHealth;
import dev.dateline.cli.http.Health.Status;
import dev.dateline.cli.settings.InvalidSettingsException;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.console.api.PipelineView.Flow;
import dev.dateline.console.http.Answer;
import dev.dateline.console.http.ConsoleServer;
import dev.dateline.console.http.ConsoleSettings;
import dev.dateline.console.index.ConsoleIndex;
import dev.dateline.console.live.ArchiveFollower;
import dev.dateline.console.live.FlowRates;
import dev.dateline.console.live.LiveFeed;
import dev.dateline.console.live.ResultsFollower;
import dev.dateline.console.live.Source;
import dev.dateline.topics.KafkaConnection;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The console of this process: its index, what fills it, and its server. */
final class Console implements Front {

  private final ConsoleIndex index;
  private final Source source;
  private final FlowRates rates;
  private final ConsoleServer server;

  private Console(ConsoleIndex index, Source source, FlowRates rates, ConsoleServer server) {
    this.index = index;
    this.source = source;
    this.rates = rates;
    this.server = server;
  }

  /** Over the topics of a cluster, live. */
  static Console overTopics(
      Settings settings,
      KafkaConnection connection,
      Supplier<Flow> flow,
      Map<String, Function<StageHealth, Answer>> pages)
      throws IOException {
    LiveFeed feed = feed();
    return open(
        settings,
        feed,
        index -> ResultsFollower.start(connection, index, feed, Clock.systemUTC()),
        (index, source) -> FlowRates.start(flow, index, feed, source),
        pages);
  }

  /** Over the files of an archive. */
  static Console overArchive(Settings settings, Map<String, Function<StageHealth, Answer>> pages)
      throws IOException {
    LiveFeed feed = feed();
    return open(
        settings,
        feed,
        index -> ArchiveFollower.start(settings.path(Setting.ARCHIVE), index, feed),
        (index, source) -> FlowRates.ofArchive(index, feed, source),
        pages);
  }

  private static Console open(
      Settings settings,
      LiveFeed feed,
      Function<ConsoleIndex, Source> filling,
      BiFunction<ConsoleIndex, Source, FlowRates> flowing,
      Map<String, Function<StageHealth, Answer>> pages)
      throws IOException {
    ConsoleIndex index = ConsoleIndex.open(settings.path(Setting.DATA).resolve("console"));
    Source source = filling.apply(index);
    FlowRates rates = flowing.apply(index, source);
    try {
      Map<String, Supplier<Answer>> own = new HashMap<>();
      pages.forEach((path, page) -> own.put(path, () -> page.apply(health(source))));
      return new Console(index, source, rates, serve(settings, index, feed, rates, own));
    } catch (IOException | RuntimeException e) {
      rates.close();
      source.close();
      index.close();
      throw e;
    }
  }

  /** Whether the console shows what there is; what it has yet to read is no illness. */
  static StageHealth health(Source source) {
    String problem = source.problem().orElse(null);
    return new StageHealth("console", problem == null ? Status.UP : Status.DOWN, 0, null, problem);
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
    source.close();
    index.close();
  }
}
