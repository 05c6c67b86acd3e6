package dev.dateline.bench;

import dev.dateline.extract.PublicationTime;
import dev.dateline.producer.ProducerSettings;
import dev.dateline.producer.input.ArchiveSource;
import dev.dateline.producer.input.ReadOutcome;
import dev.dateline.topics.Article;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The articles that the benchmarks of one run read: every so-manieth of an archive, in its order,
 * so that all of them read the same text.
 */
@State(Scope.Benchmark)
public class Sample {

  /** A text and the day to read it from. */
  public record Text(String body, PublicationTime published) {}

  /** Files and folders that {@code dateline run} would take, separated by commas. */
  @Param("seeds")
  public String corpus = "";

  /** How many articles, spread evenly over the archive; 0 for all. */
  @Param("100")
  public int articles;

  private List<Text> texts = List.of();
  private long characters;

  /** Reads the archive. */
  @Setup
  public void read() {
    List<Text> all = all(corpus);
    int wanted = articles <= 0 ? all.size() : Math.min(articles, all.size());
    List<Text> chosen = new ArrayList<>(wanted);
    for (int i = 0; i < wanted; i++) {
      chosen.add(all.get((int) ((long) i * all.size() / wanted)));
    }
    texts = List.copyOf(chosen);
    characters = texts.stream().mapToLong(text -> text.body().length()).sum();
  }

  /** The texts, in the archive's order. */
  public List<Text> texts() {
    return texts;
  }

  /** UTF-16 code units of all texts together. */
  public long characters() {
    return characters;
  }

  /** All articles of the archive that have a text. */
  static List<Text> all(String corpus) {
    List<Path> inputs = new ArrayList<>();
    for (String path : corpus.split(",", -1)) {
      if (!Files.exists(Path.of(path))) {
        throw new IllegalArgumentException(
            "there is no file or folder \"%s\"; -p corpus=PATH names the articles to read"
                .formatted(path));
      }
      inputs.add(Path.of(path));
    }
    List<Text> all = new ArrayList<>();
    int maxPieceBytes = ProducerSettings.defaults().maxLineBytes();
    try (ArchiveSource source = ArchiveSource.of(inputs, maxPieceBytes, Clock.systemUTC())) {
      for (ReadOutcome next = source.next(); next != null; next = source.next()) {
        if (next instanceof ReadOutcome.Accepted accepted) {
          Article article = accepted.article();
          if (article.body() != null) {
            all.add(new Text(article.body(), article.published()));
          }
        }
      }
    }
    if (all.isEmpty()) {
      throw new IllegalArgumentException("no article in \"%s\"".formatted(corpus));
    }
    return all;
  }
}
