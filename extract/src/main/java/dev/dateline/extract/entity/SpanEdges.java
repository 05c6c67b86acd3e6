package dev.dateline.extract.entity;

import dev.dateline.extract.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Sets right where a name of the tagger begins and what it is, where single words around it tell:
 * titles that reach into it, "Jr.", particles with a capital, addresses.
 */
final class SpanEdges {

  private static final int LONGEST_TITLE = 5;

  /** So far an address is looked at to either side. */
  private static final int LONGEST_ADDRESS = 80;

  private static final String ADDRESS_MARKS = "@._-+%";

  private final Units units;
  private final PhraseMatcher matcher;

  SpanEdges(Units units, PhraseMatcher matcher) {
    this.units = units;
    this.matcher = matcher;
  }

  /**
   * The name as it should be, or null where there is none.
   *
   * @param free the first unit that no other name has
   */
  @Nullable Span set(int free, int firstUnit, int endUnit, EntityType type) {
    if (isInAddress(firstUnit, endUnit)) {
      return null;
    }
    int titleEnd = endOfTitleAround(free, firstUnit, endUnit);
    if (titleEnd > firstUnit) {
      boolean bearer = titleEnd < endUnit && units.isCapital(titleEnd);
      return bearer ? Span.of(titleEnd, endUnit, EntityType.PERSON) : null;
    }
    if (type == EntityType.PERSON) {
      return Span.of(withWhatBelongs(free, firstUnit, endUnit), withWhatIsSetBehind(endUnit), type);
    }
    int first = firstUnit;
    if (units.equalsIgnoringCase(first, "the") && endUnit - first > 1) {
      first++;
    }
    boolean region = endUnit - first > 1 && units.is(endUnit - 1, Lexicon.REGION_HEAD);
    return Span.of(first, endUnit, region ? EntityType.PLACE : type);
  }

  /** "Secretary of [State]": the end of a title that begins before a unit and reaches over it. */
  private int endOfTitleAround(int free, int first, int end) {
    for (int from = Math.max(free, first - LONGEST_TITLE); from < first; from++) {
      if (units.isCapital(from) && units.sameSentence(from, first)) {
        int titleEnd = from + matcher.roleLength(from, end);
        if (titleEnd > first) {
          return titleEnd;
        }
      }
    }
    return first;
  }

  /** "Martin Luther [King] Sr.": the end with what is set behind a name. */
  private int withWhatIsSetBehind(int end) {
    boolean behind =
        end < units.count() && units.is(end, Lexicon.BORN) && units.sameSentence(end - 1, end);
    return behind ? end + 1 : end;
  }

  /** "King [Jr.]", "De la [Cruz]": what stands before and is of the name. */
  private int withWhatBelongs(int free, int first, int end) {
    if (first > free && units.is(first, Lexicon.BORN) && end - first == 1) {
      boolean named = units.isCapital(first - 1) && units.sameSentence(first - 1, first);
      return named ? first - 1 : first;
    }
    int from = first;
    while (from > free
        && units.is(from - 1, Lexicon.PARTICLE)
        && units.sameSentence(from - 1, first)) {
      from--;
    }
    return from;
  }

  /**
   * An address of mail or of the web names nobody, though it has somebody's name in it; sentences
   * may be cut inside it ("Jane.Roe@example.com").
   */
  boolean isInAddress(int firstUnit, int endUnit) {
    String text = units.text();
    int start = units.start(firstUnit);
    int end = units.end(endUnit - 1);
    int least = Math.max(0, start - LONGEST_ADDRESS);
    int most = Math.min(text.length(), end + LONGEST_ADDRESS);
    while (start > least && isOfAddress(text.charAt(start - 1))) {
      start--;
    }
    while (end < most && isOfAddress(text.charAt(end))) {
      end++;
    }
    boolean address = false;
    for (int i = start + 1; i < end - 1 && !address; i++) {
      char c = text.charAt(i);
      address = c == '@' || (c == ':' && text.charAt(i + 1) == '/');
    }
    return address;
  }

  private static boolean isOfAddress(char c) {
    return Character.isLetterOrDigit(c) || ADDRESS_MARKS.indexOf(c) >= 0;
  }
}
