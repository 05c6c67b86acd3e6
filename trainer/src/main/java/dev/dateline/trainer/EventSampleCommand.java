package dev.dateline.trainer;

import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.Mention;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

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
    List<String> rows = new ArrayList<>(EventDocument.lines(Path.of(args[0])));
    Collections.shuffle(rows, new Random(Long.parseLong(args[1])));
    int count = Math.min(rows.size(), Integer.parseInt(args[2]));
    Extractor extractor = Extractor.create();
    int[] found = new int[3];
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String row : rows.subList(0, count)) {
      print(EventDocument.read(row, extractor), found, out);
    }
    System.err.printf(
        Locale.ROOT,
        "seed %s: %d documents, HIGH %d, MEDIUM %d, LOW %d; HIGH and MEDIUM %.3f a document%n",
        args[1],
        count,
        found[0],
        found[1],
        found[2],
        (found[0] + found[1]) / (double) count);
  }

  private static void print(EventDocument document, int[] found, PrintStream out) {
    for (DatedEvent event : document.events()) {
      found[event.confidence().ordinal()]++;
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
