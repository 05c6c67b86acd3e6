package dev.dateline.extract.event;

import dev.dateline.extract.DatedEvent.Status;
import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Reads the clues of one candidate; looks at its sentence alone. */
final class ClueReader {

  private static final int LONG_SENTENCE = 45;
  private static final int SHORT_SENTENCE = 16;

  private final Passage passage;
  private final Syntax syntax;
  private final TokenizedText text;
  private final Happening happening;
  private final EventPhrase phrase;
  private final EnumSet<Clue> clues;

  private ClueReader(Passage passage, Happening happening, EventPhrase phrase) {
    this.passage = passage;
    this.syntax = passage.syntax();
    this.text = passage.text();
    this.happening = happening;
    this.phrase = phrase;
    this.clues = EnumSet.noneOf(Clue.class);
    clues.addAll(phrase.flaws());
  }

  /** The clues of a happening that a time expression dates. */
  static Set<Clue> read(
      Passage passage,
      Happening happening,
      EventPhrase phrase,
      int time,
      DateValue date,
      Status status,
      LocalDate published) {
    ClueReader reader = new ClueReader(passage, happening, phrase);
    reader.telling(status);
    DateClues.add(passage, happening, time, date, published, reader.clues);
    reader.add(Clue.FIGURES_TOLD, Statistics.isTold(passage, phrase, date));
    return reader.clues;
  }

  /** The clues of a happening that a bulletin tells in the present. */
  static Set<Clue> read(Passage passage, Happening happening, EventPhrase phrase, Status status) {
    ClueReader reader = new ClueReader(passage, happening, phrase);
    reader.telling(status);
    reader.clues.add(Clue.DATE_OF_BULLETIN);
    return reader.clues;
  }

  private void telling(Status status) {
    TitleClues.add(passage, happening, phrase, clues);
    Matter.add(passage, happening, phrase, clues);
    word(status);
    subject();
    object();
    sentence();
  }

  private void add(Clue clue, boolean there) {
    if (there) {
      clues.add(clue);
    }
  }

  private void word(Status status) {
    boolean noun = happening.form() == Happening.Form.NOUN;
    add(Clue.NOUN, noun && phrase.clause() == null);
    add(Clue.NOUN_WEAK, noun && happening.strength() == Happenings.Strength.WEAK);
    add(Clue.NOUN_HELD, happening.light() >= 0 && phrase.clause() != null);
    Part first = syntax.part(phrase.spans().get(0).first());
    add(Clue.CLAUSE_ANNOUNCED, !noun && isClauseAnnounced());
    add(Clue.NOUN_OF_PRONOUN, noun && first == Part.POSSESSIVE_PRONOUN);
    add(Clue.GERUND, !noun && text.lower(happening.token()).endsWith("ing"));
    add(Clue.STATUS_PLANNED, status == Status.PLANNED);
    boolean supposed = status == Status.HYPOTHETICAL;
    add(Clue.STATUS_HYPOTHETICAL, supposed);
    add(Clue.STATUS_UNREAL, !supposed && status != Status.PLANNED && status != Status.HAPPENED);
    Clue kind = Scale.load().kind(happening.kin());
    if (kind != null) {
      clues.add(kind);
    }
  }

  /** "Announced that it will close the plant". */
  private boolean isClauseAnnounced() {
    TokenSpan object = phrase.object();
    boolean clause = false;
    for (int t = object == null ? 0 : object.first(); object != null && t < object.after(); t++) {
      clause |= syntax.part(t) == Part.AUXILIARY;
    }
    return happening.kin().equals("announce") && clause;
  }

  private void subject() {
    if (happening.form() == Happening.Form.NOUN && phrase.clause() == null) {
      return;
    }
    TokenSpan subject = phrase.subject();
    if (subject == null || subject.isEmpty()) {
      clues.add(Clue.SUBJECT_NONE);
      return;
    }
    clues.add(subjectKind(subject));
    add(Clue.SUBJECT_KNOWN, new KnownThings(syntax).areAll(subject));
    add(Clue.SUBJECT_SINGLE_WORD, subject.length() == 1);
    add(Clue.SUBJECT_ACRONYM, isAcronym(subject));
    int verb = happening.light() >= 0 ? happening.light() : happening.token();
    boolean elsewhere =
        subject.first() > verb || text.sentenceOf(subject.first()) != text.sentenceOf(verb);
    add(Clue.SUBJECT_FROM_ELSEWHERE, elsewhere);
    Clause clause = phrase.clause();
    int group = clause == null ? verb : clause.group();
    add(Clue.SUBJECT_FAR, !elsewhere && group - subject.after() > 6);
    boolean fewer = isSingular(subject) && isPlural(group, verb);
    boolean more = isOfTwo(subject) || isOfMany(subject);
    add(Clue.SUBJECT_DISAGREES, fewer || (more && isOfOne(group, verb)));
    add(Clue.CLAUSE_RELATIVE, clause != null && clause.form() == Clause.Form.RELATIVE);
    add(Clue.CLAUSE_REDUCED, clause != null && clause.form() == Clause.Form.REDUCED);
    boolean shared = clause != null && clause.shared() != null;
    add(Clue.PASSIVE, shared || isPassive(group, verb));
  }

  /** "The ICN was created": who that is, only those know who read on. */
  private boolean isAcronym(TokenSpan subject) {
    String last = text.token(subject.after() - 1);
    boolean article = syntax.part(subject.first()) == Part.DETERMINER;
    return phrase.title().contains(last) // and is not spelled out there
        && subject.length() == (article ? 2 : 1)
        && last.length() > 2
        && last.chars().allMatch(Character::isUpperCase);
  }

  private Clue subjectKind(TokenSpan subject) {
    Entity last = passage.entities().at(subject.after() - 1);
    Entity first = passage.entities().at(subject.first());
    Entity entity = last == null ? first : last;
    Part part = syntax.part(subject.first());
    if (part == Part.PRONOUN || part == Part.POSSESSIVE_PRONOUN) {
      return Clue.SUBJECT_PRONOUN;
    }
    if (entity != null) {
      return switch (entity.type()) {
        case PERSON -> Clue.SUBJECT_PERSON;
        case ORGANIZATION -> Clue.SUBJECT_BODY;
        case PLACE -> Clue.SUBJECT_PLACE;
        default -> Clue.SUBJECT_NAMED;
      };
    }
    if (passage.standing().isNamed(subject)) {
      return Clue.SUBJECT_NAMED;
    }
    if (part == Part.DETERMINER) {
      return text.lower(subject.first()).startsWith("a")
          ? Clue.SUBJECT_INDEFINITE
          : Clue.SUBJECT_DEFINITE;
    }
    return Clue.SUBJECT_BARE;
  }

  /** One person, and no "and" before or in it. */
  private boolean isSingular(TokenSpan subject) {
    for (int t = subject.first(); t < subject.after(); t++) {
      Entity entity = passage.entities().at(t);
      boolean person = entity != null && entity.type() == EntityType.PERSON; // "Scott Powers"
      boolean many =
          !person && (text.lower(t).endsWith("s") || ClueWords.isIn("many", text.lower(t)));
      if (syntax.part(t) == Part.CONJUNCTION || many) {
        return false;
      }
    }
    return syntax.part(subject.first()) != Part.PRONOUN;
  }

  /** Two people: "Ann Moss and John Lund was approved" is told of something else. */
  private boolean isOfTwo(TokenSpan subject) {
    Entity first = passage.entities().at(subject.first());
    Entity last = passage.entities().at(subject.after() - 1);
    boolean and = false;
    for (int t = subject.first(); t < subject.after(); t++) {
      and |= syntax.part(t) == Part.CONJUNCTION;
    }
    return and
        && first != null
        && last != null
        && first.type() == EntityType.PERSON
        && last.type() == EntityType.PERSON;
  }

  /** "Two nursing homes was enacted": what was enacted stands before them. */
  private boolean isOfMany(TokenSpan subject) {
    int head = subject.first();
    while (head + 1 < subject.after() && syntax.part(head + 1) != Part.PREPOSITION) {
      head++;
    }
    String lower = text.lower(head);
    boolean plural =
        lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us") && lower.length() > 3;
    return plural
        && !syntax.isCapitalised(head)
        && syntax.part(head) == Part.NOMINAL
        && !Syntax.isIn("singular-in-s", lower);
  }

  private boolean isOfOne(int group, int verb) {
    int t = group;
    while (t < verb && syntax.part(t) == Part.ADVERB) {
      t++;
    }
    String lower = text.lower(t);
    return t < verb && (lower.equals("was") || lower.equals("is") || lower.equals("has"));
  }

  /** By the first auxiliary: "was to have started" is of one. */
  private boolean isPlural(int group, int verb) {
    int t = group;
    while (t < verb && syntax.part(t) == Part.ADVERB) {
      t++;
    }
    String lower = text.lower(t);
    return t < verb && (lower.equals("were") || lower.equals("are") || lower.equals("have"));
  }

  private boolean isPassive(int group, int verb) {
    for (int t = group; t < verb; t++) {
      if (Syntax.isIn("be", text.lower(t))) {
        return true;
      }
    }
    return false;
  }

  private void object() {
    TokenSpan object = phrase.object();
    if (happening.form() == Happening.Form.NOUN && happening.light() < 0) {
      return;
    }
    if (object == null) {
      clues.add(Clue.OBJECT_NONE);
      return;
    }
    add(Clue.OBJECT_NAMED, passage.standing().isNamed(object));
    add(
        Clue.OBJECT_THIN,
        object.length() <= 3
            && !passage.standing().isNamed(object)
            && !clues.contains(Clue.TITLE_WITH_TAIL));
  }

  private void sentence() {
    int sentence = text.sentenceOf(happening.token());
    int first = text.firstToken(sentence);
    int after = text.afterLastToken(sentence);
    add(Clue.SENTENCE_OPENS_TEXT, sentence < 3);
    add(Clue.SENTENCE_LONG, after - first > LONG_SENTENCE);
    add(Clue.SENTENCE_SHORT, after - first < SHORT_SENTENCE);
    int dates = 0;
    boolean quote = false;
    boolean report = false;
    int last = -1;
    for (int t = first; t < Math.min(after, first + 3 * Phrases.WINDOW); t++) {
      int here = syntax.timeAt(t);
      dates += here >= 0 && here != last && passage.phrases().isSentenceTime(t) ? 1 : 0;
      last = here;
      quote |= syntax.part(t) == Part.QUOTE;
      report |= syntax.part(t) == Part.REPORT && t < happening.token();
    }
    add(Clue.SENTENCE_WITH_TWO_DATES, dates == 2);
    add(Clue.SENTENCE_WITH_MORE_DATES, dates > 2);
    add(Clue.SENTENCE_QUOTES, quote);
    add(Clue.SENTENCE_REPORTS, report);
  }
}
