package dev.dateline.extract.event;

import dev.dateline.extract.text.TokenizedText;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells a text that is told in the present and is no news: the plot of a film, a history, a
 * profile, a recipe. They speak of the same few people all the time, of what is so always or
 * seldom, or of the work whose story they tell; a bulletin hardly ever does.
 */
final class Tale {

  /** Pronouns of persons in a text; one every second sentence at least. */
  private static final int LEAST_PERSONAL = 4;

  private static final int SENTENCES_OF_PERSONAL = 2;

  /** "He", "she", and not only "his wife" in an item of news. */
  private static final int LEAST_SUBJECTS = 2;

  /** Which work it is of is said in so many sentences. */
  private static final int OPENING = 4;

  /** Sentences that tell of what is usual. */
  private static final int LEAST_USUAL = 2;

  /** Words of works and their readers. */
  private static final int LEAST_WORKS = 2;

  private Tale() {}

  /** Whether a text is one. */
  static boolean is(TokenizedText text) {
    int personal = 0;
    int subjects = 0;
    int usual = 0;
    Set<String> works = new HashSet<>();
    for (int s = 0; s < text.sentenceCount(); s++) {
      boolean often = false;
      for (int t = text.firstToken(s); t < text.afterLastToken(s); t++) {
        String lower = text.lower(t);
        personal += ClueWords.isIn("of-persons", lower) ? 1 : 0;
        subjects += lower.equals("he") || lower.equals("she") ? 1 : 0;
        often |= ClueWords.isIn("usual", lower);
        if (s < OPENING && ClueWords.isIn("work", lower)) {
          works.add(lower);
        }
      }
      usual += often ? 1 : 0;
    }
    boolean ofFew =
        subjects >= LEAST_SUBJECTS
            && personal >= LEAST_PERSONAL
            && personal * SENTENCES_OF_PERSONAL >= text.sentenceCount();
    return ofFew || usual >= LEAST_USUAL || works.size() >= LEAST_WORKS;
  }
}
