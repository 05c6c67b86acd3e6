package dev.dateline.cli;

import dev.dateline.cli.pipeline.ArchiveForm;
import dev.dateline.cli.settings.InvalidSettingsException;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.terminal.Terminal;
import dev.dateline.cli.verify.ArticleTrail;
import dev.dateline.cli.verify.Verification;
import dev.dateline.sink.files.ArchiveSettings;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline verify}: is the archive what the topics say? */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    header = "Check the archive against news.results, or follow one article through everything.",
    description = {
      "Without an ID it compares every file with what news.results says, by the code that writes"
          + " the files, and names each difference; exit code 1 if there is one.",
      "With an ID it names every record and every file of that article: topic, partition, offset,"
          + " time, key, and what is said there."
    })
final class VerifyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "ID", arity = "0..1", description = "Id of an article.")
  private @Nullable String id;

  @Option(
      names = "--repair",
      description =
          "Write what is missing or differs and remove what is too much; the sink must not run.")
  private boolean repair;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = options.read();
    if (repair && id != null) {
      throw new InvalidSettingsException(List.of("--repair mends the whole archive; leave out ID"));
    }
    ArchiveSettings archive = ArchiveForm.of(settings);
    try (BrokerAccess broker = BrokerAccess.nearest(settings)) {
      if (id != null) {
        return follow(settings, broker, id).code();
      }
      Verification verification = new Verification(broker.connection(), archive);
      Verification.Outcome outcome = repair ? verification.repair() : verification.compare();
      outcome.differences().forEach(one -> terminal.data(one.toString()));
      terminal.message(
          "%d records compared, %d differences%s%s."
              .formatted(
                  outcome.records(),
                  outcome.differences().size(),
                  repair && !outcome.differences().isEmpty() ? ", all mended" : "",
                  outcome.pending() == 0
                      ? ""
                      : "; " + outcome.pending() + " records are not in the files yet"));
      return (repair || outcome.differences().isEmpty() ? ExitCode.OK : ExitCode.REJECTED).code();
    }
  }

  private ExitCode follow(Settings settings, BrokerAccess broker, String article) throws Exception {
    boolean found =
        new ArticleTrail(
                broker.connection(), settings.path(Setting.ARCHIVE), article, terminal::data)
            .follow();
    if (!found) {
      terminal.message("dateline: there is nothing of an article \"%s\"".formatted(article));
    }
    return found ? ExitCode.OK : ExitCode.REJECTED;
  }
}
