package dev.dateline.trainer;

import dev.dateline.extract.Annotations;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.Mention;
import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.event.Candidate;
import dev.dateline.extract.event.Clue;
import dev.dateline.extract.event.EventFinder;
import dev.dateline.extract.text.Tokenizer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
 * the clues. What is committed of a judgement leaves title, word and sentence out. The yield goes
 * to standard error.
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
    int[] found = new int[3];
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String row : rows.subList(0, count)) {
      print(SampledDocument.parse(row), extractor, found, out);
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

  private static void print(
      SampledDocument document, Extractor extractor, int[] found, PrintStream out) {
    String text = document.text();
    PublicationTime published = document.published();
    Annotations annotations = extractor.extract(text, published);
    List<Candidate> candidates =
        EventFinder.candidates(
            Tokenizer.tokenize(text), annotations.entities(), annotations.dates(), published);
    for (DatedEvent event : annotations.events()) {
      found[event.confidence().ordinal()]++;
      Mention word = event.mentions().get(0);
      String sentence = text.substring(event.evidence().start(), event.evidence().end());
      out.println(
          String.join(
              "\t",
              document.id(),
              published.date().toString(),
              Integer.toString(word.start()),
              Integer.toString(word.end()),
              event.confidence().toString(),
              event.date() + (event.end() == null ? "" : "/" + event.end()),
              event.status().toString(),
              event.title(),
              word.text(),
              sentence.replaceAll("\\s+", " "),
              clues(event, candidates)));
    }
  }

  /** The clues of the telling that leads; "-" for an event that only an anniversary dates. */
  private static String clues(DatedEvent event, List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      DatedEvent told = candidate.event();
      if (told.title().equals(event.title())
          && told.date().equals(event.date())
          && told.evidence().equals(event.evidence())) {
        return new TreeSet<>(candidate.clues())
            .stream().map(Clue::name).collect(Collectors.joining(" "));
      }
    }
    return "-";
  }
}
