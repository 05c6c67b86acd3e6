package dev.dateline.bench.pipeline;

import dev.dateline.extract.PublicationTime;
import dev.dateline.producer.ProducerSettings;
import dev.dateline.producer.input.ArchiveSource;
import dev.dateline.producer.input.ReadOutcome;
import dev.dateline.topics.Article;
import dev.dateline.topics.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * As many articles as are wanted, made of those that there are: each further round through the
 * corpus has other ids and later days, so that it speaks of other days than the one before. The
 * days shift by whole weeks, more than the corpus spans, and begin anew when the year 9000 is
 * reached.
 */
final class Copies {

  private static final int LAST_YEAR = 9000;
  private static final int WEEK = 7;

  private final List<Article> articles;
  private final long shiftDays;

  private Copies(List<Article> articles) {
    this.articles = articles;
    LocalDate first = articles.get(0).published().date();
    LocalDate last = first;
    for (Article article : articles) {
      LocalDate date = article.published().date();
      first = date.isBefore(first) ? date : first;
      last = date.isAfter(last) ? date : last;
    }
    this.shiftDays = (ChronoUnit.DAYS.between(first, last) / WEEK + 1) * WEEK;
  }

  /**
   * Reads a corpus.
   *
   * @param inputs files and folders that {@code dateline run} would take
   */
  static Copies of(List<Path> inputs) {
    List<Article> articles = new ArrayList<>();
    int maxPieceBytes = ProducerSettings.defaults().maxLineBytes();
    try (ArchiveSource source = ArchiveSource.of(inputs, maxPieceBytes, Clock.systemUTC())) {
      for (ReadOutcome next = source.next(); next != null; next = source.next()) {
        if (next instanceof ReadOutcome.Accepted accepted && !accepted.article().withdrawn()) {
          articles.add(accepted.article());
        }
      }
    }
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("there is no article in " + inputs);
    }
    return new Copies(articles);
  }

  /** How many the corpus itself has. */
  int distinct() {
    return articles.size();
  }

  /** The article at a place of the endless row, from 0. */
  Article at(long place) {
    Article original = articles.get((int) (place % articles.size()));
    long round = place / articles.size();
    return round == 0 ? original : shifted(original, round);
  }

  /** The same article of the endless row, published on a given day whatever its own. */
  Article at(long place, LocalDate day) {
    Article article = at(place);
    return with(article, article.id(), PublicationTime.of(day));
  }

  /**
   * Writes articles as NDJSON.
   *
   * @param from place of the first one
   * @return bytes written
   */
  long write(Path file, long from, long count) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (long place = from; place < from + count; place++) {
        out.write(Json.write(at(place)));
        out.write('\n');
      }
    }
    return Files.size(file);
  }

  private Article shifted(Article original, long round) {
    LocalDate date = original.published().date();
    long years = Math.max(1, LAST_YEAR - date.getYear());
    long rounds = Math.max(1, years * 365 / shiftDays);
    LocalDate later = date.plusDays(round % rounds * shiftDays);
    return with(original, original.id() + "-r" + round, PublicationTime.of(later));
  }

  private static Article with(Article article, String id, PublicationTime published) {
    return new Article(
        id,
        published,
        article.version(),
        article.title(),
        article.body(),
        article.source(),
        article.language(),
        article.uri(),
        article.status(),
        null,
        null);
  }
}
