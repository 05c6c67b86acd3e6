package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose sentencing, arraignment or trial a text tells of that says no more than "sentencing is
 * scheduled for June 15": the one person of its sentence, or the one person of the whole text of
 * whom a court's verb is told ("pleaded guilty", "was convicted"). Where there are two, nobody is.
 * Belongs to one extraction.
 */
final class Defendants {

  /** Kins of verbs whose subject stands before a court. */
  private static final Set<String> OF_COURTS = Set.of("plead", "convict", "charge", "sentence");

  /** How far behind "a former clerk" the name is looked for, in sentences. */
  private static final int NEXT_SENTENCES = 4;

  private static final Pattern AGE = Pattern.compile(", [1-9]\\d\\b(?! [a-z])");

  private final Syntax syntax;
  private final TokenizedText text;
  private final EntityIndex entities;
  private final HappeningReader reader;
  private final ClauseReader clauses;
  private boolean searched;
  private @Nullable TokenSpan sole;

  Defendants(Syntax syntax, EntityIndex entities, HappeningReader reader, ClauseReader clauses) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.entities = entities;
    this.reader = reader;
    this.clauses = clauses;
  }

  /** A mention of the person whose noun stands at a token; null where it may be of several. */
  @Nullable TokenSpan of(int noun) {
    int sentence = text.sentenceOf(noun);
    TokenSpan found = null;
    Entity only = null;
    for (int t = text.firstToken(sentence); t < text.afterLastToken(sentence); t++) {
      if (Syntax.isIn("of-several", text.lower(t))) {
        return null;
      }
      Entity person = entities.begins(t) ? person(t) : null;
      if (person != null && !isOfficial(t)) {
        if (only != null && !only.equals(person)) {
          return null;
        }
        only = person;
        found = mention(t);
      }
    }
    return found == null ? sole() : found;
  }

  /** "Roches sentencing", in a text that has lost its apostrophes: the surname of a person. */
  @Nullable TokenSpan owner(int t) {
    if (!syntax.isCapitalised(t) || !text.lower(t).endsWith("s")) {
      return null;
    }
    String surname = text.token(t).substring(0, text.token(t).length() - 1);
    for (int i = 0; i < t; i++) {
      if (text.token(i).equals(surname) && person(i) != null) {
        TokenSpan mention = mention(first(i));
        return mention.after() == i + 1 ? mention : null;
      }
    }
    return null;
  }

  /**
   * Who "a former clerk pleaded guilty" tells of: the person of whom one of the next sentences
   * tells the same ("Ann Moss pleaded guilty to fraud"), else the one person of the text of whom a
   * court's verb is told; null where the subject is no such one, or nobody can be made out.
   */
  @Nullable TokenSpan nameOf(Happening verb, TokenSpan subject) {
    if (!isOfCourt(verb) || !isSomebody(subject) || isAnother(verb)) {
      return null;
    }
    int sentence = text.sentenceOf(verb.token());
    int last = Math.min(text.sentenceCount() - 1, sentence + NEXT_SENTENCES);
    int from = text.afterLastToken(sentence);
    for (int s = sentence + 1; s <= last; s++) {
      TokenSpan named = named(s, verb.kin());
      if (named != null) {
        return isFirst(named, from) ? named : null;
      }
    }
    TokenSpan only = sole();
    TokenSpan aged = aged(from, text.afterLastToken(last));
    if (aged != null) {
      boolean other =
          only != null && !Objects.equals(entities.at(only.first()), entities.at(aged.first()));
      return other ? null : aged;
    }
    boolean before = verb.kin().equals("sentence"); // who is sentenced has pleaded on another day
    boolean told = only != null && (before || !isDatedElse(text.sentenceOf(only.first())));
    return told && only != null && isFirst(only, from) ? only : null;
  }

  /** "A Utica man was sentenced": one of many, and no body's, whom a court's verb is told of. */
  boolean isNameless(Happening verb, TokenSpan subject) {
    if (!isOfCourt(verb) || !isSomebody(subject)) {
      return false;
    }
    for (int t = subject.first(); t < subject.after(); t++) {
      Entity entity = entities.at(t);
      boolean home =
          t + 1 < subject.after() && syntax.part(t + 1) == Part.COMMA; // as in "Lund, Ohio"
      if (entity != null && entity.type() == EntityType.ORGANIZATION && !home) {
        return false;
      }
    }
    return true;
  }

  private boolean isOfCourt(Happening verb) {
    boolean kin = OF_COURTS.contains(verb.kin()) || verb.kin().equals("arrest");
    return kin && isTakenToCourt(verb);
  }

  /** "Ann Moss, 41,": the first who is named, where the text tells the age. */
  private @Nullable TokenSpan aged(int from, int after) {
    for (int t = from; t < after; t++) {
      if (entities.begins(t) && person(t) != null && !isOfficial(t)) {
        TokenSpan mention = mention(t);
        int end = text.end(mention.after() - 1);
        boolean age = AGE.matcher(text.text()).region(end, text.text().length()).lookingAt();
        return age ? mention : null;
      }
    }
    return null;
  }

  /** Whether nobody else but officials is named between a token and a mention behind it. */
  private boolean isFirst(TokenSpan mention, int from) {
    Entity person = entities.at(mention.first());
    for (int t = from; t < mention.first(); t++) {
      boolean other = entities.begins(t) && person(t) != null && !isOfficial(t);
      if (other && !Objects.equals(person, entities.at(t))) {
        return false;
      }
    }
    return mention.first() >= from;
  }

  /** "A former clerk", "the owner and operator of a clinic": one, and no name of a person in it. */
  private boolean isSomebody(TokenSpan subject) {
    String article = text.lower(subject.first());
    boolean one = article.equals("a") || article.equals("an");
    int head = subject.after() - 1;
    for (int t = subject.after() - 1; t > subject.first(); t--) {
      boolean of = syntax.part(t) == Part.PREPOSITION;
      head = of ? t - 1 : head;
      String next = text.lower(t + 1);
      one |= of && article.equals("the") && (next.equals("a") || next.equals("an"));
      boolean two = syntax.part(t) == Part.CONJUNCTION && syntax.part(t + 1) != Part.NOMINAL;
      boolean home = syntax.part(t + 1) == Part.COMMA; // "a Douglas, Massachusetts, dentist"
      if ((person(t) != null && !home) || two) {
        return false; // but "an owner and operator" is one
      }
    }
    return one
        && !Syntax.isIn("body-head", text.lower(head))
        && !Syntax.isIn("firm", text.lower(head))
        && !syntax.isCapitalised(head)
        && syntax.part(head) == Part.NOMINAL;
  }

  /** "A second defendant", "a clerk was also sentenced": somebody else than whom the text names. */
  private boolean isAnother(Happening verb) {
    int first = text.firstToken(text.sentenceOf(verb.token())); // "Also today, a clerk was"
    for (int t = first; t < verb.token(); t++) {
      if (Syntax.isIn("of-another", text.lower(t))) {
        return true;
      }
    }
    return false;
  }

  /** "Pleaded guilty", "was sentenced", but not "a jury convicted". */
  private boolean isTakenToCourt(Happening verb) {
    if (verb.kin().equals("plead")) {
      return true;
    }
    int t = verb.token() - 1;
    while (t > 0 && syntax.part(t) == Part.ADVERB) {
      t--;
    }
    return t >= 0 && (Syntax.isIn("be", text.lower(t)) || text.lower(t).equals("been"));
  }

  /** The one person of whom a sentence without a day of its own tells something of a kin. */
  private @Nullable TokenSpan named(int sentence, String kin) {
    for (int t = text.firstToken(sentence); t < text.afterLastToken(sentence); t++) {
      Happening told = syntax.part(t) == Part.VERB ? reader.verb(t) : null;
      boolean same = told != null && told.kin().equals(kin) && isTakenToCourt(told);
      TokenSpan subject = same ? clauses.read(t).subject() : null;
      TokenSpan one = subject == null || isDatedElse(sentence) ? null : onlyPerson(subject);
      if (one != null) {
        return one;
      }
    }
    return null;
  }

  private @Nullable TokenSpan onlyPerson(TokenSpan subject) {
    TokenSpan only = null;
    for (int t = subject.first(); t < subject.after(); t++) {
      boolean begins = entities.begins(t) && person(t) != null;
      if (syntax.part(t) == Part.CONJUNCTION || (begins && only != null)) {
        return null;
      }
      only = begins ? mention(t) : only;
    }
    return only;
  }

  /** Whether a sentence names a day that is not the one of the report. */
  private boolean isDatedElse(int sentence) {
    for (int t = text.firstToken(sentence); t < text.afterLastToken(sentence); t++) {
      int time = syntax.timeAt(t);
      boolean date = time >= 0 && syntax.time(time).type() == TimeExpression.Type.DATE;
      if (date && !text.lower(t).equals("today")) {
        return true;
      }
    }
    return false;
  }

  /** The one person of the text of whom a court's verb is told; null for none and for two. */
  @Nullable TokenSpan sole() {
    if (!searched) {
      searched = true;
      sole = search();
    }
    return sole;
  }

  private @Nullable TokenSpan search() {
    TokenSpan found = null;
    Entity only = null;
    for (int verb = 0; verb < text.tokenCount(); verb++) {
      Happening told = syntax.part(verb) == Part.VERB ? reader.verb(verb) : null;
      TokenSpan subject =
          told == null || !OF_COURTS.contains(told.kin()) ? null : clauses.read(verb).subject();
      for (int t = subject == null ? 0 : subject.first();
          subject != null && t < subject.after();
          t++) {
        Entity person = person(t);
        if (person != null && !isOfficial(first(t))) {
          if (only != null && !only.equals(person)) {
            return null;
          }
          only = person;
          found = mention(first(t));
        }
      }
    }
    return found;
  }

  private int first(int t) {
    int first = t;
    while (first > 0 && !entities.begins(first)) {
      first--;
    }
    return first;
  }

  private @Nullable Entity person(int t) {
    Entity entity = entities.at(t);
    return entity != null && entity.type() == EntityType.PERSON ? entity : null;
  }

  private TokenSpan mention(int first) {
    int after = first + 1;
    while (after < text.tokenCount()
        && Objects.equals(entities.at(after), entities.at(first))
        && !entities.begins(after)) {
      after++;
    }
    return new TokenSpan(first, after);
  }

  /** "Before Judge Ann Moss", "said Special Agent John Lund". */
  private boolean isOfficial(int first) {
    if (first == 0) {
      return false;
    }
    String before = text.lower(first - 1);
    return syntax.isCapitalised(first - 1)
        || before.equals("by")
        || before.equals("before")
        || syntax.part(first - 1) == Part.REPORT;
  }
}
