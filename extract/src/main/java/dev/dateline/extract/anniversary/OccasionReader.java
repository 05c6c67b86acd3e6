package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Phrases;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an anniversary is of, and the date that stands with it. */
final class OccasionReader {

  /** "The anniversary of the day the war ended": what counts comes after. */
  private static final Set<String> DAYS =
      Set.of("day", "date", "night", "morning", "moment", "time");

  private final Passage passage;
  private final TokenizedText text;
  private final int latestYear;

  OccasionReader(Passage passage, int latestYear) {
    this.passage = passage;
    this.latestYear = latestYear;
    this.text = passage.text();
  }

  /** The occasion of a cue; null where none can be made out. */
  @Nullable Occasion read(Cue cue) {
    if (cue.about() < 0) {
      return beforeCue(cue);
    }
    int first = cue.about();
    boolean clause =
        (cue.form() != Cue.Form.ANNIVERSARY && cue.form() != Cue.Form.BIRTHDAY)
            || is(first - 1, "since");
    if (is(first, "the") && first + 1 < text.tokenCount() && DAYS.contains(text.lower(first + 1))) {
      first += is(first + 2, "when") || is(first + 2, "that") || is(first + 2, "of") ? 3 : 2;
      clause = true;
    }
    if (first >= passage.phrases().sentenceEnd(cue.first())) {
      return null;
    }
    int after =
        passage.phrases().end(first, clause ? Phrases.Kind.CLAUSE : Phrases.Kind.NOUN_PHRASE);
    List<TokenSpan> spans = new ArrayList<>();
    spans.add(new TokenSpan(first, after));
    int whole = withRelative(spans, first, after);
    String title = owned(passage.titles().of(spans), cue);
    if (title == null) {
      return ofDay(first);
    }
    if (cue.form() == Cue.Form.BIRTHDAY) {
      title = clipped("birth of " + title);
    }
    Occasion occasion = occasion(title, first, Math.max(after, whole));
    return withDate(occasion, cue, Math.max(after, whole));
  }

  /** "The 20th anniversary of 9/11": the day is the name of what happened on it. */
  private @Nullable Occasion ofDay(int first) {
    int time = passage.syntax().timeAt(first);
    DateValue value = time < 0 ? null : DateValue.of(passage.syntax().time(time));
    if (value == null || value.day() == null) {
      return null;
    }
    String name = passage.syntax().time(time).text();
    if (!saysYear(passage.syntax().time(time), value) && name.indexOf('/') < 0) {
      return null;
    }
    TokenSpan words = new TokenSpan(first, passage.syntax().timeEnd(time));
    return new Occasion(name, words, first, null, null, false, -1).withBase(value, true);
  }

  /** "Its 50th anniversary of independence": whose it is stands before the cue. */
  private @Nullable String owned(@Nullable String title, Cue cue) {
    if (title == null || title.indexOf(' ') >= 0 || cue.first() == 0) {
      return title;
    }
    int t = cue.first() - 1;
    TokenSpan owner = new TokenSpan(t, t + 1);
    Part part = passage.syntax().part(t);
    if (part == Part.POSSESSIVE && t > 0 && !passage.syntax().isTime(t - 1)) {
      owner = new TokenSpan(passage.phrases().nounPhraseStart(t - 1), t);
    } else if (part != Part.POSSESSIVE_PRONOUN) {
      return title;
    }
    String name = passage.titles().of(List.of(owner));
    return name == null || name.chars().noneMatch(Character::isUpperCase)
        ? title
        : clipped(title + " of " + withoutPossessive(name));
  }

  /** A phrase that says little by itself takes its relative clause along. */
  private int withRelative(List<TokenSpan> spans, int first, int after) {
    int sentenceEnd = passage.phrases().sentenceEnd(first);
    boolean bare = after - first <= 3 && !hasName(first, after);
    if (after + 2 < sentenceEnd
        && passage.syntax().part(after) == Part.COMMA
        && isPersonalRelative(after + 1)
        && !hasHappening(first, after)) {
      int clauseEnd = passage.phrases().end(after + 2, Phrases.Kind.CLAUSE);
      spans.add(new TokenSpan(after + 2, clauseEnd));
      return after;
    }
    boolean relative = after < sentenceEnd && is(after, "that");
    if (!bare || !relative) {
      return after;
    }
    int end = passage.phrases().end(after + 1, Phrases.Kind.CLAUSE);
    spans.add(new TokenSpan(after, end));
    return end;
  }

  /** "The queen, who came to the throne": what she did is what is marked. */
  private boolean isPersonalRelative(int t) {
    return (is(t, "who") || is(t, "which")) && passage.syntax().part(t + 1) == Part.VERB;
  }

  private boolean hasHappening(int first, int after) {
    for (int t = first; t < after; t++) {
      if (passage.happenings().kin(t) != null) {
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

  private Occasion occasion(String title, int first, int after) {
    for (int t = first; t < after; t++) {
      String kin = passage.happenings().kin(t);
      if (kin != null) {
        return new Occasion(title, new TokenSpan(first, after), t, kin, null, false, -1);
      }
    }
    int head = first;
    while (head + 1 < after && passage.syntax().part(head) != Part.NOMINAL) {
      head++;
    }
    return new Occasion(title, new TokenSpan(first, after), head, null, null, false, -1);
  }

  private Occasion withDate(Occasion occasion, Cue cue, int after) {
    int limit = Math.min(passage.phrases().sentenceEnd(occasion.words().first()), after + 25);
    boolean closed = false;
    for (int t = occasion.words().first(); t < limit; t++) {
      int time = passage.syntax().timeAt(t);
      Part part = passage.syntax().part(t);
      if (part == Part.STOP) {
        break;
      }
      closed |= t >= after && part == Part.COMMA && !startsRelative(t + 1, limit);
      if (time < 0) {
        continue;
      }
      TimeExpression expression = passage.syntax().time(time);
      DateValue value = DateValue.of(expression);
      if (value != null
          && !(closed && !saysYear(expression, value))
          && mayBeBase(cue, t, after, expression, value)) {
        return occasion.withBase(value, saysYear(expression, value));
      }
      t = Math.max(t, passage.syntax().timeEnd(time) - 1);
    }
    return occasion;
  }

  private boolean startsRelative(int t, int limit) {
    return t < limit
        && (passage.syntax().part(t) == Part.RELATIVE || passage.syntax().part(t) == Part.VERB);
  }

  /** The year stands in the text, or the name of the day does inside the phrase itself. */
  private boolean mayBeBase(Cue cue, int t, int after, TimeExpression expression, DateValue value) {
    if (saysYear(expression, value)) {
      return isBeforeNow(value, cue, expression);
    }
    boolean monthAndDay =
        value.day() != null
            && expression.text().chars().anyMatch(Character::isDigit)
            && Character.isUpperCase(expression.text().charAt(0));
    boolean inside = t < after || is(t - 1, "of");
    boolean shortUnit = cue.unit() != Unit.YEAR;
    boolean clause = cue.form() != Cue.Form.ANNIVERSARY;
    return monthAndDay && (inside || shortUnit || clause);
  }

  /** "On July 4, 2026" after a fiftieth anniversary is its own day and no base. */
  private boolean isBeforeNow(DateValue value, Cue cue, TimeExpression expression) {
    if (cue.unit() != Unit.YEAR || cue.ordinal() < 1) {
      return true;
    }
    Integer year = value.year();
    return year != null
        && (year + cue.ordinal() <= latestYear + 3 || expression.start() < text.start(cue.first()));
  }

  static boolean saysYear(TimeExpression expression, DateValue value) {
    return value.iso().length() >= 4 && expression.text().contains(value.iso().substring(0, 4));
  }

  private @Nullable Occasion beforeCue(Cue cue) {
    return switch (cue.form()) {
      case TURNING -> ofSubject(cue, true);
      case IN_OFFICE -> inOffice(cue);
      case ANNIVERSARY, BIRTHDAY -> ofPossessor(cue);
      case ELAPSED, ELAPSED_TO_THE_DAY, NTH_DAY -> ofObject(cue);
    };
  }

  /** "… remembered the assassination of the president 50 years ago today". */
  private @Nullable Occasion ofObject(Cue cue) {
    int limit = Math.max(passage.phrases().sentenceStart(cue.first()), cue.first() - 20);
    for (int t = cue.first() - 1; t >= limit; t--) {
      if (passage.syntax().part(t) == Part.VERB || passage.syntax().part(t) == Part.STOP) {
        break;
      }
      if (passage.syntax().part(t) == Part.NOMINAL && passage.happenings().kin(t) != null) {
        int first = passage.phrases().nounPhraseStart(t);
        int after = Math.min(cue.first(), passage.phrases().end(t, Phrases.Kind.NOUN_PHRASE));
        String title = passage.titles().of(List.of(new TokenSpan(first, after)));
        return title == null ? null : occasion(title, first, after);
      }
    }
    return null;
  }

  private @Nullable Occasion ofSubject(Cue cue, boolean birth) {
    TokenSpan subject = passage.phrases().subject(cue.first());
    if (subject == null) {
      return null;
    }
    String name = passage.titles().of(List.of(subject));
    if (name == null) {
      return null;
    }
    String title = birth && looksPersonal(cue, subject) ? clipped("birth of " + name) : name;
    Occasion occasion =
        new Occasion(title, subject, subject.first(), birth ? "birth" : null, null, false, -1);
    DateValue year = yearOfName(cue, subject);
    return year == null ? occasion : occasion.withBase(year, true);
  }

  /** "The Mining Law of 1872 turns 150": the year of the name, where the sum comes out. */
  private @Nullable DateValue yearOfName(Cue cue, TokenSpan subject) {
    for (int t = subject.first(); t < cue.first(); t++) {
      int time = passage.syntax().timeAt(t);
      DateValue value = time < 0 ? null : DateValue.of(passage.syntax().time(time));
      Integer year = value == null ? null : value.year();
      if (year != null && Math.abs(year + cue.ordinal() - latestYear) <= 1) {
        return value;
      }
    }
    return null;
  }

  private boolean looksPersonal(Cue cue, TokenSpan subject) {
    return is(cue.first() - 1, "have")
        || passage.syntax().part(subject.after() - 1) == Part.PRONOUN
        || isPerson(subject.after() - 1);
  }

  private boolean isPerson(int token) {
    var entity = passage.entities().at(token);
    return entity != null && entity.type() == dev.dateline.extract.EntityType.PERSON;
  }

  private @Nullable Occasion inOffice(Cue cue) {
    int verb = cue.first();
    int limit = Math.max(passage.phrases().sentenceStart(verb), verb - 20);
    while (verb > limit
        && passage.syntax().part(verb) != Part.VERB
        && passage.syntax().part(verb) != Part.AUXILIARY
        && passage.syntax().part(verb) != Part.POSSESSIVE_PRONOUN) {
      verb--;
    }
    TokenSpan subject =
        passage.syntax().part(verb) == Part.POSSESSIVE_PRONOUN
            ? new TokenSpan(verb, verb + 1)
            : passage.phrases().subject(verb);
    String name = subject == null ? null : passage.titles().of(List.of(subject));
    if (name == null || subject == null) {
      return null;
    }
    String holder = name.endsWith("'s") ? name.substring(0, name.length() - 2) : name;
    return new Occasion(
        clipped(holder + " took office"), subject, subject.first(), "inaugurate", null, false, -1);
  }

  /** "NATO's 50th anniversary", "its founding anniversary". */
  private @Nullable Occasion ofPossessor(Cue cue) {
    int t = cue.first() - 1;
    int start = passage.phrases().sentenceStart(cue.first());
    TokenSpan inner = inner(cue);
    if (inner == null && cue.ordinal() == 0) {
      return null;
    }
    while (inner != null
        && t >= start
        && passage.syntax().part(t) == Part.NOMINAL
        && passage.happenings().kin(t) != null) {
      t--;
    }
    if (t < start) {
      return null;
    }
    String owner = null;
    TokenSpan words = new TokenSpan(t, t + 1);
    if (passage.syntax().part(t) == Part.POSSESSIVE
        && !(t > start && passage.syntax().isTime(t - 1))) {
      int head = t - 1;
      int first = passage.phrases().nounPhraseStart(Math.max(start, head));
      words = new TokenSpan(first, t);
      owner = passage.titles().of(List.of(words));
    } else if (passage.syntax().part(t) == Part.POSSESSIVE_PRONOUN) {
      owner = passage.titles().of(List.of(words));
      owner = owner == null ? null : withoutPossessive(owner);
    } else if (passage.syntax().part(t) == Part.NOMINAL
        && passage.syntax().isCapitalised(t)
        && !passage.syntax().isTime(t)) {
      words = new TokenSpan(passage.phrases().nounPhraseStart(t), t + 1);
      owner = passage.titles().of(List.of(words));
    }
    if (owner == null) {
      return null;
    }
    if (cue.form() == Cue.Form.BIRTHDAY && isPrivate(owner)) {
      return null;
    }
    String prefix =
        cue.form() == Cue.Form.BIRTHDAY ? "birth" : inner == null ? null : phrase(inner);
    String title = prefix == null ? owner : clipped(prefix + " of " + owner);
    String kin =
        prefix == null
            ? null
            : prefix.equals("birth")
                ? "birth"
                : passage.happenings().kin(inner == null ? t : inner.first());
    return new Occasion(
        title,
        inner == null ? words : inner,
        inner == null ? words.first() : inner.first(),
        kin,
        null,
        false,
        -1);
  }

  /** "Her mother's 80th birthday". */
  private static boolean isPrivate(String owner) {
    if (owner.chars().noneMatch(Character::isUpperCase) && owner.indexOf(' ') < 0) {
      return !Syntax.isIn("institution", owner);
    }
    String last = owner.substring(owner.lastIndexOf(' ') + 1);
    return Syntax.isIn("relation", last);
  }

  /** "Founding" in "50th founding anniversary". */
  private @Nullable TokenSpan inner(Cue cue) {
    int anniversary = cue.after() - 1;
    int t = anniversary - 1;
    if (t < passage.phrases().sentenceStart(cue.first())) {
      return null;
    }
    boolean happening =
        passage.happenings().kin(t) != null || is(t, "founding") || is(t, "independence");
    return happening && (t > cue.first() || cue.ordinal() == 0) ? new TokenSpan(t, t + 1) : null;
  }

  private String phrase(TokenSpan span) {
    return text.text().substring(text.start(span.first()), text.end(span.after() - 1));
  }

  private static String withoutPossessive(String name) {
    if (name.endsWith("'s")) {
      return name.substring(0, name.length() - 2);
    }
    return name.endsWith("'") ? name.substring(0, name.length() - 1) : name;
  }

  private static String clipped(String title) {
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
