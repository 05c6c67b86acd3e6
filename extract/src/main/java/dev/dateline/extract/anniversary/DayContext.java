package dev.dateline.extract.anniversary;

import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Phrases;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Set;

/** Tells what the words around a date and an anniversary say of how they belong together. */
final class DayContext {

  private static final Set<String> MADE =
      Set.of(
          "printed",
          "minted",
          "struck",
          "made",
          "written",
          "composed",
          "commissioned",
          "designed",
          "produced",
          "painted");

  private static final Set<String> RESOLVING =
      Set.of(
          "resolution",
          "resolutions",
          "bill",
          "legislation",
          "introduced",
          "stamp",
          "coin",
          "act",
          "proclamation");

  private static final Set<String> TELLING =
      Set.of(
          "said", "says", "told", "reported", "announced", "according", "added", "stated", "wrote");

  private static final Set<String> LIMITS =
      Set.of("beyond", "until", "till", "through", "since", "to", "from", "after");

  private static final Set<String> URGING =
      Set.of("encouraged", "urged", "called", "introduced", "announced", "asked", "invited");

  private static final Set<String> YEAR_LONG = Set.of("year-long", "yearlong");

  /** What stands before an anniversary that is on no certain day. */
  private static final Set<String> NEAR =
      Set.of("near", "around", "regarding", "concerning", "about", "approaching");

  /** "Part of a week of events for": a series that is named farther off has the day itself. */
  private static final int NEAR_SERIES = 10;

  private static final Set<String> DECLARING =
      Set.of(
          "declare",
          "declares",
          "declared",
          "declaring",
          "designate",
          "designates",
          "designated",
          "designating",
          "proclaim",
          "proclaims",
          "proclaimed",
          "proclaiming");

  private final CommemorationWords words;
  private final Passage passage;
  private final TokenizedText text;

  DayContext(CommemorationWords words, Passage passage) {
    this.words = words;
    this.passage = passage;
    this.text = passage.text();
  }

  /** "Today, as part of the year-long commemoration of": no date of it. */
  boolean isYearLong(int cue, int start) {
    return hasBefore(cue, start, YEAR_LONG);
  }

  /** Whether a speech or a paper honours it. */
  boolean isHonoured(int cue, int start) {
    return hasBefore(cue, start, words.honoring());
  }

  /**
   * "Introduced a resolution on Tuesday honouring the 25th anniversary", "today, as part of the
   * year-long commemoration": not its day.
   */
  boolean isOfResolution(int start, int cue) {
    int end = Math.min(passage.phrases().sentenceEnd(cue), cue + 4);
    for (int t = Math.max(start, cue - Phrases.WINDOW); t < end; t++) {
      if (t > cue && text.lower(t).equals("of")) {
        return false; // "the centenary of the proclamation": no paper, but what it is of
      }
      Entity entity = passage.entities().at(t);
      boolean name = entity != null && entity.type() == EntityType.PERSON; // Bill Moss
      boolean resolving = !name && RESOLVING.contains(text.lower(t));
      boolean series = t >= cue - NEAR_SERIES && words.series().contains(text.lower(t));
      if (resolving || series) {
        return true;
      }
    }
    return false;
  }

  /** "Held a conference today marking the centenary": the day is that of the talk. */
  boolean isOfTalk(int start, int cue) {
    return hasBefore(cue, start, words.talks());
  }

  /** "Declared May 3, 2031 a day for the centenary of". */
  boolean isDeclared(int time, int cue) {
    int first = passage.syntax().timeStart(time);
    int behind = passage.syntax().timeEnd(time);
    return first > 0
        && behind + 1 < cue
        && DECLARING.contains(text.lower(first - 1))
        && text.lower(behind).equals("a")
        && text.lower(behind + 1).equals("day");
  }

  /** "Near the third anniversary", "in a statement on Friday regarding the anniversary". */
  boolean isNear(Cue cue, int start) {
    int t = cue.first() - 1;
    while (t > start && passage.syntax().part(t) == Part.DETERMINER) {
      t--;
    }
    if (t < start) {
      return false;
    }
    boolean closeTo = text.lower(t).equals("to") && t > start && text.lower(t - 1).equals("close");
    return closeTo || NEAR.contains(text.lower(t));
  }

  /** "On the third anniversary": said on the very day. */
  boolean isOn(Cue cue, int start) {
    int t = cue.first() - 1;
    boolean adjective =
        t > start && passage.syntax().part(t) == Part.NOMINAL && isOwnerOrArticle(t - 1);
    t -= adjective ? 1 : 0; // "on this solemn centennial", "on his birth centenary"
    while (t > start && isOwnerOrArticle(t)) {
      t--;
    }
    return t >= start && text.lower(t).equals("on");
  }

  private boolean isOwnerOrArticle(int t) {
    Part part = passage.syntax().part(t);
    return part == Part.DETERMINER
        || part == Part.POSSESSIVE_PRONOUN
        || part == Part.POSSESSIVE
        || (part == Part.NOMINAL && passage.syntax().isCapitalised(t));
  }

  private boolean hasBefore(int cue, int start, Set<String> words) {
    for (int t = Math.max(start, cue - Phrases.WINDOW); t < cue; t++) {
      if (words.contains(text.lower(t))) {
        return true;
      }
    }
    return false;
  }

  /** "Beyond 2014", "until Friday": how long something lasts. */
  boolean isLimit(int time, int start) {
    int t = passage.syntax().timeStart(time) - 1;
    return t >= start && LIMITS.contains(text.lower(t));
  }

  /** "2011 civil war: the town marks": the year of a name. */
  boolean isOfName(int time, DateValue value) {
    int behind = passage.syntax().timeEnd(time);
    return value.precision() == Precision.YEAR
        && behind < text.tokenCount()
        && passage.syntax().part(behind) == Part.NOMINAL
        && passage.syntax().isCapitalised(behind)
        && Character.isDigit(passage.syntax().time(time).text().charAt(0));
  }

  /** "Said on Friday that …". */
  boolean isOfReport(int time, int start) {
    int t = passage.syntax().timeStart(time) - 1;
    if (t >= start && passage.syntax().part(t) == Part.PREPOSITION) {
      t--;
    }
    int behind = passage.syntax().timeEnd(time);
    return (t >= start && TELLING.contains(text.lower(t)))
        || (behind < passage.phrases().sentenceEnd(passage.syntax().timeStart(time))
            && URGING.contains(text.lower(behind)));
  }

  /** "Stamps printed for the 75th anniversary": what became of them later tells no day. */
  boolean isMadeFor(int cue) {
    int t = cue - 1;
    while (t > 1 && passage.syntax().part(t) == Part.DETERMINER) {
      t--;
    }
    return t > 0 && text.lower(t).equals("for") && MADE.contains(text.lower(t - 1));
  }
}
