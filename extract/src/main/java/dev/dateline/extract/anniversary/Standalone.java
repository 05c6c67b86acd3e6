package dev.dateline.extract.anniversary;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Happenings;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether the title of an occasion says what happened to someone who sees nothing else: it
 * names somebody, some place or some day, and a happening.
 */
final class Standalone {

  private static final Pattern DAY = Pattern.compile("\\d/\\d");

  private static final Pattern MONTH_OF_YEAR =
      Pattern.compile(
          "^(?:the"
              + " )?(?:January|February|March|April|May|June|July|August|September|October|November|December)"
              + " \\d{4}\\b[^\\p{Lu}]*$");

  private static final Pattern LETTERS = Pattern.compile("'s$|’s$|[^\\p{L}/-]");

  /** What is written with a capital in headings and names nobody. */
  private static final Set<String> GENERIC =
      Set.of(
          "bill",
          "act",
          "law",
          "first",
          "the",
          "program",
          "historic",
          "independence",
          "day",
          "supreme",
          "court",
          "queen",
          "king",
          "pope",
          "prince",
          "princess",
          "emperor",
          "congress",
          "senate",
          "house",
          "president",
          "government");

  private static final Pattern INITIAL =
      Pattern.compile("^(?:\\w+ of (?:the )?)?[A-Z]\\. |^(?:one of|an?other|a similar|similar) ");

  private final CommemorationWords words;
  private final Passage passage;
  private final Headings headings;

  Standalone(CommemorationWords words, Passage passage) {
    this.words = words;
    this.passage = passage;
    this.headings = new Headings(passage.text());
  }

  /** Whether an occasion is told in a heading. */
  boolean isInHeading(Occasion occasion) {
    return headings.isHeading(passage.text().sentenceOf(occasion.head()));
  }

  boolean stands(Occasion occasion) {
    return isNamed(occasion.title()) && !isCut(occasion.title()) && tells(occasion);
  }

  /** "S. Fishing Agreement", "battle between the empire", "similar crash": a piece is missing. */
  static boolean isCut(String title) {
    String last = title.substring(title.lastIndexOf(' ') + 1);
    return INITIAL.matcher(title).find()
        || Syntax.isIn("preposition", last)
        || (title.contains(" between ") && !title.contains(" and "));
  }

  /**
   * Whether a title has a name in it, or a day ("9/11"); a year alone says not where, and a heading
   * writes "the Bill's Signing" with capitals too.
   */
  static boolean isNamed(String title) {
    for (String word : title.split(" ", -1)) {
      boolean name = word.chars().anyMatch(Character::isUpperCase) || isDay(word);
      String lower = LETTERS.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
      boolean generic = isHappening(lower) || GENERIC.contains(lower) || isMonth(title, word);
      if (name && !generic) {
        return true;
      }
    }
    return false;
  }

  /** "9/11". */
  private static boolean isDay(String word) {
    return DAY.matcher(word).find();
  }

  /** "April 2013": a day of a month is a name as "January 6" is, a month alone is none. */
  private static boolean isMonth(String title, String word) {
    return MONTH_OF_YEAR.matcher(title).find() && title.contains(word + " ");
  }

  /** "The birthday of an exceptional American": the adjective of a country is nobody's name. */
  private boolean isOfPeople(Occasion occasion) {
    int last = occasion.words().after() - 1;
    Entity entity = last < occasion.words().first() ? null : passage.entities().at(last);
    return entity != null
        && entity.type() == EntityType.NATIONALITY
        && occasion.title().endsWith(passage.text().token(last));
  }

  /** "The court ruled", "heard him speak": what the verb needs is missing before or behind it. */
  private boolean isWholeClause(Occasion occasion) {
    String title = occasion.title();
    String verb = passage.text().token(occasion.head());
    boolean ends = title.endsWith(" " + verb);
    boolean passive = title.contains(" was ") || title.contains(" were ");
    boolean complete = occasion.kin() != null && Syntax.isIn("complete", occasion.kin());
    return !title.startsWith(verb) && (!ends || passive || complete);
  }

  /** Whether a noun tells it: "the invasion of the island" rather than "ships landed there". */
  boolean isNoun(Occasion occasion) {
    return passage.syntax().part(occasion.head()) != Part.VERB;
  }

  /** Whether a title says that something happened. */
  boolean tells(Occasion occasion) {
    if ("birth".equals(occasion.kin())) {
      String title = occasion.title();
      String last = title.substring(title.lastIndexOf(' ') + 1);
      return !isOfPeople(occasion) && !Syntax.isIn("role-of-person", last);
    }
    if (!isNoun(occasion)) {
      return isWholeClause(occasion);
    }
    if (occasion.kin() != null || isDay(occasion.title()) || occasion.title().contains("-Day")) {
      return true;
    }
    Entity entity = passage.entities().at(occasion.head());
    if (entity != null && entity.type() == EntityType.EVENT) {
      return true;
    }
    for (String word : occasion.title().split("[^\\p{L}]+", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (words.happening().contains(lower) || isHappening(lower)) {
        return true;
      }
    }
    return hasVerbInside(occasion);
  }

  /** Whether an occasion is a name or a noun phrase, without a verb. */
  boolean isName(Occasion occasion) {
    for (String word : occasion.title().split(" ", -1)) {
      if (isFinite(word)) {
        return false;
      }
    }
    TokenSpan span = occasion.words();
    for (int t = span.first(); t < span.after(); t++) {
      Part part = passage.syntax().part(t);
      boolean small = !passage.syntax().isCapitalised(t);
      boolean gerund = small && passage.text().lower(t).endsWith("ing");
      if (gerund || (small && (part == Part.VERB || part == Part.AUXILIARY))) {
        return false;
      }
    }
    return true;
  }

  /** "The state entered the union", "the mayor taking office": who, a verb, and what. */
  private boolean hasVerbInside(Occasion occasion) {
    String title = occasion.title();
    TokenSpan span = occasion.words();
    for (int t = span.first() + 1; t + 1 < span.after(); t++) {
      boolean deed = passage.syntax().part(t) == Part.VERB && !passage.syntax().isCapitalised(t);
      if (deed && title.contains(" " + passage.text().token(t) + " ")) {
        return true;
      }
    }
    return false;
  }

  /** "Opened", "was": what only a clause has; an adjective such as "united" is no happening. */
  private static boolean isFinite(String word) {
    if (Syntax.isIn("be", word)) {
      return true;
    }
    for (Happenings.Reading reading : Happenings.load().readings(word)) {
      if (reading.forms().contains(Happenings.Form.PAST)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a noun or gerund tells of a happening without a date beside it. */
  static boolean isHappening(String lower) {
    for (Happenings.Reading reading : Happenings.load().readings(lower)) {
      if (reading.particle() == null
          && reading.strength() == Happenings.Strength.STRONG
          && (reading.forms().contains(Happenings.Form.NOUN)
              || reading.forms().contains(Happenings.Form.GERUND))) {
        return true;
      }
    }
    return false;
  }
}
