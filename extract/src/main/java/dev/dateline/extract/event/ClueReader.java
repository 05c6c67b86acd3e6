package dev.dateline.extract.event;

import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.DatedEvent.Status;
import dev.dateline.extract.Entity;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

/** Reads the clues of one candidate; looks at its sentence alone. */
final class ClueReader {

  private static final int SHORT_TITLE = 25;
  private static final int MIDDLE_TITLE = 45;
  private static final int FULL_TITLE = 80;
  private static final int LONG_SENTENCE = 45;
  private static final int SHORT_SENTENCE = 16;
  private static final int FAR = 14;
  private static final int LONG_AGO_DAYS = 400;

  /** Nouns that say nothing without what they are about. */
  private static final Set<String> GENERIC =
      Set.of(
          "findings",
          "letter",
          "letters",
          "report",
          "bill",
          "funding",
          "hearing",
          "meeting",
          "complaint",
          "lawsuit",
          "investigation",
          "authority",
          "opportunity",
          "opportunities",
          "allegations",
          "violations",
          "scheme",
          "case",
          "project",
          "projects",
          "deadline",
          "individual",
          "post",
          "charges",
          "individuals",
          "people",
          "defendants",
          "employees",
          "guidance",
          "role");

  /** Kins of verbs that tell of something still to come. */
  private static final Set<String> OF_INTENT =
      Set.of("agree", "propose", "promise", "pledge", "order", "vote", "approve");

  /** Words that point back to what was told before. */
  private static final Set<String> BACK =
      Set.of(
          "this",
          "these",
          "those",
          "such",
          "same",
          "similar",
          "related",
          "additional",
          "other",
          "others",
          "another",
          "defendant",
          "defendants",
          "former",
          "latter",
          "his",
          "their");

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
    reader.title();
    reader.end();
    reader.behind();
    reader.word(status);
    reader.subject();
    reader.object();
    reader.date(date, time, published);
    reader.add(Clue.FIGURES_TOLD, Statistics.isTold(passage, phrase, date));
    reader.place(time);
    reader.sentence(time);
    return reader.clues;
  }

  private void add(Clue clue, boolean there) {
    if (there) {
      clues.add(clue);
    }
  }

  private void title() {
    String title = phrase.title();
    add(Clue.TITLE_ONE_WORD, title.indexOf(' ') < 0);
    add(Clue.TITLE_SHORT, title.length() <= SHORT_TITLE);
    add(Clue.TITLE_MIDDLE, title.length() > SHORT_TITLE && title.length() <= MIDDLE_TITLE);
    add(Clue.TITLE_FULL, title.length() >= FULL_TITLE);
    long marks = title.chars().filter(c -> c == '"').count();
    boolean open = title.indexOf('\u201c') >= 0 != title.indexOf('\u201d') >= 0;
    add(Clue.TITLE_HALF_QUOTED, marks % 2 == 1 || open);
    add(Clue.TITLE_WITH_SUM, title.indexOf('$') >= 0);
    add(Clue.TITLE_WITH_NAME, phrase.spans().stream().anyMatch(passage.standing()::isNamed));
  }

  private int lastToken() {
    return phrase.spans().get(phrase.spans().size() - 1).after() - 1;
  }

  private void end() {
    int last = lastToken();
    String lower = text.lower(last);
    Part part = syntax.part(last);
    boolean noun = part == Part.NOMINAL || part == Part.REPORT || last == happening.token();
    boolean office = Syntax.isIn("role", lower) && lower.endsWith("."); // "a letter to Sen."
    add(
        Clue.TITLE_ENDS_LOOSE,
        !noun || office || (lower.endsWith("ing") && last != happening.token()));
    add(
        Clue.TITLE_ENDS_GENERIC,
        Syntax.isIn("measure", lower)
            || Syntax.isIn("thin-noun", lower)
            || Syntax.isIn("charge-sheet", lower)
            || GENERIC.contains(lower));
    boolean verb = last > 0 && text.lower(last - 1).equals("to") && syntax.isBase(last);
    add(Clue.TITLE_ENDS_IN_VERB, verb);
    char c = phrase.title().charAt(phrase.title().length() - 1);
    boolean sum = phrase.title().substring(phrase.title().lastIndexOf(' ') + 1).startsWith("$");
    add(Clue.TITLE_ENDS_IN_NUMBER, Character.isDigit(c) && !sum);
    boolean back = false;
    for (TokenSpan span : phrase.spans()) {
      for (int t = span.first(); t < span.after(); t++) {
        back |= BACK.contains(text.lower(t)) && !syntax.isTime(t);
      }
    }
    add(Clue.TITLE_POINTS_BACK, back);
  }

  private void behind() {
    int last = lastToken() + 1;
    if (last >= text.tokenCount() || text.sentenceOf(last) != text.sentenceOf(last - 1)) {
      clues.add(Clue.BEFORE_STOP);
      return;
    }
    if (passage.phrases().isSentenceTime(last)) {
      clues.add(Clue.BEFORE_TIME);
      return;
    }
    clues.add(
        switch (syntax.part(last)) {
          case STOP -> Clue.BEFORE_STOP;
          case COMMA -> isList(last) ? Clue.BEFORE_LIST : Clue.BEFORE_COMMA;
          case PREPOSITION -> beforePreposition(last);
          case CONJUNCTION -> Clue.BEFORE_AND;
          case RELATIVE, SUBORDINATE -> Clue.BEFORE_RELATIVE;
          default -> Clue.BEFORE_WORD;
        });
  }

  private Clue beforePreposition(int t) {
    if (t + 1 < text.tokenCount() && passage.phrases().isSentenceTime(t + 1)) {
      return Clue.BEFORE_TIME;
    }
    if (text.lower(t).equals("of")) {
      return Clue.BEFORE_OF;
    }
    boolean to = text.lower(t).equals("to") && t + 1 < text.tokenCount() && syntax.isBase(t + 1);
    return to ? Clue.BEFORE_TO : Clue.BEFORE_PREPOSITION;
  }

  /** "Fraud, theft and arson": a list goes on. */
  private boolean isList(int comma) {
    int next = comma + 1;
    return next < passage.phrases().sentenceEnd(comma)
        && syntax.part(next) == Part.NOMINAL
        && syntax.isCapitalised(next) == syntax.isCapitalised(comma - 1)
        && !syntax.isTime(next);
  }

  private void word(Status status) {
    boolean noun = happening.form() == Happening.Form.NOUN;
    add(Clue.NOUN, noun && happening.light() < 0);
    add(Clue.NOUN_WEAK, noun && happening.strength() == Happenings.Strength.WEAK);
    add(Clue.NOUN_HELD, happening.light() >= 0);
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

  private void subject() {
    if (happening.form() == Happening.Form.NOUN && happening.light() < 0) {
      return;
    }
    TokenSpan subject = phrase.subject();
    if (subject == null || subject.isEmpty()) {
      clues.add(Clue.SUBJECT_NONE);
      return;
    }
    clues.add(subjectKind(subject));
    add(Clue.SUBJECT_SINGLE_WORD, subject.length() == 1);
    int verb = happening.light() >= 0 ? happening.light() : happening.token();
    boolean elsewhere =
        subject.first() > verb || text.sentenceOf(subject.first()) != text.sentenceOf(verb);
    add(Clue.SUBJECT_FROM_ELSEWHERE, elsewhere);
    Clause clause = phrase.clause();
    int group = clause == null ? verb : clause.group();
    add(Clue.SUBJECT_FAR, !elsewhere && group - subject.after() > 6);
    add(Clue.SUBJECT_DISAGREES, isSingular(subject) && isPlural(group, verb));
    add(Clue.CLAUSE_RELATIVE, clause != null && clause.form() == Clause.Form.RELATIVE);
    add(Clue.CLAUSE_REDUCED, clause != null && clause.form() == Clause.Form.REDUCED);
    add(Clue.PASSIVE, isPassive(group, verb));
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
      if (syntax.part(t) == Part.CONJUNCTION || text.lower(t).endsWith("s")) {
        return false;
      }
    }
    return syntax.part(subject.first()) != Part.PRONOUN;
  }

  private boolean isPlural(int group, int verb) {
    for (int t = group; t < verb; t++) {
      String lower = text.lower(t);
      if (lower.equals("were") || lower.equals("are") || lower.equals("have")) {
        return true;
      }
    }
    return false;
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

  private void date(DateValue date, int time, LocalDate published) {
    Precision precision = date.precision();
    add(Clue.DATE_MONTH, precision == Precision.MONTH);
    add(Clue.DATE_YEAR, precision == Precision.YEAR);
    add(Clue.DATE_WEEK, precision == Precision.WEEK);
    add(
        Clue.DATE_LOOSE,
        precision == Precision.DECADE
            || precision == Precision.CENTURY
            || precision == Precision.SEASON
            || precision == Precision.QUARTER);
    String said = syntax.time(time).text();
    add(
        Clue.DATE_WITH_YEAR,
        said.contains(date.iso().substring(0, Math.min(4, date.iso().length()))));
    LocalDate day = date.day();
    add(Clue.DATE_OF_PUBLICATION, day != null && day.equals(published));
    Integer year = date.year();
    boolean old =
        day != null
            ? ChronoUnit.DAYS.between(day, published) > LONG_AGO_DAYS
            : year != null && year < published.getYear() - 1;
    add(Clue.DATE_LONG_AGO, old);
    boolean ahead = day != null && day.isAfter(published);
    add(Clue.DATE_AHEAD, ahead);
    // "Agrees to release him tomorrow": what is agreed is then, and not the agreement.
    boolean planned = clues.contains(Clue.STATUS_PLANNED) && isLedByWill();
    add(Clue.DATE_OF_DEED, ahead && !planned && OF_INTENT.contains(happening.kin()));
    boolean recent = day != null && ChronoUnit.DAYS.between(day, published) <= 1;
    add(Clue.DATE_OF_DEED, !recent && clues.contains(Clue.KIND_COURT) && isBehindDeed(time));
  }

  private boolean isLedByWill() {
    int verb = happening.token();
    return verb > 0 && Syntax.isIn("plan", text.lower(verb - 1))
        || verb > 1 && text.lower(verb - 1).equals("to");
  }

  /** "Was indicted for shooting three men on February 22": the day of the shooting. */
  private boolean isBehindDeed(int time) {
    int first = syntax.timeStart(time);
    boolean deed = false;
    for (int t = happening.after();
        t + 1 < Math.min(first, happening.after() + Phrases.WINDOW);
        t++) {
      String lower = text.lower(t + 1);
      boolean led = text.lower(t).equals("for") || text.lower(t).equals("of");
      deed |= led && lower.endsWith("ing") && lower.length() > 4;
    }
    return deed;
  }

  private void place(int time) {
    int first = syntax.timeStart(time);
    int after = syntax.timeEnd(time);
    boolean before = first < happening.token();
    add(Clue.DATE_FIRST, before);
    int from = before ? after : happening.after();
    int to = before ? happening.token() : first;
    int between = to - from;
    add(Clue.DATE_BESIDE, between <= 1);
    add(Clue.DATE_FAR, between > FAR);
    add(Clue.DATE_IN_PHRASE, !passage.phrases().isSentenceTime(first));
    boolean verb = false;
    boolean comma = false;
    boolean gerund = false;
    boolean purpose = false;
    for (int t = from; t < Math.min(to, from + Phrases.WINDOW); t++) {
      Part part = syntax.part(t);
      verb |= part == Part.VERB || part == Part.REPORT;
      comma |= part == Part.COMMA || part == Part.STOP;
      String lower = text.lower(t);
      gerund |= part == Part.VERB && lower.endsWith("ing");
      purpose |= lower.equals("to") && t + 1 < to && syntax.isBase(t + 1);
    }
    add(Clue.DATE_BEHIND_GERUND, !before && gerund);
    add(Clue.DATE_BEHIND_PURPOSE, !before && purpose);
    add(Clue.DATE_BEHIND_VERB, verb);
    add(Clue.DATE_BEHIND_COMMA, comma);
  }

  private void sentence(int time) {
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
