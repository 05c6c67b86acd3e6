package dev.dateline.trainer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.extract.PublicationTime;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * A document to draw samples from.
 *
 * @param id of it
 * @param published when
 * @param text its title, where it has one, an empty line, and its body
 */
record SampledDocument(String id, PublicationTime published, String text) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * The rows of a file, to be parsed when it is their turn.
   *
   * @param file JSON lines packed by gzip ({@code id}, {@code published}, {@code title}, {@code
   *     body})
   */
  static List<String> rows(Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  /** The same in an order of chance. */
  static List<String> shuffledRows(Path file, long seed) throws IOException {
    List<String> rows = new ArrayList<>(rows(file));
    Collections.shuffle(rows, new Random(seed));
    return rows;
  }

  static SampledDocument parse(String row) {
    try {
      JsonNode node = MAPPER.readTree(row);
      String title = node.path("title").asText("");
      String body = node.path("body").asText();
      boolean titled = !title.isEmpty() && !title.equals("null");
      return new SampledDocument(
          node.path("id").asText(),
          PublicationTime.parse(node.path("published").asText()),
          titled ? title + "\n\n" + body : body);
    } catch (IOException e) {
      throw new UncheckedIOException("no row of JSON: \"" + row + "\"", e);
    }
  }
}
