package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;

/** The shorter forms of a phrase that still say something whole, for a title that has no room. */
final class Shortening {

  private final Syntax syntax;
  private final TokenizedText text;
  private final EntityIndex entities;

  Shortening(Syntax syntax, EntityIndex entities) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.entities = entities;
  }

  /** Forms of a phrase, each of one or two runs of tokens, the longest first. */
  List<List<TokenSpan>> of(TokenSpan phrase) {
    List<List<TokenSpan>> forms = new ArrayList<>();
    boolean clause = isClause(phrase);
    for (int t = phrase.after() - 1; t > phrase.first(); t--) {
      if ((clause && isBeforeAside(phrase, t))
          || (!clause
              && (isEndOfMember(phrase, t)
                  || isEndOfHead(phrase, t)
                  || isBeforeParticiple(phrase, t)
                  || isPurpose(phrase, t)))) {
        forms.add(List.of(new TokenSpan(phrase.first(), t)));
      }
    }
    if (isTold(phrase)) {
      TokenSpan bare = new TokenSpan(phrase.first() + 1, phrase.after());
      forms.add(0, List.of(bare));
      for (List<TokenSpan> form : List.copyOf(forms.subList(1, forms.size()))) {
        forms.add(List.of(new TokenSpan(bare.first(), form.get(0).after())));
      }
    }
    List<TokenSpan> plain = withoutManner(phrase);
    if (!plain.isEmpty()) {
      forms.add(0, plain);
    }
    List<TokenSpan> deed = ofOneCount(phrase);
    if (!deed.isEmpty()) {
      forms.add(0, deed);
    }
    List<TokenSpan> person = person(phrase);
    if (!person.isEmpty()) {
      forms.add(0, person);
    }
    return forms;
  }

  /** "That the town will receive", but not "that will fund clinics", which hangs on a noun. */
  private boolean isTold(TokenSpan phrase) {
    if (!text.lower(phrase.first()).equals("that") || phrase.length() < 4) {
      return false;
    }
    Part next = syntax.part(phrase.first() + 1);
    boolean told = false;
    for (int t = phrase.first() + 2; t < phrase.after(); t++) {
      told |= syntax.part(t) == Part.AUXILIARY || syntax.part(t) == Part.VERB;
    }
    return told && next != Part.AUXILIARY && next != Part.VERB && next != Part.ADVERB;
  }

  /** "With attempting to extort" of "with allegedly attempting to extort". */
  private List<TokenSpan> withoutManner(TokenSpan phrase) {
    int t = phrase.first() + 1;
    boolean manner =
        t + 1 < phrase.after() && syntax.part(t) == Part.ADVERB && text.lower(t).endsWith("ly");
    return manner
        ? List.of(new TokenSpan(phrase.first(), t), new TokenSpan(t + 1, phrase.after()))
        : List.of();
  }

  /** "That the town will receive $5 million", with or without "that". */
  private boolean isClause(TokenSpan phrase) {
    if (text.lower(phrase.first()).equals("that") || text.lower(phrase.first()).equals("when")) {
      return true;
    }
    for (int t = phrase.first(); t < phrase.after(); t++) {
      boolean that = t > phrase.first() && text.lower(t).equals("that");
      boolean alleged = that && Syntax.isIn("allegation", text.lower(t - 1));
      if (syntax.part(t) == Part.AUXILIARY || alleged) {
        return true;
      }
    }
    return false;
  }

  /** "To Brussels" of "to Brussels, Ankara and Bangkok"; "12 counts" of "12 counts and a fine". */
  private boolean isEndOfMember(TokenSpan phrase, int t) {
    Part part = syntax.part(t);
    boolean both = text.lower(phrase.first()).equals("both");
    if ((part != Part.COMMA && part != Part.CONJUNCTION)
        || both
        || isInsideAct(phrase, t)
        || isInsideName(phrase, t)
        || (part == Part.COMMA && holdsComma(phrase.first(), t))
        || (part == Part.CONJUNCTION && isBeforeSharedHead(phrase, t))
        || isBeforeState(phrase, t)) {
      return false;
    }
    boolean counted =
        t + 1 < text.tokenCount()
            && (text.kind(t + 1) == TokenizedText.Kind.NUMBER
                || syntax.part(t + 1) == Part.DETERMINER
                || text.lower(t + 1).equals("one")
                || text.lower(t + 1).equals("conspiracy")
                || Syntax.isIn("number-word", text.lower(t + 1)));
    boolean head = syntax.isCapitalised(t - 1) || text.lower(t - 1).endsWith("s");
    return syntax.part(t - 1) == Part.NOMINAL && (head || counted);
  }

  /** "The Moss City and Lund County airports": the noun at the end belongs to both. */
  private boolean isBeforeSharedHead(TokenSpan phrase, int and) {
    String head = text.lower(phrase.after() - 1);
    if (Syntax.isIn("allegation", head) && !Syntax.isIn("allegation", text.lower(and - 1))) {
      return true; // "to civil rights and racketeering charges"
    }
    int t = and + 1;
    while (t < phrase.after() && (syntax.isCapitalised(t) || syntax.part(t) == Part.COMMA)) {
      t++;
    }
    return t > and + 1
        && syntax.isCapitalised(and - 1)
        && t < phrase.after()
        && syntax.part(t) == Part.NOMINAL;
  }

  /** A list that has to be cut is cut behind its first member. */
  private boolean holdsComma(int first, int after) {
    for (int t = first; t < after; t++) {
      if (syntax.part(t) == Part.COMMA) {
        return true;
      }
    }
    return false;
  }

  /** "The Securities and Exchange Commission". */
  private boolean isInsideName(TokenSpan phrase, int t) {
    int next = t + 1;
    if (next >= text.tokenCount()) {
      return false;
    }
    if (isInsideBody(phrase, t)) {
      return true;
    }
    Entity before = entities.at(t - 1);
    boolean unknown = // "the Office of Faith and Neighborhood Partnerships"
        syntax.part(t) == Part.CONJUNCTION
            && syntax.isCapitalised(t - 1)
            && syntax.isCapitalised(next)
            && before == null
            && entities.at(next) == null;
    return unknown || before != null && before.equals(entities.at(next));
  }

  /** "The U.S. Fish and Wildlife Service": the name of a body ends behind the "and". */
  private boolean isInsideBody(TokenSpan phrase, int and) {
    for (int t = phrase.first(); t < and; t++) {
      if (Syntax.isIn("body-head", text.lower(t))) {
        return false; // "the Department of Ferries and the Harbour Office"
      }
    }
    int last = and + 1;
    while (last + 1 < text.tokenCount() && syntax.isCapitalised(last + 1)) {
      last++;
    }
    return syntax.part(and) == Part.CONJUNCTION
        && syntax.isCapitalised(and - 1)
        && syntax.isCapitalised(and + 1)
        && last > and + 1
        && Syntax.isIn("body-head", text.lower(last));
  }

  /** "Two Moss Parish, Louisiana residents": the comma is inside of what describes them. */
  private boolean isBeforeState(TokenSpan phrase, int comma) {
    int t = comma + 1;
    while (t < phrase.after() && syntax.isCapitalised(t)) {
      t++;
    }
    t = t < phrase.after() && syntax.part(t) == Part.COMMA ? t + 1 : t;
    return t > comma + 1
        && t < phrase.after()
        && syntax.part(comma) == Part.COMMA
        && syntax.part(t) == Part.NOMINAL
        && !syntax.isCapitalised(t);
  }

  /** "Civil rights charges" of "civil rights charges related to an assault". */
  private boolean isBeforeParticiple(TokenSpan phrase, int t) {
    return t - phrase.first() > 1
        && Syntax.isIn("bound-participle", text.lower(t))
        && syntax.part(t - 1) == Part.NOMINAL;
  }

  /** "Conspiracy" of "conspiracy to defraud the United States". */
  private boolean isPurpose(TokenSpan phrase, int t) {
    for (int i = phrase.first(); i < t; i++) {
      if (syntax.part(i) == Part.CONJUNCTION) {
        return false; // "conspiracy to sell and conspiracy to import": the second says nothing
      }
    }
    return t - phrase.first() > 1
        && text.lower(t).equals("to")
        && syntax.part(t - 1) == Part.NOMINAL
        && !text.lower(t - 1).endsWith("ing")
        && t + 1 < phrase.after()
        && syntax.isBase(t + 1);
  }

  /** "The Fairness, Accuracy, and Responsiveness in Ratings Act" is one name. */
  private boolean isInsideAct(TokenSpan phrase, int t) {
    return syntax.isCapitalised(t - 1) && Syntax.isIn("act", text.lower(phrase.after() - 1));
  }

  /** "A federal court" of "a federal court of appeals"; but no "range" without what of. */
  private boolean isEndOfHead(TokenSpan phrase, int t) {
    return text.lower(t).equals("of")
        && syntax.part(t - 1) == Part.NOMINAL
        && !isInsideAct(phrase, t)
        && !(syntax.isCapitalised(t - 1) && syntax.isCapitalised(t + 1))
        && t - phrase.first() > 1
        && syntax.part(t - 2) != Part.CONJUNCTION
        && !isHappening(text.lower(t - 1))
        && !isDefinite(phrase, t - 1)
        && !Syntax.isIn("bound-noun", text.lower(t - 1))
        && !Syntax.isIn("measure", text.lower(t - 1));
  }

  /** "The due administration", "the city": which one, only what follows says. */
  private boolean isDefinite(TokenSpan phrase, int noun) {
    int t = noun;
    while (t > phrase.first() && syntax.part(t) == Part.NOMINAL) {
      t--;
    }
    return text.lower(t).equals("the") && !syntax.isCapitalised(noun);
  }

  /**
   * "That the town will receive $5 million" of "… as part of a programme"; "that it will close a
   * plant" of "… in Ohio": behind the object of its verb.
   */
  private boolean isBeforeAside(TokenSpan phrase, int t) {
    boolean ends = syntax.part(t) == Part.PREPOSITION && syntax.part(t - 1) == Part.NOMINAL;
    boolean named = // "the Export Bank" of "the Export Bank of the United States"
        syntax.isCapitalised(t - 1)
            && syntax.isCapitalised(t - 2)
            && t + 1 < phrase.after()
            && syntax.part(t + 1) == Part.DETERMINER;
    boolean bound =
        (text.lower(t).equals("of") && !named)
            || Syntax.isIn("bound-noun", text.lower(t - 1))
            || Syntax.isIn("measure", text.lower(t - 1));
    if (!ends || bound) {
      return false;
    }
    boolean verb = false;
    boolean object = false;
    for (int i = phrase.first(); i < t; i++) {
      Part part = syntax.part(i);
      boolean base = i > 0 && part == Part.NOMINAL && syntax.part(i - 1) == Part.AUXILIARY;
      object |= verb && !base && part == Part.NOMINAL && !text.lower(i - 1).equals("to");
      object |= part == Part.VERB && i > 0 && Syntax.isIn("been", text.lower(i - 1));
      verb |= part == Part.VERB || (base && syntax.isBase(i));
    }
    return verb && object;
  }

  private static boolean isHappening(String word) {
    return Happenings.load().readings(word).stream()
        .anyMatch(reading -> reading.forms().contains(Happenings.Form.NOUN));
  }

  /** "To wire fraud" of "to one count of wire fraud". */
  private List<TokenSpan> ofOneCount(TokenSpan phrase) {
    int of = phrase.first() + 3;
    boolean count =
        of + 1 < phrase.after()
            && text.lower(phrase.first() + 1).equals("one")
            && text.lower(phrase.first() + 2).equals("count")
            && text.lower(of).equals("of");
    return count
        ? List.of(
            new TokenSpan(phrase.first(), phrase.first() + 1),
            new TokenSpan(of + 1, phrase.after()))
        : List.of();
  }

  /** "To Mark Lesko" of "to Assistant Attorney General Mark Lesko". */
  private List<TokenSpan> person(TokenSpan phrase) {
    int last = phrase.after() - 1;
    int first = last;
    while (first > phrase.first() && entities.isPerson(first)) {
      first--;
    }
    boolean led = Syntax.isIn("before-person", text.lower(phrase.first()));
    for (int t = phrase.first() + 1; t <= first; t++) { // not "to the conviction of Ann Moss"
      led &= syntax.part(t) == Part.NOMINAL || syntax.part(t) == Part.DETERMINER;
    }
    return entities.isPerson(last) && led && first > phrase.first()
        ? List.of(
            new TokenSpan(phrase.first(), phrase.first() + 1),
            new TokenSpan(first + 1, phrase.after()))
        : List.of();
  }
}
