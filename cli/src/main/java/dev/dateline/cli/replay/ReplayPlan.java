package dev.dateline.cli.replay;

import dev.dateline.topics.ContentHash;
import dev.dateline.topics.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A replay on disk: which articles, in which order, how far it is. It is made as a whole before the
 * first article is sent, so that a replay that was killed goes on with the same articles in the
 * same order, whatever the source says by then; and it is removed when the report was given.
 *
 * <pre>
 * articles.bin   JSON of the articles, one after the other
 * plan.ndjson    a line an article, in the order in which they are sent
 * start.json     the ends of the output topics before the first was sent; written last
 * sent.json      how many are surely on the topic
 * </pre>
 */
final class ReplayPlan {

  private static final String ARTICLES = "articles.bin";
  private static final String PLAN = "plan.ndjson";
  private static final String START = "start.json";
  private static final String SENT = "sent.json";

  private final Path folder;

  /**
   * What was read and where the outputs ended when the plan was made.
   *
   * @param unreadable how much of the source was no article
   * @param ends end offsets of {@code news.results} and {@code news.dead-letters}, by partition
   */
  record Start(String what, long unreadable, Map<String, Long> ends) {
    Start {
      ends = new TreeMap<>(ends);
    }
  }

  /** How many of the plan's articles were acknowledged. */
  record Sent(int count) {}

  private ReplayPlan(Path folder) {
    this.folder = folder;
  }

  /** The plan of a replay, which is known by what it is to do; it need not be there yet. */
  static ReplayPlan of(Path data, String what) {
    return new ReplayPlan(data.resolve("replay").resolve(ContentHash.hex(what)));
  }

  /** Whether it was made to its end. */
  boolean exists() {
    return Files.exists(folder.resolve(START));
  }

  /** A new file for the JSON of articles; what an unfinished attempt left is removed. */
  OutputStream newArticles() throws IOException {
    remove();
    Files.createDirectories(folder);
    return new BufferedOutputStream(Files.newOutputStream(folder.resolve(ARTICLES)));
  }

  /** Sets down which articles are sent, in their order; from here on the plan exists. */
  void finish(List<PlannedArticle> articles, Start start) throws IOException {
    try (OutputStream lines =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(PLAN)))) {
      for (PlannedArticle article : articles) {
        lines.write(Json.write(article));
        lines.write('\n');
      }
    }
    write(START, start);
  }

  Start start() throws IOException {
    return Json.read(Files.readAllBytes(folder.resolve(START)), Start.class);
  }

  List<PlannedArticle> articles() throws IOException {
    List<PlannedArticle> articles = new ArrayList<>();
    try (Stream<String> lines = Files.lines(folder.resolve(PLAN))) {
      lines.forEach(
          line ->
              articles.add(Json.read(line.getBytes(StandardCharsets.UTF_8), PlannedArticle.class)));
    }
    return articles;
  }

  int sent() throws IOException {
    Path file = folder.resolve(SENT);
    return Files.exists(file) ? Json.read(Files.readAllBytes(file), Sent.class).count() : 0;
  }

  void sent(int count) throws IOException {
    write(SENT, new Sent(count));
  }

  /** Opens the JSON of the articles for reading at any place. */
  RandomAccessFile openArticles() throws IOException {
    return new RandomAccessFile(folder.resolve(ARTICLES).toFile(), "r");
  }

  /** Removes all of it. */
  void remove() throws IOException {
    for (String name : List.of(START, SENT, PLAN, ARTICLES)) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.deleteIfExists(folder);
  }

  private void write(String name, Object content) throws IOException {
    Path half = folder.resolve(name + ".half");
    Files.write(half, Json.writePretty(content));
    Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
