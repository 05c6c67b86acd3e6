package dev.dateline.trainer;

import dev.dateline.extract.event.Clue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A candidate that somebody has read and judged.
 *
 * @param document the id of its document
 * @param start the first UTF-16 code unit of the happening's word, in title, empty line and body
 * @param end the one after its last
 * @param date of the event, and after a slash its last day where it has one
 * @param verdict what is right or wrong with it
 * @param titleSum {@link #sumOf} the title that was judged: the verdict is of this title alone
 * @param clues what was seen of it
 */
record JudgedEvent(
    String document,
    int start,
    int end,
    String date,
    Verdict verdict,
    String titleSum,
    Set<Clue> clues)
    implements Judgement<Clue> {

  /** What a judge says who sees the candidate, its sentence and the day of publication. */
  enum Verdict {
    RIGHT,
    /** The title does not tell what happened to someone who sees nothing else. */
    TITLE,
    /** It was not on this date. */
    DATE,
    /** A state, a figure or a telling, but nothing that happened. */
    NO_EVENT,
    /** It did take place, or it did not, other than the status says. */
    STATUS
  }

  private static final int CELLS = 7;

  JudgedEvent {
    clues = Set.copyOf(clues);
  }

  @Override
  public boolean isRight() {
    return verdict == Verdict.RIGHT;
  }

  /** A title as a checksum: the file of judgements holds no text of its documents. */
  static String sumOf(String title) {
    CRC32 sum = new CRC32();
    sum.update(title.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  /** The names of clues, sorted, with spaces between; "-" for none. */
  static String names(Set<Clue> clues) {
    return clues.isEmpty()
        ? "-"
        : new TreeSet<>(clues).stream().map(Clue::name).collect(Collectors.joining(" "));
  }

  /** The line of the file. */
  String line() {
    return String.join(
        "\t",
        document,
        Integer.toString(start),
        Integer.toString(end),
        date,
        verdict.name(),
        titleSum,
        names(clues));
  }

  /** Reads lines of document, start, end, date, verdict, sum of the title and clues, by tabs. */
  static List<JudgedEvent> read(Path file) throws IOException {
    List<JudgedEvent> judged = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != CELLS) {
        throw new IOException(
            file + ": \"" + line + "\" has " + cells.length + " cells, expected " + CELLS);
      }
      judged.add(
          new JudgedEvent(
              cells[0],
              Integer.parseInt(cells[1]),
              Integer.parseInt(cells[2]),
              cells[3],
              Verdict.valueOf(cells[4]),
              cells[5],
              clues(cells[6])));
    }
    return judged;
  }

  private static Set<Clue> clues(String names) {
    EnumSet<Clue> clues = EnumSet.noneOf(Clue.class);
    if (!names.equals("-")) {
      for (String clue : names.split(" ", -1)) {
        clues.add(Clue.valueOf(clue));
      }
    }
    return clues;
  }
}
