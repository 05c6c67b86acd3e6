package dev.dateline.extract.event;

import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Titles that stand alone, of the text's own words: without leading article, without dates that
 * only the day of writing explains, with the name in place of a leading pronoun.
 */
public final class Titles {

  private static final Set<String> WEEKDAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  /** What is longer is a headline taken for a name. */
  private static final int MOST_WORDS_OF_NAME = 5;

  private static final Set<String> TYING =
      Set.of("also", "then", "meanwhile", "however", "already");

  private static final Set<String> OBJECTS = Set.of("it", "him", "her");

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final Antecedents antecedents;
  private final EntityIndex entities;
  private final SpelledOut.Reader abbreviations;

  Titles(Syntax syntax, Phrases phrases, Antecedents antecedents, EntityIndex entities) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
    this.antecedents = antecedents;
    this.entities = entities;
    this.abbreviations = new SpelledOut.Reader(text, entities);
  }

  /**
   * A title of some stretches of the text.
   *
   * @return null where nothing is left
   */
  public @Nullable String of(List<TokenSpan> spans) {
    return of(spans, false);
  }

  /**
   * The same for a noun, which has no subject that would say whose things are told of: "the closure
   * of its mill" is that of Lund Steel's mill.
   */
  @Nullable String ofNoun(List<TokenSpan> spans) {
    String owned = of(spans, true);
    boolean fits = owned != null && owned.length() <= DatedEvent.MAX_TITLE_LENGTH - 1;
    return fits ? owned : of(spans);
  }

  /** "Ann Moss's sentencing hearing": an owner whom the text names elsewhere, and what is his. */
  @Nullable String owned(TokenSpan owner, TokenSpan thing) {
    String name = of(List.of(owner));
    StringBuilder title = new StringBuilder(name == null ? "" : possessive(name));
    for (int t = thing.first(); t < thing.after(); t++) {
      title.append(' ').append(text.lower(t));
    }
    boolean fits = name != null && title.length() <= DatedEvent.MAX_TITLE_LENGTH;
    return fits ? title.toString() : null;
  }

  private @Nullable String of(List<TokenSpan> spans, boolean owners) {
    StringBuilder title = new StringBuilder();
    SpelledOut letters = null;
    int last = -1;
    int boundary = 0;
    for (TokenSpan span : spans) {
      for (int t = span.first(); t < span.after(); t++) {
        String word = wordFor(t, title.length() == 0);
        if (word.isEmpty() && owners && syntax.part(t) == Part.POSSESSIVE_PRONOUN) {
          String name = antecedents.of(t);
          word = name == null || !isName(name) ? "" : possessive(name);
        }
        if (word.isEmpty()) {
          continue;
        }
        boolean apart =
            title.length() > 0
                && (last != t - 1 || text.spaceBefore(t) || (word.length() > 1 && last < 0));
        if (title.length() + word.length() + 1 > DatedEvent.MAX_TITLE_LENGTH) {
          return finished(cutBack(title, boundary));
        }
        letters = letters == null ? abbreviations.of(t) : letters;
        if (part(t) && title.length() > 40) {
          boundary = title.length();
        }
        title.append(apart ? " " : "").append(word);
        last = t;
      }
    }
    String made = finished(title);
    return made == null || letters == null ? made : letters.in(made);
  }

  /** How long the words of some stretches would be as a title, not cut. */
  int lengthOf(List<TokenSpan> spans) {
    int length = 0;
    for (TokenSpan span : spans) {
      for (int t = span.first(); t < span.after(); t++) {
        String word = wordFor(t, length == 0);
        length += word.isEmpty() ? 0 : word.length() + (text.spaceBefore(t) ? 1 : 0);
      }
    }
    return length - 1;
  }

  /** Whether a title of these stretches would have to be cut. */
  boolean isTooLong(List<TokenSpan> spans) {
    return lengthOf(spans) > DatedEvent.MAX_TITLE_LENGTH;
  }

  private boolean part(int t) {
    Part part = syntax.part(t);
    return part == Part.PREPOSITION || part == Part.CONJUNCTION || part == Part.COMMA;
  }

  /** A title too long ends where its last phrase that fits does. */
  private static StringBuilder cutBack(StringBuilder title, int boundary) {
    if (boundary > 0) {
      title.setLength(boundary);
    }
    return title;
  }

  private String wordFor(int t, boolean leading) {
    Part part = syntax.part(t);
    if (phrases.isSentenceTime(t) || isWeekday(t)) {
      return "";
    }
    boolean particle = t > 0 && text.lower(t - 1).equals("sworn");
    if (part == Part.PREPOSITION
        && !particle
        && t + 1 < text.tokenCount()
        && phrases.isSentenceTime(t + 1)
        && !text.lower(t + 1).equals("overnight")) { // "in overnight attacks"
      return "";
    }
    if (isLeftOut(t, part) || isOfAmount(t)) {
      return "";
    }
    if (leading) {
      if (part == Part.PRONOUN) {
        String name = antecedents.of(t);
        return name == null ? "" : name;
      }
      if (part == Part.POSSESSIVE_PRONOUN) {
        String name = antecedents.of(t);
        return name == null ? "" : possessive(name);
      }
      boolean least = t + 1 < text.tokenCount() && text.lower(t + 1).equals("least");
      if (part == Part.ADVERB && least) {
        return text.lower(t);
      }
      boolean skipped =
          part != Part.NOMINAL && part != Part.VERB && part != Part.QUOTE && part != Part.REPORT;
      return skipped ? "" : named(t);
    }
    if (part == Part.DETERMINER) {
      return text.lower(t);
    }
    boolean subject = // "announced that it will close": the one who announced
        t + 1 < text.tokenCount()
            && (syntax.part(t + 1) == Part.AUXILIARY || syntax.part(t + 1) == Part.VERB);
    if (part == Part.PRONOUN && !subject && OBJECTS.contains(text.lower(t))) {
      String name = isTold(t) ? null : antecedents.ofObject(t);
      return name == null ? text.token(t) : name;
    }
    if (Syntax.isIn("number-word", text.lower(t)) && t == text.firstToken(text.sentenceOf(t))) {
      return text.lower(t); // "announced two clinics will pay", where "Two" opens the sentence
    }
    return part == Part.POSSESSIVE_PRONOUN ? "" : named(t);
  }

  /** "An indictment charging him": the one whom the sentence tells of. */
  private boolean isTold(int pronoun) {
    return pronoun > 0
        && !text.lower(pronoun).equals("it")
        && Syntax.isIn("saying-ing", text.lower(pronoun - 1));
  }

  /** "A grant in the amount of $3 million" is one of $3 million. */
  private boolean isOfAmount(int t) {
    for (int first = Math.max(0, t - 2); first <= t; first++) {
      if (first + 4 < text.tokenCount()
          && text.lower(first).equals("in")
          && text.lower(first + 1).equals("the")
          && text.lower(first + 2).equals("amount")
          && text.lower(first + 3).equals("of")) {
        return true;
      }
    }
    return false;
  }

  /** "Also", "then" tie a sentence to the one before; "had died" is told as "died". */
  private boolean isLeftOut(int t, Part part) {
    if (part == Part.ADVERB) {
      return TYING.contains(text.lower(t));
    }
    if (part != Part.AUXILIARY || !text.lower(t).equals("had")) {
      return false;
    }
    int next = t + 1;
    while (next < text.tokenCount() && syntax.part(next) == Part.ADVERB) {
      next++;
    }
    return next < text.tokenCount() && syntax.part(next) == Part.VERB && syntax.isPast(next);
  }

  /** The word, or for the surname alone of a person the whole name that the text has elsewhere. */
  private String named(int t) {
    String word = text.token(t);
    Entity entity = entities.at(t);
    if (entity == null
        || entity.type() != EntityType.PERSON
        || !entities.begins(t)
        || (t + 1 < text.tokenCount()
            && !entities.begins(t + 1)
            && entity.equals(entities.at(t + 1)))) {
      return word;
    }
    String name = entity.name();
    boolean part =
        (name.endsWith(" " + word) || name.startsWith(word + " "))
            && name.chars().filter(c -> c == ' ').count() < MOST_WORDS_OF_NAME;
    return part && (t == 0 || !syntax.isCapitalised(t - 1)) ? name : word;
  }

  private boolean isWeekday(int t) {
    return WEEKDAYS.contains(text.lower(t)) && syntax.isTime(t);
  }

  private static boolean isName(String phrase) {
    return Character.isUpperCase(phrase.charAt(0));
  }

  private static String possessive(String whole) {
    int place = whole.indexOf(" in ", 1); // "Relief Force teams in nine towns"
    String name = place > 0 && whole.endsWith("s") ? whole.substring(0, place) : whole;
    return name.endsWith("s") ? name + "'" : name + "'s";
  }

  private static @Nullable String finished(StringBuilder title) {
    String made = title.toString().strip();
    int end = made.length();
    while (end > 0 && ",;:-–—(\"“".indexOf(made.charAt(end - 1)) >= 0) {
      end--;
    }
    made = made.substring(0, end).strip();
    int mark = made.indexOf('"');
    if (mark >= 0 && made.indexOf('"', mark + 1) < 0) {
      made = (made.substring(0, mark) + made.substring(mark + 1)).strip(); // its pair was cut off
    }
    return made.isEmpty() ? null : made;
  }
}
