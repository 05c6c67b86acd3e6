package dev.dateline.bench.pipeline;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** As many lines of a file as are wanted, in a file beside it. */
final class Paces {

  private Paces() {}

  static Path file(Path all) {
    return all.resolveSibling(all.getFileName() + ".paced.ndjson");
  }

  /** Writes the first lines of a file, or all if there are fewer. */
  static void firstLines(Path all, long count) {
    try (BufferedReader from = Files.newBufferedReader(all);
        BufferedWriter to = Files.newBufferedWriter(file(all))) {
      String line = from.readLine();
      for (long i = 0; i < count && line != null; i++) {
        to.write(line);
        to.write('\n');
        line = from.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the articles of \"" + all + "\" cannot be cut", e);
    }
  }
}
