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
import java.time.LocalDate;
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

  /** How many sentences make a document, where a file has sentences alone. */
  private static final int SENTENCES = 8;

  private static final LocalDate FIRST_DAY = LocalDate.of(2004, 6, 2);
  private static final int DAYS = 2_200;

  /**
   * The rows of a file, to be parsed when it is their turn.
   *
   * @param file JSON lines packed by gzip ({@code id}, {@code published}, {@code title}, {@code
   *     body}); or with a name in {@code .txt.gz} a sentence a line, of which eight make a document
   *     that is published on a made-up day
   */
  static List<String> rows(Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String> rows = lines.lines().toList();
      String name = file.getFileName().toString();
      return name.endsWith(".txt.gz") ? ofSentences(name.split("\\.", 2)[0], rows) : rows;
    }
  }

  private static List<String> ofSentences(String source, List<String> sentences) {
    List<String> rows = new ArrayList<>();
    for (int first = 0; first + SENTENCES <= sentences.size(); first += SENTENCES) {
      int number = first / SENTENCES;
      rows.add(
          MAPPER
              .createObjectNode()
              .put("id", source + ":" + number)
              .put("published", FIRST_DAY.plusDays(number % DAYS).toString())
              .put("body", String.join("\n", sentences.subList(first, first + SENTENCES)))
              .toString());
    }
    return rows;
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
