package dev.dateline.extract.anniversary;

import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * Writes an acronym out where the text does: "the Harbour and Coasts Act (HCA)". A title that is an
 * acronym alone tells a stranger nothing.
 */
final class FullName {

  private static final int MOST_LETTERS = 8;

  /** No name has more words. */
  private static final int MOST_WORDS = 9;

  private static final Set<String> SMALL = Set.of("and", "of", "for", "the", "with", "in", "on");

  private final TokenizedText text;

  FullName(TokenizedText text) {
    this.text = text;
  }

  /** The name that the title is short for; the title itself where the text does not say. */
  String of(String title) {
    int owning = title.indexOf("'s ");
    if (owning > 0) {
      return of(title.substring(0, owning)) + title.substring(owning);
    }
    int space = title.lastIndexOf(' ');
    if (space > 0 && isAcronym(title.substring(space + 1))) {
      return title.substring(0, space + 1) + of(title.substring(space + 1)); // "signing of the HCA"
    }
    if (!isAcronym(title)) {
      return title;
    }
    int at = text.text().indexOf("(" + title + ")");
    int t = at < 0 ? -1 : text.tokenAt(at) - 1;
    String name = t < 0 ? "" : before(t, title.toLowerCase(Locale.ROOT));
    return name.isEmpty() ? title : name;
  }

  /** The capitals that end at a token, whatever letters of them the acronym takes. */
  private String named(int last) {
    int first = last + 1;
    for (int t = last; t >= Math.max(0, last - MOST_WORDS); t--) {
      boolean capital = Character.isUpperCase(text.token(t).charAt(0));
      boolean inside =
          SMALL.contains(text.lower(t)) || text.kind(t) == TokenizedText.Kind.POSSESSIVE;
      if (!capital && !inside) {
        break;
      }
      first = capital ? t : first;
    }
    return last - first < 1 ? "" : text.text().substring(text.start(first), text.end(last));
  }

  private static boolean isAcronym(String word) {
    return word.length() >= 2
        && word.length() <= MOST_LETTERS
        && word.chars().allMatch(Character::isUpperCase);
  }

  /** The words that end at a token and begin with the letters; empty where they do not. */
  private String before(int last, String letters) {
    Deque<String> words = new ArrayDeque<>();
    int letter = letters.length() - 1;
    for (int t = last; t >= 0 && letter >= 0; t--) {
      String lower = text.lower(t);
      words.addFirst(text.token(t));
      if (lower.charAt(0) == letters.charAt(letter)) {
        letter--;
      } else if (!SMALL.contains(lower)) {
        return "";
      }
    }
    return letter < 0 ? String.join(" ", words) : named(last);
  }
}
