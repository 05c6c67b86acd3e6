package dev.dateline.trainer;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Confidence;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.Mention;
import dev.dateline.extract.anniversary.AnniversaryClue;
import dev.dateline.trainer.JudgedAnniversary.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws anniversaries at random to be judged: those that are found, or the paragraphs that name
 * one.
 *
 * <pre>
 *   AnniversarySampleCommand DOCUMENTS SEED COUNT found|sure|named
 * </pre>
 *
 * <p>With {@code found}, documents are drawn until COUNT anniversaries are found in them, one at
 * random of each document; with {@code sure} the same of those with a confidence of HIGH or MEDIUM.
 * A line has the day of publication, what is found, its passage, and the line of the file of
 * judgements, with RIGHT for a verdict. With {@code named}, COUNT paragraphs that contain
 * "anniversar" are drawn out of all of the documents; what is found in a paragraph stands behind
 * it, an empty cell where nothing is. Between the cells of a line are tabs.
 */
public final class AnniversarySampleCommand {

  /** What a paragraph must contain to be one that names an anniversary. */
  private static final String NAMING = "anniversar";

  /** How much of the text is shown on either side of a phrase, in code units. */
  private static final int AROUND = 400;

  private final Extractor extractor = Extractor.create();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final List<String> rows;
  private final Random random;
  private final int count;

  private AnniversarySampleCommand(List<String> rows, Random random, int count) {
    this.rows = rows;
    this.random = random;
    this.count = count;
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      throw new IllegalArgumentException(
          "usage: AnniversarySampleCommand DOCUMENTS SEED COUNT found|sure|named");
    }
    long seed = Long.parseLong(args[1]);
    AnniversarySampleCommand command =
        new AnniversarySampleCommand(
            SampledDocument.shuffledRows(Path.of(args[0]), seed),
            new Random(seed),
            Integer.parseInt(args[2]));
    switch (args[3]) {
      case "found" -> command.printFound(EnumSet.allOf(Confidence.class));
      case "sure" -> command.printFound(EnumSet.of(Confidence.HIGH, Confidence.MEDIUM));
      case "named" -> command.printNamed();
      default ->
          throw new IllegalArgumentException(
              "unknown sample \"" + args[3] + "\"; expected found, sure or named");
    }
  }

  private void printFound(Set<Confidence> bands) {
    int found = 0;
    int documents = 0;
    for (String row : rows) {
      if (found >= count) {
        break;
      }
      documents++;
      SampledDocument document = SampledDocument.parse(row);
      AnniversaryDocument read = AnniversaryDocument.read(document, extractor);
      List<Anniversary> all =
          read.anniversaries().stream().filter(a -> bands.contains(a.confidence())).toList();
      if (!all.isEmpty()) {
        found++;
        Anniversary drawn = all.get(random.nextInt(all.size()));
        Set<AnniversaryClue> clues = read.clues().get(read.anniversaries().indexOf(drawn));
        out.println(
            String.join(
                "\t",
                document.published().date().toString(),
                line(drawn),
                surroundings(document.text(), drawn.mentions().get(0)),
                JudgedAnniversary.of(document.id(), drawn, Verdict.RIGHT, clues).line()));
      }
    }
    System.err.printf(Locale.ROOT, "%d anniversaries of %d documents%n", found, documents);
  }

  private void printNamed() {
    record Place(int row, int start, int end) {}
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).toLowerCase(Locale.ROOT).contains(NAMING)) {
        continue;
      }
      String text = SampledDocument.parse(rows.get(i)).text();
      for (int start = 0; start < text.length(); ) {
        int mark = text.indexOf("\n\n", start);
        int end = mark < 0 ? text.length() : mark;
        if (text.substring(start, end).toLowerCase(Locale.ROOT).contains(NAMING)) {
          places.add(new Place(i, start, end));
        }
        start = end + 2;
      }
    }
    Collections.shuffle(places, random);
    for (Place place : places.subList(0, Math.min(count, places.size()))) {
      SampledDocument document = SampledDocument.parse(rows.get(place.row()));
      String found =
          read(document).stream()
              .filter(a -> a.mentions().stream().anyMatch(m -> isIn(m, place.start(), place.end())))
              .map(AnniversarySampleCommand::line)
              .collect(Collectors.joining(" || "));
      String paragraph = oneLine(document.text().substring(place.start(), place.end()));
      out.println(
          String.join(
              "\t",
              document.id(),
              document.published().date().toString(),
              Integer.toString(place.start()),
              paragraph,
              found));
    }
    System.err.printf(Locale.ROOT, "%d paragraphs with \"%s\"%n", places.size(), NAMING);
  }

  private List<Anniversary> read(SampledDocument document) {
    return extractor.extract(document.text(), document.published()).anniversaries();
  }

  private static boolean isIn(Mention mention, int start, int end) {
    return mention.start() >= start && mention.end() <= end;
  }

  private static String line(Anniversary found) {
    return String.format(
        Locale.ROOT,
        "%s %d %s: %s -> %s %s [%s]",
        found.confidence(),
        found.ordinal(),
        found.unit().word(),
        found.base(),
        found.date(),
        found.dateBasis(),
        found.title());
  }

  /** What stands about a phrase, on one line. */
  static String surroundings(String text, Mention mention) {
    int start = Math.max(0, mention.start() - AROUND);
    int end = Math.min(text.length(), mention.end() + AROUND);
    return oneLine(
        text.substring(start, mention.start())
            + "<<"
            + mention.text()
            + ">>"
            + text.substring(mention.end(), end));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
