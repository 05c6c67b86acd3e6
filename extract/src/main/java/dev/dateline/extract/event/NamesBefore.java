package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name that a phrase such as "the bill" or "the secretary" stands for: the nearest one before
 * it that ends with such a word ("Budget Control Act"), or the nearest person who holds the office.
 */
final class NamesBefore {

  /** How far back a name is looked for, in tokens. */
  static final int REACH = 3 * Phrases.WINDOW;

  private static final Set<String> OF_LAWS =
      Set.of("bill", "legislation", "measure", "act", "law", "resolution", "amendment");

  private static final Set<String> NAMING_LAWS =
      Set.of("Act", "Bill", "Resolution", "Amendment", "Law");

  private static final Set<String> OF_TREATIES =
      Set.of("treaty", "agreement", "accord", "pact", "deal", "convention");

  private static final Set<String> NAMING_TREATIES =
      Set.of("Treaty", "Agreement", "Accord", "Accords", "Pact", "Convention", "Protocol");

  private final Syntax syntax;
  private final TokenizedText text;
  private final EntityIndex entities;
  private final BodiesBefore bodies;

  NamesBefore(Syntax syntax, EntityIndex entities) {
    this.bodies = new BodiesBefore(entities);
    this.syntax = syntax;
    this.text = syntax.text();
    this.entities = entities;
  }

  /** Whether a phrase is one of these and its name stands nowhere before. */
  boolean isUnknown(TokenSpan phrase) {
    int head = phrase.after() - 1;
    String word = text.lower(head);
    boolean shown = // but not "rules that led to a fire"
        Syntax.isIn("demonstrative", text.lower(phrase.first()))
            && syntax.part(phrase.first()) != Part.RELATIVE;
    if (shown && phrase.length() <= 3) {
      return true;
    }
    return isPointing(phrase)
        && (OF_LAWS.contains(word) || OF_TREATIES.contains(word))
        && of(phrase).equals(phrase);
  }

  private boolean isPointing(TokenSpan phrase) {
    return phrase.length() == 2
        && syntax.part(phrase.first()) == Part.DETERMINER
        && !text.lower(phrase.first()).startsWith("a");
  }

  /** Where the name of a subject stands; the subject itself where it is none of these phrases. */
  TokenSpan of(TokenSpan subject) {
    int head = subject.after() - 1;
    if (!isPointing(subject)) {
      return subject;
    }
    String word = text.lower(head);
    TokenSpan found = null;
    if (OF_LAWS.contains(word)) {
      found = ending(subject.first(), NAMING_LAWS);
    } else if (OF_TREATIES.contains(word)) {
      found = ending(subject.first(), NAMING_TREATIES);
    } else {
      found =
          Syntax.isIn("body-head", word)
              ? bodies.of(subject.first(), word)
              : named(subject.first(), word);
      if (found == null && Syntax.isIn("role", word)) {
        found = holder(subject.first(), word);
      }
    }
    return found == null ? subject : found;
  }

  /** "The canal", where the Panama Canal was named before. */
  private @Nullable TokenSpan named(int before, String word) {
    boolean telling = word.length() > 3 && !Syntax.isIn("role", word);
    return telling && !Syntax.isIn("no-head-of-name", word)
        ? ending(before, Set.of(Character.toUpperCase(word.charAt(0)) + word.substring(1)))
        : null;
  }

  private @Nullable TokenSpan ending(int before, Set<String> heads) {
    int limit = Math.max(0, before - REACH);
    for (int t = before - 1; t > limit; t--) {
      boolean head = syntax.isCapitalised(t) && heads.contains(text.token(t)) && isName(t - 1);
      if (head && !isHeadline(t)) {
        int first = t;
        while (first > limit && (isName(first - 1) || isInside(first - 1))) {
          first--;
        }
        while (!isName(first)) {
          first++;
        }
        if (t - first >= 1 && t - first < 12) {
          return new TokenSpan(first, t + 1);
        }
      }
    }
    return null;
  }

  /** "Justice Department Settles Lawsuit": where all words have capitals, they make no name. */
  private boolean isHeadline(int t) {
    int sentence = text.sentenceOf(t);
    int plain = 0;
    for (int i = text.firstToken(sentence); i < text.afterLastToken(sentence); i++) {
      boolean word = text.kind(i) == TokenizedText.Kind.WORD && text.token(i).length() > 3;
      plain += word && !syntax.isCapitalised(i) ? 1 : 0;
    }
    return plain == 0;
  }

  private boolean isName(int t) {
    return syntax.part(t) == Part.NOMINAL && syntax.isCapitalised(t);
  }

  /** "Violence Against Women Act", "Employment and Training Act". */
  private boolean isInside(int t) {
    return t > 0
        && isName(t - 1)
        && text.sentenceOf(t - 1) == text.sentenceOf(t + 1)
        && (text.lower(t).equals("and")
            || text.lower(t).equals("of")
            || text.lower(t).equals("for"));
  }

  private @Nullable TokenSpan holder(int before, String office) {
    TokenSpan found = holderBefore(before, office);
    return found == null ? holderBehind(before, office) : found;
  }

  /** "In July the President signed …": where he is named only further on. */
  private @Nullable TokenSpan holderBehind(int phrase, String office) {
    int limit = Math.min(text.tokenCount(), phrase + REACH);
    for (int t = phrase + 2; t < limit; t++) {
      Entity entity = entities.at(t);
      boolean led =
          text.lower(t - 1).equals(office)
              && syntax.isCapitalised(t - 1)
              && text.sentenceOf(t) != text.sentenceOf(phrase);
      if (led && entity != null && entity.type() == EntityType.PERSON && entities.begins(t)) {
        int after = t + 1;
        while (after < limit && entity.equals(entities.at(after)) && !entities.begins(after)) {
          after++;
        }
        boolean owner = after < limit && syntax.part(after) == Syntax.Part.POSSESSIVE;
        if (!owner) {
          return new TokenSpan(t, after);
        }
      }
    }
    return null;
  }

  private @Nullable TokenSpan holderBefore(int before, String office) {
    TokenSpan found = null;
    int most = 0;
    for (int t = before - 1; t > Math.max(0, before - REACH); t--) {
      Entity entity = entities.at(t);
      boolean person = entity != null && entity.type() == EntityType.PERSON;
      boolean beside = t + 2 == before && syntax.part(t + 1) == Part.COMMA;
      if (person && entity != null && !beside && holds(entity, office)) {
        int first = t;
        while (first > 0 && !entities.begins(first)) {
          first--;
        }
        if (entity.mentions().size() > most) {
          most = entity.mentions().size(); // of two who hold it, the one whom the text is about
          found = new TokenSpan(first, t + 1);
        }
        t = first;
      }
    }
    return found;
  }

  private static boolean holds(Entity entity, String office) {
    return entity.roles().stream()
        .map(role -> role.toLowerCase(Locale.ROOT))
        .anyMatch(role -> role.equals(office) || role.startsWith(office + " "));
  }
}
