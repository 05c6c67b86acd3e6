package dev.dateline.extract.event;

import dev.dateline.extract.event.ClausePhrase.Rank;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

  /** Words in "-ing" that open no clause of their own. */
  private static final Set<String> NO_OPENING =
      Set.of(
          "including",
          "following",
          "during",
          "according",
          "regarding",
          "concerning",
          "morning",
          "evening",
          "saying",
          "adding",
          "noting",
          "being");

  /** Behind these the object is whom, and "to" leads to what. */
  private static final Set<String> ASKING =
      Set.of(
          "asking",
          "requesting",
          "urging",
          "directing",
          "ordering",
          "pressing",
          "instructing",
          "encouraging",
          "guiding",
          "requiring",
          "allowing",
          "enabling",
          "permitting",
          "authorizing");

  private static final int MOST_PHRASES = 8;
  private static final int MOST_TOKENS = 45;

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final NounChunks nouns;
  private final PhraseEnds ends;
  private final Ranks ranks;
  private final Standing standing;
  private final int start;
  private final int limit;
  private final List<ClausePhrase> found = new ArrayList<>();

  private RestReader(Passage passage, Happening happening, int from) {
    this.syntax = passage.syntax();
    this.text = passage.text();
    this.phrases = passage.phrases();
    this.nouns = passage.nouns();
    this.start = happening.token();
    this.limit = Math.min(phrases.sentenceEnd(from - 1), from + MOST_TOKENS);
    this.ends = new PhraseEnds(passage, happening, limit);
    this.ranks = new Ranks(syntax);
    this.standing = passage.standing();
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
    if (isGerund(t)) {
      return take(t, gerund(t), Rank.TELLING);
    }
    return switch (syntax.part(t)) {
      case PREPOSITION -> preposition(t, t, Rank.TELLING);
      case COMMA -> comma(t);
      case RELATIVE -> relative(t);
      case VERB -> participle(t);
      case CONJUNCTION -> joined(t);
      case STOP -> bracketed(t);
      case PRONOUN -> Math.max(pastContact(t), alleged(t));
      case ADVERB -> t + 1;
      default -> t;
    };
  }

  /** Adds a phrase unless it is empty or points back; the token that was read to. */
  private int take(int first, int after, Rank rank) {
    for (int t = first; t < after; t++) {
      if (Standing.isShown(syntax, t) || text.lower(t).equals("same")) {
        return first;
      }
    }
    boolean lone = after <= first + 2 && after > first && isOpening(syntax, after - 1);
    if (lone || (after > first && endsOpen(after - 1))) {
      return first;
    }
    boolean aside = rank == Rank.WHERE || syntax.part(first) == Part.VERB;
    boolean known = aside && standing.holdsKnown(new TokenSpan(first, after));
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

  private int comma(int t) {
    if (isCrossed(t)) {
      return t + 1;
    }
    int contact = pastContact(t + 2);
    boolean closed = contact > t + 2 && contact < limit && syntax.part(contact) == Part.COMMA;
    boolean apart = closed && syntax.part(t + 1) == Part.RELATIVE;
    return apart ? contact + 1 : pastNames(t);
  }

  /** Past "he introduced", "she sponsored", and the token itself where none begins there. */
  private int pastContact(int t) {
    boolean contact =
        t + 2 < limit && syntax.part(t) == Part.PRONOUN && syntax.part(t + 1) == Part.VERB;
    boolean closed = contact && (ends.ends(t + 2) || syntax.part(t + 2) == Part.RELATIVE);
    return closed ? t + 2 : t;
  }

  /** A comma beside a date, behind the state of a town, or before a gerund. */
  private boolean isCrossed(int t) {
    int next = t + 1;
    if (next >= limit) {
      return false;
    }
    boolean led = syntax.part(next) == Part.PREPOSITION && next + 1 < limit;
    boolean time = phrases.isSentenceTime(led ? next + 1 : next);
    boolean behind = phrases.isSentenceTime(t - 1) || nouns.commas().isPlace(t - 1);
    return time || (isGerund(next) && holdsPaper(t)) || (behind && led);
  }

  /**
   * "Met with Moss, the envoy, and John Lund to discuss": past an aside and the rest of a list to
   * the purpose; the comma itself where none follows.
   */
  private int pastNames(int comma) {
    for (int t = comma + 1; t + 2 < Math.min(limit, comma + MOST_TOKENS / 2); t++) {
      if (isInfinitive(t)) {
        boolean behind = // but not "fraud, conspiracy to launder money"
            syntax.part(t - 1) == Part.COMMA
                || phrases.isSentenceTime(t - 1)
                || syntax.isCapitalised(t - 1)
                || Syntax.isIn("thin-noun", text.lower(t - 1))
                || Syntax.isIn("act", text.lower(t - 1));
        return behind ? t : comma;
      }
      boolean paper = holdsPaper(comma) && isGerund(t) && syntax.part(t - 1) == Part.COMMA;
      if (paper) {
        return t;
      }
      boolean names =
          nouns.isInChunk(t)
              || syntax.part(t) == Part.COMMA
              || syntax.part(t) == Part.CONJUNCTION
              || syntax.part(t) == Part.PREPOSITION;
      boolean pronoun = syntax.part(t) == Part.PRONOUN;
      if (pronoun || isGerund(t) || !(names || phrases.isSentenceTime(t))) {
        return comma;
      }
    }
    return comma;
  }

  /** "A letter to Moss, urging him": what is set apart tells of the paper, and else of a result. */
  private boolean holdsPaper(int comma) {
    for (int t = comma - 1; t > start && t > comma - MOST_TOKENS; t--) {
      if (Letters.isPaper(text.lower(t)) || Syntax.isIn("reachable", text.lower(t))) {
        return true;
      }
    }
    return false;
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
    if (order && next + 1 < limit && isInfinitive(next + 1)) {
      return take(next + 1, infinitive(next + 1), deed);
    }
    if (isInfinitive(t)) {
      return take(first, infinitive(t), deed);
    }
    int gerund = next;
    while (gerund + 1 < limit && syntax.part(gerund) == Part.ADVERB && !nouns.begins(gerund)) {
      gerund++;
    }
    if (ends.isGerund(gerund)) {
      return take(first, gerund(gerund), deed);
    }
    int chunk = nouns.chunkEnd(next, limit);
    if (text.lower(t).equals("of")) {
      return Math.max(next, chunk); // of what was left out: "before Judge Lund of the court"
    }
    Rank rank = ranks.ofPreposition(t);
    boolean pronoun = // "with him", and "with his brother", where a title leaves "his" out
        syntax.part(next) == Part.PRONOUN
            || (syntax.part(next) == Part.POSSESSIVE_PRONOUN && rank != Rank.TELLING);
    return pronoun || chunk <= next ? first : take(first, ends.withOf(chunk), rank);
  }

  private boolean isInfinitive(int to) {
    int base = base(to + 1);
    return text.lower(to).equals("to")
        && base < limit
        && syntax.isBase(base)
        && !syntax.isCapitalised(base)
        && (!ends.isGerund(base) || Syntax.isIn("base", text.lower(base))) // "to bring"
        && (syntax.isAfterVerbal(to + 1) || base > to + 1);
  }

  private int base(int t) {
    int base = t;
    while (base < limit && syntax.part(base) == Part.ADVERB) {
      base++;
    }
    return base;
  }

  /** "To help restore and replace equipment": past all its verbs and their object. */
  private int infinitive(int to) {
    int t = base(to + 1) + 1;
    boolean more = true;
    while (more && t + 1 < limit) {
      boolean and = text.lower(t).equals("and");
      int second = base(and ? t + 1 : t);
      boolean verb = and ? syntax.isBase(second) : syntax.isPlainBase(second);
      more = verb && second + 1 < limit && !syntax.isCapitalised(second);
      t = more ? second + 1 : t;
    }
    int end = object(t, true);
    boolean open = end == t && t < limit && !ends.ends(t) && syntax.part(t) != Part.CONJUNCTION;
    return open ? to : end; // "to address" and what could not be read
  }

  /** As far as the object of a verb goes: a noun phrase, a clause with "that" or "how". */
  private int object(int t, boolean infinitive) {
    int first = base(t);
    if (first >= limit || phrases.isSentenceTime(first)) {
      return t;
    }
    boolean led = // "to serve as chair", "to meet with the board"
        infinitive
            && (syntax.part(first) == Part.PREPOSITION || text.lower(first).equals("as"))
            && first + 1 < limit;
    if (led && !phrases.isSentenceTime(first + 1)) {
      int end = ends.withOf(nouns.chunkEnd(first + 1, limit));
      return end > first + 1 ? end : t;
    }
    if (syntax.part(first) == Part.RELATIVE) {
      int end = clause(first);
      return end > first ? end : t;
    }
    boolean noun = Syntax.isIn("noun-like-report", text.lower(first)); // "to settle claims"
    int end = noun ? first + 1 : ends.objectEnd(first);
    boolean subject = end > first + 1 && syntax.part(end - 1) == Part.PRONOUN; // "claims it broke"
    int after = subject ? end - 1 : ends.withOf(end);
    return end > first ? asked(first, after) : t;
  }

  /** "Urging him to act", "to require them to pay": whom, and to do what. */
  private int asked(int first, int end) {
    boolean whom = syntax.part(end - 1) == Part.PRONOUN && end == first + 1;
    return whom && end + 1 < limit && isInfinitive(end) ? infinitive(end) : end;
  }

  private int gerund(int t) {
    int next = base(t + 1);
    if (next + 1 >= limit) {
      return t + 1;
    }
    if (text.lower(next).equals("and") && ends.isGerund(next + 1)) {
      return gerund(next + 1);
    }
    if (isInfinitive(next)) {
      return infinitive(next);
    }
    if (syntax.part(next) == Part.PREPOSITION && !phrases.isSentenceTime(next + 1)) {
      int end = ends.isGerund(next + 1) ? gerund(next + 1) : ends.objectEnd(next + 1);
      return end > next + 1 ? ends.withOf(end) : t + 1;
    }
    int end = object(next, false);
    boolean closed = end >= limit || ends.ends(end) || syntax.part(end) == Part.CONJUNCTION;
    return end > next ? end : closed ? t + 1 : t;
  }

  private boolean isGerund(int t) {
    return isOpening(syntax, t);
  }

  /** Whether a gerund opens a clause of its own: "urging", but not "including". */
  static boolean isOpening(Syntax syntax, int t) {
    String lower = syntax.text().lower(t);
    return lower.endsWith("ing")
        && lower.length() > 5
        && !syntax.isCapitalised(t)
        && !NO_OPENING.contains(lower)
        && (!Syntax.isIn("noun-ing", lower) || Syntax.isIn("saying-ing", lower))
        && !syntax.isTime(t);
  }

  /** Whether a gerund has whom it asks for its object, and "to" leads to what. */
  static boolean asks(String gerund) {
    return ASKING.contains(gerund);
  }

  /** "That the firm broke the law", "which funds clinics": a clause that has a verb. */
  private int relative(int t) {
    int end = clause(t);
    return end > t ? take(t, end, Rank.TELLING) : t;
  }

  /** "Allegations it broke the law": the clause has no "that". */
  private int alleged(int t) {
    boolean led = t > 0 && Syntax.isIn("allegation", text.lower(t - 1));
    int end = led ? clauseEnd(t, t) : t;
    return end > t ? take(t, end, Rank.TELLING) : t;
  }

  private int clause(int t) {
    boolean restricts = text.lower(t).equals("that") || text.lower(t).equals("which");
    boolean aside = syntax.part(t - 1) == Part.COMMA && text.lower(t).equals("which");
    if (!restricts || t + 2 >= limit || aside) {
      return t;
    }
    return clauseEnd(t, t + 1);
  }

  /** Where the clause ends that begins at a token; the token before it where it is not whole. */
  private int clauseEnd(int t, int first) {
    int end = Math.min(limit, phrases.end(first, Phrases.Kind.CLAUSE));
    boolean verb = false;
    for (int i = first; i < end; i++) {
      verb |= syntax.part(i) == Part.VERB || syntax.part(i) == Part.AUXILIARY;
    }
    while (end > first && isInsidePhrase(end)) {
      end--;
    }
    return verb && end - t > 2 ? end : t;
  }

  /** Where the clause is too long: back to before a preposition. */
  private boolean isInsidePhrase(int end) {
    boolean noun = syntax.part(end - 1) == Part.NOMINAL;
    boolean goesOn =
        end < limit && syntax.part(end) == Part.NOMINAL && !phrases.isSentenceTime(end);
    return !noun || goesOn;
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
        isInfinitive(next)
            ? infinitive(next)
            : ends.isGerund(next + 1)
                ? gerund(next + 1)
                : ends.withOf(nouns.chunkEnd(next + 1, limit));
    return end > next + 1 ? take(t, end, Rank.WHOM) : t;
  }

  /** "And to pay a fine", "and making false statements", "and a fine", but no second clause. */
  private int joined(int t) {
    int next = t + 1;
    if (next >= limit || !text.lower(t).equals("and")) {
      return t;
    }
    if (isGerund(next)) {
      return take(t, gerund(next), Rank.WHERE);
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
