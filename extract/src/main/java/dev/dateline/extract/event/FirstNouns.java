package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first noun phrase of a clause that no preposition governs, past what may stand in front
 * of it: the place of a report, the number of a paragraph, "On Sunday in Paris,", a gerund.
 */
final class FirstNouns {

  private static final Pattern NUMBER_OF_PART = Pattern.compile("\\d{1,2}\\.");

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final EntityIndex entities;
  private final NounChunks nouns;

  FirstNouns(Syntax syntax, Phrases phrases, EntityIndex entities, NounChunks nouns) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
    this.entities = entities;
    this.nouns = nouns;
  }

  /**
   * The first noun phrase from a token on that no preposition governs; null where there is none.
   */
  @Nullable TokenSpan firstBare(int start, int end) {
    int t = afterDateline(start, end);
    while (t < end) {
      Part part = syntax.part(t);
      if (syntax.isTime(t) && phrases.isSentenceTime(t)) {
        t = Math.max(t + 1, syntax.timeEnd(syntax.timeAt(t)));
      } else if (part == Part.PREPOSITION && t + 1 < end && text.token(t + 1).startsWith("$")) {
        t++; // "over $3 million was approved"
      } else if (part == Part.PREPOSITION && !nouns.begins(t)) {
        t = afterPrepositional(t, end);
      } else if (isOpeningGerund(t) && lastComma(t, end) >= 0) {
        int comma = nextComma(t, end);
        t = (comma >= 0 ? comma : lastComma(t, end)) + 1;
      } else if (part == Part.SUBORDINATE || (part == Part.VERB && !phrases.isParticiple(t))) {
        int comma = nextComma(t, end);
        if (comma < 0 && t == phrases.sentenceStart(t)) {
          comma = lastComma(t, end); // "Building upon the work of the United States, Japan"
        }
        if (comma < 0) {
          return null;
        }
        t = comma + 1;
      } else if (part == Part.STOP && opens(t)) {
        t = closing(t, end) + 1;
      } else if (nouns.begins(t)) {
        if (isStateBeforePerson(t, start, end)) {
          t++;
          continue;
        }
        TokenSpan found = new TokenSpan(t, nouns.phraseEnd(t, end));
        if (opensReport(found, end)) {
          t = found.after() + 1;
          continue;
        }
        if (found.after() < end - 1 && nouns.isSecond(found.after())) {
          t = found.after();
          continue;
        }
        TokenSpan behind = behindBracket(t, found.after(), end);
        return behind == null ? found : behind;
      } else {
        t++;
      }
    }
    return null;
  }

  private boolean isAtDateline(int t) {
    int first = phrases.sentenceStart(t);
    return t == first || (t == first + 2 && syntax.part(t - 1) == Part.COMMA && isUpperCase(first));
  }

  /** "… in Orlando, Fla. Piana was": where the sentence before was not seen to end. */
  private boolean isStateBeforePerson(int t, int start, int end) {
    String word = text.token(t);
    Entity entity = entities.at(t);
    return t + 1 < end
        && word.length() <= 5
        && word.endsWith(".")
        && (t == start || isAtDateline(t))
        && !Syntax.isIn("role", text.lower(t))
        && entities.isPerson(t + 1)
        && entities.begins(t + 1)
        && (entity == null || entity.type() == EntityType.PLACE);
  }

  /** "Using new tools, the company began": the clause that opens the sentence has no subject. */
  private boolean isOpeningGerund(int t) {
    String lower = text.lower(t);
    int next = t + 1;
    return t == phrases.sentenceStart(t)
        && lower.endsWith("ing")
        && lower.length() > 4
        && entities.at(t) == null
        && next < phrases.sentenceEnd(t)
        && !Syntax.isIn("noun-ing", lower)
        && (!Syntax.isIn("adjective-ing", lower) || text.lower(next).endsWith("on"))
        && (syntax.part(next) == Part.DETERMINER
            || syntax.part(next) == Part.PREPOSITION
            || syntax.part(next) == Part.POSSESSIVE_PRONOUN
            || (syntax.part(next) == Part.NOMINAL && !syntax.isCapitalised(next)));
  }

  /** "Assistant Secretary for Conflict (CSO) Anne Witkowsky": the name comes after the bracket. */
  private @Nullable TokenSpan behindBracket(int first, int t, int end) {
    if (t >= end || syntax.part(t) != Part.STOP || !opens(t)) {
      return null;
    }
    int next = closing(t, end) + 1;
    boolean goesOn = next < end && nouns.begins(next) && syntax.part(next) != Part.DETERMINER;
    if (!goesOn) {
      return null;
    }
    int after = nouns.phraseEnd(next, end);
    return new TokenSpan(syntax.isCapitalised(next) ? next : first, after);
  }

  /** "WASHINGTON, D.C.", which opens a report and is no subject. */
  boolean isPlaceAlone(TokenSpan span) {
    boolean first = span.first() == phrases.sentenceStart(span.first());
    if (first && span.after() < text.tokenCount() && syntax.part(span.after()) == Part.COMMA) {
      boolean all = true;
      for (int t = span.first(); t < span.after(); t++) {
        all &= nouns.commas().isPlace(t) || isUpperCase(t);
      }
      return all && span.length() <= 2;
    }
    for (int t = span.first(); t < span.after(); t++) {
      if (!nouns.commas().isPlace(t)
          && syntax.part(t) != Part.COMMA
          && syntax.part(t) != Part.DETERMINER) {
        return false;
      }
    }
    return true;
  }

  /** "WASHINGTON – The department": a place before a dash. */
  private boolean opensReport(TokenSpan span, int end) {
    boolean first = span.first() == phrases.sentenceStart(span.first());
    return first
        && span.length() <= 3
        && span.after() < end
        && syntax.part(span.after()) == Part.STOP
        && !opens(span.after());
  }

  /** Past "WASHINGTON, D.C.": "D.C." is no part of the name that follows. */
  private int afterDateline(int start, int end) {
    boolean numbered =
        start + 2 < end
            && start == phrases.sentenceStart(start)
            && text.kind(start) == TokenizedText.Kind.NUMBER
            && text.token(start + 1).equals(".");
    boolean dotted =
        start == phrases.sentenceStart(start)
            && NUMBER_OF_PART.matcher(text.token(start)).matches();
    if (numbered || dotted) {
      return dotted ? start + 1 : start + 2; // "4. On March 6, 2020, the commission"
    }
    boolean unmarked =
        start + 1 < end
            && start == phrases.sentenceStart(start)
            && isUpperCase(start)
            && text.token(start).indexOf('.') < 0
            && syntax.isCapitalised(start + 1)
            && !isUpperCase(start + 1)
            && (nouns.commas().isPlace(start) || syntax.part(start + 1) == Part.DETERMINER);
    if (unmarked) {
      return start + 1; // "WASHINGTON The committee approved"
    }
    for (int t = start; t < Math.min(end, start + 5); t++) {
      String word = text.token(t);
      boolean state = // "Montgomery, AL On Friday"
          t == start + 2
              && start == phrases.sentenceStart(start)
              && syntax.part(t - 1) == Part.COMMA
              && t + 1 < end
              && syntax.part(t + 1) == Part.PREPOSITION
              && word.length() == 2
              && word.equals(word.toUpperCase(Locale.ROOT));
      if (state || word.equals("D.C.") || word.equals("DC")) {
        return t + 1;
      }
    }
    return start;
  }

  private boolean opens(int t) {
    return text.token(t).charAt(0) == '(';
  }

  private int closing(int t, int end) {
    for (int i = t + 1; i < Math.min(end, t + 20); i++) {
      if (text.token(i).charAt(0) == ')') {
        return i;
      }
    }
    return t;
  }

  /** After "in Paris," or, without a comma, after the chunk that the preposition governs. */
  private int afterPrepositional(int t, int end) {
    int comma = nextComma(t, end);
    if (comma >= 0 && !holdsTime(t, comma)) {
      return comma + 1;
    }
    int next = t + 1;
    if (next < end && syntax.isTime(next) && phrases.isSentenceTime(next)) {
      return Math.max(next + 1, syntax.timeEnd(syntax.timeAt(next)));
    }
    return Math.max(next, nouns.chunkEnd(next, end));
  }

  private boolean holdsTime(int first, int after) {
    return first + 1 < after && phrases.isSentenceTime(first + 1);
  }

  private int nextComma(int t, int end) {
    for (int i = t; i < end; i++) {
      if (syntax.part(i) == Part.COMMA
          && !nouns.commas().isPlaceComma(i, end)
          && !phrases.isSentenceTime(i)) {
        return i;
      }
    }
    return -1;
  }

  private int lastComma(int t, int end) {
    for (int i = end - 1; i > t; i--) {
      if (syntax.part(i) == Part.COMMA && !phrases.isSentenceTime(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isUpperCase(int t) {
    String word = text.token(t);
    return word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT));
  }
}
