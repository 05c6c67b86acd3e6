package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a pronoun means: the nearest name before it of a type that fits, in its own sentence or the
 * one before, else the subject of its sentence.
 */
public final class Antecedents {

  /** A dateline without a day has no more tokens than these before its dash. */
  private static final int MOST_IN_DATELINE = 4;

  private static final Set<String> OF_PERSONS =
      Set.of("he", "she", "him", "his", "her", "who", "himself", "herself");

  private static final Set<String> OF_SPEAKERS =
      Set.of("i", "we", "you", "my", "our", "your", "me", "us");

  /** How many sentences back a person may have been named. */
  private static final int SENTENCES = 3;

  private static final int MOST_WORDS = 7;

  private static final int NEAR_COUNTRY = 10;

  private final Syntax syntax;
  private final TokenizedText text;
  private final EntityIndex entities;
  private final NounChunks nouns;
  private final FirstNouns firstNouns;
  private final ClauseReader clauses;

  Antecedents(
      Syntax syntax,
      EntityIndex entities,
      NounChunks nouns,
      FirstNouns firstNouns,
      ClauseReader clauses) {
    this.firstNouns = firstNouns;
    this.syntax = syntax;
    this.text = syntax.text();
    this.entities = entities;
    this.nouns = nouns;
    this.clauses = clauses;
  }

  /** The name or phrase that a pronoun stands for; null where none is found. */
  public @Nullable String of(int pronoun) {
    if (text.lower(pronoun).equals("your")) {
      return countryBefore(pronoun);
    }
    if (OF_SPEAKERS.contains(text.lower(pronoun))) {
      return null;
    }
    String behind = cataphora(pronoun);
    if (behind != null) {
      return behind;
    }
    boolean person = OF_PERSONS.contains(text.lower(pronoun));
    boolean plural = Set.of("their", "they", "them").contains(text.lower(pronoun));
    int sentence = text.sentenceOf(pronoun);
    String here = subjectOf(sentence, pronoun, person);
    if (person) {
      String name = nearestName(pronoun, true);
      return name != null || isManyAtHead(sentence, pronoun) ? name : here;
    }
    String subject = plural ? null : subjectOfVerb(pronoun);
    if (subject != null) {
      return subject;
    }
    // "Thousands of balloons shone along the Wall ahead of the anniversary of its fall".
    boolean many = isPlural(here) && isNamedBefore(pronoun);
    boolean owner = text.lower(pronoun).equals("its") && (!isNamed(here) || many);
    String name = owner ? nearestName(pronoun, false) : null;
    if (name != null) {
      return name;
    }
    if (here != null) {
      return here;
    }
    return sentence == 0 ? null : subjectOf(sentence - 1, pronoun, false);
  }

  /** Whether a name that "its" may mean stands before it in its sentence. */
  private boolean isNamedBefore(int pronoun) {
    int first = text.firstToken(text.sentenceOf(pronoun));
    for (int t = Math.max(first, pronoun - 2 * Phrases.WINDOW); t < pronoun; t++) {
      if (isCandidate(t, false)) {
        return true;
      }
    }
    return false;
  }

  /** "Former pupils": they are not "its", whatever the capital. */
  private static boolean isPlural(@Nullable String phrase) {
    String last = phrase == null ? "" : phrase.substring(phrase.lastIndexOf(' ') + 1);
    boolean plural =
        last.endsWith("s") && !last.endsWith("ss") && Character.isLowerCase(last.charAt(0));
    return plural || ClueWords.isIn("many", last);
  }

  /** "Since its founding in March 2007, the task force has": what follows is meant. */
  private @Nullable String cataphora(int pronoun) {
    int sentence = text.sentenceOf(pronoun);
    int first = text.firstToken(sentence);
    if (pronoun == first) {
      return null;
    }
    int clause = clauseOfSince(first, pronoun);
    first = clause >= 0 ? clause : first;
    boolean opens = clause >= 0 || pronoun - first <= 4;
    for (int t = first; clause < 0 && opens && t < pronoun; t++) {
      Part part = syntax.part(t);
      opens =
          part == Part.PREPOSITION
              || part == Part.SUBORDINATE
              || syntax.isTime(t)
              || (t > first && part == Part.NOMINAL && !syntax.isCapitalised(t));
    }
    boolean led = syntax.part(pronoun - 1) == Part.SUBORDINATE || pronoun - first < 3;
    opens &= led || syntax.part(first) == Part.PREPOSITION;
    if (!opens) {
      return null;
    }
    int limit = Math.min(text.afterLastToken(sentence), pronoun + Phrases.WINDOW);
    for (int t = pronoun + 1; t + 1 < limit; t++) {
      boolean comma = syntax.part(t) == Part.COMMA && syntax.timeAt(t) < 0;
      if (comma && nouns.begins(t + 1)) {
        TokenSpan subject = firstNouns.firstBare(t + 1, limit);
        boolean pointing = subject == null || syntax.part(subject.first()) == Part.PRONOUN;
        boolean many = !pointing && subject != null && isMany(subject, pronoun);
        return pointing || many || subject == null ? null : words(subject, true);
      }
    }
    return null;
  }

  /**
   * "That in the ten years since its passage, the act has": where the clause begins that opens with
   * "since its"; -1 where none does.
   */
  private int clauseOfSince(int sentence, int pronoun) {
    if (!text.lower(pronoun - 1).equals("since")) {
      return -1;
    }
    for (int t = pronoun - 2; t >= Math.max(sentence, pronoun - 9); t--) {
      Part part = syntax.part(t);
      if (part == Part.COMMA || text.lower(t).equals("that")) {
        return t + 1;
      }
      boolean opening =
          part == Part.PREPOSITION
              || part == Part.DETERMINER
              || syntax.isTime(t)
              || (part == Part.NOMINAL && !syntax.isCapitalised(t));
      if (!opening) {
        return -1;
      }
    }
    return -1;
  }

  /** "Since its adoption, 190 countries have": many are not "its". */
  private boolean isMany(TokenSpan subject, int pronoun) {
    int head = subject.after() - 1;
    boolean plural = text.lower(head).endsWith("s") && !syntax.isCapitalised(head);
    for (int t = subject.first(); t < head; t++) {
      if (syntax.isCapitalised(t) && syntax.part(t) == Part.NOMINAL) {
        return false; // "since its inception, Strike Force operations have"
      }
    }
    return plural && text.lower(pronoun).startsWith("it");
  }

  /** What "carried it into space" means: the named subject of the sentence before. */
  @Nullable String ofObject(int pronoun) {
    int sentence = text.sentenceOf(pronoun);
    if (sentence == 0 || OF_SPEAKERS.contains(text.lower(pronoun))) {
      return null;
    }
    int first = text.firstToken(sentence - 1);
    int after = Math.min(text.firstToken(sentence), first + Phrases.WINDOW);
    TokenSpan subject = firstNouns.firstBare(first, after);
    Entity entity = subject == null ? null : entities.at(subject.after() - 1);
    boolean person = OF_PERSONS.contains(text.lower(pronoun));
    boolean plural = text.lower(pronoun).equals("them");
    return entity == null || plural || person != (entity.type() == EntityType.PERSON)
        ? null
        : entity.name();
  }

  /** "Sailors of the ship held a service where she sank": they are not she. */
  private boolean isManyAtHead(int sentence, int before) {
    int first = text.firstToken(sentence);
    TokenSpan subject =
        firstNouns.firstBare(
            first,
            Math.min(text.afterLastToken(sentence), Math.min(before, first + Phrases.WINDOW)));
    if (subject == null) {
      return false;
    }
    int head = subject.first();
    while (head + 1 < subject.after() && syntax.part(head + 1) == Part.NOMINAL) {
      head++;
    }
    String lower = text.lower(head);
    return entities.at(head) == null && lower.endsWith("s") && !lower.endsWith("ss");
  }

  private static boolean isNamed(@Nullable String phrase) {
    return phrase != null && Character.isUpperCase(phrase.charAt(0)) && phrase.indexOf(' ') > 0;
  }

  /** "The people of Malawi on the anniversary of your independence". */
  private @Nullable String countryBefore(int pronoun) {
    int limit = Math.max(text.firstToken(text.sentenceOf(pronoun)), pronoun - NEAR_COUNTRY);
    for (int t = pronoun - 1; t >= limit; t--) {
      Entity entity = entities.at(t);
      boolean country = entity != null && entity.type() == EntityType.PLACE;
      if (country && entity != null) {
        return entity.name();
      }
    }
    return null;
  }

  /** "The tower marked its centennial": what did what was done with "its" thing. */
  private @Nullable String subjectOfVerb(int pronoun) {
    int limit = Math.max(text.firstToken(text.sentenceOf(pronoun)), pronoun - 4);
    for (int t = pronoun - 1; t >= limit; t--) {
      if (syntax.part(t) == Part.VERB) {
        TokenSpan subject = clauses.read(t).subject();
        boolean pointing = subject == null || syntax.part(subject.first()) == Part.PRONOUN;
        return pointing || subject == null ? null : words(subject, false);
      }
      if (syntax.part(t) != Part.ADVERB && syntax.part(t) != Part.PREPOSITION) {
        return null;
      }
    }
    return null;
  }

  private @Nullable String nearestName(int pronoun, boolean person) {
    int sentence = text.sentenceOf(pronoun);
    Entity here = null;
    int limit = Math.max(text.firstToken(sentence), pronoun - 2 * Phrases.WINDOW);
    for (int t = limit; t < pronoun; t++) {
      boolean fitting = isCandidate(t, person) && !(person && isOfOtherSex(t, pronoun));
      here = fitting ? entities.at(t) : here;
    }
    int most = SENTENCES;
    for (int back = 1; here == null && back <= most && back <= sentence; back++) {
      int first = text.firstToken(sentence - back);
      if (person && most < 2 * SENTENCES && isAboutPerson(sentence - back)) {
        most++; // "He praised Moss. In 1946 he …" is still about him
        continue;
      }
      int after = Math.min(text.afterLastToken(sentence - back), first + Phrases.WINDOW);
      for (int t = first; here == null && t < after; t++) {
        here = isCandidate(t, person) ? entities.at(t) : null;
      }
    }
    return here == null || here.name().endsWith(".") && here.name().length() < 5
        ? null
        : here.name();
  }

  /** Whether the first noun or pronoun of a sentence is "he" or "she". */
  private boolean isAboutPerson(int sentence) {
    for (int t = text.firstToken(sentence); t < text.afterLastToken(sentence); t++) {
      Part part = syntax.part(t);
      if (part == Part.PRONOUN) {
        return text.lower(t).equals("he") || text.lower(t).equals("she");
      }
      boolean opening = part == Part.PREPOSITION || syntax.isTime(t) || part == Part.COMMA;
      if (!opening && part != Part.ADVERB) {
        return false;
      }
    }
    return false;
  }

  /** "Emperor Hall stood beside Empress Ann as guests marked his": no empress. */
  private boolean isOfOtherSex(int name, int pronoun) {
    int first = name;
    while (first > 0 && !entities.begins(first)) {
      first--;
    }
    boolean he = text.lower(pronoun).startsWith("h") && !text.lower(pronoun).startsWith("her");
    String titles = he ? "female-title" : "male-title";
    return ClueWords.isIn(titles, text.lower(first))
        || (first > 0 && ClueWords.isIn(titles, text.lower(first - 1)));
  }

  /** "AMSTERDAM - The hall will": where it was written. */
  private boolean isOfDateline(int t) {
    if (text.sentenceOf(t) != 0 || t > MOST_IN_DATELINE) {
      return false;
    }
    String word = text.token(t);
    boolean capital = word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
    for (int dash = t + 1; capital && dash <= Math.min(t + 3, text.tokenCount() - 1); dash++) {
      if ("-–—".contains(text.token(dash)) || text.token(dash).equals("--")) {
        return true;
      }
    }
    return false;
  }

  private boolean isCandidate(int t, boolean person) {
    Entity entity = entities.at(t);
    return entity != null
        && !isOfDateline(t)
        && fits(entity, person)
        && !isPlaceOfAction(t)
        && !isOfAct(t)
        && !isListener(t);
  }

  /** "An officer of Lindau Oil told Reuters its chairman": who listens is not spoken of. */
  private boolean isListener(int name) {
    int t = name;
    while (t > 0 && !entities.begins(t)) {
      t--;
    }
    boolean told = t > 0 && ClueWords.isIn("telling", text.lower(t - 1));
    Entity entity = entities.at(name);
    return told && entity != null && entity.type() == EntityType.ORGANIZATION;
  }

  /** "The Ann Moss and John Lund Prevention Act": nobody is spoken of who gave a law its name. */
  private boolean isOfAct(int name) {
    int limit = Math.min(text.afterLastToken(text.sentenceOf(name)), name + Phrases.WINDOW);
    for (int t = name; t < limit; t++) {
      boolean of =
          syntax.isCapitalised(t) || text.lower(t).equals("and") || text.token(t).equals(".");
      if (!of) {
        return false;
      }
      if (t > name && Syntax.isIn("act", text.lower(t))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlaceOfAction(int t) {
    Entity entity = entities.at(t);
    return entity != null
        && entity.type() == EntityType.PLACE
        && t > 0
        && syntax.part(t - 1) == Part.PREPOSITION;
  }

  private static boolean fits(Entity entity, boolean person) {
    return person
        ? entity.type() == EntityType.PERSON
        : entity.type() == EntityType.ORGANIZATION || entity.type() == EntityType.PLACE;
  }

  private @Nullable String subjectOf(int sentence, int before, boolean mayBePerson) {
    int first = text.firstToken(sentence);
    int after = Math.min(text.afterLastToken(sentence), Math.min(before, first + Phrases.WINDOW));
    TokenSpan subject = firstNouns.firstBare(first, after);
    if (subject == null
        || syntax.part(subject.first()) == Part.PRONOUN
        || syntax.isTime(subject.first())) {
      return null;
    }
    return words(subject, mayBePerson);
  }

  /**
   * The words of a phrase, without article; null where it is long, or a person where none may be.
   */
  private @Nullable String words(TokenSpan subject, boolean mayBePerson) {
    int start = subject.first();
    int end =
        subject.length() > MOST_WORDS ? nouns.chunkEnd(start, subject.after()) : subject.after();
    if (start < end && syntax.part(start) == Part.DETERMINER) {
      start++;
    }
    while (end > start && syntax.part(end - 1) == Part.POSSESSIVE) {
      end--;
    }
    while (end > start + 1
        && Syntax.isIn("noun-like-report", text.lower(end - 1))
        && !syntax.isCapitalised(end - 1)) {
      end--; // "Iraqi police claim that they"
    }
    while (end > start + 1 && syntax.isPlainBase(end - 1) && !syntax.isCapitalised(end - 1)) {
      end--; // "Russia and Norway agree that it"
    }
    if (!mayBePerson && holdsPerson(start, end) && !isJoined(subject)) {
      return null;
    }
    return start < end && end - start <= MOST_WORDS ? joined(start, end) : null;
  }

  private String joined(int first, int after) {
    StringBuilder joined = new StringBuilder(text.token(first));
    for (int t = first + 1; t < after; t++) {
      joined.append(text.spaceBefore(t) ? " " : "").append(text.token(t));
    }
    return joined.toString();
  }

  /** "Smith and Jones": they. */
  private boolean isJoined(TokenSpan subject) {
    for (int t = subject.first(); t < subject.after(); t++) {
      if (syntax.part(t) == Part.CONJUNCTION) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsPerson(int first, int after) {
    for (int t = first; t < after; t++) {
      Entity entity = entities.at(t);
      boolean person = entity != null && entity.type() == EntityType.PERSON;
      if (person || Syntax.isIn("role-of-person", text.lower(t))) {
        return true;
      }
    }
    return false;
  }
}
