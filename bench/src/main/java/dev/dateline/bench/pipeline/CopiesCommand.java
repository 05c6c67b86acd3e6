package dev.dateline.bench.pipeline;

import dev.dateline.topics.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench/run.sh copies}: an archive of any size, made of a small one. */
@Command(
    name = "copies",
    mixinStandardHelpOptions = true,
    header = "Make a large archive of a small one.",
    description =
        "Each further round through the corpus has other ids and is published on later days of the"
            + " same weekdays, so that it speaks of other days.",
    sortOptions = false)
public final class CopiesCommand implements Callable<Integer> {

  @Option(
      names = "--corpus",
      split = ",",
      defaultValue = "seeds",
      description = "Files and folders with articles (default: the samples).")
  private List<Path> corpus = new ArrayList<>();

  @Option(names = "--articles", required = true, description = "How many.")
  private long articles;

  @Option(
      names = "--one-day",
      description = "Publish all on this day, so that thousands speak of one day.")
  private @Nullable LocalDate day;

  @Parameters(paramLabel = "FILE", description = "NDJSON; packed if it ends in .gz.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    Copies copies = Copies.of(corpus);
    OutputStream plain = Files.newOutputStream(file);
    OutputStream packed = file.toString().endsWith(".gz") ? new GZIPOutputStream(plain) : plain;
    try (OutputStream out = new BufferedOutputStream(packed, 1 << 20)) {
      for (long place = 0; place < articles; place++) {
        out.write(Json.write(day == null ? copies.at(place) : copies.at(place, day)));
        out.write('\n');
      }
    }
    System.err.printf(
        "%d articles, of %d different texts, in %s%n", articles, copies.distinct(), file);
    return 0;
  }
}
