package dev.dateline.trainer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/**
 * Reads the text to learn from: documents as JSON lines ({@code id}, {@code title}, {@code body},
 * {@code source}), and plain text with a sentence a line. Of sources that would outweigh the rest a
 * share is taken, chosen by a checksum of the document's id.
 */
final class Corpora {

  /** Percent of the documents of a source; all of those that are not named. */
  private static final Map<String, Integer> SHARES =
      Map.of(
          "us-justice-department", 20,
          "us-senate-2004-2008", 20,
          "us-congress", 25,
          "us-white-house", 40);

  private static final int LINES_A_DOCUMENT = 12;

  private Corpora() {}

  /** Documents of a file of JSON lines, in its order. */
  static List<Document> documents(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<Document> documents = new ArrayList<>();
    try (BufferedReader lines = reader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = mapper.readTree(line);
        String id = row.path("id").asText();
        int share = SHARES.getOrDefault(row.path("source").asText(), 100);
        if (percentile(id) < share) {
          String title = row.path("title").asText("");
          boolean titled = !title.isEmpty() && !title.equals("null");
          String body = row.path("body").asText();
          documents.add(new Document(id, titled ? title + "\n\n" + body : body));
        }
      }
    }
    return documents;
  }

  /** Documents of some sentences each, from plain text with a sentence a line. */
  static List<Document> sentences(Path file) throws IOException {
    List<Document> documents = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int count = 0;
    try (BufferedReader lines = reader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        text.append(text.isEmpty() ? "" : " ").append(line.strip());
        if (++count % LINES_A_DOCUMENT == 0) {
          documents.add(new Document(file.getFileName() + ":" + count, text.toString()));
          text.setLength(0);
        }
      }
    }
    if (!text.isEmpty()) {
      documents.add(new Document(file.getFileName() + ":" + count, text.toString()));
    }
    return documents;
  }

  /** From 0 to 99, by the id alone. */
  static int percentile(String id) {
    CRC32 sum = new CRC32();
    sum.update(id.getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() % 100);
  }

  static BufferedReader reader(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    boolean packed = file.toString().endsWith(".gz");
    return new BufferedReader(
        new InputStreamReader(packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
  }
}
