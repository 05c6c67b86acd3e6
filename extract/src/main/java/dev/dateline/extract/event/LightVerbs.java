package dev.dateline.extract.event;

import dev.dateline.extract.event.Happenings.Strength;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Verbs that say only that something happened: "took place", "was held", "announced a grant". */
final class LightVerbs {

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final HappeningReader reader;
  private final DateUse use;

  LightVerbs(Syntax syntax, Phrases phrases, HappeningReader reader, DateUse use) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
    this.reader = reader;
    this.use = use;
  }

  /** "Took place", "was held": the happening is the noun of the subject. */
  @Nullable Happening of(int verb, int first) {
    boolean passive = verb > 0 && isPassive(verb) && !hasObject(verb);
    String lower = text.lower(verb);
    boolean announced = lower.startsWith("announc");
    boolean active = announced || (Syntax.isIn("light-with-object", lower) && !passive);
    if (active) {
      Happening noun = firstNoun(verb + 1, Math.min(first, verb + (announced ? 5 : 10)));
      boolean acted = !announced || syntax.part(Math.max(0, verb - 1)) != Part.AUXILIARY;
      return noun != null && acted ? noun.heldBy(verb) : noun;
    }
    TokenSpan subject = subject(verb);
    Happening asked = subject == null ? null : askedFor(subject);
    if (subject == null || asked != null) {
      return asked;
    }
    int from = subject.first();
    for (int t = subject.first(); t + 1 < subject.after(); t++) {
      from = use.isCue(t) && text.lower(t + 1).equals("of") ? t + 2 : from;
    }
    return firstNoun(from, subject.after());
  }

  /**
   * What took place: the subject of "was due to be held", and of the first verb where two have one
   * in common, "was postponed and will take place".
   */
  private @Nullable TokenSpan subject(int verb) {
    int start = phrases.sentenceStart(verb);
    int first = verb;
    while (first > start && isBeforeVerb(first - 1)) {
      first--;
    }
    TokenSpan subject = phrases.subject(first);
    boolean shared = first > start && text.lower(first - 1).equals("and");
    return subject == null && shared ? new TokenSpan(start, first - 1) : subject;
  }

  /** "The elections that Norway held": what the relative clause is of. */
  private @Nullable Happening askedFor(TokenSpan subject) {
    int relative = subject.first() - 1;
    boolean asked =
        relative > phrases.sentenceStart(subject.first())
            && (text.lower(relative).equals("that") || text.lower(relative).equals("which"));
    return asked ? firstNoun(phrases.nounPhraseStart(relative - 1), relative) : null;
  }

  private boolean isBeforeVerb(int t) {
    return syntax.part(t) == Part.AUXILIARY
        || syntax.part(t) == Part.ADVERB
        || text.lower(t).equals("due")
        || text.lower(t).equals("to");
  }

  /** "An explosion ripped through the factory": what it did is the happening, whatever the verb. */
  @Nullable Happening ofDisaster(int verb) {
    boolean past = syntax.isPast(verb) || Syntax.isIn("past-of-force", text.lower(verb));
    TokenSpan subject = past ? phrases.subject(verb) : null;
    Happening noun = subject == null ? null : firstNoun(subject.first(), subject.after());
    boolean disaster =
        noun != null
            && Syntax.isIn("disaster", noun.kin())
            && (subject == null
                || noun.after() == subject.after()
                || syntax.part(noun.after()) == Part.PREPOSITION);
    return disaster && noun != null
        ? new Happening(verb, verb + 1, noun.kin(), Happening.Form.VERB, Strength.STRONG)
        : null;
  }

  /** "Held a session", "held its first hearing". */
  private boolean hasObject(int verb) {
    int next = verb + 1;
    return next < phrases.sentenceEnd(verb)
        && (syntax.part(verb - 1) == Part.NOMINAL || syntax.part(verb - 1) == Part.COMMA)
        && (syntax.part(next) == Part.DETERMINER
            || syntax.part(next) == Part.POSSESSIVE_PRONOUN
            || (syntax.part(next) == Part.NOMINAL && !syntax.isTime(next)));
  }

  private boolean isPassive(int verb) {
    int t = verb - 1;
    while (t > 0 && syntax.part(t) == Part.ADVERB) {
      t--;
    }
    if (syntax.part(t) == Part.AUXILIARY) {
      return Syntax.isIn("be", text.lower(t)); // but "will hold a summit", "has held a vote"
    }
    return t == verb - 1 && (syntax.part(t) == Part.COMMA || syntax.part(t) == Part.NOMINAL);
  }

  /** The first happening in a stretch that is a noun and the head of its phrase. */
  @Nullable Happening firstNoun(int first, int after) {
    for (int t = first; t < after; t++) {
      Happening noun = reader.noun(t);
      if (use.isCue(t)) {
        return null;
      }
      if (noun != null && !(t + 1 < after && isInPhrase(t + 1))) {
        return noun;
      }
    }
    return null;
  }

  private boolean isInPhrase(int t) {
    return (syntax.part(t) == Part.NOMINAL && !syntax.isTime(t)) || syntax.part(t) == Part.JOINT;
  }
}
