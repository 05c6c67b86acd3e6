package dev.dateline.extract.event;

import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subject of a verb.
 *
 * <p>Three steps, each within {@link Phrases#WINDOW} tokens of the verb: back over auxiliaries,
 * adverbs and dates to the first token of the verb group; back to where the clause begins, through
 * relative clauses and participles that belong to the subject; then forward, past what may stand in
 * front ("On Sunday in Paris, …"), to the first noun phrase without a preposition. In English that
 * is the subject, whatever appositions follow it.
 */
final class ClauseReader {

  /** No clause begins: the verb is a participle that hangs on the noun before it. */
  private static final int NONE = -1;

  private static final int MOST_SHARED_VERBS = 3;

  private static final Set<String> PLAN_PARTICIPLES =
      Set.of("scheduled", "due", "set", "expected", "slated", "planned");

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final NounChunks nouns;
  private final FirstNouns firstNouns;
  private final Appositions appositions;
  private final RelativeClauses relatives;

  ClauseReader(
      Syntax syntax,
      Phrases phrases,
      NounChunks nouns,
      FirstNouns firstNouns,
      Appositions appositions,
      RelativeClauses relatives) {
    this.firstNouns = firstNouns;
    this.appositions = appositions;
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
    this.nouns = nouns;
    this.relatives = relatives;
  }

  /** The clause of a verb. */
  Clause read(int verb) {
    return read(verb, MOST_SHARED_VERBS);
  }

  private Clause read(int verb, int shared) {
    int limit = Math.max(phrases.sentenceStart(verb), verb - Phrases.WINDOW);
    int group = groupStart(verb, limit);
    int end = group;
    while (end > limit && isAside(end - 1, limit)) {
      end--;
    }
    if (end <= limit) {
      return new Clause(null, null, group, Clause.Form.MAIN);
    }
    end = beforeDatedAside(end, group, limit);
    Part before = syntax.part(end - 1);
    if (text.lower(end - 1).equals("as")) {
      return new Clause(null, null, group, Clause.Form.REDUCED);
    }
    if (before == Part.RELATIVE) {
      return relatives.relative(end - 1, limit, group);
    }
    if (before == Part.PRONOUN) {
      return relatives.contact(new TokenSpan(end - 1, end), limit, group);
    }
    if (shared > 0 && joinsVerbs(end - 1, limit)) {
      int first = verbBefore(end - 1, limit);
      if (first >= 0) {
        Clause whole = read(first, shared - 1);
        TokenSpan be = group == verb && syntax.mayBeParticiple(verb) ? be(whole, first) : null;
        return new Clause(whole.subject(), null, group, whole.form(), be);
      }
    }
    int and = group == verb ? beforeOthers(verb, end, limit) : -1;
    int first = and < 0 ? -1 : verbBefore(and, limit);
    if (first >= 0 && shared > 0) {
      return read(first, shared - 1);
    }
    return main(verb, limit, group, end);
  }

  /** "The charge, filed in Oslo on May 2, was dropped": the comma that opens the dated aside. */
  private int beforeDatedAside(int end, int group, int limit) {
    boolean closed = end < group - 1 && syntax.part(group - 1) == Part.COMMA;
    for (int t = end - 1; closed && t > Math.max(limit, end - 20); t--) {
      Part part = syntax.part(t);
      if (part == Part.COMMA) {
        boolean hangs = syntax.part(t + 1) == Part.VERB && text.lower(t + 1).endsWith("ed");
        return hangs && t + 1 < end ? t : end;
      }
      if (part == Part.STOP || part == Part.AUXILIARY || part == Part.RELATIVE) {
        return end;
      }
    }
    return end;
  }

  /**
   * "12 people were killed and dozens wounded": where the "and" stands, behind which only the
   * number is another; -1 where there is none.
   */
  private int beforeOthers(int verb, int end, int limit) {
    boolean others =
        syntax.mayBeParticiple(verb)
            && (Syntax.isIn("others", text.lower(end - 1))
                || text.kind(end - 1) == TokenizedText.Kind.NUMBER
                || Syntax.isIn("number-word", text.lower(end - 1)));
    for (int t = end - 1; others && t > Math.max(limit, end - 6); t--) {
      if (text.lower(t).equals("and")) {
        return t;
      }
      if (syntax.part(t) == Part.COMMA || syntax.part(t) == Part.VERB) {
        return -1;
      }
    }
    return -1;
  }

  /** "Was" of "was arrested in May and sentenced in June". */
  private @Nullable TokenSpan be(Clause first, int verb) {
    if (first.shared() != null) {
      return first.shared();
    }
    for (int t = first.group(); t < verb; t++) {
      if (Syntax.isIn("past-be", text.lower(t))) {
        return new TokenSpan(t, t + 1);
      }
    }
    return null;
  }

  private Clause main(int verb, int limit, int group, int end) {
    boolean finite = group < verb || !syntax.mayBeParticiple(verb);
    TokenSpan whose = beforeWhose(end, limit);
    TokenSpan before = whose == null ? beforeOfAside(end, limit) : whose;
    if (before != null) {
      return new Clause(before, null, group, Clause.Form.MAIN);
    }
    boolean comma = syntax.part(end - 1) == Part.COMMA;
    boolean setOff = comma && (finite ? isPlanSetOff(group, end) : isSetOff(verb));
    if (setOff && !isBehindApposition(verb, end, limit)) {
      TokenSpan noun = nouns.innermost(nouns.beforeAside(end, limit), limit);
      return new Clause(noun, null, group, Clause.Form.REDUCED);
    }
    int start = clauseStart(end, limit, finite);
    if (start == NONE || (!finite && hangsOnNoun(verb, end, limit))) {
      TokenSpan noun = nouns.innermost(end, limit);
      return new Clause(noun, null, group, Clause.Form.REDUCED);
    }
    TokenSpan subject = firstNouns.firstBare(start, end);
    if (subject == null && syntax.part(end - 1) != Part.COMMA) {
      subject = nouns.innermost(end, limit);
    }
    if (subject == null) {
      return new Clause(null, null, group, Clause.Form.MAIN);
    }
    boolean place = subject.after() < end && firstNouns.isPlaceAlone(subject);
    if (place && !isDescribed(subject, end)) {
      TokenSpan later = firstNouns.firstBare(subject.after(), end);
      subject = later == null ? subject : later;
    }
    subject = behindOpening(behindListener(subject, limit), end);
    subject = appositions.throughAppositions(appositions.throughList(subject, end), end);
    if (start > limit && syntax.part(start - 1) == Part.RELATIVE) {
      return relatives.contact(subject, limit, group);
    }
    return new Clause(subject, null, group, Clause.Form.MAIN);
  }

  /** "Told the agency its chairman Tom Hall met": who is told does nothing. */
  private TokenSpan behindListener(TokenSpan subject, int limit) {
    boolean told =
        subject.first() > limit && ClueWords.isIn("telling", text.lower(subject.first() - 1));
    for (int t = subject.first() + 1; told && t < subject.after(); t++) {
      if (syntax.part(t) == Part.POSSESSIVE_PRONOUN || syntax.part(t) == Part.DETERMINER) {
        return new TokenSpan(t, subject.after());
      }
    }
    return subject;
  }

  /** "Norway, a major exporter of oil, opened": the land does it. */
  private boolean isDescribed(TokenSpan land, int end) {
    int comma = land.after();
    return comma + 2 < end
        && land.first() == phrases.sentenceStart(land.first())
        && syntax.part(comma) == Part.COMMA
        && syntax.part(comma + 1) == Part.DETERMINER
        && text.lower(comma + 1).startsWith("a")
        && syntax.part(end - 1) == Part.COMMA;
  }

  /** "Ann Moss, the painter whose harbours hang in museums, died": who stands before the aside. */
  private @Nullable TokenSpan beforeWhose(int end, int limit) {
    int t = end - 2;
    boolean closed = t > limit && syntax.part(end - 1) == Part.COMMA;
    while (closed && t > limit && syntax.part(t) != Part.COMMA && !text.lower(t).equals("whose")) {
      t--;
    }
    if (!closed || !text.lower(t).equals("whose")) {
      return null;
    }
    t--;
    while (t > limit
        && (syntax.part(t) == Part.NOMINAL
            || syntax.part(t) == Part.DETERMINER
            || syntax.part(t) == Part.PREPOSITION)) {
      t--;
    }
    return t > limit && syntax.part(t) == Part.COMMA ? nouns.innermost(t, limit) : null;
  }

  /**
   * "To learn about violence, discrimination, and poverty, in May the ministry began": the noun
   * right before the verb, where the first one is no more than part of the opening.
   */
  private TokenSpan behindOpening(TokenSpan subject, int end) {
    int first = phrases.sentenceStart(end - 1);
    boolean opening =
        syntax.part(first) == Part.PREPOSITION || syntax.part(first) == Part.SUBORDINATE;
    boolean bare =
        syntax.part(subject.first()) == Part.NOMINAL && !syntax.isCapitalised(subject.first());
    if (!opening || !bare || subject.after() >= end) {
      return subject;
    }
    int t = end;
    while (t > subject.after() && syntax.part(t - 1) != Part.COMMA) {
      t--;
    }
    TokenSpan later = t > subject.after() && t < end ? firstNouns.firstBare(t, end) : null;
    boolean whole =
        later != null
            && (syntax.part(later.first()) == Part.DETERMINER
                || syntax.isCapitalised(later.first()));
    return whole && later != null ? later : subject;
  }

  /**
   * "The quake, of magnitude 9, struck", "the dam, above Oslo, burst": the noun before the aside.
   */
  private @Nullable TokenSpan beforeOfAside(int end, int limit) {
    if (syntax.part(end - 1) != Part.COMMA) {
      return null;
    }
    int t = end - 2;
    while (t > limit && syntax.part(t) == Part.NOMINAL) {
      t--;
    }
    boolean aside =
        t > limit + 1
            && syntax.part(t) == Part.PREPOSITION
            && t < end - 2
            && syntax.part(t - 1) == Part.COMMA
            && (text.lower(t).equals("of") || nouns.commas().isPlace(end - 2));
    return aside ? nouns.innermost(t - 1, limit) : null;
  }

  /** "The decree, approved today by the judge,": a participle, for it has no object. */
  private boolean isSetOff(int verb) {
    int limit = Math.min(phrases.sentenceEnd(verb), verb + 30);
    int next = verb + 1;
    boolean object =
        next < limit
            && syntax.part(next) != Part.PREPOSITION
            && !(syntax.isTime(next) && phrases.isSentenceTime(next));
    return !object;
  }

  /** "At the talks, scheduled to end on Wednesday": no auxiliary stands before the plan. */
  private boolean isPlanSetOff(int group, int end) {
    return group == end
        && group + 1 < text.tokenCount()
        && PLAN_PARTICIPLES.contains(text.lower(group))
        && text.lower(group + 1).equals("to");
  }

  /** "Lund Motors, a Norwegian firm, agreed to": the comma closes what is said of the subject. */
  private boolean isBehindApposition(int verb, int end, int limit) {
    int t = end - 2;
    while (t > limit
        && (nouns.isInChunk(t) || syntax.part(t) == Part.PREPOSITION)
        && !syntax.isTime(t)) {
      t--;
    }
    boolean apposed =
        t > limit
            && syntax.part(t) == Part.COMMA
            && syntax.part(t + 1) == Part.DETERMINER
            && syntax.part(t - 1) == Part.NOMINAL
            && syntax.isCapitalised(t - 1);
    for (int i = verb + 1; apposed && i + 1 < phrases.sentenceEnd(verb); i++) {
      Part next = syntax.part(i + 1);
      if (syntax.part(i) == Part.COMMA && (next == Part.VERB || next == Part.AUXILIARY)) {
        return false; // "Ann Moss, the mayor, elected in May, resigned"
      }
    }
    return apposed;
  }

  /** "In findings published Tuesday": a participle after a noun that a preposition governs. */
  private boolean hangsOnNoun(int verb, int end, int limit) {
    TokenSpan noun = nouns.innermost(end, limit);
    boolean governed =
        noun != null
            && noun.after() == end
            && noun.first() > limit
            && syntax.part(noun.first() - 1) == Part.PREPOSITION;
    if (!governed || noun == null) {
      return false;
    }
    int next = verb + 1;
    boolean passive =
        next >= phrases.sentenceEnd(verb)
            || text.lower(next).equals("by")
            || (syntax.isTime(next) && phrases.isSentenceTime(next));
    return passive && firstNouns.firstBare(phraseStart(noun.first() - 1, limit), end) == null;
  }

  private int phraseStart(int t, int limit) {
    int at = t;
    while (at > limit
        && syntax.part(at - 1) != Part.COMMA
        && syntax.part(at - 1) != Part.STOP
        && syntax.part(at - 1) != Part.SUBORDINATE) {
      at--;
    }
    return at;
  }

  /** Auxiliaries, adverbs and "is scheduled to" belong to the verb. */
  private int groupStart(int verb, int limit) {
    int t = verb;
    while (t > limit) {
      Part part = syntax.part(t - 1);
      String lower = text.lower(t - 1);
      boolean planned = Syntax.isIn("plan", lower) && (part != Part.NOMINAL || isDue(t - 1, limit));
      boolean shared = part == Part.DETERMINER && lower.equals("each");
      if (part != Part.AUXILIARY
          && part != Part.ADVERB
          && !lower.equals("to")
          && !planned
          && !shared) {
        break;
      }
      t--;
    }
    return t;
  }

  /** "Are due to meet". */
  private boolean isDue(int t, int limit) {
    return t > limit && text.lower(t).equals("due") && syntax.part(t - 1) == Part.AUXILIARY;
  }

  /** A date, an adverb or a comma beside a date between subject and verb. */
  private boolean isAside(int t, int limit) {
    Part part = syntax.part(t);
    if (isDate(t)) {
      return true;
    }
    if (part == Part.ADVERB || part == Part.AUXILIARY) {
      return true;
    }
    boolean beforeTime = t + 1 < text.tokenCount() && isDate(t + 1);
    if (part == Part.PREPOSITION) {
      return beforeTime;
    }
    boolean afterTime = t > limit && isDate(t - 1);
    boolean timed = beforeTime || afterTime;
    return part == Part.COMMA && timed && !(afterTime && timeStart(t - 1) <= limit + 1);
  }

  /** A date that tells when, and no lapse of time: "who is 30 years old, was". */
  private boolean isDate(int t) {
    return phrases.isSentenceTime(t)
        && syntax.time(syntax.timeAt(t)).type() != TimeExpression.Type.DURATION;
  }

  private int timeStart(int t) {
    return syntax.timeStart(syntax.timeAt(t));
  }

  /** "Was arrested and charged", "arrested, tried and sentenced". */
  private boolean joinsVerbs(int t, int limit) {
    if (syntax.part(t) == Part.CONJUNCTION) {
      return true;
    }
    return syntax.part(t) == Part.COMMA && t > limit && syntax.part(t - 1) == Part.VERB;
  }

  private int verbBefore(int from, int limit) {
    for (int t = from - 1; t >= limit; t--) {
      Part part = syntax.part(t);
      if (part == Part.STOP || part == Part.SUBORDINATE) {
        return -1;
      }
      boolean attributive =
          phrases.isParticiple(t) || (t > limit && text.lower(t - 1).equals("to"));
      boolean participle = text.lower(t).endsWith("ing");
      if ((part == Part.VERB && !attributive && !participle) || part == Part.REPORT) {
        return t;
      }
      if (part == Part.AUXILIARY && t + 1 < from && syntax.part(t + 1) != Part.VERB) {
        return t;
      }
    }
    return -1;
  }

  /** Where the clause begins that ends before a token; {@link #NONE} where none does. */
  private int clauseStart(int end, int limit, boolean finite) {
    boolean aside = syntax.part(end - 1) == Part.COMMA;
    int comma = NONE;
    int joint = NONE;
    for (int t = end - 1; t >= limit; t--) {
      if (opensReport(t, limit)) {
        return t + 1;
      }
      switch (syntax.part(t)) {
        case STOP -> {
          int open = nouns.opening(t, limit);
          if (open == t) {
            return t + 1;
          }
          t = open;
        }
        case COMMA -> comma = isNoBound(t, end) ? comma : t;
        case CONJUNCTION -> joint = t;
        case SUBORDINATE -> {
          return comma == NONE || isApposed(t + 1, comma, end) ? t + 1 : comma + 1;
        }
        case RELATIVE -> {
          if (!holdsVerb(t + 1, end)) {
            return t + 1;
          }
        }
        case REPORT -> {
          if (!isRelative(t, limit) || nouns.begins(t + 1)) {
            return aside || comma == NONE ? afterThat(t + 1, end) : comma + 1;
          }
        }
        case AUXILIARY, VERB -> {
          if (aside || isPartOfSubject(t, limit, finite)) {
            continue;
          }
          return comma != NONE ? comma + 1 : joint != NONE ? joint + 1 : NONE;
        }
        default -> {}
      }
    }
    return limit;
  }

  /** "After Ann Moss, a former pilot, was arrested": a name, and what is told of it. */
  private boolean isApposed(int first, int comma, int end) {
    for (int t = first; t < comma; t++) {
      if (syntax.part(t) != Part.NOMINAL || !syntax.isCapitalised(t)) {
        return false;
      }
    }
    return comma > first
        && syntax.part(comma + 1) == Part.DETERMINER
        && syntax.part(end - 1) == Part.COMMA
        && end - 1 > comma;
  }

  /** "WASHINGTON, DC Today, Senator …": a capital where none would stand inside a sentence. */
  private boolean opensReport(int t, int limit) {
    return t > limit
        && syntax.isCapitalised(t)
        && syntax.part(t - 1) == Part.NOMINAL
        && (text.lower(t).equals("today") || text.lower(t).equals("tonight"));
  }

  /** A comma right before the verb, beside a date, or of a town in a state. */
  private boolean isNoBound(int comma, int end) {
    return comma == end - 1 || besideTime(comma) || isOfState(comma, end);
  }

  /** "Moore County, North Carolina, is": the state is closed by a comma or the verb. */
  private boolean isOfState(int comma, int end) {
    int t = comma + 1;
    while (t < end && nouns.commas().isPlace(t)) {
      t++;
    }
    return t > comma + 1
        && comma > 0
        && nouns.commas().isPlace(comma - 1)
        && (t == end || syntax.part(t) == Part.COMMA || syntax.part(t) == Part.PREPOSITION);
  }

  private boolean besideTime(int comma) {
    return comma > 0
        && comma + 1 < text.tokenCount()
        && phrases.isSentenceTime(comma - 1)
        && (phrases.isSentenceTime(comma + 1) || syntax.part(comma + 1) == Part.PREPOSITION);
  }

  private int afterThat(int t, int end) {
    return t < end && text.lower(t).equals("that") ? t + 1 : t;
  }

  private boolean holdsVerb(int first, int after) {
    for (int t = first; t < after; t++) {
      Part part = syntax.part(t);
      if ((part == Part.VERB && !phrases.isParticiple(t))
          || part == Part.AUXILIARY
          || part == Part.REPORT) {
        return true;
      }
    }
    return false;
  }

  /** A verb of a relative clause or a participle: what it heads describes the subject. */
  private boolean isPartOfSubject(int t, int limit, boolean finite) {
    if (phrases.isParticiple(t) || isRelative(t, limit)) {
      return true;
    }
    String lower = text.lower(t);
    if (lower.endsWith("ing") || (t > limit && text.lower(t - 1).equals("to"))) {
      return true;
    }
    boolean reduced =
        syntax.part(t) == Part.VERB
            && syntax.mayBeParticiple(t)
            && t > limit
            && (syntax.part(t - 1) == Part.NOMINAL
                || syntax.part(t - 1) == Part.COMMA
                || syntax.part(t - 1) == Part.ADVERB);
    return finite && reduced;
  }

  private boolean isRelative(int verb, int limit) {
    int t = verb - 1;
    while (t >= limit
        && (syntax.part(t) == Part.AUXILIARY
            || syntax.part(t) == Part.ADVERB
            || phrases.isSentenceTime(t)
            || (syntax.part(t) == Part.PREPOSITION && phrases.isSentenceTime(t + 1))
            || (syntax.part(t) == Part.VERB && t == verb - 1))) {
      t--;
    }
    return t >= limit && syntax.part(t) == Part.RELATIVE;
  }
}
