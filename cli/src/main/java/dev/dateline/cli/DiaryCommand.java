package dev.dateline.cli;

import dev.dateline.cli.consume.TopicEvents;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.terminal.Terminal;
import dev.dateline.console.diary.ArchiveEvents;
import dev.dateline.console.diary.Diary;
import dev.dateline.console.diary.DiaryFormat;
import dev.dateline.console.diary.DiaryQuery;
import dev.dateline.console.diary.EventSource;
import dev.dateline.console.diary.ICalendarFiles;
import dev.dateline.console.diary.Marks;
import dev.dateline.topics.AnniversaryRule;
import dev.dateline.topics.KafkaConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline diary}: which anniversaries come round. */
@Command(
    name = "diary",
    mixinStandardHelpOptions = true,
    header = "Show which anniversaries come round, and why each is worth a line.",
    description = {
      "Reads the events of the archive's files, or of news.events with --bootstrap-servers. Where"
          + " nothing is due in the stretch, the next day on which anything is.",
      "\"observed\" means that an article marked this very anniversary, \"projected\" that it"
          + " follows from the event's date."
    },
    footer = {
      "",
      "Examples:",
      "  dateline diary",
      "  dateline diary --from 2027-01-01 --days 365 --country fr --min-prominence 10",
      "  dateline diary --ordinals all -o json | jq '.days[].title'",
      "  dateline diary -o ical > diary.ics",
      "",
      "A file of marks has lines \"hide ID\" and \"pin ID\", where ID is that of an event, as the",
      "table shows it in brackets, or of any of its claims (ARTICLE#e1)."
    })
final class DiaryCommand implements Callable<Integer> {

  /** Which anniversaries. */
  enum Ordinals {
    ROUND,
    ALL;

    private AnniversaryRule rule() {
      return this == ROUND ? AnniversaryRule.ROUND : AnniversaryRule.ALL;
    }
  }

  private final Terminal terminal;
  private final Clock clock = Clock.system(ZoneId.systemDefault());

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(names = "--from", paramLabel = "DATE", description = "First day (default: today).")
  private @Nullable LocalDate from;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "30",
      description = "How many days (default: ${DEFAULT-VALUE}).")
  private int days = DiaryQuery.DEFAULT_DAYS;

  @Option(
      names = "--min-prominence",
      paramLabel = "N",
      defaultValue = "5",
      description = "Leave out what is less prominent (default: ${DEFAULT-VALUE}; 0 shows all).")
  private int minProminence = DiaryQuery.DEFAULT_MIN_PROMINENCE;

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "Only events of or in a country: fr, us, su …")
  private @Nullable String country;

  @Option(
      names = "--entity",
      paramLabel = "ID",
      description =
          "Only events with this participant or place: person/nelson-mandela, or its end.")
  private @Nullable String entity;

  @Option(
      names = "--ordinals",
      paramLabel = "WHICH",
      defaultValue = "round",
      description =
          "round: 1, 2, 3, each 5 to 100, then each 25 years, and 100 days; all: every year"
              + " (default: ${DEFAULT-VALUE}).")
  private Ordinals ordinals = Ordinals.ROUND;

  @Option(names = "--marks", paramLabel = "FILE", description = "Hidden and pinned events.")
  private @Nullable Path marks;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORM",
      defaultValue = "table",
      description = "table, json or ical (default: ${DEFAULT-VALUE}).")
  private DiaryFormat output = DiaryFormat.TABLE;

  @Option(
      names = "--write",
      description = "Write diary.ics and events.ics into the archive anew, and print nothing.")
  private boolean write;

  DiaryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = options.read();
    Path archive = settings.path(Setting.ARCHIVE);
    LocalDate first = from == null ? LocalDate.now(clock) : from;
    Optional<KafkaConnection> brokers = settings.foreignBrokers();
    ArchiveEvents files = new ArchiveEvents(archive);
    if (brokers.isEmpty() && !files.exist()) {
      terminal.message(
          "dateline: there are no events in \"%s\"; `dateline run` makes them, --archive names"
                  .formatted(archive)
              + " another archive, --bootstrap-servers brokers");
      return ExitCode.REJECTED.code();
    }
    if (write) {
      ICalendarFiles.write(archive, first);
      terminal.message("Written: %s and events.ics".formatted(archive.resolve("diary.ics")));
      return ExitCode.OK.code();
    }
    EventSource source = brokers.<EventSource>map(TopicEvents::new).orElse(files);
    Diary diary = Diary.of(source, query(first));
    terminal.data(output.write(diary).getBytes(StandardCharsets.UTF_8));
    terminal.flush();
    return ExitCode.OK.code();
  }

  private DiaryQuery query(LocalDate first) throws IOException {
    try {
      Marks read = marks == null ? Marks.NONE : Marks.read(marks);
      return new DiaryQuery(first, days, minProminence, country, entity, ordinals.rule(), read);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
