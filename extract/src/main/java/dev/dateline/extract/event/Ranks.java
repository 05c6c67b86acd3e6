package dev.dateline.extract.event;

import dev.dateline.extract.event.ClausePhrase.Rank;
import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;

/** Tells how much a title needs a phrase, by the word that opens it. */
final class Ranks {

  private final Syntax syntax;
  private final TokenizedText text;

  Ranks(Syntax syntax) {
    this.syntax = syntax;
    this.text = syntax.text();
  }

  /** The rank of what a preposition opens. */
  Rank ofPreposition(int t) {
    String lower = text.lower(t);
    int next = Math.min(t + 1, text.tokenCount() - 1);
    boolean deed = text.lower(next).endsWith("ing") && !Syntax.isIn("noun-ing", text.lower(next));
    if (Syntax.isIn("bound-noun", text.lower(next)) || deed) {
      return Rank.TELLING; // "in response to", "for using"
    }
    boolean telling = Syntax.isIn("telling-preposition", lower);
    boolean on = lower.equals("on") && t > 0 && (isOpen(syntax, t - 1) || isOnCharges(next));
    boolean with = // "an agreement with the city"
        t > 0
            && (lower.equals("with") || lower.equals("between"))
            && Syntax.isIn("reachable", text.lower(t - 1));
    if (telling || on || with) {
      return Rank.TELLING;
    }
    return Syntax.isIn("whom-preposition", lower) ? Rank.WHOM : Rank.WHERE;
  }

  /** "Arrested on charges of theft". */
  private boolean isOnCharges(int first) {
    boolean charges = false;
    for (int t = first; t < Math.min(text.tokenCount(), first + 8); t++) {
      charges |= Syntax.isIn("allegation", text.lower(t));
      if (syntax.part(t) != Syntax.Part.NOMINAL && syntax.part(t) != Syntax.Part.CONJUNCTION) {
        break;
      }
    }
    return charges;
  }

  /** "A letter", "$3 million", "charges": what comes next says what it is about. */
  static boolean isOpen(Syntax syntax, int t) {
    String noun = syntax.text().lower(t);
    return syntax.text().token(t).startsWith("$")
        || Syntax.isIn("given", noun)
        || Syntax.isIn("open-ended", noun)
        || Syntax.isIn("thin-noun", noun)
        || Syntax.isIn("measure", noun)
        || Syntax.isIn("bound-noun", noun)
        || ClueWords.isIn("generic", noun);
  }

  /**
   * The phrases behind a verb with their ranks. Stretches that say nothing alone are one with what
   * follows: "to vote against" before the name of a bill.
   */
  List<ClausePhrase> of(String kin, Complements complements, Needs needs) {
    List<ClausePhrase> ranked = new ArrayList<>();
    List<TokenSpan> open = new ArrayList<>();
    boolean met = false;
    for (TokenSpan phrase : complements.phrases()) {
      open.add(phrase);
      if (!leadsOn(phrase)) {
        ranked.add(new ClausePhrase(open, rank(kin, complements, needs, open.get(0), met)));
        met |= needs.isLed(kin, open.get(0).first());
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      ranked.add(new ClausePhrase(open, rank(kin, complements, needs, open.get(0), met)));
    }
    return ranked;
  }

  private boolean leadsOn(TokenSpan phrase) {
    Syntax.Part last = syntax.part(phrase.after() - 1);
    boolean whom = last == Syntax.Part.PRONOUN && phrase.length() > 1; // "charging him"
    return whom || last == Syntax.Part.PREPOSITION || last == Syntax.Part.VERB;
  }

  private Rank rank(
      String kin, Complements complements, Needs needs, TokenSpan phrase, boolean met) {
    boolean first = phrase.equals(complements.phrases().get(0));
    boolean object = first && complements.hasObject();
    boolean name = // "the Ferry Training | in the Navy Act"
        syntax.isCapitalised(phrase.after() - 1)
            && syntax.isCapitalised(phrase.first() - 1)
            && Syntax.isIn("act", text.lower(phrase.after() - 1));
    if (object || name || (!met && needs.isLed(kin, phrase.first()))) {
      return Rank.NEEDED;
    }
    return switch (syntax.part(phrase.first())) {
      case PREPOSITION ->
          first
                  && !complements.hasObject()
                  && (!isWhere(phrase) || Syntax.isIn("prepositional", kin))
              ? Rank.NEEDED
              : infinitiveOr(phrase.first());
      case CONJUNCTION -> Rank.WHERE;
      default -> Rank.TELLING;
    };
  }

  private boolean isWhere(TokenSpan phrase) {
    return ofPreposition(phrase.first()) == Rank.WHERE;
  }

  /** "To resolve a lawsuit", "to illegally sell drugs", and what any other preposition opens. */
  private Rank infinitiveOr(int t) {
    int base = t + 1;
    while (base + 1 < text.tokenCount() && syntax.part(base) == Syntax.Part.ADVERB) {
      base++;
    }
    boolean to = text.lower(t).equals("to") && base < text.tokenCount() && syntax.isBase(base);
    return to ? Rank.TELLING : ofPreposition(t);
  }
}
