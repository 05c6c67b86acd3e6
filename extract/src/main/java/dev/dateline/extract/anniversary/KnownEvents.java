package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Happenings;
import dev.dateline.extract.event.Passage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds among the dated events of a text the one that an anniversary is of. */
final class KnownEvents {

  /**
   * More events than this are not compared with each anniversary, so that the work stays linear.
   */
  private static final int COMPARED = 60;

  private static final int NEAR_DAYS = 10;

  /** Kinds of happenings with which something begins. */
  static final Set<String> BEGINNINGS =
      Set.of(
          "found",
          "open",
          "start",
          "birth",
          "build",
          "independence",
          "launch",
          "join",
          "inaugurate",
          "light",
          "concert");

  private final Passage passage;
  private final List<DatedEvent> events;
  private final Headings headings;

  KnownEvents(Passage passage, List<DatedEvent> events) {
    this.passage = passage;
    this.events = events;
    this.headings = new Headings(passage.text());
  }

  /** The occasion with the date of the event that it is found to be, or as it was. */
  Occasion linked(Cue cue, Occasion occasion, LocalDate near) {
    if (occasion.base() != null && occasion.hasYear()) {
      return occasion;
    }
    int best = -1;
    int bestScore = 0;
    for (int i = 0; i < Math.min(COMPARED, events.size()); i++) {
      int score = score(cue, occasion, events.get(i), near);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    if (best < 0) {
      best = cameRound(cue, near);
    }
    if (best < 0) {
      return occasion;
    }
    DateValue base = DateValue.parse(events.get(best).date());
    if (base == null) {
      return occasion;
    }
    boolean poor =
        occasion.title().isBlank()
            || (occasion.title().indexOf(' ') < 0 && !Standalone.isNamed(occasion.title()));
    if (occasion.title().isBlank() && isFragment(events.get(best))) {
      return occasion;
    }
    return poor
        ? occasion.withEvent(events.get(best).title(), base, best)
        : occasion.withEvent(occasion.title(), base, best);
  }

  /** An event that is first told in a heading: a part of its words, more often than not. */
  private boolean isFragment(DatedEvent event) {
    int token = passage.text().tokenAt(event.mentions().get(0).start());
    return headings.isHeading(passage.text().sentenceOf(token));
  }

  /**
   * The first event whose own day comes round on the very day, or -1: "fifty years after they set
   * foot on it", where another sentence dates the landing in other words. Chance brings that about
   * once in a year of reports, so it holds where no word is shared.
   */
  private int cameRound(Cue cue, LocalDate near) {
    if (cue.ordinal() == 0 || cue.unit() != Unit.YEAR) {
      return -1;
    }
    for (int i = 0; i < Math.min(COMPARED, events.size()); i++) {
      DateValue date = DateValue.parse(events.get(i).date());
      DateValue falls =
          date == null || events.get(i).status() != DatedEvent.Status.HAPPENED
              ? null
              : UnitArithmetic.plus(date, cue.ordinal(), cue.unit());
      if (falls != null && near.equals(falls.day())) {
        return i;
      }
    }
    return -1;
  }

  /** How well an event fits; 0 where it does not. */
  private int score(Cue cue, Occasion occasion, DatedEvent event, LocalDate near) {
    DateValue date = DateValue.parse(event.date());
    if (date == null || event.status() != DatedEvent.Status.HAPPENED) {
      return 0;
    }
    int distance = fit(cue, date, near);
    if (distance < 0 || isOfOtherName(cue, occasion, event)) {
      return 0;
    }
    boolean kin = occasion.kin() != null && Objects.equals(occasion.kin(), kinOf(event));
    boolean shared = sharesWord(occasion.title(), event.title());
    boolean unnamed = occasion.kin() == null;
    boolean beginning =
        unnamed && shared && BEGINNINGS.contains(Objects.toString(kinOf(event), ""));
    boolean exact = distance == 2;
    if ((kin && (shared || exact)) || beginning || (exact && shared)) {
      return 10 + (shared ? 2 : 0) + distance + (date.precision() == Precision.DAY ? 1 : 0);
    }
    boolean only =
        occasion.title().isBlank()
            && cue.ordinal() > 0
            && (exact
                || ((date.precision() == Precision.YEAR || date.precision() == Precision.MONTH)
                    && date.year() != null
                    && date.year() + cue.ordinal() == near.getYear()));
    return only || (exact && isLoose(occasion, event)) ? 1 + distance : 0;
  }

  /**
   * "The anniversary of the president's assassination" in a text that dates another assassination:
   * without a number nothing speaks for it but the name.
   */
  private static boolean isOfOtherName(Cue cue, Occasion occasion, DatedEvent event) {
    return cue.ordinal() == 0
        && Standalone.isNamed(occasion.title())
        && Standalone.isNamed(event.title())
        && !NameWords.share(occasion.title(), event.title());
  }

  /** "The air disaster", "the ceremony": a phrase that another sentence may explain. */
  private static boolean isLoose(Occasion occasion, DatedEvent event) {
    return "disaster".equals(occasion.kin())
        || ("ties".equals(occasion.kin())
            && BEGINNINGS.contains(Objects.toString(kinOf(event), "")));
  }

  /** 2 where date plus ordinal falls near the day, 1 where it only falls in the year, -1 else. */
  private static int fit(Cue cue, DateValue date, LocalDate near) {
    if (cue.ordinal() == 0) {
      return date.year() != null && date.year() < near.getYear() ? 1 : -1;
    }
    DateValue falls = UnitArithmetic.plus(date, cue.ordinal(), cue.unit());
    if (falls == null) {
      return -1;
    }
    LocalDate day = falls.day();
    if (day != null && Math.abs(ChronoUnit.DAYS.between(day, near)) <= NEAR_DAYS) {
      return 2;
    }
    boolean year =
        falls.year() != null
            && Math.abs(falls.year() - near.getYear())
                <= (date.precision() == Precision.YEAR && cue.ordinal() >= 5
                    ? 1 + cue.ordinal() / 20
                    : 0);
    return cue.unit() == Unit.YEAR && year ? 1 : -1;
  }

  private static @Nullable String kinOf(DatedEvent event) {
    return Happenings.load().kin(event.mentions().get(0).text());
  }

  private boolean sharesWord(String title, String other) {
    if (title.isBlank() || passage.text().tokenCount() == 0) {
      return false;
    }
    Set<String> words =
        new HashSet<>(List.of(other.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    for (String word : title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.length() > 3 && words.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
