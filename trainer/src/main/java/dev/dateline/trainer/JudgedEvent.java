package dev.dateline.trainer;

import dev.dateline.extract.event.Clue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A candidate that somebody has read and judged.
 *
 * @param document the id of its document
 * @param start the first UTF-16 code unit of the happening's word, in title, empty line and body
 * @param verdict what is right or wrong with it
 * @param clues what was seen of it
 */
record JudgedEvent(String document, int start, Verdict verdict, Set<Clue> clues) {

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

  private static final int CELLS = 6;

  JudgedEvent {
    clues = Set.copyOf(clues);
  }

  boolean isRight() {
    return verdict == Verdict.RIGHT;
  }

  /** Reads lines of document, start, end, date, verdict and clues, with tabs between. */
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
      EnumSet<Clue> clues = EnumSet.noneOf(Clue.class);
      for (String clue : cells[5].split(" ", -1)) {
        clues.add(Clue.valueOf(clue));
      }
      judged.add(
          new JudgedEvent(cells[0], Integer.parseInt(cells[1]), Verdict.valueOf(cells[4]), clues));
    }
    return judged;
  }
}
