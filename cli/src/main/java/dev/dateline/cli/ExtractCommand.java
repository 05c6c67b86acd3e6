package dev.dateline.cli;

import dev.dateline.cli.settings.EntitiesFile;
import dev.dateline.cli.terminal.Terminal;
import dev.dateline.extract.Annotations;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.Provenance;
import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.UserEntities;
import dev.dateline.producer.ProducerSettings;
import dev.dateline.producer.input.ArchiveSource;
import dev.dateline.producer.input.ReadOutcome;
import dev.dateline.topics.Article;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline extract}: enriched articles on standard output, without a broker. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    header = "Print enriched articles, without a broker.",
    description =
        "Reads articles from files, folders or standard input (NDJSON or the seed format) and"
            + " prints one line of JSON for each. What is no article is named on standard error.",
    footer = {
      "",
      "Examples:",
      "  dateline extract seeds/000_a16dc784cdb22899.txt | jq .dates",
      "  cat news.ndjson | dateline extract --only dates,events > dated.ndjson"
    })
final class ExtractCommand implements Callable<Integer> {

  /** What may be asked for. */
  enum Part {
    ENTITIES,
    DATES,
    EVENTS,
    ANNIVERSARIES
  }

  /** What finds everything in a text; tests put one in its place that fails. */
  @FunctionalInterface
  interface Extraction {
    Annotations extract(String body, PublicationTime published, Provenance provenance);
  }

  private static final Logger LOG = LoggerFactory.getLogger(ExtractCommand.class);

  private final Terminal terminal;
  private final Function<UserEntities, Extraction> extractions;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files, folders, or - for standard input (the default).")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description = "Only these: entities, dates, events, anniversaries.")
  private Set<Part> only = EnumSet.allOf(Part.class);

  @Option(
      names = "--entities",
      paramLabel = "FILE",
      description = "Entities of your own, as JSON: names, aliases and merges.")
  private String entities = "";

  private long extracted;
  private long rejected;

  ExtractCommand(Terminal terminal) {
    this(terminal, entities -> Extractor.create(entities)::extract);
  }

  ExtractCommand(Terminal terminal, Function<UserEntities, Extraction> extractions) {
    this.terminal = terminal;
    this.extractions = extractions;
  }

  @Override
  public Integer call() throws Exception {
    List<Path> inputs = Inputs.of(paths.isEmpty() ? List.of("-") : paths);
    Extraction extraction = extractions.apply(EntitiesFile.read(entities));
    int maxPieceBytes = ProducerSettings.defaults().maxLineBytes();
    try (ArchiveSource source = ArchiveSource.of(inputs, maxPieceBytes, Clock.systemUTC())) {
      boolean read = true;
      for (ReadOutcome next = source.next(); next != null && read; next = source.next()) {
        read = take(next, extraction);
      }
    }
    terminal.flush();
    if (rejected > 0) {
      terminal.message("%,d extracted, %,d rejected".formatted(extracted, rejected));
    }
    return (rejected == 0 ? ExitCode.OK : ExitCode.REJECTED).code();
  }

  /** False once nobody reads the results any more. */
  private boolean take(ReadOutcome outcome, Extraction extraction) {
    if (outcome instanceof ReadOutcome.Rejected bad) {
      rejected++;
      terminal.message("rejected: " + bad.message());
    } else if (outcome instanceof ReadOutcome.Accepted accepted) {
      return print(accepted.article(), extraction);
    } else {
      terminal.message(outcome.piece().place() + ": held back by its source");
    }
    return true;
  }

  /** An article that the extractor fails at is rejected, as in the pipeline; the others go on. */
  private boolean print(Article article, Extraction extraction) {
    EnrichedArticle enriched;
    try {
      enriched = enrich(article, extraction);
    } catch (RuntimeException | StackOverflowError e) {
      rejected++;
      LOG.debug("Annotating article {} failed", article.id(), e);
      terminal.message("rejected: annotating article \"%s\" failed: %s".formatted(article.id(), e));
      return true;
    }
    extracted++;
    terminal.data(Json.write(enriched));
    terminal.data("");
    return terminal.dataIsRead();
  }

  private EnrichedArticle enrich(Article article, Extraction extraction) {
    String body = article.body();
    Annotations found =
        body == null
            ? Annotations.NONE
            : extraction.extract(body, article.published(), article.provenance());
    return EnrichedArticle.of(
        article,
        new Annotations(
            only.contains(Part.ENTITIES) ? found.entities() : List.of(),
            only.contains(Part.DATES) ? found.dates() : List.of(),
            only.contains(Part.EVENTS) ? found.events() : List.of(),
            only.contains(Part.ANNIVERSARIES) ? found.anniversaries() : List.of()));
  }
}
