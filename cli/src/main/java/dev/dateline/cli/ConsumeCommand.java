package dev.dateline.cli;

import dev.dateline.cli.consume.Consumption;
import dev.dateline.cli.consume.TopicReader;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.terminal.Terminal;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline consume}: decoded records of a topic on standard output. */
@Command(
    name = "consume",
    mixinStandardHelpOptions = true,
    header = "Print the decoded records of a topic.",
    description = {
      "Reads committed records only, outside of any group. Without --from-beginning or --offset it"
          + " begins at the end and waits for what comes.",
      "Without --bootstrap-servers it takes the broker of a running `dateline run --serve`, or else"
          + " starts the embedded one to read what is there, and ends at the end."
    },
    footer = {
      "",
      "Examples:",
      "  dateline consume news.enriched --from-beginning --max-messages 1 -o pretty",
      "  dateline consume news.results --from-beginning -e --filter '/entities/*/id=country/kp'"
    })
final class ConsumeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "TOPIC", description = "Its name, such as news.enriched.")
  private String topic = "";

  @Option(names = "--from-beginning", description = "Begin with the first record.")
  private boolean fromBeginning;

  @Option(
      names = "--offset",
      paramLabel = "N",
      description = "Begin at this offset; a negative one counts from the end.")
  private @Nullable Long offset;

  @Option(names = "--partition", paramLabel = "N", description = "Read one partition alone.")
  private @Nullable Integer partition;

  @Option(
      names = {"-n", "--max-messages"},
      paramLabel = "N",
      description = "End after so many records.")
  private @Nullable Long maxMessages;

  @Option(
      names = {"-e", "--exit-at-end"},
      description = "End at the end of the topic instead of waiting for more.")
  private boolean exitAtEnd;

  @Option(names = "--key", paramLabel = "KEY", description = "Only records with this key.")
  private @Nullable String key;

  @Option(
      names = "--filter",
      paramLabel = "COMPARISON",
      description =
          "Only records whose payload meets it: a JSON pointer (* is any element), one of"
              + " = != < <= > >= ~, and a value.")
  private @Nullable String filter;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "json|pretty|short",
      description = "One line of JSON a record (default), indented JSON, or one line of text.")
  private Consumption.Format format = Consumption.Format.JSON;

  ConsumeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = options.read();
    Consumption consumption = consumption();
    try (BrokerAccess broker = BrokerAccess.nearest(settings);
        TopicReader reader = new TopicReader(broker.connection())) {
      // Nobody writes to a broker that was started for this command alone.
      boolean stop = exitAtEnd || broker.isOurs();
      reader.read(
          topic, range(), stop ? TopicReader.AtEnd.STOP : TopicReader.AtEnd.FOLLOW, consumption);
    }
    if (consumption.readerIsGone()) {
      return ExitCode.OK.code();
    }
    terminal.message(consumption.summary(topic));
    return (consumption.isShort() ? ExitCode.REJECTED : ExitCode.OK).code();
  }

  private Consumption consumption() {
    try {
      return Consumption.of(
          terminal, format, maxMessages == null ? Long.MAX_VALUE : maxMessages, key, filter);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private TopicReader.Range range() {
    OptionalLong from =
        offset != null
            ? OptionalLong.of(offset)
            : fromBeginning ? OptionalLong.of(0) : OptionalLong.empty();
    return new TopicReader.Range(
        partition == null ? OptionalInt.empty() : OptionalInt.of(partition), from);
  }
}
