package dev.dateline.extract.event;

import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * An abbreviation that a text explains, and the name that it gives for it: who reads a title alone
 * does not know what "LHB" is.
 *
 * @param letters "LHB"
 * @param name "Lund Harbour Bank"
 */
record SpelledOut(String letters, String name) {

  /** A title with the name in place of the letters, where it has room for that. */
  String in(String title) {
    int at = title.indexOf(letters);
    int after = at + letters.length();
    boolean whole =
        at >= 0
            && !title.contains(name)
            && (at == 0 || title.charAt(at - 1) == ' ')
            && (after == title.length() || " '\u2019".indexOf(title.charAt(after)) >= 0);
    String spelled = whole ? title.substring(0, at) + name + title.substring(after) : title;
    return spelled.length() <= DatedEvent.MAX_TITLE_LENGTH ? spelled : title;
  }

  /** Finds what the abbreviations of one text stand for. */
  record Reader(TokenizedText text, EntityIndex entities) {

    /**
     * The abbreviation of a body or an act at a token; null where there is none that the text
     * explains.
     */
    @Nullable SpelledOut of(int t) {
      Entity entity = entities.at(t);
      if (entity == null
          || entity.idBasis() != Entity.IdBasis.NAME
          || entity.type() == EntityType.PERSON
          || entity.type() == EntityType.PLACE
          || !entities.begins(t)
          || (t + 1 < text.tokenCount() && entity.equals(entities.at(t + 1)))) {
        return null;
      }
      String word = text.token(t);
      boolean capitals = word.length() > 2 && word.chars().allMatch(Character::isUpperCase);
      String name = capitals ? withoutOwner(entity.name(), word) : word;
      return capitals && hasInitials(name, word) ? new SpelledOut(word, name) : null;
    }

    /** "Office of Harbours" of "Department's Office of Harbours". */
    private static String withoutOwner(String name, String letters) {
      int owner = Math.max(name.lastIndexOf("'s "), name.lastIndexOf("\u2019s "));
      String own = owner < 0 ? name : name.substring(owner + 3);
      return hasInitials(own, letters) ? own : name;
    }

    /** Whether each letter begins a word, in their order: a name that fits by chance does not. */
    private static boolean hasInitials(String name, String letters) {
      int found = 0;
      for (int i = 0; i < name.length() && found < letters.length(); i++) {
        boolean begins = i == 0 || !Character.isLetterOrDigit(name.charAt(i - 1));
        found += begins && name.charAt(i) == letters.charAt(found) ? 1 : 0;
      }
      return found == letters.length();
    }
  }
}
