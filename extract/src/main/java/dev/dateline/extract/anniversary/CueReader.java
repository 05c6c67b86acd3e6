package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.Mention;
import dev.dateline.extract.anniversary.MarkedDay.Bond;
import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the anniversaries off the cues, each by itself. */
final class CueReader {

  private static final String BIRTH_OF = "birth of ";

  private static final Pattern TO_THE_DAY = Pattern.compile(" to the (?:day|hour|minute)\\b");

  /** How kings and popes are styled: "his" points at nobody. */
  private static final Pattern STYLE =
      Pattern.compile("^(?:His|Her) (?:Majesty|Holiness|Excellency|\\p{L}+ Highness),? ");

  private static final Pattern STOP = Pattern.compile("(?<=\\p{Ll}{3})\\.$");

  private static final Pattern BIRTHDAY = Pattern.compile("^(.+)['’]s birthday$");

  private final CommemorationWords words;
  private final Passage passage;
  private final LocalDate published;
  private final OccasionReader occasions;
  private final MarkedDayReader days;
  private final Commemoration commemoration;
  private final MarksNothing nothing;
  private final KnownEvents known;
  private final CueClues clues;
  private final Standalone standalone;
  private final ToldBeginning told;
  private final SaidDates said;
  private @Nullable Finding last;
  private @Nullable Cue lastCue;
  private final DatedBefore datedBefore;
  private final FinishedTitle finished;
  private final PlaceInTitle places;
  private final LifeDates lives;

  CueReader(
      CommemorationWords words, Passage passage, List<DatedEvent> events, LocalDate published) {
    this.words = words;
    this.passage = passage;
    this.published = published;
    this.occasions = new OccasionReader(words, passage, published);
    this.days = new MarkedDayReader(words, passage, published);
    this.commemoration = new Commemoration(words, passage);
    this.nothing = new MarksNothing(passage, commemoration, published);
    this.known = new KnownEvents(passage, events);
    this.standalone = new Standalone(words, passage);
    this.told = new ToldBeginning(passage);
    this.said = new SaidDates(passage);
    this.datedBefore = new DatedBefore(passage, published);
    this.finished = new FinishedTitle(passage);
    this.places = new PlaceInTitle(passage);
    this.lives = new LifeDates(passage);
    this.clues = new CueClues(words, passage, published);
  }

  List<Finding> read(List<Cue> cues) {
    List<Finding> found = new ArrayList<>();
    for (Cue cue : cues) {
      Finding finding = read(cue);
      if (finding != null) {
        found.add(finding);
        last = finding;
        lastCue = cue;
      }
    }
    return found;
  }

  private @Nullable Finding read(Cue cue) {
    if (nothing.isPlain(cue)) {
      return null;
    }
    boolean governed = commemoration.isGoverned(cue);
    Occasion occasion = occasions.read(cue);
    if (occasion == null || occasion.title().isBlank()) {
      boolean untold = cue.about() < 0;
      boolean anniversary = untold && cue.form() == Cue.Form.ANNIVERSARY;
      boolean later =
          untold && (MarksNothing.isElapsed(cue) || cue.form() == Cue.Form.ELAPSED_TO_THE_DAY);
      occasion = (anniversary || later) && cue.ordinal() > 0 ? unnamed(cue) : null;
      occasion = anniversary && occasion == null ? occasions.named(cue) : occasion;
      occasion = anniversary && occasion == null ? datedBefore.occasion(cue) : occasion;
      occasion = anniversary && occasion == null ? ofLast(cue) : occasion;
      if (occasion == null) {
        return null;
      }
    }
    MarkedDay first = marked(cue, occasion);
    Occasion linked = known.linked(cue, occasion, first == null ? published : near(first));
    occasion = isCoarser(linked, occasion, cue, first) ? occasion : linked;
    occasion = lives.of(cue, occasion);
    MarkedDay marked = occasion.base() == null ? first : marked(cue, occasion);
    if (nothing.isTold(cue, occasion, marked, governed)) {
      return null;
    }
    if (occasion.title().isBlank()
        || occasion.title().endsWith(" date") // of a bond, a grant, a lease
        || occasion.title().contains("anniversar")) {
      return null;
    }
    Reckoning sum = Reckoning.of(cue, occasion, marked, published);
    if (sum != null && occasion.base() == null) {
      sum = said.dated(said.corrected(sum, cue.unit()), cue, marked);
    }
    if (sum == null || nothing.isOutOfReach(cue, sum, marked)) {
      return null;
    }
    occasion = finished.of(occasions.ofCountry(cue, plain(begun(cue, occasion, sum))));
    occasion = places.of(cue, occasion);
    return new Finding(
        cue.unit(),
        sum,
        occasion,
        confidence(occasion, sum, marked),
        List.of(mention(cue)),
        List.of(),
        seen(cue, occasion, sum, marked, governed));
  }

  /**
   * "Today marks seven years since he was killed" beside "was killed in 2015": the day is known.
   */
  private static boolean isCoarser(
      Occasion linked, Occasion occasion, Cue cue, @Nullable MarkedDay marked) {
    DateValue base = linked.base();
    boolean day =
        marked != null
            && marked.value().precision() == Precision.DAY
            && marked.bond() != Bond.OBSERVED
            && cue.ordinal() > 0
            && !occasion.title().isBlank();
    DateValue reckoned =
        day && marked != null
            ? UnitArithmetic.plus(marked.value(), -cue.ordinal(), cue.unit())
            : null;
    return reckoned != null
        && base != null
        && base.precision() != Precision.DAY
        && reckoned.iso().startsWith(base.iso());
  }

  /** "The 25th anniversary of the storm … on the 10th anniversary in 1984": the same, in years. */
  private @Nullable Occasion ofLast(Cue cue) {
    Finding told = last;
    Cue before = lastCue;
    boolean the = cue.first() > 0 && passage.text().lower(cue.first() - 1).equals("the");
    if (told == null || before == null || !the || cue.ordinal() < 1 || cue.unit() != Unit.YEAR) {
      return null;
    }
    int apart = passage.text().sentenceOf(cue.first()) - passage.text().sentenceOf(before.first());
    DateValue base = told.sum().base();
    boolean other = apart > 0 && apart <= 2 && told.sum().ordinal() != cue.ordinal();
    return other && base != null ? told.occasion().withBase(base, true) : null;
  }

  /** "At the tenth anniversary": what it is of stands elsewhere in the text. */
  private @Nullable Occasion unnamed(Cue cue) {
    Occasion empty =
        new Occasion(
            "", new TokenSpan(cue.first(), cue.after()), cue.first(), null, null, false, -1);
    Occasion linked = known.linked(cue, empty, published);
    return linked.title().isBlank() ? null : linked;
  }

  private Set<AnniversaryClue> seen(
      Cue cue, Occasion occasion, Reckoning sum, @Nullable MarkedDay marked, boolean governed) {
    boolean now =
        (governed && commemoration.isMarkedNear(cue)) || isOn(cue) || commemoration.isFestive(cue);
    Set<AnniversaryClue> seen = clues.read(cue, occasion, sum, marked, now);
    DateValue base = sum.base();
    if (base != null && said.sayDay(base)) {
      seen.add(AnniversaryClue.DAY_CONFIRMED);
    } else if (base != null && said.sayYear(base)) {
      seen.add(AnniversaryClue.YEAR_CONFIRMED);
    }
    if (said.sayLater(published)) {
      seen.add(AnniversaryClue.LATER_DAY_SAID);
    }
    return seen;
  }

  /** "The 90th anniversary of his birthday" is that of a birth; a stop ends no title. */
  private static Occasion plain(Occasion occasion) {
    String title = TO_THE_DAY.matcher(occasion.title()).replaceFirst("");
    title = STYLE.matcher(title).replaceFirst("");
    title = STOP.matcher(title).replaceFirst("");
    Matcher birthday = BIRTHDAY.matcher(title);
    return occasion.withTitle(birthday.find() ? "birth of " + birthday.group(1) : title);
  }

  /** A name alone with what it began with, where the text tells that near. */
  private Occasion begun(Cue cue, Occasion occasion, Reckoning sum) {
    DateValue base = sum.base();
    if (base != null && cue.form() == Cue.Form.BIRTHDAY && isThing(occasion)) {
      String name = occasion.title().substring(BIRTH_OF.length());
      String told = this.told.deed(cue, name, base);
      return told == null ? occasion : occasion.withTitle(told + " of " + name);
    }
    boolean silent =
        Standalone.isNamed(occasion.title())
            && standalone.isName(occasion)
            && !standalone.tells(occasion);
    String deed = base == null || !silent ? null : told.deed(cue, occasion.title(), base);
    return deed == null
        ? occasion
        : occasion.withTitle(OccasionReader.clipped(deed + " of " + occasion.title()));
  }

  /** "The bridge's 75th birthday": nobody was born. */
  private boolean isThing(Occasion occasion) {
    boolean person = false;
    for (int t = occasion.words().first(); t < occasion.words().after(); t++) {
      person |= passage.entities().isPerson(t);
    }
    return !person && occasion.title().startsWith(BIRTH_OF);
  }

  private LocalDate near(MarkedDay marked) {
    LocalDate day = marked.value().day();
    if (day != null) {
      return day;
    }
    Integer year = marked.value().year();
    return year == null ? published : published.withYear(Math.max(1, year));
  }

  private @Nullable MarkedDay marked(Cue cue, Occasion occasion) {
    if (cue.form() == Cue.Form.THIS_DAY) {
      return new MarkedDay(MarkedDayReader.dayOf(published), Bond.STATED);
    }
    MarkedDay marked = days.read(cue, occasion);
    if (marked != null) {
      return marked;
    }
    if (cue.form() == Cue.Form.ELAPSED_TO_THE_DAY && occasion.base() == null) {
      return new MarkedDay(MarkedDayReader.dayOf(published), Bond.STATED);
    }
    boolean kept =
        switch (cue.form()) {
          case ANNIVERSARY, BIRTHDAY, AGO -> true;
          case ELAPSED -> cue.about() > 0 && (isLasting(cue) || commemoration.isMarked(cue));
          case TURNING -> isNow(cue);
          case ELAPSED_TO_THE_DAY, THIS_DAY, NTH_DAY, IN_OFFICE -> false;
        };
    if (!kept || isOfOtherYear(cue) || isElsewhen(cue)) {
      return null;
    }
    return switch (cue.unit()) {
      case YEAR -> new MarkedDay(published(4, Precision.YEAR), Bond.PUBLISHED);
      case MONTH ->
          commemoration.isAhead(cue)
              ? null
              : new MarkedDay(published(7, Precision.MONTH), Bond.PUBLISHED);
      case WEEK, DAY -> null;
    };
  }

  private DateValue published(int length, Precision precision) {
    return new DateValue(published.toString().substring(0, length), precision);
  }

  /** "Celebrated 25 years of independence", "the fifth year of": some day of this year. */
  private boolean isLasting(Cue cue) {
    return passage.text().lower(cue.about() - 1).equals("of");
  }

  /** "Turns 40", "celebrates 40 years in business". */
  private boolean isNow(Cue cue) {
    String verb = passage.text().lower(cue.first());
    return !verb.equals("turned") && !verb.equals("turn");
  }

  /** "On the 40th anniversary of the crisis": the day of the report, more or less. */
  private boolean isOn(Cue cue) {
    int t = cue.first() - 1;
    Part before = t > 0 ? passage.syntax().part(t) : Part.STOP;
    if (before == Part.POSSESSIVE_PRONOUN || (t > 0 && passage.text().lower(t).equals("the"))) {
      t--;
    }
    int start = passage.phrases().sentenceStart(cue.first());
    boolean reporting = t > start && passage.text().lower(t - 1).startsWith("report");
    return t >= start && passage.text().lower(t).equals("on") && !reporting;
  }

  /** "Was asked to speak at the 60th anniversary", "not to report on the": any time. */
  private boolean isElsewhen(Cue cue) {
    int start = passage.phrases().sentenceStart(cue.first());
    int t = cue.first() - 1;
    while (t > start && passage.syntax().part(t) == Part.DETERMINER) {
      t--;
    }
    if (t <= start) {
      return false;
    }
    boolean reporting = passage.text().lower(t - 1).startsWith("report");
    return passage.text().lower(t).equals("at")
        || (passage.text().lower(t).equals("on") && reporting);
  }

  /** "Had sung at the city's 200th anniversary", "a coin for": some other year. */
  private boolean isOfOtherYear(Cue cue) {
    int start = Math.max(passage.phrases().sentenceStart(cue.first()), cue.first() - 20);
    for (int t = start; t < cue.first(); t++) {
      if (words.otherYears().contains(passage.text().lower(t))) {
        return true;
      }
    }
    return false;
  }

  private static Confidence confidence(
      Occasion occasion, Reckoning sum, @Nullable MarkedDay marked) {
    if (sum.base() == null || sum.conflict() != null) {
      return Confidence.LOW;
    }
    boolean stated =
        marked != null && (marked.bond() == Bond.STATED || marked.bond() == Bond.MARKED);
    boolean exact = sum.base().precision() == Precision.DAY;
    return exact && (stated || occasion.hasYear()) ? Confidence.HIGH : Confidence.MEDIUM;
  }

  private Mention mention(Cue cue) {
    return Mention.of(
        passage.text().text(),
        passage.text().start(cue.first()),
        passage.text().end(cue.after() - 1));
  }
}
