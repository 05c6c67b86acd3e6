package dev.dateline.extract.event;

import dev.dateline.extract.text.TokenizedText;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells a text that is told in the present and is no news: the plot of a film, a history, a
 * profile, a recipe. They speak of the work whose story they tell, open with the year of which they
 * tell, or say what is so usually or rarely; a bulletin hardly ever does. Looks at each token once.
 */
final class Tale {

  /** Sentences that tell of what is usual. */
  private static final int LEAST_USUAL = 2;

  /** Words of works, and of who reads or sees them. */
  private static final int LEAST_WORKS = 2;

  /** Which work it is of is said in so many sentences. */
  private static final int OPENING = 4;

  /** "In the spring of 1709": the year stands within so many tokens. */
  private static final int NEAR_YEAR = 7;

  /** Younger years are news. */
  private static final int LEAST_AGE = 3;

  private static final int DIGITS_OF_YEAR = 4;

  private final TokenizedText text;

  private Tale(TokenizedText text) {
    this.text = text;
  }

  /** Whether a text of a year is one. */
  static boolean is(TokenizedText text, int published) {
    Tale tale = new Tale(text);
    return tale.opensWithWork()
        || tale.opensWithYearBefore(published - LEAST_AGE)
        || tale.isOfWork()
        || tale.isOfUsual();
  }

  /** "The film opens", but not "Rosa Hall, who wrote the novel Lund, dies": before any comma. */
  private boolean opensWithWork() {
    for (int t = 1; t < text.afterLastToken(0); t++) {
      if (text.token(t).equals(",")) {
        return false;
      }
      boolean work = ClueWords.isIn("story-told", text.lower(t));
      boolean led = work && isLed(t - 1);
      if (led || (work && t > 1 && isLed(t - 2))) {
        return true;
      }
    }
    return false;
  }

  private boolean isLed(int t) {
    return ClueWords.isIn("leads-to-work", text.lower(t));
  }

  /** "1851: The schooner crosses", "In the spring of 1709 the frost comes". */
  private boolean opensWithYearBefore(int year) {
    int limit = Math.min(text.afterLastToken(0), NEAR_YEAR);
    for (int t = 0; t < limit; t++) {
      String token = text.token(t);
      boolean digits =
          token.length() == DIGITS_OF_YEAR && token.chars().allMatch(Character::isDigit);
      if (digits && token.charAt(0) > '0' && Integer.parseInt(token) <= year) {
        return true;
      }
      if (text.kind(t) == TokenizedText.Kind.PUNCTUATION) {
        return false;
      }
    }
    return false;
  }

  private boolean isOfWork() {
    Set<String> works = new HashSet<>();
    for (int t = 0; t < text.tokenCount() && text.sentenceOf(t) < OPENING; t++) {
      if (ClueWords.isIn("work", text.lower(t))) {
        works.add(text.lower(t));
      }
    }
    return works.size() >= LEAST_WORKS;
  }

  private boolean isOfUsual() {
    int usual = 0;
    for (int s = 0; s < text.sentenceCount() && usual < LEAST_USUAL; s++) {
      boolean often = false;
      for (int t = text.firstToken(s); t < text.afterLastToken(s); t++) {
        often |= ClueWords.isIn("usual", text.lower(t));
      }
      usual += often ? 1 : 0;
    }
    return usual >= LEAST_USUAL;
  }
}
