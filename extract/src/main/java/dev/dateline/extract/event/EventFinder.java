package dev.dateline.extract.event;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.DatedEvent.Status;
import dev.dateline.extract.Entity;
import dev.dateline.extract.Mention;
import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.text.TokenizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds happenings that the text dates. Immutable and thread-safe.
 *
 * <p>It goes from the dates: each asks for the happening that it belongs to (see {@link
 * TreeGovernor}), then title, status, participants and places are read around that. A happening
 * without a date of its own is no dated event.
 *
 * <p>Confidence: {@code HIGH} where the date stands in the happening's own clause, says or implies
 * one day or names its year, and the title has a name in it; {@code LOW} where the title is a
 * single word or its subject could not be made out; {@code MEDIUM} otherwise.
 */
public final class EventFinder {

  /** A sentence with more dates than this is a table or no text at all: the rest date nothing. */
  static final int MOST_DATES = 60;

  private static final Pattern NAMES_MONTH =
      Pattern.compile("\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\\d{4}-\\d\\d");

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
    if (dates.isEmpty()) {
      return List.of();
    }
    Passage passage = Passage.of(text, entities, dates);
    return EventMerger.merge(readAll(passage, dates.size(), published));
  }

  /** The events of all dates, but of no more than {@link #MOST_DATES} in one sentence. */
  static List<DatedEvent> readAll(Passage passage, int dates, PublicationTime published) {
    List<DatedEvent> found = new ArrayList<>();
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
      Passage passage, int time, PublicationTime published, List<DatedEvent> into) {
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
      DatedEvent event = event(passage, time, date, happening, published);
      if (event != null) {
        into.add(event);
      }
    }
  }

  private static @Nullable DatedEvent event(
      Passage passage, int time, DateValue said, Happening happening, PublicationTime published) {
    DateValue date = Ends.begin(passage, time, said);
    Status status =
        new StatusReader(passage.text(), passage.phrases())
            .read(happening, date, passage.syntax().timeStart(time), published.date());
    EventPhrase phrase = EventPhrase.of(passage, happening);
    if (status == null
        || phrase == null
        || !Tenses.agree(passage.text(), happening, date, published.date())) {
      return null;
    }
    date = ahead(date, status, passage.syntax().time(time), published.date());
    TokenSpan window = phrase.window(passage.syntax().timeEnd(time));
    Roles roles = Roles.of(passage, window);
    String end = Ends.of(passage, time, date);
    int sentence = passage.text().sentenceOf(happening.token());
    return new DatedEvent(
        "e0",
        date.iso(),
        date.precision(),
        end,
        status,
        confidence(passage, phrase, date, status),
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
    return ago || (coarse && !saysYear(expression.text(), date));
  }

  /**
   * "9 a.m. on Friday", "tonight", but not "9:07 a.m. Moscow time": the hour alone is of any day.
   */
  private static boolean namesDay(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("day")
        || NAMES_MONTH.matcher(text).find()
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

  private static Confidence confidence(
      Passage passage, EventPhrase phrase, DateValue date, Status status) {
    boolean loosely = date.precision() == Precision.DECADE || date.precision() == Precision.CENTURY;
    if (loosely
        || phrase.title().indexOf(' ') < 0
        || phrase.isOpen()
        || status == Status.HYPOTHETICAL
        || Statistics.isTold(passage, phrase, date)) {
      return Confidence.LOW;
    }
    boolean named = phrase.spans().stream().anyMatch(passage.standing()::isNamed);
    boolean exact = date.precision() != Precision.WEEK;
    return named && exact ? Confidence.HIGH : Confidence.MEDIUM;
  }

  /** Whether a coarse date is said, and not reckoned: "1999", "the 1990s". */
  private static boolean saysYear(String text, DateValue date) {
    return text.contains(date.iso().substring(0, Math.min(4, date.iso().length())));
  }

  /** What was called off lay ahead: "was to have started on April 20" is the next one. */
  private static DateValue ahead(
      DateValue date, Status status, TimeExpression expression, LocalDate published) {
    LocalDate day = date.day();
    boolean off = status == Status.CANCELLED || status == Status.POSTPONED;
    boolean past = day != null && day.isBefore(published);
    boolean reckoned = !saysYear(expression.text(), date);
    boolean monthAndDay = expression.text().chars().anyMatch(Character::isDigit);
    return off && past && day != null && reckoned && monthAndDay && day.getYear() < 9999
        ? new DateValue(day.plusYears(1).toString(), Precision.DAY)
        : date;
  }
}
