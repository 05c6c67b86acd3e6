package dev.dateline.extract.event;

import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.text.TokenizedText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What part each token plays in its sentence, as far as closed classes of words, the words of
 * happenings and endings tell, and which time expression covers it.
 *
 * <p>This stands in for a parser. The rooms of events and anniversaries ask where a phrase ends and
 * which verb governs it; both can be told in English news from punctuation, function words and
 * verbs. A statistical parser would be right more often, and a hundred times slower.
 *
 * <p>One pass over the tokens; belongs to one extraction.
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

  private static final Pattern SEASON = Pattern.compile("\\d{4}-(SP|SU|FA|WI)");
  private static final WordClasses CLASSES = WordClasses.read();

  private final TokenizedText text;
  private final Part[] parts;

  /** For each token the index of the time expression that covers it, or -1. */
  private final int[] times;

  private final List<TimeExpression> dates;
  private long looks;

  private Syntax(TokenizedText text, List<TimeExpression> dates) {
    this.text = text;
    this.dates = dates;
    this.parts = new Part[text.tokenCount()];
    this.times = new int[text.tokenCount()];
    Arrays.fill(times, -1);
  }

  /** Reads the parts of all tokens. */
  public static Syntax of(TokenizedText text, List<TimeExpression> dates) {
    Syntax syntax = new Syntax(text, dates);
    for (int i = 0; i < dates.size(); i++) {
      syntax.cover(i);
    }
    for (int t = 0; t < syntax.parts.length; t++) {
      syntax.parts[t] = syntax.read(t);
    }
    return syntax;
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
    return token >= 0 && token < times.length ? times[token] : -1;
  }

  public boolean isTime(int token) {
    return timeAt(token) >= 0;
  }

  /** The first token of a time expression. */
  public int timeStart(int time) {
    return text.tokenAt(dates.get(time).start());
  }

  /** The token after a time expression. */
  public int timeEnd(int time) {
    TimeExpression date = dates.get(time);
    return text.tokenAt(date.end() - 1) + 1;
  }

  int timeCount() {
    return dates.size();
  }

  public TimeExpression time(int time) {
    return dates.get(time);
  }

  public TokenizedText text() {
    return text;
  }

  /** Whether a token is written with a capital; false before the first and after the last. */
  public boolean isCapitalised(int token) {
    return token >= 0
        && token < text.tokenCount()
        && Character.isUpperCase(text.text().charAt(text.start(token)));
  }

  /** Whether a verb may be a past participle by its form: "passed", "built", but not "began". */
  boolean mayBeParticiple(int token) {
    String lower = text.lower(token);
    if (isIn("intransitive", lower)) {
      return false;
    }
    if (lower.endsWith("ed") || isIn("participle", lower)) {
      return true;
    }
    for (Happenings.Reading reading : Happenings.load().readings(lower)) {
      if (reading.forms().contains(Happenings.Form.PARTICIPLE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word may be the base of a verb: "reform", "leave". */
  boolean isBase(int token) {
    String lower = text.lower(token);
    if (parts[token] == Part.VERB || isIn("base", lower)) {
      return true;
    }
    for (Happenings.Reading reading : Happenings.load().readings(lower)) {
      if (reading.forms().contains(Happenings.Form.BASE)) {
        return true;
      }
    }
    return false;
  }

  /** "Meet", "attend": the base of a happening's verb that is no noun besides. */
  public boolean isPlainBase(int token) {
    boolean base = false;
    for (Happenings.Reading reading : Happenings.load().readings(text.lower(token))) {
      if (reading.forms().contains(Happenings.Form.NOUN)) {
        return false;
      }
      base |= reading.forms().contains(Happenings.Form.BASE);
    }
    return base && !isIn("noun-like-base", text.lower(token));
  }

  private void cover(int time) {
    TimeExpression date = dates.get(time);
    int first = text.tokenAt(date.start());
    if (isVague(date)
        || isFallOf(date, first)
        || isInName(date, first)
        || isNumberOfBill(date, first)
        || isSeasonOfName(date, first)) {
      return;
    }
    for (int t = first; t < text.tokenCount() && text.start(t) < date.end(); t++) {
      times[t] = time;
    }
  }

  /** "The future of the union" dates nothing. */
  private static boolean isVague(TimeExpression date) {
    return "FUTURE_REF".equals(date.value());
  }

  /** "The fall of Saigon" is no autumn, and "one year" before "since" is read by its own rules. */
  private boolean isFallOf(TimeExpression date, int first) {
    int after = text.tokenAt(date.end() - 1) + 1;
    String lower = date.text().toLowerCase(Locale.ROOT);
    return lower.endsWith("fall")
        && first < text.tokenCount()
        && after < text.tokenCount()
        && text.lower(after).equals("of");
  }

  /** "The Summer Olympics", "the Spring Festival": a season inside a name. */
  private boolean isSeasonOfName(TimeExpression date, int first) {
    int after = text.tokenAt(date.end() - 1) + 1;
    return date.value() != null
        && SEASON.matcher(date.value()).matches()
        && first < after
        && after < text.tokenCount()
        && isCapitalised(after - 1)
        && isCapitalised(after)
        && text.sentenceOf(after) == text.sentenceOf(first);
  }

  /** "Good Friday Agreement": a day inside a name. */
  /** "H.R. 1735", "S. 1921": a number, and no year. */
  private boolean isNumberOfBill(TimeExpression date, int first) {
    if (first == 0 || date.end() - date.start() != 4) {
      return false;
    }
    String before = text.token(first - 1);
    return (before.equals("H.R.") || before.equals("S.") || before.equals("S"))
        || (before.equals(".") && first > 1 && text.token(first - 2).equals("S"));
  }

  private boolean isInName(TimeExpression date, int first) {
    int after = text.tokenAt(date.end() - 1) + 1;
    return after == first + 1
        && first > 0
        && after < text.tokenCount()
        && text.lower(first).endsWith("day")
        && isCapitalised(after)
        && isCapitalised(first - 1)
        && text.lower(first - 1).length() < 6
        && text.sentenceOf(after) == text.sentenceOf(first - 1)
        && (text.lower(first - 1).equals("good")
            || text.lower(first - 1).equals("black")
            || text.lower(first - 1).equals("bloody"));
  }

  private Part read(int t) {
    TokenizedText.Kind kind = text.kind(t);
    if (kind == TokenizedText.Kind.POSSESSIVE) {
      return Part.POSSESSIVE;
    }
    if (kind == TokenizedText.Kind.PUNCTUATION) {
      return punctuation(t);
    }
    if (kind == TokenizedText.Kind.NUMBER) {
      return Part.NOMINAL;
    }
    Part closed = closedClass(t);
    return closed != null ? closed : isVerb(t) ? Part.VERB : Part.NOMINAL;
  }

  private Part punctuation(int t) {
    String mark = text.token(t);
    char c = mark.charAt(0);
    if (c == ',') {
      return Part.COMMA;
    }
    if (c == '"' || c == '\u201c' || c == '\u201d' || c == '\u2018' || c == '\'' || c == '\u2019') {
      return Part.QUOTE;
    }
    if (c == '-' && (text.spaceBefore(t) || mark.length() > 1)) {
      return Part.STOP;
    }
    if (c == '.') {
      return text.spaceBefore(t) || isLastOfSentence(t) ? Part.STOP : Part.JOINT;
    }
    return c == '-' || c == '&' || c == '/' ? Part.JOINT : Part.STOP;
  }

  private boolean isLastOfSentence(int t) {
    return text.afterLastToken(text.sentenceOf(t)) == t + 1;
  }

  private @Nullable Part closedClass(int t) {
    String lower = text.lower(t);
    boolean name = isCapitalised(t) && !isInitial(t);
    if (name && !lower.equals("i") && !isIn("pronoun", lower)) {
      return null;
    }
    if (isIn("possessive", lower)) {
      return lower.equals("her") && isObjectHer(t) ? Part.PRONOUN : Part.POSSESSIVE_PRONOUN;
    }
    if (isIn("relative", lower)) {
      return Part.RELATIVE;
    }
    if (isIn("determiner", lower)) {
      return Part.DETERMINER;
    }
    if (isIn("pronoun", lower)) {
      return Part.PRONOUN;
    }
    if (lower.equals("at") && t + 1 < text.tokenCount() && isIn("least", text.lower(t + 1))) {
      return Part.ADVERB;
    }
    boolean office =
        lower.equals("under")
            && t + 1 < text.tokenCount()
            && text.lower(t + 1).startsWith("secretar");
    if (office) {
      return null;
    }
    if (isIn("preposition", lower)) {
      return Part.PREPOSITION;
    }
    if (isIn("conjunction", lower)) {
      return Part.CONJUNCTION;
    }
    if (lower.equals("as")
        && t + 1 < text.tokenCount()
        && (isPlainWord(t + 1) || (t > 0 && isIn("before-as", text.lower(t - 1))))) {
      return Part.PREPOSITION;
    }
    if (isIn("subordinate", lower)) {
      return Part.SUBORDINATE;
    }
    if (isIn("auxiliary", lower)) {
      return Part.AUXILIARY;
    }
    if (isIn("adverb", lower) || isMannerAdverb(t, lower)) {
      return Part.ADVERB;
    }
    return isIn("report", lower) ? reportOrNominal(t) : null;
  }

  /** First of its sentence, of a quotation or after a colon or dash: a capital says nothing. */
  private boolean isInitial(int t) {
    if (t == text.firstToken(text.sentenceOf(t))) {
      return true;
    }
    return parts[t - 1] == Part.QUOTE || (parts[t - 1] == Part.STOP && text.spaceBefore(t));
  }

  /** "To reclaim the bodies", "helped negotiate the deal": a base before an article. */
  private boolean isInfinitive(int t) {
    if (t == 0 || t + 1 >= text.tokenCount() || isCapitalised(t)) {
      return false;
    }
    boolean led =
        text.lower(t - 1).equals("to")
            || isIn("modal", text.lower(t - 1))
            || isIn("before-base", text.lower(t - 1));
    String next = text.lower(t + 1);
    boolean followed =
        isIn("determiner", next) || isIn("possessive", next) || isIn("number-word", next);
    boolean known = text.lower(t - 1).equals("to") && isIn("base", text.lower(t));
    return led && (followed || known) && !isIn("determiner", text.lower(t));
  }

  /** "The United States looks forward": after a name or pronoun, before no other noun. */
  private boolean isBetweenSubjectAndRest(int t) {
    if (t == 0 || t + 1 >= text.tokenCount()) {
      return false;
    }
    boolean subject =
        parts[t - 1] == Part.RELATIVE
            || parts[t - 1] == Part.PRONOUN
            || parts[t - 1] == Part.ADVERB
            || parts[t - 1] == Part.CONJUNCTION
            || (parts[t - 1] == Part.NOMINAL && !isTime(t - 1));
    String next = text.lower(t + 1);
    boolean rest =
        isIn("determiner", next)
            || isIn("preposition", next)
            || isIn("adverb", next)
            || isIn("possessive", next)
            || next.equals("that")
            || next.equals("forward");
    return subject && rest && !next.equals("of");
  }

  /** "Restoring these rules": a gerund with an object. */
  private boolean isGerund(int t) {
    String lower = text.lower(t);
    return lower.length() > 5
        && lower.endsWith("ing")
        && !isCapitalised(t)
        && t + 1 < text.tokenCount()
        && (isIn("determiner", text.lower(t + 1))
            || isIn("possessive", text.lower(t + 1))
            || (isCapitalised(t + 1) && isBehindNoun(t, lower)))
        && !(text.lower(t + 1).equals("that") && isNoun(lower))
        && !afterDeterminer(t);
  }

  /** "An indictment charging Smith", "…, replacing Smith", but not "the acting President". */
  private boolean isBehindNoun(int t, String lower) {
    return t > 0
        && (parts[t - 1] == Part.COMMA || (parts[t - 1] == Part.NOMINAL && !isCapitalised(t - 1)))
        && !isIn("adjective-ing", lower)
        && !isIn("preposition", lower);
  }

  /** "Speaking at the forum today, the minister announced". */
  private boolean isOpening(int t, String lower) {
    return lower.length() > 6
        && lower.endsWith("ing")
        && t == text.firstToken(text.sentenceOf(t))
        && t + 1 < text.tokenCount()
        && (isIn("preposition", text.lower(t + 1))
            || isIn("determiner", text.lower(t + 1))
            || isIn("possessive", text.lower(t + 1)))
        && !text.lower(t + 1).equals("of")
        && !isIn("preposition", lower)
        && !isNoun(lower);
  }

  /** "A letter to Governor Abbott inquiring about the reports". */
  private boolean isBehindName(int t, String lower) {
    return lower.length() > 5
        && lower.endsWith("ing")
        && !isCapitalised(t)
        && isCapitalised(t - 1)
        && parts[t - 1] == Part.NOMINAL
        && t + 1 < text.tokenCount()
        && (isIn("preposition", text.lower(t + 1)) || isIn("determiner", text.lower(t + 1)))
        && !text.lower(t + 1).equals("of")
        && !isIn("preposition", lower)
        && !isNoun(lower);
  }

  /** A word in "-ing" that is a noun besides: "funding", "meeting". */
  private static boolean isNoun(String lower) {
    if (isIn("noun-ing", lower) || isIn("adjective-ing", lower)) {
      return true;
    }
    for (Happenings.Reading reading : Happenings.load().readings(lower)) {
      if (reading.forms().contains(Happenings.Form.NOUN)) {
        return true;
      }
    }
    return false;
  }

  /** "A law that violates the treaty". */
  private boolean isAfterRelative(int t) {
    String lower = text.lower(t);
    return t > 0
        && parts[t - 1] == Part.RELATIVE
        && lower.length() > 4
        && lower.endsWith("s")
        && !lower.endsWith("ss")
        && !isCapitalised(t)
        && t + 1 < text.tokenCount()
        && (isIn("determiner", text.lower(t + 1))
            || isIn("preposition", text.lower(t + 1))
            || isIn("possessive", text.lower(t + 1))
            || isCapitalised(t + 1));
  }

  /** "The United States congratulates the people": between a name and an article. */
  private boolean isPresentOfName(int t, String lower) {
    boolean ending = lower.length() > 4 && lower.endsWith("s") && !lower.endsWith("ss");
    return ending
        && t > 0
        && t + 1 < text.tokenCount()
        && isCapitalised(t - 1)
        && !isCapitalised(t)
        && parts[t - 1] == Part.NOMINAL
        && !isTime(t - 1)
        && (lower(t + 1, "the") || lower(t + 1, "a") || lower(t + 1, "an"));
  }

  private boolean lower(int t, String word) {
    return text.lower(t).equals(word);
  }

  private boolean isMannerAdverb(int t, String lower) {
    return lower.length() > 5
        && lower.endsWith("ly")
        && (!isCapitalised(t) || isInitial(t))
        && !isIn("no-adverb", lower);
  }

  /** "As president": a word of no closed class in lower case. */
  private boolean isPlainWord(int t) {
    String lower = text.lower(t);
    return !isCapitalised(t)
        && text.kind(t) == TokenizedText.Kind.WORD
        && !isIn("determiner", lower)
        && !isIn("pronoun", lower)
        && !isIn("possessive", lower);
  }

  private Part reportOrNominal(int t) {
    if (afterDeterminer(t)) {
      return Part.NOMINAL;
    }
    if (!isIn("noun-like-report", text.lower(t))) {
      return Part.REPORT;
    }
    boolean told = t + 1 < text.tokenCount() && text.lower(t + 1).equals("that");
    boolean teller = t > 0 && (isCapitalised(t - 1) || parts[t - 1] == Part.PRONOUN);
    int next = t + 1;
    boolean tells =
        t > 0
            && parts[t - 1] == Part.NOMINAL
            && next < text.tokenCount()
            && (isIn("determiner", text.lower(next))
                || text.kind(next) == TokenizedText.Kind.NUMBER
                || isIn("number-word", text.lower(next)));
    return told || tells || (teller && !isIn("preposition", text.lower(t - 1)))
        ? Part.REPORT
        : Part.NOMINAL;
  }

  private boolean isObjectHer(int t) {
    return t + 1 >= text.tokenCount() || text.kind(t + 1) == TokenizedText.Kind.PUNCTUATION;
  }

  private boolean afterDeterminer(int t) {
    if (t == 0) {
      return false;
    }
    Part before = parts[t - 1];
    return before == Part.DETERMINER
        || before == Part.POSSESSIVE
        || before == Part.POSSESSIVE_PRONOUN;
  }

  private boolean isVerb(int t) {
    String lower = text.lower(t);
    if ((isCapitalised(t) && !isInitial(t)) || isTime(t)) {
      return false;
    }
    if (isInfinitive(t) || isGerund(t) || isAfterRelative(t) || isOpening(t, lower)) {
      return true;
    }
    if (isBehindName(t, lower)) {
      return true;
    }
    if (afterDeterminer(t) && !lower.equals("born")) {
      return false;
    }
    if (isIn("present", lower) && isBetweenSubjectAndRest(t)) {
      return true;
    }
    if (isPresentOfName(t, lower)) {
      return true;
    }
    if (isIn("verb", lower)) {
      return !(t > 0 && parts[t - 1] == Part.PREPOSITION && !text.lower(t - 1).equals("to"));
    }
    boolean verb = false;
    boolean noun = isIn("plural-noun", lower);
    for (Happenings.Reading reading : Happenings.load().readings(lower)) {
      noun |= reading.forms().contains(Happenings.Form.NOUN);
      verb |= isVerbForm(t, reading);
    }
    if (verb) {
      return !noun || isAfterVerbal(t) || lower.endsWith("ed");
    }
    return lower.length() > 4 && lower.endsWith("ed") && !isIn("stop-noun", lower);
  }

  private boolean isVerbForm(int t, Happenings.Reading reading) {
    Set<Happenings.Form> forms = reading.forms();
    if (forms.contains(Happenings.Form.PAST) || forms.contains(Happenings.Form.PARTICIPLE)) {
      return true;
    }
    if (forms.contains(Happenings.Form.BASE)) {
      return isAfterVerbal(t);
    }
    if (forms.contains(Happenings.Form.PRESENT)) {
      return t > 0
          && (parts[t - 1] == Part.NOMINAL || parts[t - 1] == Part.RELATIVE)
          && t + 1 < text.tokenCount()
          && text.kind(t + 1) == TokenizedText.Kind.WORD
          && !text.lower(t + 1).equals("of");
    }
    return forms.contains(Happenings.Form.GERUND) && t > 0 && parts[t - 1] == Part.AUXILIARY;
  }

  /** After "to", "will", "did", maybe with an adverb between. */
  boolean isAfterVerbal(int t) {
    int before = t - 1;
    if (before >= 0 && parts[before] == Part.ADVERB) {
      before--;
    }
    return before >= 0 && (parts[before] == Part.AUXILIARY || text.lower(before).equals("to"));
  }
}
