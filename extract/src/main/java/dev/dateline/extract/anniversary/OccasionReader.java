package dev.dateline.extract.anniversary;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Phrases;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import dev.dateline.extract.text.TokenizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what an anniversary is of, and the date that stands with it. */
final class OccasionReader {

  /** "The anniversary of the day the war ended": what counts comes after. */
  private static final Set<String> DAYS =
      Set.of("day", "date", "night", "morning", "moment", "time");

  private static final Pattern COUNTRY = Pattern.compile("^(?:the )?(?:country|nation)['’]s ");

  /** A phrase of more tokens says something by itself. */
  private static final int MOST_THIN = 3;

  private static final int MOST_IN_BRACKET = 5;

  private static final int MOST_IN_ASIDE = 6;

  /** The same of one between a subject and its verb. */
  private static final int MOST_IN_LONG_ASIDE = 16;

  /** The same of one that tells what happened. */
  private static final int MOST_BARE = 7;

  private final Passage passage;
  private final TokenizedText text;
  private final BaseReader bases;
  private final OwnerReader owners;
  private final SubjectReader subjects;
  private final ToldReader told;
  private final UntoldReader untold;
  private final OccasionPhrase phrase;
  private final FullName fullName;
  private final DayName days;
  private final PlaceInTitle places;
  private final CapitalHeading capitals;
  private final LocalDate published;

  OccasionReader(CommemorationWords words, Passage passage, LocalDate published) {
    this.passage = passage;
    this.bases = new BaseReader(passage, published);
    this.owners = new OwnerReader(passage);
    this.subjects = new SubjectReader(passage, published.getYear());
    this.told = new ToldReader(passage);
    this.untold = new UntoldReader(passage, told, published.getYear());
    this.phrase = new OccasionPhrase(words, passage, owners);
    this.fullName = new FullName(passage.text());
    this.days = new DayName(passage);
    this.places = new PlaceInTitle(passage);
    this.capitals = new CapitalHeading(passage);
    this.text = passage.text();
    this.published = published;
  }

  /** The occasion of a cue; null where none can be made out. */
  @Nullable Occasion read(Cue cue) {
    if (cue.about() < 0) {
      Occasion untold = cue.form() == Cue.Form.ANNIVERSARY ? this.untold.ofYear(cue) : null;
      if (untold != null) {
        return untold;
      }
      Occasion own = cue.form() == Cue.Form.ANNIVERSARY ? this.untold.onIts(cue) : null;
      if (own != null) {
        return own;
      }
      Occasion before = beforeCue(cue);
      boolean told = before != null && before.words().after() <= cue.first();
      return told && before != null && before.base() == null
          ? bases.withDate(before, cue, before.words().after())
          : before;
    }
    if (capitals.holds(cue)) {
      return ofCapitals(cue);
    }
    if (is(cue.about(), "what")) {
      return told.before(cue); // "the anniversary of what remains the worst disaster at sea"
    }
    int first = cue.about();
    boolean clause =
        (cue.form() != Cue.Form.ANNIVERSARY && cue.form() != Cue.Form.BIRTHDAY)
            || is(first - 1, "since");
    DateValue ofDay = null;
    if (is(first, "the") && first + 1 < text.tokenCount() && DAYS.contains(text.lower(first + 1))) {
      ofDay = dateOfDay(first + 2);
      first = behindDay(first + 2);
      clause = true;
    }
    if (first >= passage.phrases().sentenceEnd(cue.first())) {
      return null;
    }
    clause = clause && !isDatedNoun(first);
    int after = clause ? clauseEnd(first) : phrase.end(first);
    int named = clause ? first : phrase.apposition(after);
    if (named > after) {
      first = after + 1;
      after = named;
    }
    List<TokenSpan> spans = new ArrayList<>();
    spans.add(new TokenSpan(first, after));
    int whole = withRelative(spans, first, after);
    whole = spans.size() > 1 ? whole : throughBracket(spans, first, after, clause);
    whole = spans.size() > 1 || clause ? whole : throughDate(spans, first, after);
    if (clause && !is(cue.about() - 1, "of")) {
      whole = throughAside(spans, first, after, whole);
    }
    String words = withFirst(first, phrase.title(spans));
    words = words == null ? null : FinishedTitle.withoutTail(words);
    String owned = owners.owned(words == null ? null : fullName.of(words), cue);
    String title = phrase.dated(spans, owned);
    if (title == null) {
      return ofDay(first);
    }
    title = is(after, "there") ? there(cue, title) : places.founded(cue, title);
    TokenSpan deed = cue.form() == Cue.Form.ANNIVERSARY ? owners.inner(cue) : null;
    if (cue.form() == Cue.Form.BIRTHDAY) {
      title = clipped("birth of " + title);
    } else if (deed != null && (owners.isPerson(after - 1) || is(deed.first(), "death"))) {
      title = clipped(text.lower(deed.first()) + " of " + title); // "the 90th birth anniversary of"
    } else if (is(cue.after() - 1, "jubilee") && owners.isPerson(after - 1)) {
      title = clipped("accession of " + title);
    }
    Occasion occasion = told.fuller(cue, told.occasion(title, first, Math.max(after, whole)));
    occasion = occasion.title().startsWith("birth of ") ? occasion.withKin("birth") : occasion;
    Occasion begun = cue.form() == Cue.Form.BIRTHDAY ? occasion : owners.begun(occasion);
    if (cue.form() == Cue.Form.THIS_DAY && !hasVerb(begun.words())) {
      return null; // "the mayor and the harbour master": what they did was not read
    }
    if (cue.form() == Cue.Form.THIS_DAY) {
      return begun.withBase(thisDayOf(text.token(cue.after() - 1)), true);
    }
    Occasion dated = bases.withDate(begun, cue, Math.max(after, whole));
    return dated.base() == null && ofDay != null ? dated.withBase(ofDay, true) : dated;
  }

  /** 1865 of "the day in 1865 when"; null where no year stands there. */
  private @Nullable DateValue dateOfDay(int after) {
    boolean in = after + 1 < text.tokenCount() && (is(after, "in") || is(after, "of"));
    int time = in ? passage.syntax().timeAt(after + 1) : -1;
    DateValue value = time < 0 ? null : DateValue.of(passage.syntax().time(time));
    boolean year = value != null && BaseReader.saysYear(passage.syntax().time(time), value);
    return year ? value : null;
  }

  /** "Since ABBA, then little known outside Sweden, won the contest": the verb behind the aside. */
  private int throughAside(List<TokenSpan> spans, int first, int after, int whole) {
    int limit = Math.min(passage.phrases().sentenceEnd(first), after + MOST_IN_LONG_ASIDE);
    boolean bare = after < limit && !hasVerb(new TokenSpan(first, after));
    boolean relative = bare && passage.syntax().part(after) == Part.RELATIVE;
    int verbs = 0; // "since four Swedes who called themselves ABBA won the contest"
    for (int t = after + 1; bare && (relative || is(after, ",")) && t < limit; t++) {
      Part part = passage.syntax().part(t);
      if (relative && part == Part.COMMA) {
        return whole;
      }
      verbs += part == Part.VERB || part == Part.REPORT ? 1 : 0;
      boolean behind =
          is(t - 1, ",") && t > after + 1 && (part == Part.VERB || part == Part.AUXILIARY);
      if (relative ? verbs == 2 : behind) {
        int end = clauseEnd(t);
        spans.add(new TokenSpan(t, end));
        return end;
      }
    }
    return whole;
  }

  /** "100 years after the 1921 Lindau fire": no verb follows. */
  private boolean isDatedNoun(int first) {
    int date = is(first, "the") ? first + 1 : first;
    return date < text.tokenCount()
        && passage.syntax().isTime(date)
        && !hasVerb(new TokenSpan(first, clauseEnd(first)));
  }

  /** What happened on "the day in 1865 when", "the night on which", "the day when, it is said,". */
  private int behindDay(int after) {
    int t = after;
    boolean dated = (is(t, "in") || is(t, "of")) && passage.syntax().isTime(t + 1);
    int link = dated ? passage.syntax().timeEnd(passage.syntax().timeAt(t + 1)) : t;
    boolean onWhich = is(link, "on") && is(link + 1, "which");
    boolean when = is(link, "when") || is(link, "that");
    t = onWhich ? link + 2 : when ? link + 1 : is(t, "of") ? t + 1 : t;
    int close = t + 1;
    while (is(t, ",") && close < t + MOST_IN_ASIDE && !is(close, ",")) {
      close++;
    }
    return is(t, ",") && is(close, ",") ? close + 1 : t;
  }

  /** What an anniversary is of that its sentence names before; null where it names nothing. */
  @Nullable Occasion named(Cue cue) {
    return untold.named(cue);
  }

  /** "Closes the valley ahead of the anniversary of the unrest there": the place named last. */
  private String there(Cue cue, String title) {
    int start = passage.phrases().sentenceStart(cue.first());
    for (int t = cue.first() - 1; t >= start && !Standalone.isNamed(title); t--) {
      Entity entity = passage.entities().at(t);
      if (entity != null && entity.type() == EntityType.PLACE) {
        int named = t;
        while (!passage.entities().begins(named)) {
          named--;
        }
        return clipped(title + " in " + text.text().substring(text.start(named), text.end(t)));
      }
    }
    return title;
  }

  private @Nullable Occasion ofCapitals(Cue cue) {
    Occasion day = ofDay(cue.about());
    if (day != null) {
      return day;
    }
    TokenSpan words = capitals.words(cue);
    if (words == null) {
      return null;
    }
    int head = capitals.head(words);
    String kin = passage.happenings().kin(head);
    String title = fullName.of(capitals.title(words));
    Occasion occasion = new Occasion(title, words, head, kin, null, false, -1);
    return bases.withDate(owners.begun(occasion), cue, words.after());
  }

  /** "The 20th anniversary of 9/11": the day is the name of what happened on it. */
  private @Nullable Occasion ofDay(int first) {
    int time = passage.syntax().timeAt(first);
    DateValue value = time < 0 ? null : DateValue.of(passage.syntax().time(time));
    if (value == null || value.day() == null) {
      return null;
    }
    String name = passage.syntax().time(time).text();
    if (name.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    TokenSpan words = new TokenSpan(first, passage.syntax().timeEnd(time));
    // "January 6": the year follows from the ordinal; "9/11" and "March 5, 1998" say it.
    boolean year =
        name.indexOf('/') >= 0 || BaseReader.saysYear(passage.syntax().time(time), value);
    return new Occasion(days.name(first), words, first, null, null, false, -1)
        .withBase(value, year);
  }

  /** A phrase that says little by itself takes its relative clause along. */
  private int withRelative(List<TokenSpan> spans, int first, int after) {
    int sentenceEnd = passage.phrases().sentenceEnd(first);
    int most = hasHappening(first, after) ? MOST_BARE : MOST_THIN;
    boolean bare = after - first <= most && !hasName(first, after);
    if (after + 2 < sentenceEnd
        && passage.syntax().part(after) == Part.COMMA
        && isPersonalRelative(after + 1)
        && !hasHappening(first, after)) {
      int clauseEnd = passage.phrases().end(after + 2, Phrases.Kind.CLAUSE);
      spans.add(new TokenSpan(after + 2, clauseEnd));
      return after;
    }
    boolean relative =
        after + 1 < sentenceEnd && (is(after, "that") || (is(after, "which") && most == MOST_BARE));
    boolean byWhich =
        after + 2 < sentenceEnd
            && passage.syntax().part(after) == Part.PREPOSITION
            && is(after + 1, "which")
            && !hasName(first, after);
    if (byWhich) { // "the vote by which the House abolished the death penalty"
      int told = passage.phrases().end(after + 2, Phrases.Kind.CLAUSE);
      spans.set(0, new TokenSpan(after + 2, told));
      return told;
    }
    if (bare && after + 1 < sentenceEnd && isDuring(after)) {
      int during = passage.phrases().end(after + 1, Phrases.Kind.NOUN_PHRASE);
      spans.set(0, new TokenSpan(first, during));
      return during;
    }
    if (!bare || !relative) {
      return after;
    }
    int end = passage.phrases().end(after + 1, Phrases.Kind.CLAUSE);
    spans.add(new TokenSpan(after, end));
    return end;
  }

  /** "The adoption of General Assembly (GA) Resolution 12": the name goes on behind the bracket. */
  private int throughBracket(List<TokenSpan> spans, int first, int after, boolean clause) {
    int limit = passage.phrases().sentenceEnd(first);
    boolean bracket = after + 3 < limit && text.token(after).equals("(");
    int close = after + 1;
    while (bracket && close < Math.min(limit, after + MOST_IN_BRACKET) && !is(close, ")")) {
      close++;
    }
    if (!bracket
        || !is(close, ")")
        || close + 1 >= limit
        || (!clause && !passage.syntax().isCapitalised(close + 1))
        || passage.syntax().isTime(close + 1)) {
      return after;
    }
    int end = clause ? clauseEnd(close + 1) : phrase.end(close + 1);
    spans.add(new TokenSpan(close + 1, end));
    return end;
  }

  /** The token after a clause; "since the bank called it a disaster" reports nothing. */
  private int clauseEnd(int first) {
    int after = passage.phrases().end(first, Phrases.Kind.CLAUSE);
    int limit = passage.phrases().sentenceEnd(first);
    int verb = after;
    while (verb < limit && (passage.syntax().part(verb) == Part.ADVERB || is(verb, "first"))) {
      verb++;
    }
    if (verb + 1 >= limit || passage.syntax().part(verb) != Part.REPORT) {
      return after;
    }
    int end = passage.phrases().end(verb + 1, Phrases.Kind.CLAUSE);
    return end > verb + 1 ? end : after;
  }

  /** "The declaration of martial law in 1972 by President Moss": who did it stands behind. */
  private int throughDate(List<TokenSpan> spans, int first, int after) {
    int limit = passage.phrases().sentenceEnd(first);
    int date =
        passage.syntax().part(after < limit ? after : first) == Part.PREPOSITION
            ? after + 1
            : after;
    int time = date < limit ? passage.syntax().timeAt(date) : -1;
    int by = time < 0 ? limit : passage.syntax().timeEnd(time);
    if (by + 1 >= limit || !is(by, "by") || hasName(first, after) || !hasHappening(first, after)) {
      return after;
    }
    int end = phrase.end(by + 1);
    if (hasName(by + 1, end)) {
      spans.add(new TokenSpan(by, end));
    }
    return after;
  }

  /** "The first flight across the sea": of another flight nobody keeps the day. */
  private @Nullable String withFirst(int first, @Nullable String title) {
    int t = is(first, "the") ? first + 1 : first;
    boolean lost =
        title != null && is(t, "first") && !title.toLowerCase(Locale.ROOT).contains("first");
    return lost ? clipped("first " + title) : title;
  }

  /** "The end of hostilities during the Lindau War": the name comes behind. */
  private boolean isDuring(int t) {
    int name = passage.syntax().part(t + 1) == Part.DETERMINER ? t + 2 : t + 1;
    return (is(t, "during") || is(t, "against") || is(t, "by"))
        && passage.syntax().isCapitalised(name)
        && !passage.syntax().isTime(name);
  }

  /** "The queen, who came to the throne": what she did is what is marked. */
  private boolean isPersonalRelative(int t) {
    boolean doing = passage.syntax().part(t + 1) == Part.VERB;
    return doing && (is(t, "who") || (is(t, "which") && passage.happenings().kin(t + 1) != null));
  }

  private boolean hasHappening(int first, int after) {
    for (int t = first; t < after; t++) {
      if (passage.happenings().kin(t) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean hasVerb(TokenSpan words) {
    for (int t = words.first(); t < words.after(); t++) {
      if (passage.syntax().part(t) == Part.VERB) {
        return true;
      }
    }
    return false;
  }

  private boolean hasName(int first, int after) {
    for (int t = first; t < after; t++) {
      if (passage.syntax().isCapitalised(t)) {
        return true;
      }
    }
    return false;
  }

  /** "The country's revolt": whose it was is said before. */
  Occasion ofCountry(Cue cue, Occasion occasion) {
    Matcher country = COUNTRY.matcher(occasion.title());
    Entity land = country.find() ? owners.land(cue.first(), "independence") : null;
    if (land == null) {
      return occasion;
    }
    boolean people = land.type() == EntityType.NATIONALITY;
    String name = people ? land.name() : OwnerReader.possessive(land.name());
    return occasion.withTitle(clipped(country.replaceFirst(name + " ")));
  }

  /** The day of publication in another year; 29 February falls on the 28th. */
  private DateValue thisDayOf(String year) {
    return MarkedDayReader.dayOf(published.withYear(Integer.parseInt(year)));
  }

  private @Nullable Occasion beforeCue(Cue cue) {
    return switch (cue.form()) {
      case TURNING -> subjects.ofSubject(cue);
      case IN_OFFICE -> subjects.inOffice(cue);
      case ANNIVERSARY, BIRTHDAY -> owners.ofPossessor(cue);
      case ELAPSED, ELAPSED_TO_THE_DAY, THIS_DAY, NTH_DAY, AGO -> told.before(cue);
    };
  }

  static String clipped(String title) {
    int most = dev.dateline.extract.DatedEvent.MAX_TITLE_LENGTH;
    if (title.length() <= most) {
      return title;
    }
    int space = title.lastIndexOf(' ', most);
    return title.substring(0, space > 0 ? space : most);
  }

  private boolean is(int t, String word) {
    return t >= 0 && t < text.tokenCount() && text.lower(t).equals(word);
  }
}
