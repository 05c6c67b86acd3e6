package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * Whom a relative clause is told of: the noun before it, past asides, places and chains of "of".
 */
final class RelativeClauses {

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final NounChunks nouns;
  private final EntityIndex entities;
  private final Appositions appositions;

  RelativeClauses(
      Syntax syntax,
      Phrases phrases,
      EntityIndex entities,
      NounChunks nouns,
      Appositions appositions) {
    this.entities = entities;
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
    this.nouns = nouns;
    this.appositions = appositions;
  }

  /** The clause of a verb behind "who", "which" or "that". */
  Clause relative(int relative, int limit, int group) {
    int end = relative;
    if (isFarFrom(relative, limit)) {
      TokenSpan place = nouns.innermost(nouns.beforeAside(end, limit), limit);
      TokenSpan held = place == null ? null : heldAt(place, phrases.sentenceStart(relative), false);
      return new Clause(held, null, group, Clause.Form.RELATIVE);
    }
    if (end > limit && syntax.part(end - 1) == Part.PREPOSITION) {
      end--;
    }
    end = nouns.beforeAside(end, limit);
    boolean who = text.lower(relative).equals("who") && end < relative;
    TokenSpan person = who ? appositions.personBefore(end, limit) : null;
    TokenSpan subject = person != null ? person : nouns.innermost(end, limit);
    if (subject != null && person == null) {
      subject = who ? lastOf(subject) : antecedent(subject, relative);
    }
    return new Clause(subject, null, group, Clause.Form.RELATIVE);
  }

  /**
   * "The coronation of Queen Ann, who was crowned": she, and not the coronation; of "officials and
   * the minister Tom Hall, who left" he alone.
   */
  private TokenSpan lastOf(TokenSpan chain) {
    int and = lastAnd(chain);
    if (and > 0 && entities.isPerson(chain.after() - 1) && !entities.isPerson(and - 1)) {
      return new TokenSpan(and + 1, chain.after());
    }
    int of = lastOf(chain.first(), chain.after());
    boolean named =
        of >= 0
            && syntax.isCapitalised(chain.after() - 1)
            && !ClueWords.isIn("office-of", text.lower(of + 1)); // "Chief of Staff John Lund"
    return named ? new TokenSpan(of + 1, chain.after()) : chain;
  }

  /**
   * Of "survivors of the waves that killed 20 people" the waves, since "that" is nobody; of "the
   * relay of the Lund torch, which" at the head of a sentence all of it. "Which" is nobody either,
   * and of "the approval of the board, which meets" it is the board that may meet.
   */
  private TokenSpan antecedent(TokenSpan chain, int relative) {
    int of = lastOf(chain.first(), chain.after());
    boolean inner = of > chain.first();
    boolean thing = !text.lower(relative).equals("who");
    boolean people = inner && thing && isSomebody(of - 1);
    boolean author = inner && Syntax.isIn("author", text.lower(of - 1));
    boolean body =
        inner
            && Syntax.isIn("body-head", text.lower(chain.after() - 1))
            && nouns.isHappening(of - 1);
    if (people || author || body) {
      return new TokenSpan(of + 1, chain.after());
    }
    int before = chain.first() - 1;
    int start = phrases.sentenceStart(relative);
    TokenSpan done = doneBy(chain, start);
    if (done != null && thing) {
      return done;
    }
    TokenSpan lasting = thing && lasts(relative) ? happeningBefore(chain, start) : null;
    if (lasting != null) {
      return lasting;
    }
    TokenSpan name = before > start ? nameOf(chain, before, start) : null;
    if (name != null) {
      return name;
    }
    TokenSpan held = heldAt(chain, start, text.lower(relative).equals("that"));
    if (held != null) {
      return held;
    }
    boolean apart = syntax.part(relative - 1) == Part.COMMA && before > start;
    if (apart && text.lower(before).equals("of")) {
      TokenSpan head = nouns.innermost(before, start);
      boolean opens = head != null && head.first() == start && !(thing && isSomebody(before - 1));
      return opens && head != null ? new TokenSpan(head.first(), chain.after()) : chain;
    }
    return chain;
  }

  private boolean isSomebody(int t) {
    String lower = text.lower(t);
    return Syntax.isIn("people", lower) || ClueWords.isIn("one-person", lower);
  }

  private int lastAnd(TokenSpan chain) {
    for (int t = chain.after() - 1; t > chain.first(); t--) {
      if (text.lower(t).equals("and")) {
        return t;
      }
    }
    return -1;
  }

  /** "Operation Dawn, an inquiry that began": the name says more. */
  private @Nullable TokenSpan nameOf(TokenSpan chain, int comma, int start) {
    boolean apposed =
        syntax.part(comma) == Part.COMMA
            && text.lower(chain.first()).startsWith("a")
            && syntax.part(chain.first()) == Part.DETERMINER
            && comma - 1 > start
            && syntax.isCapitalised(comma - 1)
            && !nouns.commas().isPlace(comma - 1);
    TokenSpan name = apposed ? nouns.innermost(comma, start) : null;
    return name != null && syntax.isCapitalised(name.after() - 1) ? name : null;
  }

  /** Whether what the clause tells is that something began or ended. */
  private boolean lasts(int relative) {
    for (int t = relative + 1; t < Math.min(text.tokenCount(), relative + 4); t++) {
      if (ClueWords.isIn("lasting-verb", text.lower(t))) {
        return true;
      }
    }
    return false;
  }

  /** "The strike by nurses at the hospital, which began": what begins is a happening. */
  private @Nullable TokenSpan happeningBefore(TokenSpan chain, int start) {
    if (nouns.isHappening(chain.after() - 1)) {
      return null;
    }
    TokenSpan found = null;
    int t = chain.first() - 1;
    while (t > start && syntax.part(t) == Part.PREPOSITION) {
      TokenSpan head = nouns.innermost(t, start);
      if (head == null || head.after() != t) {
        break;
      }
      if (nouns.isHappening(head.after() - 1)) {
        found = new TokenSpan(head.first(), chain.after());
      }
      t = head.first() - 1;
    }
    return found;
  }

  /** "The strike by rail workers that began": what they did. */
  private @Nullable TokenSpan doneBy(TokenSpan doers, int start) {
    int by = doers.first() - 1;
    TokenSpan head = by > start && text.lower(by).equals("by") ? nouns.innermost(by, start) : null;
    boolean deed = head != null && head.after() == by && nouns.isHappening(by - 1);
    return deed && head != null ? new TokenSpan(head.first(), doers.after()) : null;
  }

  /** "Talks in Geneva that ended", "the park in Oslo that opened": "that" is said of no place. */
  private @Nullable TokenSpan heldAt(TokenSpan place, int start, boolean that) {
    int at = place.first() - 1;
    boolean behind =
        at > start
            && syntax.part(at) == Part.PREPOSITION
            && !text.lower(at).equals("of")
            && nouns.commas().isPlace(place.after() - 1);
    TokenSpan head = behind ? nouns.innermost(at, start) : null;
    boolean happening =
        head != null && head.after() == at && (that || nouns.isHappening(head.after() - 1));
    if (!happening || head == null) {
      return null;
    }
    int comma = head.first() - 1; // "Skylund, the park in Oslo that opened": the name says more
    boolean apposed =
        comma - 1 > start - 1
            && comma > start
            && syntax.part(comma) == Part.COMMA
            && syntax.part(head.first()) == Part.DETERMINER
            && syntax.isCapitalised(comma - 1);
    TokenSpan name = apposed ? nouns.innermost(comma, start) : null;
    return name != null ? name : new TokenSpan(head.first(), place.after());
  }

  private int lastOf(int first, int after) {
    for (int t = after - 1; t > first; t--) {
      if (text.lower(t).equals("of") && syntax.part(t) == Part.PREPOSITION) {
        return t;
      }
    }
    return -1;
  }

  /** "Floods in Kerala, India, which started": what the clause is of stands behind a place. */
  private boolean isFarFrom(int relative, int limit) {
    int t = nouns.beforeAside(relative, limit) - 1;
    boolean that =
        relative > limit
            && text.lower(relative).equals("that")
            && syntax.part(relative - 1) == Part.COMMA;
    return (text.lower(relative).equals("which") || that)
        && t > limit
        && nouns.commas().isPlace(t)
        && !isBuilt(t, limit)
        && t < relative - 1;
  }

  /** "The Lindau Bridge": a thing that an article stands before, and no town. */
  private boolean isBuilt(int last, int limit) {
    int t = last;
    while (t > limit && syntax.isCapitalised(t)) {
      t--;
    }
    return t < last && text.lower(t).equals("the");
  }

  /** "The bill that he introduced", "the bill he introduced": the noun before is acted upon. */
  Clause contact(TokenSpan subject, int limit, int group) {
    int end = subject.first();
    boolean relative = end > limit && syntax.part(end - 1) == Part.RELATIVE;
    if (relative && text.lower(end - 1).equals("where")) {
      return new Clause(subject, null, group, Clause.Form.MAIN); // "Ecuador, where he was arrested"
    }
    end = relative ? end - 1 : end;
    boolean comma = relative && end > limit && syntax.part(end - 1) == Part.COMMA;
    end = comma ? end - 1 : end;
    boolean noun = end > limit && syntax.part(end - 1) == Part.NOMINAL && !syntax.isTime(end - 1);
    TokenSpan object = noun ? nouns.innermost(end, limit) : null;
    boolean where = // "the causes of flight in Norway, which the king fought"
        relative
            && object != null
            && nouns.commas().isPlace(object.after() - 1)
            && object.first() > limit
            && syntax.part(object.first() - 1) == Part.PREPOSITION
            && !text.lower(object.first() - 1).equals("of");
    boolean listener = // "told Reuters that he was arrested"
        relative
            && object != null
            && object.first() > limit
            && ClueWords.isIn("telling", text.lower(object.first() - 1));
    object = where || listener ? null : object;
    return new Clause(
        subject, object, group, object == null ? Clause.Form.MAIN : Clause.Form.RELATIVE);
  }
}
