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
    int first = type == EntityType.PERSON ? withWhatBelongs(free, firstUnit, endUnit) : firstUnit;
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

  /** "King [Jr.]", "De la [Cruz]": what stands before and is of the name. */
  private int withWhatBelongs(int free, int first, int end) {
    if (first > free && units.is(first, Lexicon.BORN) && end - first == 1) {
      boolean named = units.isCapital(first - 1) && units.sameSentence(first - 1, first);
      return named ? first - 1 : first;
    }
    int from = first;
    while (from > free && units.is(from - 1, Lexicon.PARTICLE) && units.sameSentence(from - 1, first)) {
      from--;
    }
    return from < first && units.isCapital(from) ? from : first;
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
    int at = text.indexOf('@', start + 1);
    boolean mail = at > 0 && at < end - 1;
    int slashes = text.indexOf("://", start);
    return mail || (slashes >= 0 && slashes < end);
  }

  private static boolean isOfAddress(char c) {
    return Character.isLetterOrDigit(c) || "@._-+%".indexOf(c) >= 0;
  }
}
