package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Entity;
import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.text.TokenizedText;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the anniversaries that a text marks. Immutable and thread-safe.
 *
 * <p>Cue phrases are found in one pass over the tokens ({@link CueScanner}); for each the occasion,
 * its date and the marked day are read from its sentence, within a bounded window; {@link
 * Reckoning} does the sum; {@link EventJoiner} joins the bases with the events of the text.
 */
public final class AnniversaryFinder {

  /**
   * What a text commemorates.
   *
   * @param events the dated events of the text, those that only an anniversary dates among them,
   *     numbered anew in order of their first mention
   * @param anniversaries in order of their first mention
   * @param clues what was seen of each of them
   */
  public record Findings(
      List<DatedEvent> events, List<Anniversary> anniversaries, List<Set<AnniversaryClue>> clues) {
    public Findings {
      events = List.copyOf(events);
      anniversaries = List.copyOf(anniversaries);
      clues = List.copyOf(clues);
    }
  }

  /** A text with more anniversaries than these is a list of them. */
  private static final int FEW = 2;

  /** What leaves open what an anniversary is of. */
  private static final Set<AnniversaryClue> OPEN =
      Collections.unmodifiableSet(
          EnumSet.of(
              AnniversaryClue.TITLE_UNNAMED,
              AnniversaryClue.TITLE_CUT,
              AnniversaryClue.TITLE_SILENT,
              AnniversaryClue.TITLE_POINTS_BACK,
              AnniversaryClue.TITLE_FOUNDED));

  /** The text gives both days, and the sum is right: hardly ever by chance. */
  private static final Set<AnniversaryClue> PROOF =
      Collections.unmodifiableSet(
          EnumSet.of(
              AnniversaryClue.BASE_DAY, AnniversaryClue.DATE_DAY, AnniversaryClue.DATE_AGREES));

  private static final Pattern FOUNDING = Pattern.compile("^founding of (?:the )?");

  private static final Pattern BEGUN = Pattern.compile("found|creat|establish|formed|set up");

  private final CommemorationWords words;

  private AnniversaryFinder(CommemorationWords words) {
    this.words = words;
  }

  /** Loads the words of commemoration. */
  public static AnniversaryFinder create() {
    return new AnniversaryFinder(CommemorationWords.load());
  }

  /** The anniversaries, and the events joined with their bases. */
  public Findings find(
      TokenizedText text,
      List<Entity> entities,
      List<TimeExpression> dates,
      List<DatedEvent> events,
      PublicationTime published) {
    PassageOnDemand onDemand = new PassageOnDemand(text, entities, dates);
    List<Cue> cues = new CueScanner(words, onDemand).scan();
    if (cues.isEmpty()) {
      return new Findings(events, List.of(), List.of());
    }
    Passage passage = onDemand.get();
    List<Finding> read = new CueReader(words, passage, events, published.date()).read(cues);
    Standalone standalone = new Standalone(words, passage);
    List<Finding> merged = new FindingMerger(standalone).merge(read);
    OccasionClues clues = new OccasionClues(words, passage, standalone);
    // A title that does not stand alone is kept as the text has it; the calendar leaves it out.
    merged.replaceAll(f -> judged(f, events, clues, merged.size()));
    return new EventJoiner(passage, events).join(merged);
  }

  /**
   * With all that is seen of it; what its phrase leaves open is told by the title of the event that
   * it was found to be: "the canal that joins the Atlantic", which "the Ancon opened".
   */
  private static Finding judged(
      Finding finding, List<DatedEvent> events, OccasionClues reader, int found) {
    Set<AnniversaryClue> seen = seen(finding, reader, found);
    int event = finding.occasion().event();
    boolean told =
        event >= 0
            && seen.stream().anyMatch(OPEN::contains)
            && tellsMore(events.get(event), finding.occasion().title(), seen);
    if (!told) {
      return finding.judged(seen);
    }
    Finding other = finding.withTitle(events.get(event).title());
    EnumSet<AnniversaryClue> clues = EnumSet.noneOf(AnniversaryClue.class);
    clues.addAll(seen(other, reader, found));
    clues.remove(AnniversaryClue.TITLE_SILENT); // the title of an event says what happened
    return other.judged(clues);
  }

  /**
   * "The Queen opened the Lindau Bank" tells more than its "founding"; "was founded" does not, nor
   * does what else happened on the day.
   */
  private static boolean tellsMore(DatedEvent event, String founding, Set<AnniversaryClue> seen) {
    String title = event.title();
    String founded = FOUNDING.matcher(founding).replaceFirst("");
    boolean more =
        !seen.contains(AnniversaryClue.TITLE_FOUNDED)
            || (title.contains(founded) && !BEGUN.matcher(title).find());
    return event.confidence() != Confidence.LOW
        && Standalone.isNamed(title)
        && !title.contains("anniversar")
        && more;
  }

  private static Set<AnniversaryClue> seen(Finding finding, OccasionClues reader, int found) {
    EnumSet<AnniversaryClue> clues = EnumSet.noneOf(AnniversaryClue.class);
    clues.addAll(finding.clues());
    reader.add(finding.occasion(), clues);
    if (finding.mentions().size() > 1) {
      clues.add(AnniversaryClue.REPEATED);
    }
    if (clues.containsAll(PROOF)) {
      clues.add(AnniversaryClue.DAY_PROVED);
    }
    if (found > FEW) {
      clues.add(AnniversaryClue.ONE_OF_MANY);
    }
    return clues;
  }
}
