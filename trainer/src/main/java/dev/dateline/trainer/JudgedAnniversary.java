package dev.dateline.trainer;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Mention;
import dev.dateline.extract.anniversary.AnniversaryClue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An anniversary that somebody has read and judged.
 *
 * @param document the id of its document
 * @param start the first UTF-16 code unit of its first phrase, in title, empty line and body
 * @param end the one after its last
 * @param count ordinal and unit, with a space between
 * @param dates base and date, with a space between; "-" for one that is not known
 * @param verdict what is right or wrong with it
 * @param titleSum {@link JudgedEvent#sumOf} the title that was judged: the verdict is of it alone
 * @param clues what was seen of it
 */
record JudgedAnniversary(
    String document,
    int start,
    int end,
    String count,
    String dates,
    Verdict verdict,
    String titleSum,
    Set<AnniversaryClue> clues)
    implements Judgement<AnniversaryClue> {

  /** What a judge says who sees the anniversary, its passage and the day of publication. */
  enum Verdict {
    RIGHT,
    /** The title does not tell what happened to someone who sees nothing else. */
    TITLE,
    /** Base or date is wrong at its precision, or missing. */
    DATE,
    /**
     * Base or date is wrong because the document is dated wrongly: no weight learns from it, for
     * nothing in the text is to blame.
     */
    MISDATED,
    /** Nobody marks it. */
    NOT_MARKED
  }

  private static final int CELLS = 8;

  JudgedAnniversary {
    clues = Set.copyOf(clues);
  }

  /** An anniversary under a verdict. */
  static JudgedAnniversary of(
      String document, Anniversary found, Verdict verdict, Set<AnniversaryClue> clues) {
    Mention first = found.mentions().get(0);
    return new JudgedAnniversary(
        document,
        first.start(),
        first.end(),
        found.ordinal() + " " + found.unit().word(),
        (found.base() == null ? "-" : found.base())
            + " "
            + (found.date() == null ? "-" : found.date()),
        verdict,
        JudgedEvent.sumOf(found.title()),
        clues);
  }

  @Override
  public boolean isRight() {
    return verdict == Verdict.RIGHT;
  }

  /** Whether the weights decide of it, and not what the rules know to be wanting. */
  boolean isWeighed() {
    return verdict != Verdict.MISDATED && clues.stream().noneMatch(AnniversaryClue::isHopeless);
  }

  /** Whether it is of the same place and count as one that is found today. */
  boolean isOf(Anniversary found) {
    boolean same = count.equals(found.ordinal() + " " + found.unit().word());
    return same && found.mentions().stream().anyMatch(m -> m.start() == start);
  }

  /** Whether its title and dates are those that were judged. */
  boolean isSameAs(JudgedAnniversary other) {
    return titleSum.equals(other.titleSum) && dates.equals(other.dates);
  }

  /** The line of the file. */
  String line() {
    String names =
        clues.isEmpty()
            ? "-"
            : new TreeSet<>(clues)
                .stream().map(AnniversaryClue::name).collect(Collectors.joining(" "));
    return String.join(
        "\t",
        document,
        Integer.toString(start),
        Integer.toString(end),
        count,
        dates,
        verdict.name(),
        titleSum,
        names);
  }

  /** Reads the lines of a file as {@link #line} makes them; comments are left out. */
  static List<JudgedAnniversary> read(Path file) throws IOException {
    List<JudgedAnniversary> judged = new ArrayList<>();
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
          new JudgedAnniversary(
              cells[0],
              Integer.parseInt(cells[1]),
              Integer.parseInt(cells[2]),
              cells[3],
              cells[4],
              Verdict.valueOf(cells[5]),
              cells[6],
              clues(cells[7])));
    }
    return judged;
  }

  private static Set<AnniversaryClue> clues(String names) {
    EnumSet<AnniversaryClue> clues = EnumSet.noneOf(AnniversaryClue.class);
    if (!names.equals("-")) {
      for (String clue : names.split(" ", -1)) {
        clues.add(AnniversaryClue.valueOf(clue));
      }
    }
    return clues;
  }
}
