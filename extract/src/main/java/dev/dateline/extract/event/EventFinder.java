package dev.dateline.extract.event;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.DatedEvent.DateBasis;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.DatedEvent.Status;
import dev.dateline.extract.Entity;
import dev.dateline.extract.Mention;
import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds happenings that the text dates. Immutable and thread-safe.
 *
 * <p>It goes from the dates: each asks for the happening that it belongs to (see {@link Governor}),
 * then title, status, participants and places are read around that. A happening without a date of
 * its own is no dated event, unless a bulletin tells it in the present (see {@link Bulletin}).
 *
 * <p>Confidence follows from the clues that are seen of a candidate, weighed as judged candidates
 * taught it (see {@link Scale}); {@code LOW} besides where the title is a single word, where the
 * subject of a verb could not be made out, and where it is told only as possible.
 */
public final class EventFinder {

  /** A sentence with more dates than this is a table or no text at all: the rest date nothing. */
  static final int MOST_DATES = 60;

  /** How likely a candidate must be that is denied or called off to be more than LOW. */
  private static final double LEAST_OF_UNREAL = 0.2;

  private EventFinder() {}

  /** Loads the words of happenings. */
  public static EventFinder create() {
    Happenings.load();
    return new EventFinder();
  }

  /** The events in order of their first mention, numbered {@code e1}, {@code e2}, …. */
  public List<DatedEvent> find(
      TokenizedText text,
      List<Entity> entities,
      List<TimeExpression> dates,
      PublicationTime published) {
    List<DatedEvent> told = new ArrayList<>();
    candidates(text, entities, dates, published).forEach(candidate -> told.add(candidate.event()));
    return EventMerger.merge(told);
  }

  /**
   * All tellings before they are joined, for those who judge them and learn from it.
   *
   * @return in order of the dates
   */
  public static List<Candidate> candidates(
      TokenizedText text,
      List<Entity> entities,
      List<TimeExpression> dates,
      PublicationTime published) {
    if (dates.isEmpty() && !Bulletin.mayTell(text)) {
      return List.of();
    }
    TokenizedText without = Asides.without(text, entities, dates);
    Passage passage = Passage.of(without, entities, dates);
    List<Candidate> found = readAll(passage, dates.size(), published);
    if (Bulletin.maybe(passage, published.date().getYear())) {
      List<Candidate> told = told(Passage.ofBulletin(without, entities, dates), published);
      found.removeIf(dated -> isToldOf(dated, told));
      found.addAll(told);
    }
    return found;
  }

  /** The events of all dates, but of no more than {@link #MOST_DATES} in one sentence. */
  static List<Candidate> readAll(Passage passage, int dates, PublicationTime published) {
    List<Candidate> found = new ArrayList<>();
    int sentence = -1;
    int asked = 0;
    for (int time = 0; time < dates; time++) {
      int here = passage.text().sentenceOf(passage.syntax().timeStart(time));
      asked = here == sentence ? asked + 1 : 1;
      sentence = here;
      if (asked <= MOST_DATES) {
        read(passage, time, published, found);
      }
    }
    return found;
  }

  private static void read(
      Passage passage, int time, PublicationTime published, List<Candidate> into) {
    DateValue date = DateValue.of(passage.syntax().time(time));
    if (date == null
        || isVague(passage, time, date)
        || Ends.isJoined(passage, time)
        || Ends.isYearOfRange(passage, time)) {
      return;
    }
    Happening governor = passage.governor().of(time);
    if (governor == null) {
      return;
    }
    for (Happening happening : passage.siblings().of(governor, time)) {
      Candidate candidate = candidate(passage, time, date, happening, published);
      if (candidate != null) {
        into.add(candidate);
      }
    }
  }

  /** What a bulletin tells in the present, on the day of publication. */
  static List<Candidate> told(Passage passage, PublicationTime published) {
    List<Candidate> found = new ArrayList<>();
    DateValue date = new DateValue(published.date().toString(), Precision.DAY);
    for (Happening happening : Bulletin.happenings(passage)) {
      Status status =
          new StatusReader(passage).read(happening, date, happening.token(), published.date());
      EventPhrase told = EventPhrase.of(passage, happening);
      if (status != null && told != null) {
        EventPhrase phrase = new ItemPlace(passage).in(told, happening);
        Set<Clue> clues = ClueReader.read(passage, happening, phrase, status);
        found.add(
            new Candidate(
                event(
                    passage,
                    happening,
                    phrase,
                    new Dating(date, DateBasis.PUBLICATION, null),
                    status,
                    confidence(clues, false),
                    happening.after()),
                clues));
      }
    }
    return found;
  }

  /** "Alpha defeats Beta in the 2017 final": the year is that of the final that is told of. */
  private static boolean isToldOf(Candidate dated, List<Candidate> bulletin) {
    DatedEvent event = dated.event();
    return event.precision() == Precision.YEAR
        && bulletin.stream()
            .map(Candidate::event)
            .anyMatch(
                told ->
                    told.confidence() != Confidence.LOW
                        && told.evidence().equals(event.evidence())
                        && told.date().startsWith(event.date()));
  }

  private static @Nullable Candidate candidate(
      Passage passage, int time, DateValue said, Happening happening, PublicationTime published) {
    DateCorrections corrections = new DateCorrections(passage);
    DateValue begin = Ends.begin(passage, time, said);
    DateValue past = corrections.passed(time, happening, begin, published.date());
    DateValue planned = corrections.planned(time, happening, past, published.date());
    DateValue date = corrections.onCalendar(time, happening, planned, published.date());
    Status status =
        new StatusReader(passage)
            .read(happening, date, passage.syntax().timeStart(time), published.date());
    EventPhrase phrase =
        passage.scene().placed(passage, EventPhrase.of(passage, happening), happening, date);
    boolean other = // the year of a subject, or the day of a deed in a war
        phrase != null
            && (corrections.isYearOfSubject(phrase, time, date)
                || corrections.isDayInWar(time, happening, date)
                || DateCorrections.isOfOtherYear(happening, phrase.title(), date));
    if (other) {
      return null;
    }
    date = phrase == null ? date : corrections.inYearOfSubject(phrase, time, date);
    if (status == null
        || phrase == null
        || !Tenses.agree(passage.text(), happening, date, published.date())) {
      return null;
    }
    date = corrections.ahead(time, happening, date, status, published.date());
    Set<Clue> clues =
        ClueReader.read(passage, happening, phrase, time, date, status, published.date());
    boolean moved = status == Status.PLANNED && isMoved(passage, time, happening);
    return new Candidate(
        event(
            passage,
            happening,
            phrase,
            new Dating(date, null, Ends.of(passage, time, date)),
            status,
            confidence(clues, moved),
            passage.syntax().timeEnd(time)),
        clues);
  }

  /** When it was, what says so, and its last day where it lasts. */
  private record Dating(DateValue date, @Nullable DateBasis basis, @Nullable String end) {}

  private static DatedEvent event(
      Passage passage,
      Happening happening,
      EventPhrase phrase,
      Dating dating,
      Status status,
      Confidence confidence,
      int window) {
    Roles roles = Roles.of(passage, phrase.window(window));
    int sentence = passage.text().sentenceOf(happening.token());
    return new DatedEvent(
        "e0",
        dating.date().iso(),
        dating.date().precision(),
        dating.basis(),
        dating.end(),
        status,
        confidence,
        phrase.title(),
        List.of(mention(passage.text(), happening)),
        roles.participants(),
        roles.places(),
        new DatedEvent.Evidence(
            passage.text().sentenceStart(sentence), passage.text().sentenceEnd(sentence)));
  }

  /** "Last year", "a decade ago": too loose to date a happening. */
  private static boolean isVague(Passage passage, int time, DateValue date) {
    Precision precision = date.precision();
    boolean coarse =
        precision != Precision.DAY && precision != Precision.MONTH && precision != Precision.WEEK;
    TimeExpression expression = passage.syntax().time(time);
    if (expression.mod() == TimeExpression.Mod.APPROX) {
      return true;
    }
    boolean hour = expression.type() == TimeExpression.Type.TIME;
    if (hour && !namesDay(expression.text())) {
      return true;
    }
    if (isYearOfRange(passage, time, date)) {
      return true;
    }
    boolean ago = precision != Precision.DAY && expression.text().endsWith("ago");
    return ago || (coarse && !DateCorrections.saysYear(expression.text(), date));
  }

  /**
   * "9 a.m. on Friday", "tonight", but not "9:07 a.m. Moscow time": the hour alone is of any day.
   */
  private static boolean namesDay(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("day")
        || DateCorrections.namesMonth(text)
        || lower.contains("tomorrow")
        || isPartOfDay(lower);
  }

  /** "This afternoon", "late last night". */
  private static boolean isPartOfDay(String text) {
    return text.endsWith("night")
        || text.endsWith("morning")
        || text.endsWith("afternoon")
        || text.endsWith("evening");
  }

  /** "From May 25 to 27, 2022": the year belongs to the days before it. */
  private static boolean isYearOfRange(Passage passage, int time, DateValue date) {
    int first = passage.syntax().timeStart(time);
    if (date.precision() != Precision.YEAR || first < 2) {
      return false;
    }
    int before =
        passage.syntax().part(first - 1) == Syntax.Part.COMMA
            ? passage.syntax().timeAt(first - 2)
            : passage.syntax().timeAt(first - 1);
    DateValue day = before < 0 ? null : DateValue.of(passage.syntax().time(before));
    return day != null
        && day.precision() == Precision.DAY
        && day.iso().startsWith(date.iso())
        && passage.text().sentenceOf(first) == passage.text().sentenceOf(first - 2);
  }

  private static Mention mention(TokenizedText text, Happening happening) {
    int last = happening.form() == Happening.Form.NOUN ? happening.token() : happening.after() - 1;
    return Mention.of(text.text(), text.start(happening.token()), text.end(last));
  }

  /** "Will now open on July 23", "put off to May 3": another day than was said before. */
  private static boolean isMoved(Passage passage, int time, Happening happening) {
    boolean now = false;
    for (int t = Math.max(0, happening.token() - 2); t < happening.token(); t++) {
      now |= passage.text().lower(t).equals("now");
    }
    return now || passage.postponements().isNewDay(passage.syntax().timeStart(time));
  }

  /**
   * What the rules know to be wanting is LOW; the rest is weighed. What is denied, called off or
   * moved is never LOW by weight: left out, it would let stand what another article tells.
   */
  private static Confidence confidence(Set<Clue> clues, boolean moved) {
    if (clues.stream().anyMatch(Clue::isHopeless)) {
      return Confidence.LOW;
    }
    Confidence weighed = Scale.load().band(clues);
    boolean unreal =
        (moved || clues.contains(Clue.STATUS_UNREAL))
            && Scale.load().likelihood(clues) >= LEAST_OF_UNREAL;
    return unreal && weighed == Confidence.LOW ? Confidence.MEDIUM : weighed;
  }
}
