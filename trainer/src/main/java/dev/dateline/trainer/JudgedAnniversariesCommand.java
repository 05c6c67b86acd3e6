package dev.dateline.trainer;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Extractor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows judged anniversaries as they are found today, so that only those whose title or dates
 * changed have to be judged again.
 *
 * <pre>
 *   JudgedAnniversariesCommand list JUDGED DOCUMENTS
 *   JudgedAnniversariesCommand renew JUDGED DOCUMENTS
 * </pre>
 *
 * <p>{@code list} prints a line of each: {@code SAME}, {@code CHANGED} (the verdict is of another
 * title or of other dates) or {@code GONE} (it is found no more); verdict, document, first code
 * unit, confidence, count, dates, title and passage, with tabs between. {@code renew} prints the
 * file anew with the dates, clues and sums of today, under the verdicts that stand in it: to be
 * called when all that changed is judged. What is gone is left out.
 */
public final class JudgedAnniversariesCommand {

  private JudgedAnniversariesCommand() {}

  public static void main(String[] args) throws IOException {
    boolean list = args.length == 3 && args[0].equals("list");
    if (!list && !(args.length == 3 && args[0].equals("renew"))) {
      throw new IllegalArgumentException(
          "usage: JudgedAnniversariesCommand list|renew JUDGED DOCUMENTS");
    }
    Path file = Path.of(args[1]);
    List<JudgedAnniversary> judged = JudgedAnniversary.read(file);
    Map<String, AnniversaryDocument> documents = documents(judged, Path.of(args[2]));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (!list) {
      Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .filter(line -> line.startsWith("#"))
          .forEach(out::println);
    }
    int[] counts = new int[3];
    for (JudgedAnniversary one : judged) {
      AnniversaryDocument document = documents.get(one.document());
      int index = document == null ? -1 : indexOf(one, document);
      if (list) {
        out.println(listed(one, index < 0 ? null : document, index, counts));
      } else if (document != null && index >= 0) {
        out.println(today(one, document, index).line());
      }
    }
    if (list) {
      System.err.printf(
          Locale.ROOT, "%d the same, %d changed, %d gone%n", counts[0], counts[1], counts[2]);
    }
  }

  private static Map<String, AnniversaryDocument> documents(
      List<JudgedAnniversary> judged, Path file) throws IOException {
    Set<String> wanted = new HashSet<>();
    judged.forEach(one -> wanted.add(one.document()));
    Extractor extractor = Extractor.create();
    Map<String, AnniversaryDocument> documents = new HashMap<>();
    for (String row : SampledDocument.rows(file)) {
      SampledDocument sampled = SampledDocument.parse(row);
      if (wanted.contains(sampled.id())) {
        documents.put(sampled.id(), AnniversaryDocument.read(sampled, extractor));
      }
    }
    return documents;
  }

  private static int indexOf(JudgedAnniversary judged, AnniversaryDocument document) {
    for (int i = 0; i < document.anniversaries().size(); i++) {
      if (judged.isOf(document.anniversaries().get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static JudgedAnniversary today(
      JudgedAnniversary judged, AnniversaryDocument document, int index) {
    return JudgedAnniversary.of(
        document.id(),
        document.anniversaries().get(index),
        judged.verdict(),
        document.clues().get(index));
  }

  private static String listed(
      JudgedAnniversary judged, @Nullable AnniversaryDocument document, int index, int[] counts) {
    if (document == null) {
      counts[2]++;
      return String.join(
          "\t",
          "GONE",
          judged.verdict().name(),
          judged.document(),
          Integer.toString(judged.start()),
          "-",
          judged.count(),
          judged.dates(),
          "-",
          "-");
    }
    Anniversary found = document.anniversaries().get(index);
    JudgedAnniversary today = today(judged, document, index);
    boolean same = judged.isSameAs(today);
    counts[same ? 0 : 1]++;
    return String.join(
        "\t",
        same ? "SAME" : "CHANGED",
        judged.verdict().name(),
        judged.document(),
        Integer.toString(judged.start()),
        found.confidence().name(),
        judged.count(),
        today.dates(),
        found.title(),
        AnniversarySampleCommand.surroundings(document.text(), found.mentions().get(0)));
  }
}
