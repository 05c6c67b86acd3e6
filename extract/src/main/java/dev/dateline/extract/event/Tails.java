package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on the last phrase of a title and says what it is about: "an agreement <em>to improve
 * communication</em>", "an indictment <em>charging Smith with fraud</em>", "a bill <em>that funds
 * clinics</em>". As much of it is taken as a title holds and as ends with a whole phrase.
 */
final class Tails {

  private static final int MOST_TOKENS = 24;

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

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final NounChunks nouns;
  private final Titles titles;

  Tails(Syntax syntax, Phrases phrases, NounChunks nouns, Titles titles) {
    this.nouns = nouns;
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
    this.titles = titles;
  }

  /**
   * The tail that begins at or, past a date, behind a token.
   *
   * @param spans the title so far
   * @param most the longest title, in UTF-16 code units
   * @return null where none begins, or none that fits ends with a whole phrase
   */
  @Nullable TokenSpan of(List<TokenSpan> spans, int after, int most) {
    int end = Math.min(phrases.sentenceEnd(after - 1), after + MOST_TOKENS);
    int t = pastContact(pastTime(after, end), end);
    boolean comma = t < end && syntax.part(t) == Part.COMMA && t + 1 < end;
    if (comma) {
      t = isGerund(t + 1) ? t + 1 : end;
    }
    if (t + 2 >= end || !opens(t, comma)) {
      return null;
    }
    List<TokenSpan> whole = new ArrayList<>(spans);
    TokenSpan best = null;
    boolean object = false;
    boolean asked = !asks(text.lower(t));
    boolean told = true; // "alleging that the firm" is not told before its verb
    for (int i = t + 1; i < end && goesOn(i); i++) {
      object |= i > t + 1 && isNoun(i);
      asked |= isAsked(i, end);
      told &= i > t + 1 || !text.lower(i).equals("that");
      told |= syntax.part(i) == Part.VERB || syntax.part(i) == Part.AUXILIARY;
      if (object && asked && told && endsAfter(i, end)) {
        TokenSpan tail = new TokenSpan(t, i + 1);
        whole.add(tail);
        boolean fits = titles.lengthOf(whole) <= most;
        whole.remove(whole.size() - 1);
        if (!fits) {
          return best;
        }
        best = tail;
      }
    }
    return best;
  }

  /** Whether a gerund has whom it asks for its object. */
  static boolean asks(String gerund) {
    return ASKING.contains(gerund);
  }

  /** "To stop", "for aid": what is asked, and not only whom. */
  private boolean isAsked(int t, int end) {
    boolean to = text.lower(t).equals("to") && t + 1 < end && syntax.isBase(t + 1);
    return to || text.lower(t).equals("for") || text.lower(t).equals("that");
  }

  /** Past "today", "in May 2022". */
  private int pastTime(int after, int end) {
    int t = after;
    while (t < end) {
      if (phrases.isSentenceTime(t)) {
        t = Math.max(t + 1, syntax.timeEnd(syntax.timeAt(t)));
      } else if (t + 1 < end
          && syntax.part(t) == Part.PREPOSITION
          && phrases.isSentenceTime(t + 1)) {
        t++;
      } else {
        return t;
      }
    }
    return t;
  }

  /** Past "he introduced", ", which she sponsored,". */
  private int pastContact(int after, int end) {
    int t = after;
    if (t + 1 < end && syntax.part(t) == Part.COMMA && syntax.part(t + 1) == Part.RELATIVE) {
      t += 2;
    } else if (t < end && syntax.part(t) == Part.RELATIVE) {
      t++;
    }
    boolean contact =
        t + 2 < end && syntax.part(t) == Part.PRONOUN && syntax.part(t + 1) == Part.VERB;
    if (!contact) {
      return after;
    }
    return syntax.part(t + 2) == Part.COMMA && t > after + 1 ? t + 3 : t + 2;
  }

  private boolean opens(int t, boolean apart) {
    if (text.lower(t).equals("to")) {
      return syntax.isBase(t + 1) && !text.lower(t + 1).endsWith("ing");
    }
    if (isGerund(t)) {
      return true;
    }
    boolean relative = !apart && (text.lower(t).equals("that") || text.lower(t).equals("which"));
    Part next = syntax.part(t + 1);
    return relative && (next == Part.AUXILIARY || next == Part.VERB || next == Part.ADVERB);
  }

  private boolean isGerund(int t) {
    String lower = text.lower(t);
    return lower.endsWith("ing")
        && lower.length() > 5
        && !syntax.isCapitalised(t)
        && !NO_OPENING.contains(lower)
        && !Syntax.isIn("noun-ing", lower)
        && !syntax.isTime(t);
  }

  private boolean goesOn(int t) {
    return switch (syntax.part(t)) {
      case STOP, QUOTE, SUBORDINATE -> false;
      case COMMA -> phrases.isListComma(t) || nouns.commas().isPlaceComma(t, t + 3);
      default -> !phrases.isSentenceTime(t) && !Standing.isShown(syntax, t);
    };
  }

  private boolean isNoun(int t) {
    return syntax.part(t) == Part.NOMINAL || Syntax.isIn("noun-like-report", text.lower(t));
  }

  /** Whether a whole phrase ends with a token: a noun, and behind it what opens another. */
  private boolean endsAfter(int t, int end) {
    if (!isNoun(t)
        || Syntax.isIn("measure", text.lower(t))
        || Syntax.isIn("bound-noun", text.lower(t))) {
      return false;
    }
    int next = t + 1;
    if (next >= end) {
      return next >= phrases.sentenceEnd(t);
    }
    Part part = syntax.part(next);
    boolean name = part == Part.COMMA && syntax.isCapitalised(t) && syntax.isCapitalised(next + 1);
    if (name) {
      return false; // "to the Safe, Accountable, and Efficient Act"
    }
    boolean bound =
        part == Part.PREPOSITION
            && (text.lower(next).equals("of")
                || (text.lower(next).equals("to") && next + 1 < end && syntax.isBase(next + 1)));
    boolean opening =
        part == Part.PREPOSITION
            || part == Part.COMMA
            || part == Part.STOP
            || part == Part.RELATIVE
            || part == Part.SUBORDINATE
            || phrases.isSentenceTime(next);
    boolean shared = Syntax.isIn("shared-modifier", text.lower(t));
    boolean list = part == Part.CONJUNCTION && text.lower(next).equals("and") && !shared;
    return (opening && !bound) || (list && !syntax.isCapitalised(t));
  }
}
