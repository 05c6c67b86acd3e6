package dev.dateline.trainer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.extract.Annotations;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.event.Candidate;
import dev.dateline.extract.event.Clue;
import dev.dateline.extract.event.EventFinder;
import dev.dateline.extract.text.Tokenizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * A document with the events that are found in it.
 *
 * @param text title, empty line and body
 * @param events as {@link Extractor} gives them
 * @param candidates their tellings before they are joined
 */
record EventDocument(
    String id,
    PublicationTime published,
    String text,
    List<DatedEvent> events,
    List<Candidate> candidates) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  EventDocument {
    events = List.copyOf(events);
    candidates = List.copyOf(candidates);
  }

  /** Reads the events of one line of JSON ({@code id, published, title, body}). */
  static EventDocument read(String line, Extractor extractor) throws IOException {
    JsonNode row = MAPPER.readTree(line);
    String title = row.path("title").asText("");
    String body = row.path("body").asText();
    boolean titled = !title.isEmpty() && !title.equals("null");
    String text = titled ? title + "\n\n" + body : body;
    PublicationTime published = PublicationTime.parse(row.path("published").asText());
    Annotations annotations = extractor.extract(text, published);
    return new EventDocument(
        row.path("id").asText(),
        published,
        text,
        annotations.events(),
        EventFinder.candidates(
            Tokenizer.tokenize(text), annotations.entities(), annotations.dates(), published));
  }

  /** The id of a line of JSON. */
  static String idOf(String line) throws IOException {
    return MAPPER.readTree(line).path("id").asText();
  }

  /** The lines of a file packed by gzip. */
  static List<String> lines(Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  /** The sentence that tells of an event, on one line. */
  String sentence(DatedEvent event) {
    return text.substring(event.evidence().start(), event.evidence().end())
        .replaceAll("\\s+", " ");
  }

  /** The clues of the telling that leads; none for an event that only an anniversary dates. */
  Set<Clue> clues(DatedEvent event) {
    for (Candidate candidate : candidates) {
      DatedEvent told = candidate.event();
      if (told.title().equals(event.title())
          && told.date().equals(event.date())
          && told.evidence().equals(event.evidence())) {
        return candidate.clues();
      }
    }
    return Set.of();
  }
}
