package dev.dateline.extract.event;

import dev.dateline.extract.event.ClausePhrase.Rank;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the rest of a clause, phrase by phrase, to its end: a purpose ("to resolve a lawsuit"),
 * what follows a preposition, a gerund ("urging him to …"), a participle with what hangs on it, and
 * "that" with its clause.
 *
 * <p>It goes on by default, since a title that stops says less than the text. It ends with the
 * sentence, before another clause ("and the court ruled", ", the mayor said"), before a comma that
 * sets apart what only describes, and before what points back to something told elsewhere.
 */
final class RestReader {

  private static final int MOST_PHRASES = 8;
  private static final int MOST_TOKENS = 45;

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final NounChunks nouns;
  private final PhraseEnds ends;
  private final Ranks ranks;
  private final KnownThings things;
  private final DeedEnds deeds;
  private final CommasPast commas;
  private final int limit;
  private final List<ClausePhrase> found = new ArrayList<>();

  private RestReader(Passage passage, Happening happening, int from) {
    this.syntax = passage.syntax();
    this.text = passage.text();
    this.phrases = passage.phrases();
    this.nouns = passage.nouns();
    this.limit = Math.min(phrases.sentenceEnd(from - 1), from + MOST_TOKENS);
    this.ends = new PhraseEnds(passage, happening, limit);
    this.deeds = new DeedEnds(passage, ends, limit);
    this.commas = new CommasPast(passage, happening, ends, deeds, limit);
    this.ranks = new Ranks(syntax);
    this.things = new KnownThings(syntax);
  }

  /** The phrases of the clause of a happening that begin at a token or behind it. */
  static List<ClausePhrase> from(Passage passage, Happening happening, int from) {
    RestReader reader = new RestReader(passage, happening, from);
    int t = from;
    while (t < reader.limit && reader.found.size() < MOST_PHRASES) {
      int next = reader.step(t);
      if (next <= t) {
        break;
      }
      t = next;
    }
    return reader.found;
  }

  private int step(int t) {
    if (syntax.isTime(t) && phrases.isSentenceTime(t)) {
      return Math.max(t + 1, syntax.timeEnd(syntax.timeAt(t)));
    }
    if (Gerunds.open(syntax, t)) {
      return take(t, deeds.gerund(t), Rank.TELLING);
    }
    return switch (syntax.part(t)) {
      case PREPOSITION -> preposition(t, t, Rank.TELLING);
      case COMMA -> commas.past(t);
      case RELATIVE -> relative(t);
      case VERB -> participle(t);
      case CONJUNCTION -> joined(t);
      case STOP -> bracketed(t);
      case PRONOUN -> Math.max(commas.pastContact(t), alleged(t));
      case ADVERB -> adverb(t);
      default -> t;
    };
  }

  /** "Voted not to approve": the one adverb that turns what follows into its contrary. */
  private int adverb(int t) {
    if (!text.lower(t).equals("not")) {
      return t + 1;
    }
    boolean deed = t + 1 < limit && deeds.isInfinitive(t + 1);
    return deed ? take(t, deeds.infinitive(t + 1), Rank.TELLING) : t;
  }

  /** Adds a phrase unless it is empty or points back; the token that was read to. */
  private int take(int first, int after, Rank rank) {
    for (int t = first; t < after; t++) {
      if (Standing.isShown(syntax, t) || text.lower(t).equals("same")) {
        return first;
      }
    }
    boolean lone = after <= first + 2 && after > first && Gerunds.open(syntax, after - 1);
    if (lone || (after > first && endsOpen(after - 1))) {
      return first;
    }
    boolean aside = rank == Rank.WHERE || syntax.part(first) == Part.VERB;
    boolean known = aside && things.areIn(new TokenSpan(first, after));
    if (after > first && !known) {
      found.add(new ClausePhrase(List.of(new TokenSpan(first, after)), rank));
    }
    return after;
  }

  /** "Of it", "investigating and", "an alleged": no end of a phrase. */
  private boolean endsOpen(int last) {
    return switch (syntax.part(last)) {
      case PRONOUN, CONJUNCTION, PREPOSITION, DETERMINER, ADVERB, POSSESSIVE_PRONOUN -> true;
      default -> Syntax.isIn("adjective-ed", text.lower(last));
    };
  }

  /** A phrase that a preposition opens; "and to pay" begins with its "and". */
  private int preposition(int first, int t, Rank deed) {
    int next = t + 1;
    if (next >= limit) {
      return first;
    }
    if (phrases.isSentenceTime(next)) {
      return Math.max(next + 1, syntax.timeEnd(syntax.timeAt(next)));
    }
    boolean order = text.lower(t).equals("in") && text.lower(next).equals("order");
    if (order && next + 1 < limit && deeds.isInfinitive(next + 1)) {
      return take(next + 1, deeds.infinitive(next + 1), deed);
    }
    if (deeds.isInfinitive(t)) {
      return take(first, deeds.infinitive(t), deed);
    }
    int gerund = next;
    while (gerund + 1 < limit && syntax.part(gerund) == Part.ADVERB && !nouns.begins(gerund)) {
      gerund++;
    }
    if (ends.isGerund(gerund)) {
      return take(first, deeds.gerund(gerund), deed);
    }
    int chunk = nouns.chunkEnd(next, limit);
    if (text.lower(t).equals("of")) {
      return Math.max(next, chunk); // of what was left out: "before Judge Lund of the court"
    }
    if (text.lower(t).equals("as") && chunk < limit && isVerbal(chunk)) {
      return first; // "a warning as temperatures rapidly increase"
    }
    Rank rank = ranks.ofPreposition(t);
    boolean pronoun = // "with him", and "with his brother", where a title leaves "his" out
        syntax.part(next) == Part.PRONOUN
            || (syntax.part(next) == Part.POSSESSIVE_PRONOUN && rank != Rank.TELLING);
    return pronoun || chunk <= next ? first : take(first, ends.withOf(chunk), rank);
  }

  private boolean isVerbal(int t) {
    return switch (syntax.part(t)) {
      case VERB, AUXILIARY, ADVERB -> true;
      default -> false;
    };
  }

  /** "That the firm broke the law", "which funds clinics": a clause that has a verb. */
  private int relative(int t) {
    int end = deeds.clause(t);
    return end > t ? take(t, end, Rank.TELLING) : t;
  }

  /** "Allegations it broke the law": the clause has no "that". */
  private int alleged(int t) {
    boolean led = t > 0 && Syntax.isIn("allegation", text.lower(t - 1));
    int end = led ? deeds.clauseEnd(t, t) : t;
    return end > t ? take(t, end, Rank.TELLING) : t;
  }

  /** "Drugs used to treat a disease", "a lawsuit filed by the firm". */
  private int participle(int t) {
    int next = t + 1;
    boolean apart = t > 0 && phrases.isSentenceTime(t - 1); // "in Oslo today based on a warrant"
    if (apart || next >= limit || !syntax.mayBeParticiple(t) || phrases.isSentenceTime(next)) {
      return t;
    }
    boolean led = syntax.part(next) == Part.PREPOSITION && next + 1 < limit;
    if (!led || phrases.isSentenceTime(next + 1)) {
      return t;
    }
    int end =
        deeds.isInfinitive(next)
            ? deeds.infinitive(next)
            : ends.isGerund(next + 1)
                ? deeds.gerund(next + 1)
                : ends.withOf(nouns.chunkEnd(next + 1, limit));
    return end > next + 1 ? take(t, end, Rank.WHOM) : t;
  }

  /** "And to pay a fine", "and making false statements", "and a fine", but no second clause. */
  private int joined(int t) {
    int next = t + 1;
    if (next >= limit || !text.lower(t).equals("and") || isDatedElse(t)) {
      return t;
    }
    if (Gerunds.open(syntax, next)) {
      return take(t, deeds.gerund(next), Rank.WHERE);
    }
    if (syntax.part(next) == Part.PREPOSITION) {
      return preposition(t, next, Rank.WHERE);
    }
    int end = nouns.begins(next) ? ends.withOf(nouns.chunkEnd(next, limit)) : next;
    if (syntax.isPlainBase(next) && !syntax.isCapitalised(next)) {
      return t; // "will visit the yard and meet with sailors"
    }
    boolean alike = syntax.isCapitalised(next) == syntax.isCapitalised(t - 1);
    boolean whole = alike && end > next && (end >= limit || ends.ends(end));
    return whole && syntax.part(next) != Part.PRONOUN ? take(t, end, Rank.WHERE) : t;
  }

  /** "Degrees from Lund in 1998 and from Oslo in 1992": what follows has a date of its own. */
  private boolean isDatedElse(int and) {
    boolean dated = phrases.isSentenceTime(and - 1);
    for (int t = and + 1; dated && t < limit; t++) {
      if (phrases.isSentenceTime(t)) {
        return true;
      }
      dated =
          switch (syntax.part(t)) {
            case VERB, AUXILIARY, RELATIVE, SUBORDINATE, STOP, COMMA -> false;
            default -> true;
          };
    }
    return false;
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
}
