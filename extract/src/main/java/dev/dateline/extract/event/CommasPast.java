package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Set;

/** Whether a clause goes on behind a comma: past dates, asides and the rest of a list. */
final class CommasPast {

  private static final int MOST_TOKENS = 45;

  /** What takes an infinitive of its own along. */
  private static final Set<String> RANKING = Set.of("first", "last", "only", "latest", "youngest");

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final NounChunks nouns;
  private final PhraseEnds ends;
  private final DeedEnds deeds;
  private final int start;
  private final int limit;

  CommasPast(Passage passage, Happening happening, PhraseEnds ends, DeedEnds deeds, int limit) {
    this.syntax = passage.syntax();
    this.text = passage.text();
    this.phrases = passage.phrases();
    this.nouns = passage.nouns();
    this.ends = ends;
    this.deeds = deeds;
    this.start = happening.token();
    this.limit = limit;
  }

  /** The token behind a comma, or an aside, where the clause goes on; the comma where it ends. */
  int past(int t) {
    boolean time = t + 1 < limit && phrases.isSentenceTime(t + 1);
    if (!time && nouns.commas().closesAside(start, t)) {
      return t;
    }
    if (isCrossed(t)) {
      return t + 1;
    }
    int contact = pastContact(t + 2);
    boolean closed = contact > t + 2 && contact < limit && syntax.part(contact) == Part.COMMA;
    boolean apart = closed && syntax.part(t + 1) == Part.RELATIVE;
    return apart ? contact + 1 : pastNames(t);
  }

  /** Past "he introduced", "she sponsored", and the token itself where none begins there. */
  int pastContact(int t) {
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
    return time || (Gerunds.open(syntax, next) && holdsPaper(t)) || (behind && led);
  }

  /**
   * "Met with Moss, the envoy, and John Lund to discuss": past an aside and the rest of a list to
   * the purpose; the comma itself where none follows.
   */
  private int pastNames(int comma) {
    for (int t = comma + 1; t + 2 < Math.min(limit, comma + MOST_TOKENS / 2); t++) {
      if (deeds.isInfinitive(t)) {
        boolean behind = // but not "fraud, conspiracy to launder money"
            syntax.part(t - 1) == Part.COMMA
                || phrases.isSentenceTime(t - 1)
                || syntax.isCapitalised(t - 1)
                || Syntax.isIn("thin-noun", text.lower(t - 1))
                || Syntax.isIn("act", text.lower(t - 1));
        return behind ? t : comma;
      }
      boolean paper =
          holdsPaper(comma) && Gerunds.open(syntax, t) && syntax.part(t - 1) == Part.COMMA;
      if (paper) {
        return t;
      }
      boolean names =
          nouns.isInChunk(t)
              || syntax.part(t) == Part.COMMA
              || syntax.part(t) == Part.CONJUNCTION
              || syntax.part(t) == Part.PREPOSITION;
      boolean firstTo = RANKING.contains(text.lower(t)); // "the first colony to become free"
      boolean pronoun = syntax.part(t) == Part.PRONOUN;
      if (firstTo || pronoun || Gerunds.open(syntax, t) || !(names || phrases.isSentenceTime(t))) {
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
}
