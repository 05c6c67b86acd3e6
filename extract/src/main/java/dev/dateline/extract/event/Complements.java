package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows a verb in its clause, phrase by phrase, so that a title can end after each.
 *
 * @param phrases the object first, where there is one; dates left out
 * @param hasObject whether a noun phrase without a preposition is among them
 */
record Complements(List<TokenSpan> phrases, boolean hasObject) {

  /** So many tokens at least follow an object that a name is apposed to. */
  private static final int LEAST_BEHIND = 3;

  Complements {
    phrases = List.copyOf(phrases);
  }

  /** Reads on from a verb. */
  static Complements of(Passage passage, Happening verb) {
    return new ComplementReader(passage, verb).read();
  }

  /** "The town will receive $5 million, the senator announced": the clause before the subject. */
  static Complements toldBefore(Passage passage, Clause clause) {
    TokenSpan subject = clause.subject();
    int comma = subject == null ? -1 : subject.first() - 1;
    if (comma < 1 || passage.syntax().part(comma) != Part.COMMA) {
      return new Complements(List.of(), false);
    }
    int first = passage.phrases().sentenceStart(comma);
    for (int t = first; t < Math.min(comma, first + 6); t++) {
      first = passage.syntax().part(t) == Part.STOP ? t + 1 : first;
    }
    return first < comma
        ? new Complements(List.of(new TokenSpan(first, comma)), true)
        : new Complements(List.of(), false);
  }

  /** The same as far as a phrase that points back: "of support for this project". */
  Complements withoutShown(Syntax syntax) {
    for (int i = 0; i < phrases.size(); i++) {
      TokenSpan phrase = phrases.get(i);
      boolean object = i == 0 && hasObject;
      for (int t = phrase.first(); t < phrase.after() && !object; t++) {
        if (Standing.isShown(syntax, t)) {
          boolean led = i > 0 && syntax.part(phrases.get(i - 1).after() - 1) == Part.VERB;
          return new Complements(phrases.subList(0, led ? i - 1 : i), hasObject);
        }
      }
    }
    return this;
  }

  /** "Signed an agreement, the Lindau Convention, in the capital": the name in place of it. */
  Complements apposed(Syntax syntax) {
    TokenSpan name = hasObject ? nameBehind(syntax, phrases.get(0)) : null;
    if (name == null) {
      return this;
    }
    List<TokenSpan> named = new ArrayList<>(phrases);
    named.set(0, name);
    return new Complements(named, true);
  }

  private static @Nullable TokenSpan nameBehind(Syntax syntax, TokenSpan object) {
    TokenizedText text = syntax.text();
    int limit = text.afterLastToken(text.sentenceOf(object.first()));
    boolean open =
        object.after() + LEAST_BEHIND < limit
            && (text.lower(object.first()).equals("a") || text.lower(object.first()).equals("an"))
            && syntax.part(object.after()) == Part.COMMA
            && text.lower(object.after() + 1).equals("the");
    for (int t = object.first(); open && t < object.after(); t++) {
      open = !syntax.isCapitalised(t);
    }
    int first = object.after() + 2;
    int end = first;
    while (open && end < limit && syntax.isCapitalised(end) && !syntax.isTime(end)) {
      end++;
    }
    boolean closed =
        end < limit && (syntax.part(end) == Part.COMMA || syntax.part(end) == Part.STOP);
    return open && closed && end > first + 1 ? new TokenSpan(first - 1, end) : null;
  }

  /** The same with the names that "the bill", "the treaty" stand for. */
  Complements named(NamesBefore names, TokenizedText text) {
    List<TokenSpan> named = new ArrayList<>();
    for (TokenSpan phrase : phrases) {
      TokenSpan noun = new TokenSpan(phrase.first() + 1, phrase.after()); // "with the board"
      boolean body =
          phrase.length() == 3 && Syntax.isIn("body-head", text.lower(phrase.after() - 1));
      TokenSpan name = body ? names.of(noun) : noun;
      if (name.equals(noun)) {
        named.add(names.of(phrase));
      } else {
        named.add(new TokenSpan(phrase.first(), phrase.first() + 1));
        named.add(name);
      }
    }
    return new Complements(named, hasObject);
  }
}
