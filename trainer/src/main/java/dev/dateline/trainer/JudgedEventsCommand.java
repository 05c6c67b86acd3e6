package dev.dateline.trainer;

import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.event.Clue;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows judged candidates as they are found today, so that only those whose title changed have to
 * be judged again.
 *
 * <pre>
 *   JudgedEventsCommand list JUDGED DOCUMENTS...
 *   JudgedEventsCommand renew JUDGED DOCUMENTS...
 * </pre>
 *
 * <p>{@code list} prints a line of each: {@code SAME}, {@code CHANGED} (the verdict is of another
 * title) or {@code GONE} (no such event is found any more); verdict, document, first code unit,
 * date, confidence, title and sentence, with tabs between. {@code renew} prints the file anew with
 * the clues and sums of today, under the verdicts that stand in it: to be called when all that
 * changed is judged. What is gone is left out.
 */
public final class JudgedEventsCommand {

  private JudgedEventsCommand() {}

  public static void main(String[] args) throws IOException {
    boolean list = args.length > 2 && args[0].equals("list");
    if (!list && !(args.length > 2 && args[0].equals("renew"))) {
      throw new IllegalArgumentException(
          "usage: JudgedEventsCommand list|renew JUDGED DOCUMENTS...");
    }
    Path file = Path.of(args[1]);
    List<JudgedEvent> judged = JudgedEvent.read(file);
    Map<String, EventDocument> documents = new HashMap<>();
    for (String from : List.of(args).subList(2, args.length)) {
      documents.putAll(documents(judged, Path.of(from)));
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (!list) {
      Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .filter(line -> line.startsWith("#"))
          .forEach(out::println);
    }
    int[] counts = new int[3];
    for (JudgedEvent event : judged) {
      EventDocument document = documents.get(event.document());
      DatedEvent today = document == null ? null : today(event, document);
      if (list) {
        out.println(listed(event, document, today, counts));
      } else if (document != null && today != null) {
        out.println(renewed(event, document, today).line());
      }
    }
    if (list) {
      System.err.printf(
          Locale.ROOT, "%d the same, %d changed, %d gone%n", counts[0], counts[1], counts[2]);
    }
  }

  private static Map<String, EventDocument> documents(List<JudgedEvent> judged, Path file)
      throws IOException {
    Set<String> wanted = new HashSet<>();
    judged.forEach(event -> wanted.add(event.document()));
    Extractor extractor = Extractor.create();
    Map<String, EventDocument> documents = new HashMap<>();
    for (String row : SampledDocument.rows(file)) {
      SampledDocument sampled = SampledDocument.parse(row);
      if (wanted.contains(sampled.id())) {
        EventDocument document = EventDocument.read(sampled, extractor);
        documents.put(document.id(), document);
      }
    }
    return documents;
  }

  /** The event of the same word and date; null where none is found. */
  private static @Nullable DatedEvent today(JudgedEvent judged, EventDocument document) {
    List<DatedEvent> at = new ArrayList<>();
    for (DatedEvent event : document.events()) {
      String begin = judged.date().split("/", 2)[0];
      boolean dated = event.date().equals(begin);
      if (dated && event.mentions().stream().anyMatch(m -> m.start() == judged.start())) {
        at.add(event);
      }
    }
    for (DatedEvent event : at) {
      if (event.mentions().get(0).start() == judged.start()) {
        return event;
      }
    }
    return at.isEmpty() ? null : at.get(0);
  }

  private static String listed(
      JudgedEvent judged,
      @Nullable EventDocument document,
      @Nullable DatedEvent today,
      int[] counts) {
    if (document == null || today == null) {
      counts[2]++;
      return String.join(
          "\t",
          "GONE",
          judged.verdict().name(),
          judged.document(),
          Integer.toString(judged.start()),
          judged.date(),
          "-",
          "-",
          "-");
    }
    boolean same = JudgedEvent.sumOf(today.title()).equals(judged.titleSum());
    counts[same ? 0 : 1]++;
    return String.join(
        "\t",
        same ? "SAME" : "CHANGED",
        judged.verdict().name(),
        judged.document(),
        Integer.toString(judged.start()),
        judged.date(),
        today.confidence().name(),
        today.title(),
        document.sentence(today));
  }

  private static JudgedEvent renewed(JudgedEvent judged, EventDocument document, DatedEvent today) {
    Set<Clue> clues = document.clues(today);
    return new JudgedEvent(
        judged.document(),
        judged.start(),
        judged.end(),
        judged.date(),
        judged.verdict(),
        JudgedEvent.sumOf(today.title()),
        clues.isEmpty() ? judged.clues() : clues);
  }
}
