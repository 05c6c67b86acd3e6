package dev.dateline.extract.event;

import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.event.Happenings.Form;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;

/**
 * What part each token plays in its sentence, as far as closed classes of words, the words of
 * happenings and endings tell, and which time expression covers it.
 *
 * <p>This stands in for a parser. The rooms of events and anniversaries ask where a phrase ends and
 * which verb governs it; both can be told in English news from punctuation, function words and
 * verbs. A statistical parser would be right more often, and a hundred times slower.
 *
 * <p>One pass over the tokens ({@link PartReader}); belongs to one extraction.
 */
public final class Syntax {

  /** The part of a token. */
  public enum Part {
    /** Noun, adjective, number: what a noun phrase is made of. */
    NOMINAL,
    COMMA,
    /** Any other mark that ends a phrase. */
    STOP,
    /** A hyphen, full stop, apostrophe or "&" inside a name. */
    JOINT,
    QUOTE,
    DETERMINER,
    POSSESSIVE,
    /** "its", "his", "their". */
    POSSESSIVE_PRONOUN,
    PRONOUN,
    PREPOSITION,
    CONJUNCTION,
    RELATIVE,
    SUBORDINATE,
    AUXILIARY,
    ADVERB,
    REPORT,
    VERB
  }

  private static final WordClasses CLASSES = WordClasses.load();
  private static final ClassSet INTRANSITIVE = CLASSES.any("intransitive");
  private static final ClassSet PARTICIPLE = CLASSES.any("participle");
  private static final ClassSet BASE = CLASSES.any("base");
  private static final ClassSet NOUN_LIKE_BASE = CLASSES.any("noun-like-base");

  private final List<TimeExpression> dates;
  private final TextWords words;
  private final TimeCover times;
  private final PartsBefore before;
  private final Part[] parts;
  private final PresentVerbs present;
  private long looks;

  private final boolean bulletin;

  private Syntax(TokenizedText text, List<TimeExpression> dates, boolean bulletin) {
    this.bulletin = bulletin;
    this.dates = dates;
    this.words = new TextWords(text);
    this.times = new TimeCover(words, dates);
    this.before = PartReader.read(words, times, bulletin);
    this.parts = before.parts();
    this.present = new PresentVerbs(words, times, before);
  }

  /** Reads the parts of all tokens. */
  public static Syntax of(TokenizedText text, List<TimeExpression> dates) {
    return new Syntax(text, dates, false);
  }

  /** Reads the parts of all tokens of a text that tells in the present, see {@link Bulletin}. */
  static Syntax ofBulletin(TokenizedText text, List<TimeExpression> dates) {
    return new Syntax(text, dates, true);
  }

  /** Whether the text tells in the present. */
  boolean isBulletin() {
    return bulletin;
  }

  /** How often a part was asked for: the work done, which tests count. */
  long looks() {
    return looks;
  }

  /** Whether a word in lower case belongs to a class of word-classes.txt. */
  public static boolean isIn(String wordClass, String lower) {
    return CLASSES.contains(wordClass, lower);
  }

  public Part part(int token) {
    looks++;
    return parts[token];
  }

  /** The index of the time expression over a token; -1 if none, and outside of the text. */
  public int timeAt(int token) {
    return times.at(token);
  }

  public boolean isTime(int token) {
    return times.at(token) >= 0;
  }

  /** The first token of a time expression. */
  public int timeStart(int time) {
    return times.start(time);
  }

  /** The token after a time expression. */
  public int timeEnd(int time) {
    return times.end(time);
  }

  int timeCount() {
    return dates.size();
  }

  public TimeExpression time(int time) {
    return dates.get(time);
  }

  public TokenizedText text() {
    return words.text();
  }

  /** Whether a token is written with a capital; false before the first and after the last. */
  public boolean isCapitalised(int token) {
    return words.isCapitalised(token);
  }

  /** Whether a token would be a main verb if the text told in the present. */
  boolean isVerbInPresent(int token) {
    return present.isVerb(token);
  }

  /** Whether a verb may be a past participle by its form: "passed", "built", but not "began". */
  boolean mayBeParticiple(int token) {
    return !words.isIn(token, INTRANSITIVE)
        && (words.lower(token).endsWith("ed")
            || words.isIn(token, PARTICIPLE)
            || hasForm(token, Form.PARTICIPLE));
  }

  /** Whether a verb in this form may stand in the past: "died", "met", but not "taken". */
  boolean isPast(int token) {
    return words.lower(token).endsWith("ed") || hasForm(token, Form.PAST);
  }

  /** Whether a word may be the base of a verb: "reform", "leave". */
  boolean isBase(int token) {
    return parts[token] == Part.VERB || words.isIn(token, BASE) || hasForm(token, Form.BASE);
  }

  /** "Meet", "attend": the base of a happening's verb that is no noun besides. */
  public boolean isPlainBase(int token) {
    return hasForm(token, Form.BASE)
        && !hasForm(token, Form.NOUN)
        && !words.isIn(token, NOUN_LIKE_BASE);
  }

  private boolean hasForm(int token, Form form) {
    return Happenings.load().hasForm(words.lower(token), form);
  }

  /** After "to", "will", "did", maybe with an adverb between. */
  boolean isAfterVerbal(int token) {
    return before.isVerbal(token);
  }
}
