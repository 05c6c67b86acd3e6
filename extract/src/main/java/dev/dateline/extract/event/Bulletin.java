package dev.dateline.extract.event;

import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.event.Happenings.Form;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a bulletin tells in the present: "The parliament elects Anna Moss president". A chronicle or
 * a summary of the news is written so from its first sentence on, and speaks of the day on which it
 * is published: in TimeML's terms its events are included in the time of the document's creation.
 */
final class Bulletin {

  /** How many sentences tell whether a text is one. */
  private static final int LOOKED_AT = 8;

  /** One sentence in so many at least tells what happens. */
  private static final int LEAST_SHARE = 3;

  /** "2011 Libyan civil war:": a heading in front of a sentence has no more tokens. */
  private static final int LONGEST_LABEL = 9;

  /** The tense of a sentence. */
  private enum Told {
    PRESENT,
    PAST,
    /** The future, the perfect, the possible. */
    OTHERWISE,
    /** No verb that is known to be the main one. */
    UNKNOWN
  }

  /**
   * The main verb of a sentence.
   *
   * @param verb its token; -1 where it tells of no happening by itself ("is ill", "says")
   */
  private record Main(Told told, int verb) {}

  private static final Main OTHERWISE = new Main(Told.OTHERWISE, -1);
  private static final Main UNKNOWN = new Main(Told.UNKNOWN, -1);

  private final Passage passage;
  private final Syntax syntax;
  private final TokenizedText text;

  private Bulletin(Passage passage) {
    this.passage = passage;
    this.syntax = passage.syntax();
    this.text = passage.text();
  }

  /** Whether a text has a word that may tell in the present, so that it is worth a look. */
  static boolean mayTell(TokenizedText text) {
    Happenings happenings = Happenings.load();
    for (int t = 0; t < text.tokenCount(); t++) {
      String lower = text.lower(t);
      if (happenings.hasForm(lower, Form.PRESENT)
          || happenings.hasForm(lower, Form.BASE)
          || happenings.hasForm(lower, Form.PARTICIPLE)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a text, read as any other, may be one, so that it is worth a second reading. Most texts
   * are not: a table of figures tells nothing, in whatever tense.
   */
  static boolean maybe(Passage passage, int published) {
    Bulletin bulletin = new Bulletin(passage);
    boolean tells = false;
    int balance = 0;
    for (int s = 0; s < Math.min(LOOKED_AT, passage.text().sentenceCount()); s++) {
      Main main = bulletin.main(s);
      Told told = main.told();
      if (s == 0 && !mayOpen(told)) {
        return false;
      }
      tells |= (told == Told.PRESENT && main.verb() >= 0) || bulletin.hasVerbInPresent(s);
      balance += told == Told.PRESENT ? 1 : told == Told.PAST ? -1 : 0;
    }
    return tells
        && balance >= 0
        && !bulletin.speaks()
        && !bulletin.isSchedule()
        && !Tale.is(passage.text(), published);
  }

  private boolean hasVerbInPresent(int sentence) {
    for (int t = text.firstToken(sentence); t < text.afterLastToken(sentence); t++) {
      if (syntax.isVerbInPresent(t)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayOpen(Told told) {
    return told == Told.PRESENT || told == Told.UNKNOWN;
  }

  /** "9:00 a.m. The minister meets …. 11:30 a.m. The minister attends …": what is to come. */
  private boolean isSchedule() {
    int hours = 0;
    for (int time = 0; time < syntax.timeCount(); time++) {
      hours += syntax.time(time).type() == TimeExpression.Type.TIME ? 1 : 0;
    }
    return hours > 1;
  }

  /**
   * The happenings that a text, read as a bulletin, tells in the present and without a date; none
   * where it is no bulletin.
   */
  static List<Happening> happenings(Passage passage) {
    Bulletin bulletin = new Bulletin(passage);
    List<Happening> found = new ArrayList<>();
    int present = 0;
    int past = 0;
    boolean opened = false;
    for (int s = 0; s < passage.text().sentenceCount(); s++) {
      Main main = bulletin.main(s);
      if (s == 0 && !mayOpen(main.told())) {
        return List.of();
      }
      opened |= s == 0 && main.told() == Told.PRESENT;
      present += main.told() == Told.PRESENT && main.verb() >= 0 ? 1 : 0;
      past += main.told() == Told.PAST ? 1 : 0;
      Happening happening = bulletin.happening(s, main);
      if (happening != null) {
        found.add(happening);
      }
    }
    boolean told = LEAST_SHARE * present >= passage.text().sentenceCount();
    return present > past && told && (opened || present > 1) ? found : List.of();
  }

  /**
   * A speech or a letter: its present is that of what holds, not of what happens. What is quoted of
   * others in their sentence is no speech.
   */
  private boolean speaks() {
    for (int s = 0; s < text.sentenceCount(); s++) {
      boolean quoted = false;
      for (int t = text.firstToken(s); t < text.afterLastToken(s); t++) {
        quoted ^= syntax.part(t) == Part.QUOTE;
        if (!quoted && ClueWords.isIn("speaker", text.lower(t))) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable Happening happening(int sentence, Main main) {
    if (main.told() != Told.PRESENT || main.verb() < 0 || isDatedOrUsual(sentence)) {
      return null;
    }
    Happening verb = passage.happenings().verb(main.verb());
    TokenSpan subject = verb == null ? null : passage.clauses().read(verb.token()).subject();
    return subject == null || isWhatHolds(subject, main.verb()) ? null : verb;
  }

  /** "The bill bars exports", "this sends a message": what a paper says holds on any day. */
  private boolean isWhatHolds(TokenSpan subject, int verb) {
    String first = text.lower(subject.first());
    int head = subject.first();
    while (head + 1 < subject.after() && syntax.part(head + 1) == Part.NOMINAL) {
      head++;
    }
    boolean passive = verb > 0 && Syntax.isIn("be", text.lower(verb - 1));
    boolean paper = ClueWords.isIn("paper", text.lower(head)) && !passive;
    boolean shouted = text.token(verb).equals(text.token(verb).toUpperCase(Locale.ROOT));
    return paper || shouted || first.equals("it") || Syntax.isIn("demonstrative", first);
  }

  /**
   * What has a date of its own is read from there, or was not on the day of the bulletin; and
   * "every year thousands die" was on no day.
   */
  private boolean isDatedOrUsual(int sentence) {
    int end = text.afterLastToken(sentence);
    for (int t = afterLabel(text.firstToken(sentence), end); t < end; t++) {
      boolean dated = syntax.isTime(t) && passage.phrases().isSentenceTime(t);
      if (dated || ClueWords.isIn("usual", text.lower(t))) {
        return true;
      }
    }
    return false;
  }

  /** The main verb of a sentence, and in which tense it stands. */
  private Main main(int sentence) {
    int end = text.afterLastToken(sentence);
    int t = afterLabel(text.firstToken(sentence), end);
    boolean relative = false;
    boolean opening = t < end && syntax.part(t) == Part.PREPOSITION;
    int limit = Math.min(end, t + Phrases.WINDOW);
    for (; t < limit; t++) {
      switch (syntax.part(t)) {
        case COMMA -> {
          relative = false;
          opening = false;
        }
        case RELATIVE -> relative = true;
        case SUBORDINATE, QUOTE -> {
          return UNKNOWN;
        }
        case STOP -> {
          if (!isBracket(t)) {
            return UNKNOWN;
          }
        }
        case AUXILIARY -> {
          int verb = behindAdverbs(t + 1, end);
          boolean led = verb < end && syntax.part(verb) == Part.VERB;
          if (!relative) {
            return ofAuxiliary(t, led ? verb : -1);
          }
          relative = false;
          t = led ? verb : t;
        }
        case REPORT, VERB -> {
          if (relative) {
            relative = text.lower(t).endsWith("ing");
          } else if (!opening && isFinite(t)) {
            return ofVerb(t);
          }
        }
        default -> {}
      }
    }
    return UNKNOWN;
  }

  private boolean isBracket(int t) {
    return text.token(t).equals("(") || text.token(t).equals(")");
  }

  private int behindAdverbs(int from, int end) {
    int t = from;
    while (t < end && syntax.part(t) == Part.ADVERB) {
      t++;
    }
    return t;
  }

  private boolean isFinite(int t) {
    boolean hangs =
        syntax.part(t) == Part.VERB
            && (text.lower(t).endsWith("ing") || passage.phrases().isParticiple(t));
    return !hangs && (t == 0 || !text.lower(t - 1).equals("to"));
  }

  /** "Is killed" is the present of news; "is killing", "is ill" tell of what holds. */
  private Main ofAuxiliary(int t, int verb) {
    String lower = text.lower(t);
    if (lower.equals("is") || lower.equals("are")) {
      boolean passive =
          verb >= 0 && syntax.mayBeParticiple(verb) && !text.lower(verb).endsWith("ing");
      return new Main(Told.PRESENT, passive ? verb : -1);
    }
    boolean past = lower.equals("was") || lower.equals("were") || lower.equals("had");
    return past || lower.equals("did") ? new Main(Told.PAST, -1) : OTHERWISE;
  }

  private Main ofVerb(int t) {
    String lower = text.lower(t);
    if (syntax.part(t) == Part.REPORT) {
      boolean past = lower.endsWith("ed") || lower.equals("said") || lower.equals("told");
      return new Main(past ? Told.PAST : Told.PRESENT, -1);
    }
    boolean past = syntax.isPast(t) && !lower.endsWith("s");
    return past ? new Main(Told.PAST, -1) : new Main(Told.PRESENT, t);
  }

  private int afterLabel(int first, int end) {
    for (int t = first; t < Math.min(end, first + LONGEST_LABEL); t++) {
      if (text.token(t).equals(":")) {
        return t + 1;
      }
    }
    return first;
  }
}
