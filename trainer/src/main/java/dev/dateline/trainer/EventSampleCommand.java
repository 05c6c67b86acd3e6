package dev.dateline.trainer;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.Mention;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws documents at random and prints the events found in them, to be judged.
 *
 * <pre>
 *   EventSampleCommand DOCUMENTS SEED COUNT
 * </pre>
 *
 * <p>DOCUMENTS are JSON lines packed by gzip ({@code id}, {@code published}, {@code title}, {@code
 * body}). A line of the result has, with tabs between: document, date of publication, first and
 * last code unit of the happening's word, confidence, date, status, title, the word, the sentence,
 * the clues, the sum of the title. What is committed of a judgement leaves title, word and sentence
 * out. The yield goes to standard error.
 */
public final class EventSampleCommand {

  private EventSampleCommand() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("usage: EventSampleCommand DOCUMENTS SEED COUNT");
    }
    List<String> rows = SampledDocument.shuffledRows(Path.of(args[0]), Long.parseLong(args[1]));
    int count = Math.min(rows.size(), Integer.parseInt(args[2]));
    Extractor extractor = Extractor.create();
    Map<Confidence, Integer> found = new EnumMap<>(Confidence.class);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String row : rows.subList(0, count)) {
      print(EventDocument.read(SampledDocument.parse(row), extractor), found, out);
    }
    int high = found.getOrDefault(Confidence.HIGH, 0);
    int medium = found.getOrDefault(Confidence.MEDIUM, 0);
    System.err.printf(
        Locale.ROOT,
        "seed %s: %d documents, HIGH %d, MEDIUM %d, LOW %d; HIGH and MEDIUM %.3f a document%n",
        args[1],
        count,
        high,
        medium,
        found.getOrDefault(Confidence.LOW, 0),
        (high + medium) / (double) count);
  }

  private static void print(
      EventDocument document, Map<Confidence, Integer> found, PrintStream out) {
    for (DatedEvent event : document.events()) {
      found.merge(event.confidence(), 1, Integer::sum);
      Mention word = event.mentions().get(0);
      out.println(
          String.join(
              "\t",
              document.id(),
              document.published().date().toString(),
              Integer.toString(word.start()),
              Integer.toString(word.end()),
              event.confidence().toString(),
              event.date() + (event.end() == null ? "" : "/" + event.end()),
              event.status().toString(),
              event.title(),
              word.text(),
              document.sentence(event),
              JudgedEvent.names(document.clues(event)),
              JudgedEvent.sumOf(event.title())));
    }
  }
}
