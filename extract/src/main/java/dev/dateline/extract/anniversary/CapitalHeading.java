package dev.dateline.extract.anniversary;

import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.TokenSpan;
import dev.dateline.extract.text.TokenizedText;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is marked in a heading in capitals, "SENATE MARKS 50TH ANNIVERSARY OF LINDAU BRIDGE":
 * no word of it shows by its case whether it is a name, so its words are taken to the heading's end
 * and written as the text below writes them.
 */
final class CapitalHeading {

  /** Longer phrases go on with something else. */
  private static final int MOST_TOKENS = 9;

  /** More text is not searched for how a word is written. */
  private static final int SEARCHED = 2_000;

  private static final int SHORT_WORD = 3;

  /** What begins another part of a heading. */
  private static final Set<String> ENDS =
      Set.of("on", "to", "as", "with", "amid", "and", "but", "at", "from", "calls", "says");

  /** What is written small in names; "v." stands between the parties of a case. */
  private static final Set<String> SMALL = Set.of("the", "a", "an", "v", "v.", "vs", "vs.");

  private final Passage passage;
  private final TokenizedText text;
  private final Headings headings;

  CapitalHeading(Passage passage) {
    this.passage = passage;
    this.text = passage.text();
    this.headings = new Headings(passage.text());
  }

  /** Whether a cue stands in a heading in capitals and says what it is of behind it. */
  boolean holds(Cue cue) {
    return cue.about() >= 0 && headings.isInCapitals(text.sentenceOf(cue.first()));
  }

  /** The words that say what is marked; null where there are none, or too many. */
  @Nullable TokenSpan words(Cue cue) {
    int limit = text.afterLastToken(text.sentenceOf(cue.first()));
    int first = cue.about();
    if (first < limit && text.lower(first).equals("the")) {
      first++;
    }
    int after = first;
    while (after < limit && !ENDS.contains(text.lower(after)) && !isMark(after)) {
      after++;
    }
    return after == first || after - first > MOST_TOKENS ? null : new TokenSpan(first, after);
  }

  /** A comma or a stop; "U.S." and "9/11" go on. */
  private boolean isMark(int t) {
    boolean last = t + 1 == text.afterLastToken(text.sentenceOf(t));
    boolean mark = text.kind(t) == TokenizedText.Kind.PUNCTUATION;
    boolean inside = text.token(t).equals("/") || (text.token(t).equals(".") && !last);
    return mark && !inside;
  }

  /** Some words in the case that they have below; names otherwise. */
  String title(TokenSpan words) {
    StringBuilder title = new StringBuilder();
    for (int t = words.first(); t < words.after(); t++) {
      if (t > words.first() && text.start(t) > text.end(t - 1)) {
        title.append(' ');
      }
      title.append(cased(t));
    }
    return title.toString();
  }

  private String cased(int word) {
    String token = text.token(word);
    String lower = text.lower(word);
    if (Syntax.isIn("preposition", lower) || SMALL.contains(lower)) {
      return lower;
    }
    int limit = Math.min(text.tokenCount(), SEARCHED);
    for (int t = text.afterLastToken(text.sentenceOf(word)); t < limit; t++) {
      boolean opens = t == text.firstToken(text.sentenceOf(t));
      if (!opens && text.lower(t).equals(lower) && !headings.isInCapitals(text.sentenceOf(t))) {
        return text.token(t);
      }
    }
    boolean dotted = token.indexOf('.') >= 0;
    boolean acronym = token.length() <= SHORT_WORD && token.matches("[^AEIOUY]+");
    return dotted || acronym || lower.isEmpty()
        ? token
        : token.charAt(0) + token.substring(1).toLowerCase(Locale.ROOT);
  }

  /** The token of the happening among some words; the first where there is none. */
  int head(TokenSpan words) {
    for (int t = words.first(); t < words.after(); t++) {
      if (passage.happenings().kin(t) != null) {
        return t;
      }
    }
    return words.first();
  }
}
