package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads on from one verb, phrase by phrase. */
final class ComplementReader {

  private static final Set<String> OF_DECIDING =
      Set.of(
          "rule",
          "declare",
          "agree",
          "elect",
          "approve",
          "start",
          "try",
          "promise",
          "order",
          "announce");

  /** "Charged in an indictment returned in March with fraud": what was done with the paper. */
  private static final Set<String> OF_PAPERS = Set.of("unsealed", "returned", "filed", "issued");

  /** Kins of verbs behind which "as" leads to an office. */
  private static final Set<String> OF_OFFICES =
      Set.of("inaugurate", "appoint", "elect", "resign", "retire", "designate");

  private static final Set<String> CLOSING =
      Set.of(
          "during", "amid", "despite", "without", "upon", "like", "per", "until", "via", "about",
          "among");

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final NounChunks nouns;
  private final Needs needs;
  private final Bills bills;
  private final PhraseEnds ends;
  private final Charges charges;
  private final OthersHurt hurt;
  private final Happening verb;
  private final int limit;
  private final List<TokenSpan> found = new ArrayList<>();
  private boolean hasObject;
  private boolean behindComma;

  ComplementReader(Passage passage, Happening verb) {
    this.syntax = passage.syntax();
    this.text = passage.text();
    this.phrases = passage.phrases();
    this.nouns = passage.nouns();
    this.needs = passage.needs();
    this.bills = new Bills(syntax, nouns);
    this.limit = Math.min(phrases.sentenceEnd(verb.token()), verb.token() + Phrases.WINDOW);
    this.ends = new PhraseEnds(passage, verb, limit);
    this.charges = new Charges(passage, verb, ends, limit);
    this.hurt = new OthersHurt(syntax);
    this.verb = verb;
  }

  Complements read() {
    int t = verb.after();
    while (t < limit && found.size() < 8) {
      int next = step(t);
      if (next <= t) {
        break;
      }
      t = next;
    }
    return new Complements(found, hasObject);
  }

  /** The token after the phrase that begins at a token; the token itself where none goes on. */
  private int step(int t) {
    if (syntax.isTime(t) && phrases.isSentenceTime(t)) {
      int after = Math.max(t + 1, syntax.timeEnd(syntax.timeAt(t)));
      behindComma |= after < limit && isBareNoun(after);
      return after;
    }
    return switch (syntax.part(t)) {
      case PREPOSITION -> preposition(t);
      case ADVERB -> adverb(t);
      case COMMA -> comma(t);
      case NOMINAL, DETERMINER, POSSESSIVE_PRONOUN, PRONOUN -> object(t);
      case QUOTE -> quoted(t);
      case VERB -> phrases.isParticiple(t) ? object(t) : participle(t);
      case RELATIVE -> decided(t);
      case SUBORDINATE -> before(t);
      case CONJUNCTION -> andTo(t);
      case STOP, JOINT -> isRestOfRange(t) ? t + 2 : bracketed(t);
      default -> t;
    };
  }

  /** "Pleaded not guilty": the one adverb that must not be left out. */
  private int adverb(int t) {
    if (text.lower(t).equals("not") && found.isEmpty()) {
      int end = nouns.chunkEnd(t + 1, limit);
      if (end > t + 1) {
        found.add(new TokenSpan(t, end));
        hasObject = true;
        return end;
      }
    }
    if (text.lower(t).equals("not")) {
      return t; // "not to approve" is read with the rest of the clause
    }
    return nouns.begins(t) ? Math.max(t + 1, object(t)) : t + 1;
  }

  /** "May 9-11": the hyphen and the second day. */
  private boolean isRestOfRange(int t) {
    return syntax.isTime(t - 1)
        && t + 1 < limit
        && "-\u2013\u2014".indexOf(text.token(t).charAt(0)) >= 0
        && text.kind(t + 1) == TokenizedText.Kind.NUMBER;
  }

  /** "The plan he is releasing today outlines": no object, which would have an article. */
  private boolean isBareNoun(int t) {
    return syntax.part(t) == Part.NOMINAL
        && !syntax.isCapitalised(t)
        && text.kind(t) != TokenizedText.Kind.NUMBER;
  }

  private int comma(int t) {
    if (isBeforeNeeded(t)) {
      return t + 1;
    }
    int behind = behindAside(t);
    if (behind > t) {
      return behind;
    }
    boolean time = t + 1 < limit && phrases.isSentenceTime(t + 1);
    if (!besideTime(t) || (!time && nouns.commas().closesAside(verb.token(), t))) {
      return t;
    }
    behindComma = true;
    return t + 1;
  }

  /** "In Utica, N.Y., to 15 months in prison": the comma that closes the aside. */
  private boolean isBeforeNeeded(int t) {
    return needs.areOf(verb.kin())
        && t + 1 < limit
        && (needs.isLed(verb.kin(), t + 1)
            || text.lower(t + 1).equals("before")
            || nouns.commas().isPlace(t - 1) && syntax.part(t + 1) == Part.PREPOSITION);
  }

  /** "In the Western District, Utica Division, to conspiracy": past the aside. */
  private int behindAside(int comma) {
    boolean met = found.stream().anyMatch(p -> needs.isLed(verb.kin(), p.first()));
    for (int t = comma + 1; !met && needs.areOf(verb.kin()) && t + 1 < limit; t++) {
      Part part = syntax.part(t);
      if (part == Part.COMMA && needs.isLed(verb.kin(), t + 1) && !phrases.isSentenceTime(t + 2)) {
        return t + 1;
      }
      boolean aside =
          part == Part.NOMINAL
              || part == Part.JOINT
              || part == Part.DETERMINER
              || part == Part.COMMA
              || part == Part.CONJUNCTION
              || syntax.isTime(t)
              || syntax.isTime(t + 1);
      if (!aside && !text.lower(t).equals("of") && !phrases.isSentenceTime(t)) {
        return comma;
      }
    }
    return comma;
  }

  /**
   * "Five were killed when a bomb exploded" needs the clause. "Before U.S. District Judge Smith",
   * which is where, and not when, for a plea.
   */
  private int before(int t) {
    if (text.lower(t).equals("as") && OF_OFFICES.contains(verb.kin())) {
      int end = ends.withOf(nouns.chunkEnd(t + 1, limit));
      if (end > t + 1) {
        found.add(new TokenSpan(t, end));
        return end;
      }
      return t;
    }
    boolean how = // "were killed when a bomb exploded", "after their boat sank"
        text.lower(t).equals("when") || text.lower(t).equals("after");
    if (how && found.isEmpty() && hurt.isOf(verb)) {
      int end = clauseEnd(t + 1);
      if (end + 1 < limit && syntax.part(end) == Part.COMMA && isBareNoun(end + 1)) {
        return t; // "after a courageous, five-year battle"
      }
      found.add(new TokenSpan(t, end));
      return limit;
    }
    boolean court = needs.areOf(verb.kin()) && text.lower(t).equals("before");
    return court ? Math.max(t, nouns.chunkEnd(t + 1, limit)) : t;
  }

  private boolean besideTime(int t) {
    boolean before = phrases.isSentenceTime(t - 1);
    boolean after =
        t + 1 < limit
            && (phrases.isSentenceTime(t + 1)
                || (syntax.part(t + 1) == Part.PREPOSITION
                    && t + 2 < limit
                    && phrases.isSentenceTime(t + 2)));
    return after || (before && t + 1 < limit && syntax.part(t + 1) == Part.PREPOSITION);
  }

  private int object(int t) {
    if (isLapse(t)) {
      return t;
    }
    if (syntax.part(t) == Part.PRONOUN && !found.isEmpty()) {
      return t; // "to resolve claims it broke the law"
    }
    boolean first = found.isEmpty() || found.get(found.size() - 1).after() == t && !hasObject;
    boolean second = hasObject && found.size() == 1 && isGiven(t);
    if ((hasObject || !first || behindComma) && !second) {
      return t;
    }
    if (syntax.part(t) == Part.DETERMINER && t + 1 < limit && syntax.part(t + 1) == Part.QUOTE) {
      return quoted(t + 1);
    }
    int chunk = nouns.chunkEnd(t, limit);
    boolean needed = chunk < limit && needs.isLed(verb.kin(), chunk); // "convicted him of theft"
    int end = needed ? chunk : ends.withOf(chunk);
    if (end <= t) {
      return t;
    }
    hasObject = true;
    int quote = quoteEnd(end);
    if (quote > end) {
      found.add(new TokenSpan(t, quote)); // "the bipartisan "Coastal Harbours Act""
      return quote;
    }
    boolean clause = verb.kin().equals("announce") && isBeforeAuxiliary(end);
    if (clause) {
      found.add(new TokenSpan(t, clauseEnd(t)));
      return limit;
    }
    if (isOrdered(end) || (end < limit && hurt.isLeft(verb, end))) {
      found.add(new TokenSpan(t, end + 1));
      return end + 1;
    }
    int after = bills.add(t, end, limit, found);
    return after > end ? after : behindAbbreviation(end);
  }

  /** "Broke apart 73 seconds after it lifted off": no object. */
  private boolean isLapse(int t) {
    int after = syntax.isTime(t) ? syntax.timeEnd(syntax.timeAt(t)) : t;
    return after > t && after < limit && syntax.part(after) == Part.SUBORDINATE;
  }

  /** "Ordered him detained". */
  private boolean isOrdered(int end) {
    return verb.kin().equals("order")
        && end < limit
        && syntax.part(end) == Part.VERB
        && text.lower(end).endsWith("ed");
  }

  /** "The center at the university has been awarded": a clause, and no object. */
  private boolean isBeforeAuxiliary(int end) {
    int t = end;
    while (t + 1 < limit && syntax.part(t) == Part.PREPOSITION) {
      int next = nouns.chunkEnd(t + 1, limit);
      if (next <= t + 1) {
        return false;
      }
      t = next;
    }
    return t < limit && syntax.part(t) == Part.AUXILIARY;
  }

  /** "A Rural Energy Programme (REP) grant": the noun behind the bracket is the head. */
  private int behindAbbreviation(int end) {
    int behind = end < limit ? bracketed(end) : end;
    boolean head =
        behind > end
            && behind <= end + 4
            && behind < limit
            && syntax.part(behind) == Part.NOMINAL
            && !syntax.isCapitalised(behind)
            && !syntax.isTime(behind);
    int after = head ? nouns.chunkEnd(behind, limit) : end;
    if (after > behind) {
      found.add(new TokenSpan(behind, ends.withOf(after)));
      return ends.withOf(after);
    }
    return end;
  }

  /** "Awarded the town a grant of $3 million": what was given stands behind to whom. */
  private boolean isGiven(int t) {
    return verb.kin().equals("award")
        && found.get(0).after() == t
        && syntax.part(found.get(0).first()) != Part.PREPOSITION;
  }

  /** Behind the name in quotation marks that goes on from a noun phrase; else the token itself. */
  private int quoteEnd(int t) {
    boolean name = t + 1 < limit && syntax.part(t) == Part.QUOTE && syntax.isCapitalised(t + 1);
    for (int i = t + 2; name && i < Math.min(limit, t + 16); i++) {
      if (syntax.part(i) == Part.QUOTE) {
        return Syntax.isIn("act", text.lower(i - 1)) ? i + 1 : t;
      }
    }
    return t;
  }

  private int quoted(int t) {
    for (int i = t + 1; i < Math.min(limit, t + 16); i++) {
      if (syntax.part(i) == Part.QUOTE) {
        found.add(new TokenSpan(t, i + 1));
        hasObject = true;
        return i + 1;
      }
    }
    return t;
  }

  private int bracketed(int t) {
    if (text.token(t).charAt(0) == '(') {
      for (int i = t + 1; i < Math.min(limit, t + 12); i++) {
        if (text.token(i).charAt(0) == ')') {
          return i + 1;
        }
      }
    }
    return t;
  }

  private int preposition(int t) {
    boolean raid = // "were killed during a raid"
        text.lower(t).equals("during") && found.isEmpty() && hurt.isOf(verb);
    if (t + 1 >= limit || (CLOSING.contains(text.lower(t)) && !raid)) {
      return t;
    }
    int next = t + 1;
    int taken = found.isEmpty() ? verb.after() : found.get(found.size() - 1).after();
    boolean stray = text.lower(t).equals("of") && t > taken && !isOnlyTime(taken, t);
    if (stray && !needs.isLed(verb.kin(), t)) {
      return Math.max(next, ends.withOf(nouns.chunkEnd(next, limit))); // "Judge Lund of the court"
    }
    if (!hasObject && found.isEmpty() && text.token(next).startsWith("$")) {
      return sum(t);
    }
    if (text.lower(next).equals("overnight") && next + 1 < limit) {
      int after = ends.withOf(nouns.chunkEnd(next + 1, limit)); // "in overnight attacks"
      if (after > next + 1) {
        found.add(new TokenSpan(t, after));
        return after;
      }
    }
    if (syntax.isTime(next) && phrases.isSentenceTime(next)) {
      return Math.max(next + 1, syntax.timeEnd(syntax.timeAt(next)));
    }
    if (text.lower(t).equals("in") && text.lower(next).equals("order")) {
      return t;
    }
    int base = next;
    while (text.lower(t).equals("to") && base < limit && syntax.part(base) == Part.ADVERB) {
      base++;
    }
    if (text.lower(t).equals("to") && base < limit && isInfinitive(base, next)) {
      return infinitive(t, base);
    }
    int after = next;
    int deed = next; // "to unlawfully possessing a firearm"
    while (deed + 1 < limit && syntax.part(deed) == Part.ADVERB) {
      deed++;
    }
    if (deed > next && ends.isGerund(deed)) {
      after = ends.gerund(deed);
    } else if (text.lower(next).endsWith("ing") && !syntax.isCapitalised(next)) {
      after = ends.gerund(next);
      if (after == next + 1 && after < limit && !ends.ends(after)) {
        return t;
      }
    } else {
      int chunk = nouns.chunkEnd(next, limit);
      after = charges.isBeforeVerdict(t, chunk) ? chunk : ends.withOf(chunk);
    }
    if (after <= next) {
      return t;
    }
    int with = charges.isBeforeCharging(after) ? charges.chargedWith(after) : after;
    int charged = with > after ? charges.chargeEnd(with + 1) : after;
    if (charged > with + 1) {
      found.add(new TokenSpan(t, t + 1));
      found.add(new TokenSpan(with + 1, charged));
      return charged;
    }
    if (charges.isBeforeAllegation(after)) {
      found.add(new TokenSpan(t, clauseEnd(after + 1)));
      return limit;
    }
    return bills.add(t, after, limit, found);
  }

  /** "Over $3 million in grants" is an object, with what it is for. */
  private int sum(int over) {
    int after = ends.withOf(nouns.chunkEnd(over + 1, limit));
    if (after <= over + 1) {
      return over;
    }
    hasObject = true;
    found.add(new TokenSpan(over, after));
    return after;
  }

  /** "Voted to leave the union", "a bill to fund the programme". */
  private int infinitive(int t, int base) {
    boolean decided = OF_DECIDING.contains(verb.kin());
    boolean described = !found.isEmpty() && isOnlyTime(found.get(found.size() - 1).after(), t);
    boolean punished = verb.kin().equals("sentence") && text.lower(base).equals("serve");
    return decided || found.isEmpty() || described || punished ? through(t, base + 1) : t;
  }

  /** "Agreed to plead guilty and to pay a fine", "… and pay a fine". */
  private int andTo(int t) {
    if (found.isEmpty() && hurt.isOf(verb)) {
      return hurt.after(t, limit);
    }
    boolean infinitive =
        OF_DECIDING.contains(verb.kin())
            && !found.isEmpty()
            && text.lower(found.get(0).first()).equals("to")
            && t + 3 < limit;
    if (!infinitive) {
      return t;
    }
    int base = text.lower(t + 1).equals("to") ? t + 2 : t + 1;
    boolean deed = syntax.isBase(base) && !syntax.isCapitalised(base);
    return deed ? through(t, base + 1) : t;
  }

  private boolean isInfinitive(int base, int next) {
    if (text.lower(base).endsWith("ing")) {
      return false;
    }
    return base > next ? syntax.isBase(base) : syntax.isAfterVerbal(next) && syntax.isBase(next);
  }

  /** "The bill introduced by the senator", "guidance reminding schools of their duty". */
  private int participle(int t) {
    if (OF_PAPERS.contains(text.lower(t)) && charges.isNeededBehind(t)) {
      return t + 1;
    }
    boolean described = !found.isEmpty() && isOnlyTime(found.get(found.size() - 1).after(), t);
    if (!described) {
      return t;
    }
    boolean by = t + 1 < limit && text.lower(t + 1).equals("by");
    if (by && syntax.mayBeParticiple(t)) {
      return through(t, t + 2);
    }
    return text.lower(t).endsWith("ing") ? through(t, t + 1) : t;
  }

  private boolean isOnlyTime(int from, int to) {
    for (int t = from; t < to; t++) {
      boolean before = syntax.part(t) == Part.PREPOSITION && phrases.isSentenceTime(t + 1);
      if (!phrases.isSentenceTime(t) && !before) {
        return false;
      }
    }
    return true;
  }

  /** Takes what begins at a token on, with the noun phrase at another. */
  private int through(int t, int object) {
    int from = object;
    if (object < limit && syntax.part(object) == Part.STOP) {
      int behind = bracketed(object);
      found.add(new TokenSpan(t, object));
      int end = nouns.chunkEnd(behind, limit);
      if (end > behind) {
        found.add(new TokenSpan(behind, end));
      }
      return Math.max(behind, end);
    }
    while (from < limit && syntax.part(from) == Part.ADVERB) {
      from++;
    }
    if (from < limit && syntax.part(from) == Part.PRONOUN) {
      return t;
    }
    int after = ends.withOf(nouns.chunkEnd(from, limit));
    boolean led =
        after <= from
            && from == object
            && from + 1 < limit
            && text.lower(t).equals("to")
            && syntax.part(from) == Part.PREPOSITION
            && !syntax.isTime(from + 1);
    if (led) {
      int end = ends.withOf(nouns.chunkEnd(from + 1, limit)); // "to meet with researchers"
      if (end <= from + 1) {
        return t;
      }
      found.add(new TokenSpan(t, end));
      return end;
    }
    boolean gerund = text.lower(t).endsWith("ing") && after <= from;
    boolean bare = after <= from && from < limit && syntax.part(from) == Part.PREPOSITION;
    boolean adverb = bare && from > object;
    boolean cut = gerund || adverb || (after <= from && from < limit && !ends.ends(from));
    if ((after <= object && object == t + 1) || cut || ends.isCut(after)) {
      return t;
    }
    if (after <= object && object == t + 2 && syntax.part(t + 1) == Part.PREPOSITION) {
      return t;
    }
    return bills.add(t, Math.max(after, object), limit, found);
  }

  /** "Legislation that will strengthen prevention programs". */
  private int described(int t) {
    boolean beside = !found.isEmpty() && found.get(found.size() - 1).after() == t;
    int next = t + 1;
    while (next < limit
        && (syntax.part(next) == Part.AUXILIARY || syntax.part(next) == Part.ADVERB)) {
      next++;
    }
    boolean verbal =
        next < limit && (syntax.part(next) == Part.VERB || (next > t + 1 && syntax.isBase(next)));
    boolean closed = text.lower(t).equals("that") || text.lower(t).equals("who");
    return beside && verbal && closed ? through(t, next + 1) : t;
  }

  /** As far as a clause goes, with the office of "will serve as director". */
  private int clauseEnd(int first) {
    int end = phrases.end(first, Phrases.Kind.CLAUSE);
    boolean office = end + 1 < limit && text.lower(end).equals("as");
    return office ? Math.max(end, ends.withOf(nouns.chunkEnd(end + 1, limit))) : end;
  }

  /** "Ruled that the act was unlawful". */
  private int decided(int t) {
    if (!found.isEmpty()) {
      return described(t);
    }
    if (!OF_DECIDING.contains(verb.kin()) || !text.lower(t).equals("that")) {
      return t;
    }
    found.add(new TokenSpan(t, clauseEnd(t + 1)));
    hasObject = true;
    return limit;
  }
}
