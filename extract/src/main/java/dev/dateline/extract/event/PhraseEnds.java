package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Set;

/**
 * Where a phrase behind a verb ends: with the "of" that says which, inside of names of acts and
 * bodies, and behind gerunds with their objects.
 */
final class PhraseEnds {

  private static final Set<String> ACTS = Set.of("Act", "Acts");

  private static final Set<String> TREATIES =
      Set.of("Treaty", "Convention", "Agreement", "Protocol", "Covenant", "Declaration");

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final NounChunks nouns;
  private final Needs needs;
  private final Happening verb;
  private final int limit;

  PhraseEnds(Passage passage, Happening verb, int limit) {
    this.syntax = passage.syntax();
    this.text = passage.text();
    this.phrases = passage.phrases();
    this.nouns = passage.nouns();
    this.needs = passage.needs();
    this.verb = verb;
    this.limit = limit;
  }

  /** "A range of issues", "the fall of the wall": what follows "of" is needed. */
  int withOf(int end) {
    int after = throughOffice(pastEach(pastMore(end)));
    int bound = throughParticiple(after);
    after = Math.max(after, bound);
    while (after + 1 < limit
        && isNeeded(after)
        && !(syntax.isTime(after + 1) && phrases.isSentenceTime(after + 1))) {
      boolean gerund = isGerund(after + 1);
      int next = gerund ? gerund(after + 1) : nouns.chunkEnd(after + 1, limit);
      if (next <= after + 1 || (gerund && next == after + 2 && next < limit && !ends(next))) {
        break;
      }
      after = next;
    }
    return isPlot(after) ? throughPlot(after) : after;
  }

  /** "Charges relating to the sale of drugs": without what to, the word says nothing. */
  private int throughParticiple(int end) {
    boolean inside = end > 0 && Syntax.isIn("bound-participle", text.lower(end - 1));
    int word = inside ? end - 1 : end;
    boolean led =
        word + 2 < limit
            && Syntax.isIn("bound-participle", text.lower(word))
            && syntax.part(word + 1) == Part.PREPOSITION
            && !phrases.isSentenceTime(word + 2);
    int object = led ? nouns.chunkEnd(word + 2, limit) : word;
    boolean whole = object > word + 2 && !Syntax.isIn("adjective-ed", text.lower(object - 1));
    return led && whole && !pointsBack(word + 2, object) ? object : end;
  }

  /** "Charges related to this incident", "… to the scheme": known to who read on. */
  private boolean pointsBack(int first, int after) {
    boolean known = text.lower(first).equals("the");
    for (int t = first; t < after && known; t++) {
      known = !syntax.isCapitalised(t);
    }
    boolean of = after < limit && text.lower(after).equals("of");
    return Syntax.isIn("demonstrative", text.lower(first)) || (known && !of);
  }

  /** "The nominee to be ambassador": for which office. */
  private int throughOffice(int end) {
    boolean office =
        end + 2 < limit && text.lower(end).equals("to") && text.lower(end + 1).equals("be");
    int after = office ? nouns.chunkEnd(end + 2, limit) : end;
    boolean candidate =
        text.lower(end - 1).startsWith("nomin") || text.lower(end - 1).equals("candidate");
    boolean to = after < limit && text.lower(after).equals("to") && after + 1 < limit;
    int country = to && syntax.isCapitalised(after + 1) ? nouns.chunkEnd(after + 1, limit) : after;
    return candidate && after > end + 2 ? country : end;
  }

  /** "Five kilograms or more of salt". */
  private int pastMore(int end) {
    boolean more =
        end + 2 < limit
            && text.lower(end).equals("or")
            && text.lower(end + 1).equals("more")
            && text.lower(end + 2).equals("of");
    return more ? end + 2 : end;
  }

  /** "One count each of bribery and fraud". */
  private int pastEach(int end) {
    boolean each =
        end + 2 < limit && text.lower(end).equals("each") && text.lower(end + 1).equals("of");
    return each ? end + 1 : end;
  }

  /** "Of filing a false claim", "of engaging in …". */
  boolean isGerund(int t) {
    return text.lower(t).endsWith("ing")
        && text.lower(t).length() > 4
        && !syntax.isCapitalised(t)
        && (!Syntax.isIn("noun-ing", text.lower(t))
            || (t + 1 < limit && syntax.part(t + 1) == Part.DETERMINER));
  }

  /** As far as an object goes: "stolen firearms", where what describes it looks like a verb. */
  int objectEnd(int t) {
    boolean described =
        t + 1 < limit
            && syntax.part(t) == Part.VERB
            && syntax.mayBeParticiple(t)
            && syntax.part(t + 1) == Part.NOMINAL
            && !syntax.isTime(t + 1);
    int end = nouns.chunkEnd(described ? t + 1 : t, limit);
    return described && end == t + 1 ? t : end;
  }

  /** "Conspiracy to commit fraud": what for is the point of it. */
  private boolean isPlot(int after) {
    return needs.areOfCourts(verb.kin()) // "met with Moss to discuss aid": a phrase of its own
        && after + 2 < limit
        && syntax.part(after - 1) == Part.NOMINAL
        && text.lower(after).equals("to")
        && !text.lower(after + 1).endsWith("ing")
        && !text.lower(after + 1).equals("serve") // "sentenced in Utica to serve ten years"
        && syntax.isBase(after + 1);
  }

  /** As far as "and one count", which is another matter. */
  private int throughPlot(int to) {
    boolean two = // "to receive and pay kickbacks"
        to + 4 < limit && text.lower(to + 2).equals("and") && syntax.isBase(to + 3);
    int object = two ? to + 4 : to + 2;
    int end = objectEnd(object);
    for (int t = to + 3; t + 1 < end; t++) {
      boolean other =
          syntax.part(t + 1) == Part.DETERMINER
              || Syntax.isIn("number-word", text.lower(t + 1))
              || text.lower(t + 1).equals("one");
      if (syntax.part(t) == Part.CONJUNCTION && other) {
        return t;
      }
    }
    return end > object ? withOf(end) : to;
  }

  /** "The Treaty on the Non-Proliferation of Nuclear Weapons". */
  private boolean isMatterOfTreaty(int t) {
    int name = t + 1 < limit && syntax.part(t + 1) == Part.DETERMINER ? t + 2 : t + 1;
    return text.lower(t).equals("on")
        && name < limit
        && TREATIES.contains(text.token(t - 1))
        && syntax.isCapitalised(name)
        && !syntax.isTime(name);
  }

  /** "The Americans with Disabilities Act", "the Access to Capital for Entrepreneurs Act". */
  private boolean isInsideAct(int t) {
    if (syntax.part(t) != Part.PREPOSITION
        || !syntax.isCapitalised(t - 1)
        || t + 2 >= limit
        || !syntax.isCapitalised(t + 1)) {
      return false;
    }
    int end = t + 1;
    while (end < Math.min(limit, t + 10)
        && (syntax.isCapitalised(end)
            || (end + 1 < limit
                && syntax.isCapitalised(end + 1)
                && syntax.part(end) != Part.COMMA
                && syntax.part(end) != Part.STOP))) {
      if (syntax.isCapitalised(end) && ACTS.contains(text.token(end))) {
        return true;
      }
      end++;
    }
    return false;
  }

  /** "The Center for National Response", "the Select Committee on Intelligence". */
  private boolean isInsideBody(int t) {
    boolean court = // "the U.S. District Court for the District of Oregon"
        text.lower(t - 1).equals("court") && t + 2 < limit && syntax.isCapitalised(t + 2);
    return (text.lower(t).equals("for") || text.lower(t).equals("on"))
        && (court || Syntax.isIn("body-head", text.lower(t - 1)))
        && syntax.isCapitalised(t - 1)
        && (court || syntax.isCapitalised(t + 1))
        && !syntax.isTime(t + 1);
  }

  /** "Of", and whatever follows "in connection", "in response", "in violation". */
  private boolean isNeeded(int t) {
    return text.lower(t).equals("of")
        || isInsideBody(t)
        || isInsideAct(t)
        || isMatterOfTreaty(t)
        || (syntax.part(t) == Part.PREPOSITION
            && !syntax.isCapitalised(t - 1)
            && Syntax.isIn("bound-noun", text.lower(t - 1))
            && (!text.lower(t - 1).equals("order") || text.lower(t - 2).equals("in")));
  }

  /** "Obstructing and impeding the service", "conspiring to commit fraud". */
  int gerund(int first) {
    if (text.lower(first).equals("having")) {
      return first; // "of having a bridge named for him"
    }
    int t = first + 1;
    if (t + 1 < limit && text.lower(t).equals("and") && text.lower(t + 1).endsWith("ing")) {
      t += 2;
    }
    if (t + 2 < limit && text.lower(t).equals("to") && syntax.isBase(t + 1)) {
      boolean two = // "to obstruct and impede the service"
          t + 4 < limit && text.lower(t + 2).equals("and") && syntax.isBase(t + 3);
      int behind = two ? t + 4 : t + 2;
      boolean into = behind + 1 < limit && syntax.part(behind) == Part.PREPOSITION;
      int object = into && !syntax.isTime(behind + 1) ? behind + 1 : behind; // "to hack into"
      int after = withOf(objectEnd(object));
      return after > object ? after : first + 1;
    }
    boolean linked = t + 1 < limit && syntax.part(t) == Part.PREPOSITION && !syntax.isTime(t + 1);
    int object = objectEnd(linked ? t + 1 : t);
    return linked && object <= t + 1 ? first + 1 : Math.max(first + 1, withOf(object));
  }

  /** Nothing more of the clause follows, or a date, or a preposition. */
  boolean ends(int t) {
    Part part = syntax.part(t);
    return part == Part.STOP
        || part == Part.COMMA
        || part == Part.PREPOSITION
        || (syntax.isTime(t) && phrases.isSentenceTime(t));
  }

  /** "To address blocked railroad crossings": a noun goes on behind what looks like a verb. */
  boolean isCut(int after) {
    return after + 1 < limit
        && syntax.part(after) == Part.VERB
        && text.lower(after).endsWith("ed")
        && syntax.part(after + 1) == Part.NOMINAL
        && !syntax.isTime(after + 1);
  }
}
