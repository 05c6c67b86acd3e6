package dev.dateline.cli;

import dev.dateline.cli.consume.TopicReader;
import dev.dateline.cli.pipeline.ArchiveForm;
import dev.dateline.cli.pipeline.Books;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.terminal.ArticleSummary;
import dev.dateline.cli.terminal.Terminal;
import dev.dateline.producer.PublishReport;
import dev.dateline.topics.Article;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a run prints at its end. */
final class RunReport {

  private final Terminal terminal;
  private final Settings settings;

  RunReport(Terminal terminal, Settings settings) {
    this.terminal = terminal;
    this.settings = settings;
  }

  /** What each article yielded; left out for a run with more than people would read. */
  void articles(List<Article> published, PublishReport report, KafkaConnection connection) {
    if (report.published() > published.size()) {
      terminal.data(
          "%,d articles; what each yielded is in its file.".formatted(report.published()));
      return;
    }
    Set<String> ids = new LinkedHashSet<>();
    published.forEach(article -> ids.add(article.id()));
    Map<String, EnrichedArticle> enriched = enriched(ids, connection);
    for (String id : ids) {
      EnrichedArticle article = enriched.get(id);
      if (article != null) {
        ArticleSummary.lines(article).forEach(terminal::data);
      }
    }
  }

  /** What was held back or rejected, with the reasons. */
  void exceptions(PublishReport report) {
    list("withheld by their sources", report.withheld());
    list("under embargo", report.embargoed());
    list("passed over", report.skipped());
    if (report.rejected().total() > 0) {
      terminal.data(
          "%,d rejected by the producer; %,d of them with their bytes on %s"
              .formatted(
                  report.rejected().total(),
                  report.deadLettered(),
                  Topic.DEAD_LETTERS.topicName()));
    }
  }

  /** The books, and where everything is. */
  void books(Books books, long filesTouched) {
    Path archive = archive();
    terminal.data("");
    terminal.data("Books");
    terminal.data(books.text().stripTrailing());
    terminal.data("");
    terminal.data(
        books.changedNothing()
            ? "Nothing changed: every result is as it was."
            : "%,d files written or removed.".formatted(filesTouched));
    terminal.data("Files: " + archive.resolve(inSegments() ? "segments" : "articles"));
    if (books.rejected() > 0) {
      terminal.data("Rejected, with reasons: " + archive.resolve("rejected"));
    }
  }

  /** Where the calendar is, and how to ask it; segments hold its events among the results. */
  void calendar() {
    Path archive = archive();
    terminal.data(
        inSegments()
            ? "Calendar: events.ics and diary.ics in " + archive
            : "Calendar: " + archive.resolve("events") + ", events.ics and diary.ics beside it");
    terminal.data("What comes round next: ./dateline diary");
  }

  private boolean inSegments() {
    return ArchiveForm.of(settings).segments().isPresent();
  }

  private Path archive() {
    return settings.path(Setting.ARCHIVE).toAbsolutePath().normalize();
  }

  private void list(String what, PublishReport.Listed listed) {
    if (listed.total() > 0) {
      terminal.data("%,d %s".formatted(listed.total(), what));
      listed.first().forEach(line -> terminal.data("  " + line));
      if (listed.total() > listed.first().size()) {
        terminal.data("  …");
      }
    }
  }

  private static Map<String, EnrichedArticle> enriched(
      Set<String> ids, KafkaConnection connection) {
    Map<String, EnrichedArticle> found = new HashMap<>();
    try (TopicReader reader = new TopicReader(connection)) {
      reader.read(
          Topic.ENRICHED.topicName(),
          TopicReader.Range.ALL,
          TopicReader.AtEnd.STOP,
          raw -> {
            String id = new String(raw.key(), StandardCharsets.UTF_8);
            if (ids.contains(id) && raw.value() != null) {
              found.put(id, Json.read(raw.value(), EnrichedArticle.class));
            }
            return true;
          });
    }
    return found;
  }
}
