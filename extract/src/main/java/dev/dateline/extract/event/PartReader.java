package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.WordClasses.Listed;
import dev.dateline.extract.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of all tokens in one pass: from their marks, from the closed classes of words,
 * and where those say nothing, from {@link VerbReader}. Belongs to one extraction.
 */
final class PartReader {

  private static final WordClasses CLASSES = WordClasses.load();
  private static final ClassSet PRONOUN = CLASSES.any("pronoun");
  private static final ClassSet LEAST = CLASSES.any("least");
  private static final ClassSet BEFORE_AS = CLASSES.any("before-as");
  private static final ClassSet NO_PLAIN_WORD = CLASSES.any("determiner", "pronoun", "possessive");
  private static final ClassSet NO_ADVERB = CLASSES.any("no-adverb");
  private static final ClassSet NOUN_LIKE_REPORT = CLASSES.any("noun-like-report");
  private static final ClassSet PREPOSITION = CLASSES.any("preposition");
  private static final ClassSet AUXILIARY = CLASSES.any("auxiliary");
  private static final ClassSet NUMBER = CLASSES.any("number-word");
  private static final ClassSet OPENS_WHAT_IS_TOLD = CLASSES.any("determiner", "number-word");

  /** How many tokens a dateline has with the dash behind it. */
  private static final int DATELINE = 6;

  private final TextWords words;
  private final TokenizedText text;
  private final Part[] parts;
  private final PartsBefore before;
  private final VerbReader verbs;

  /** The sentence of the token that is read: its first token, and the one after its last. */
  private int sentenceFirst;

  private int sentenceEnd;

  private PartReader(TextWords words, TimeCover times, boolean bulletin) {
    this.words = words;
    this.text = words.text();
    this.parts = new Part[words.count()];
    this.before = new PartsBefore(words, parts);
    PresentVerbs present = bulletin ? new PresentVerbs(words, times, before) : null;
    this.verbs = new VerbReader(words, times, before, present);
  }

  /**
   * The parts of all tokens, and what stands before each.
   *
   * @param bulletin whether the text tells in the present
   */
  static PartsBefore read(TextWords words, TimeCover times, boolean bulletin) {
    PartReader reader = new PartReader(words, times, bulletin);
    for (int s = 0; s < reader.text.sentenceCount(); s++) {
      reader.sentence(s);
    }
    return reader.before;
  }

  private void sentence(int s) {
    sentenceFirst = text.firstToken(s);
    sentenceEnd = text.afterLastToken(s);
    for (int t = sentenceFirst; t < sentenceEnd; t++) {
      parts[t] =
          switch (text.kind(t)) {
            case POSSESSIVE -> Part.POSSESSIVE;
            case PUNCTUATION -> punctuation(t);
            case NUMBER -> Part.NOMINAL;
            case WORD -> word(t);
          };
    }
  }

  private Part punctuation(int t) {
    return switch (text.text().charAt(text.start(t))) {
      case ',' -> Part.COMMA;
      case '"', '\u201c', '\u201d', '\u2018', '\'', '\u2019' -> Part.QUOTE;
      case '-' -> text.spaceBefore(t) || isLong(t) ? Part.STOP : Part.JOINT;
      case '.' -> text.spaceBefore(t) || t + 1 == sentenceEnd ? Part.STOP : Part.JOINT;
      case '&', '/' -> Part.JOINT;
      case '%' -> Part.NOMINAL;
      case '\u2013' -> isScore(t) || joinsNames(t) ? Part.JOINT : Part.STOP;
      case '\u2014' -> isScore(t) ? Part.JOINT : Part.STOP;
      default -> Part.STOP;
    };
  }

  /** "Won 21–10": the dash of a score, or of a range of figures. */
  private boolean isScore(int t) {
    return t > sentenceFirst
        && t + 1 < sentenceEnd
        && text.kind(t - 1) == TokenizedText.Kind.NUMBER
        && text.kind(t + 1) == TokenizedText.Kind.NUMBER
        && !text.spaceBefore(t)
        && !text.spaceBefore(t + 1);
  }

  /** "The Pfizer–BioNTech vaccine", "the Kampala–Gulu Highway". */
  private boolean joinsNames(int t) {
    return t > sentenceFirst
        && t + 1 < sentenceEnd
        && words.isCapitalised(t - 1)
        && words.isCapitalised(t + 1)
        && !text.spaceBefore(t)
        && !text.spaceBefore(t + 1);
  }

  private boolean isLong(int t) {
    return text.end(t) - text.start(t) > 1;
  }

  private Part word(int t) {
    Listed listed = words.at(t);
    if (text.token(t).equals("US")) {
      return Part.NOMINAL;
    }
    if (words.is(t, "i") && before.is(t, Part.NOMINAL) && words.isCapitalised(t - 1)) {
      return Part.NOMINAL; // "Pope John Paul I died"
    }
    if (!listed.isIn(PRONOUN) && words.isCapitalised(t) && !isInitial(t)) {
      return Part.NOMINAL;
    }
    if (words.is(t, "prior") && words.is(t + 1, "to")) {
      return Part.PREPOSITION; // "Prior to negotiating the loan, the firm sold"
    }
    Part closed = listed.part() == null ? mannerAdverb(t, listed) : listed(t, listed.part());
    return closed != null ? closed : !isCounted(t) && verbs.isVerb(t) ? Part.VERB : Part.NOMINAL;
  }

  /** "In four sets": what is counted does nothing. */
  private boolean isCounted(int t) {
    return t > sentenceFirst
        && words.lower(t).endsWith("s")
        && Syntax.isIn("number-word", words.lower(t - 1))
        && !words.isCapitalised(t - 1);
  }

  /** First of its sentence, of a quotation or after a colon or dash: a capital says nothing. */
  private boolean isInitial(int t) {
    return t == sentenceFirst
        || isBehindNumber(t)
        || before.is(t, Part.QUOTE)
        || (before.is(t, Part.STOP) && (text.spaceBefore(t) || isBehindDateline(t)));
  }

  /** "4. On Monday the board": the number of the paragraph opens the sentence. */
  private boolean isBehindNumber(int t) {
    int number = t - 1;
    if (number == sentenceFirst && isDateline(text.token(number))) {
      return true; // "WASHINGTON Following a review"
    }
    if (number > sentenceFirst + 1
        && number < sentenceFirst + 4
        && words.is(number - 1, ",")
        && isCapital(text.token(number))) {
      return true; // "Washington, DC On Tuesday"
    }
    boolean apart = t > sentenceFirst + 1 && words.is(t - 1, ".");
    number = apart ? t - 2 : number;
    return number == sentenceFirst
        && text.kind(number) == TokenizedText.Kind.NUMBER
        && (apart || words.lower(number).endsWith("."));
  }

  /** "LINDAU\u2014On Monday": a long dash without spaces ends the dateline. */
  private boolean isBehindDateline(int t) {
    return t > 1
        && t < sentenceFirst + DATELINE
        && "\u2013\u2014".indexOf(text.token(t - 1).charAt(0)) >= 0
        && text.token(t - 2).chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }

  private static boolean isCapital(String word) {
    boolean state = word.length() == 2 && word.chars().allMatch(Character::isUpperCase);
    return state || word.equals("D.C.");
  }

  private static boolean isDateline(String word) {
    return word.length() > 4 && word.chars().allMatch(Character::isUpperCase);
  }

  /** The part of a word in a closed class: what the class says, but for a few beside others. */
  private @Nullable Part listed(int t, Part part) {
    return switch (part) {
      case POSSESSIVE_PRONOUN -> isObjectHer(t) ? Part.PRONOUN : part;
      case PREPOSITION -> preposition(t);
      case SUBORDINATE -> isAsOfOffice(t) ? Part.PREPOSITION : isAlone(t) ? Part.ADVERB : part;
      case RELATIVE -> isThatBehindPreposition(t) ? Part.DETERMINER : part;
      case ADVERB -> isShare(t) || isFirstOfMany(t) ? Part.NOMINAL : part;
      case REPORT -> isOfLetter(t) || isOfTalk(t) ? Part.VERB : isToldOf(t) ? part : Part.NOMINAL;
      default -> part;
    };
  }

  /** "Told her." */
  private boolean isObjectHer(int t) {
    return words.is(t, "her")
        && (t + 1 >= words.count() || text.kind(t + 1) == TokenizedText.Kind.PUNCTUATION);
  }

  /** "At least" is an adverb, "Under Secretary" a title. */
  private @Nullable Part preposition(int t) {
    if (words.isIn(t + 1, LEAST) && words.is(t, "at")) {
      return Part.ADVERB;
    }
    boolean office =
        words.is(t, "under") && t + 1 < words.count() && words.lower(t + 1).startsWith("secretar");
    return office ? null : Part.PREPOSITION;
  }

  /** "The first stone": no adverb, and a title needs it. */
  private boolean isFirstOfMany(int t) {
    return words.is(t, "first")
        && (before.is(t, Part.DETERMINER) || before.is(t, Part.POSSESSIVE_PRONOUN))
        && t + 1 < words.count()
        && text.kind(t + 1) == TokenizedText.Kind.WORD
        && !words.isIn(t + 1, PREPOSITION);
  }

  /** "Anything found there before, was shown": no clause follows. */
  private boolean isAlone(int t) {
    boolean formerly = words.is(t, "once") && before.is(t, Part.COMMA) && t + 2 < words.count();
    if (formerly && (words.is(t + 1, "a") || words.is(t + 1, "an") || words.is(t + 2, "most"))) {
      return true; // "Moss, once the most feared official"
    }
    boolean lapse = words.is(t, "before") || words.is(t, "since") || words.is(t, "after");
    return lapse && (t + 1 >= words.count() || text.kind(t + 1) == TokenizedText.Kind.PUNCTUATION);
  }

  /** "In that country", but not "in that it failed". */
  private boolean isThatBehindPreposition(int t) {
    return words.is(t, "that")
        && before.is(t, Part.PREPOSITION)
        && t + 1 < words.count()
        && text.kind(t + 1) == TokenizedText.Kind.WORD
        && !words.isIn(t + 1, NO_PLAIN_WORD);
  }

  /** "Most of the port", "more of them": a part of something. */
  private boolean isShare(int t) {
    return (words.is(t, "most") || words.is(t, "more")) && words.is(t + 1, "of");
  }

  /** "As president", "known as the": before no clause. */
  private boolean isAsOfOffice(int t) {
    return words.is(t, "as")
        && t + 1 < words.count()
        && !words.isIn(t + 1, NUMBER) // "as five people died"
        && (isPlainWord(t + 1) || words.isIn(t - 1, BEFORE_AS));
  }

  /** A word in lower case that opens no noun phrase. */
  private boolean isPlainWord(int t) {
    return !words.isCapitalised(t)
        && text.kind(t) == TokenizedText.Kind.WORD
        && !words.isIn(t, NO_PLAIN_WORD);
  }

  private @Nullable Part mannerAdverb(int t, Listed listed) {
    String lower = words.lower(t);
    boolean manner = lower.length() > 5 && lower.endsWith("ly") && !listed.isIn(NO_ADVERB);
    return manner ? Part.ADVERB : null;
  }

  /** Whether a word of reporting is a verb: "claims" and "reports" are as often nouns. */
  private boolean isToldOf(int t) {
    if (before.isDeterminer(t) || (words.is(t, "states") && words.is(t + 1, "of"))) {
      return false;
    }
    if (!words.isIn(t, NOUN_LIKE_REPORT) || words.is(t + 1, "that")) {
      return true;
    }
    boolean teller = words.isCapitalised(t - 1) || before.is(t, Part.PRONOUN);
    return (teller && !words.isIn(t + 1, AUXILIARY) && !words.isIn(t - 1, PREPOSITION))
        || (before.is(t, Part.NOMINAL) && opensWhatIsTold(t + 1));
  }

  /** "Wrote to the governor", "wrote a letter of support": it is sent, and not only told. */
  private boolean isOfLetter(int t) {
    if (!words.is(t, "wrote")) {
      return false;
    }
    for (int i = t + 1; i <= t + 3; i++) {
      if (words.is(i, "to") || words.is(i, "letter") || words.is(i, "letters")) {
        return true;
      }
    }
    return false;
  }

  /** "Spoke today with the minister", "spoke by phone": they met, which is more than telling. */
  private boolean isOfTalk(int t) {
    if (!words.is(t, "spoke") && !words.is(t, "speaks")) {
      return false;
    }
    for (int i = t + 1; i <= t + 4 && i < words.count(); i++) {
      if (words.is(i, "with")) {
        return true;
      }
      boolean between =
          words.isIn(i, OPENS_WHAT_IS_TOLD) || text.kind(i) != TokenizedText.Kind.WORD;
      if (between) {
        return false;
      }
    }
    return false;
  }

  private boolean opensWhatIsTold(int t) {
    return t < words.count()
        && (words.isIn(t, OPENS_WHAT_IS_TOLD) || text.kind(t) == TokenizedText.Kind.NUMBER);
  }
}
