package dev.dateline.extract.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is announced, in place of who announces it: "Lund Clinic will receive $2 million" of
 * "Senator Ann Moss announced that the Lund Clinic will receive $2 million …", where a title has no
 * room for both.
 */
final class ToldClause {

  private static final int LEAST_WORDS = 4;

  private ToldClause() {}

  /** Whether an announcement has no object in its title, or ends before the point of it. */
  static boolean isNeeded(Passage passage, Happening verb, EventPhrase phrase) {
    if (!verb.kin().equals("announce")) {
      return false;
    }
    boolean open =
        phrase.flaws().contains(Clue.OPEN_OBJECT) || phrase.flaws().contains(Clue.OPEN_CUT);
    int last = phrase.end() - 1;
    boolean silent = // "has intervened in a law suit" before "against"
        phrase.flaws().contains(Clue.PHRASE_SHORTENED)
            && ClueWords.isIn("silent", passage.text().lower(last));
    return open || silent || isWithoutVerb(passage, verb, phrase);
  }

  /** "Announced that localities across the state": of "will receive" nothing is left. */
  private static boolean isWithoutVerb(Passage passage, Happening verb, EventPhrase phrase) {
    TokenSpan object = phrase.object();
    boolean clause = object != null && passage.text().lower(object.first()).equals("that");
    for (int t = verb.after(); t < phrase.end(); t++) {
      Syntax.Part part = passage.syntax().part(t);
      if (part == Syntax.Part.AUXILIARY || part == Syntax.Part.VERB) {
        return false;
      }
    }
    return clause;
  }

  /** The phrase of the clause alone; null where nothing is announced in a clause that fits. */
  static @Nullable EventPhrase of(
      Passage passage, Happening verb, Clause clause, Complements complements) {
    if (!verb.kin().equals("announce") || !complements.hasObject()) {
      return null;
    }
    TokenSpan told = complements.phrases().get(0);
    boolean that = passage.text().lower(told.first()).equals("that");
    TokenSpan whole = new TokenSpan(that ? told.first() + 1 : told.first(), told.after());
    if (!isClause(passage, whole)) {
      return null;
    }
    for (TokenSpan form : forms(passage, whole)) {
      List<TokenSpan> spans = List.of(form);
      boolean fits = !TitleFilling.isLong(passage, spans) && form.length() >= LEAST_WORDS;
      if (fits && !passage.cutEnd().isAt(spans)) {
        String title = passage.titles().of(spans);
        EnumSet<Clue> flaws = EnumSet.of(Clue.CLAUSE_TOLD);
        if (!form.equals(whole)) {
          flaws.add(Clue.PHRASE_SHORTENED);
        }
        return title == null ? null : new EventPhrase(title, spans, clause, whole, flaws);
      }
    }
    return null;
  }

  private static List<TokenSpan> forms(Passage passage, TokenSpan whole) {
    List<TokenSpan> forms = new ArrayList<>();
    forms.add(whole);
    passage.shortening().of(whole).forEach(form -> forms.add(form.get(0)));
    return forms;
  }

  /** Whether a subject with a name stands before a verb: the reader is told who and what. */
  private static boolean isClause(Passage passage, TokenSpan span) {
    for (int t = span.first(); t < span.after(); t++) {
      if (passage.phrases().isSentenceTime(t)) {
        return false; // "the trial will begin on December 4, it was announced today"
      }
    }
    for (int t = span.first() + 1; t + 1 < span.after(); t++) {
      Syntax.Part part = passage.syntax().part(t);
      if (part == Syntax.Part.AUXILIARY) {
        return passage.standing().isNamed(new TokenSpan(span.first(), t))
            && passage.syntax().part(span.first()) != Syntax.Part.PRONOUN;
      }
      if (part == Syntax.Part.RELATIVE || part == Syntax.Part.SUBORDINATE) {
        return false;
      }
    }
    return false;
  }
}
