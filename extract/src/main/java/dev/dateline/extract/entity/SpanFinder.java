package dev.dateline.extract.entity;

import dev.dateline.extract.EntityType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the spans that name something, sentence by sentence, and their type where the place itself
 * tells.
 *
 * <p>A chain of capitalised words is eaten from the left: words that only begin a sentence, days
 * and months fall off; a name that the gazetteer has, a nationality, a title is taken; what remains
 * is judged by the {@link TypeEvidence}. A title, with what country stands before it, goes to the
 * person behind it.
 */
final class SpanFinder {

  private final Units units;
  private final PhraseMatcher matcher;
  private final Gazetteer gazetteer;
  private final ChainScanner chains;
  private final TypeEvidence evidence;
  private final List<Span> spans = new ArrayList<>();

  private int sentenceFirst;
  private int sentenceEnd;

  /** The title read last, waiting for its bearer: units from, to; and the country before it. */
  private int titleFirst = -1;

  private int titleEnd;
  private @Nullable String titleCountry;

  SpanFinder(Units units, PhraseMatcher matcher, Gazetteer gazetteer) {
    this.units = units;
    this.gazetteer = gazetteer;
    this.matcher = matcher;
    this.chains = new ChainScanner(units);
    this.evidence = new TypeEvidence(units);
  }

  List<Span> find() {
    for (int s = 0; s < units.sentenceCount(); s++) {
      sentenceFirst = units.sentenceFirst(s);
      sentenceEnd = units.sentenceFirst(s + 1);
      titleFirst = -1;
      scanSentence(units.isShouted(sentenceFirst, sentenceEnd));
    }
    return spans;
  }

  private void scanSentence(boolean shouted) {
    int u = sentenceFirst;
    while (u < sentenceEnd) {
      if (units.isCapital(u)) {
        int end = shouted ? afterKnown(u) : chainEnd(u);
        if (!shouted) {
          eat(u, end);
        }
        u = Math.max(end, u + 1);
      } else if (units.isLower(u) && matcher.findName(u, sentenceEnd)) {
        spans.add(Span.known(u, u + matcher.length(), matcher.entry()));
        u += matcher.length();
      } else {
        u = afterSmallWord(u);
      }
    }
  }

  /** A chain reaches at least as far as a known name ("House of Commons"). */
  private int chainEnd(int first) {
    int end = chains.chainEnd(first, sentenceEnd);
    return matcher.findName(first, sentenceEnd) ? Math.max(end, first + matcher.length()) : end;
  }

  /** In a shouted sentence only what the gazetteer has, and never its short words. */
  private int afterKnown(int from) {
    if (matcher.findName(from, sentenceEnd)
        && units.end(from + matcher.length() - 1) - units.start(from) > 3) {
      int end = from + matcher.length();
      spans.add(Span.known(from, end, matcher.entry()));
      return end;
    }
    return from + 1;
  }

  /** A role in small letters waits for a name directly behind it. */
  private int afterSmallWord(int u) {
    int length = units.isLower(u) ? matcher.roleLength(u, sentenceEnd) : 0;
    if (length > 0) {
      noteTitle(u, u + length);
      return u + length;
    }
    boolean bridges =
        titleFirst >= 0
            && u == titleEnd
            && (units.equalsIgnoringCase(u, "to") || units.equalsIgnoringCase(u, "of"));
    if (!bridges) {
      titleFirst = -1;
    }
    return u + 1;
  }

  private void noteTitle(int first, int end) {
    boolean follows = titleFirst >= 0 && titleEnd == first;
    if (!follows) {
      titleFirst = first;
      titleCountry = countryBefore(first);
    }
    titleEnd = end;
  }

  /** The country of the nationality or possessive directly before a title. */
  private @Nullable String countryBefore(int unit) {
    int before = unit;
    if (before > sentenceFirst && units.shape(before - 1) == Units.POSSESSIVE) {
      before--;
    }
    if (spans.isEmpty() || spans.get(spans.size() - 1).endUnit() != before) {
      return null;
    }
    Span last = spans.get(spans.size() - 1);
    return last.entry() != null ? last.country() : null;
  }

  private void eat(int first, int end) {
    int p = first;
    while (p < end) {
      p = eatOne(p, end);
    }
  }

  /** Takes one thing off the left of a chain and says where the rest begins. */
  private int eatOne(int p, int end) {
    boolean found = matcher.findName(p, end);
    int length = found ? matcher.length() : 0;
    GazetteerEntry entry = found ? matcher.entry() : null;
    if (entry != null && length == end - p && !isGivenName(p, length)) {
      return takeKnown(p, length, entry, end);
    }
    int titleLength = matcher.titleLength(p, end);
    if (titleLength > 0 && titleLength >= length && !isBodyOf(p, titleLength, end)) {
      noteTitle(p, p + titleLength);
      if (titleLength == 1 && p + 1 == end) {
        // A surname elsewhere may make it one here: "King".
        spans.add(Span.of(p, end, null));
      }
      return p + titleLength;
    }
    if (length <= 1 && isDropped(p, end)) {
      return p + 1;
    }
    int stop = beforeTitle(p, end);
    @Nullable EntityType head = evidence.headType(p, stop);
    if (head != null && (entry == null || !splitsBefore(p + length, end))) {
      return take(Span.of(p, stop, head));
    }
    if (entry != null
        && (length > 1
            || splitsBefore(p + length, end)
            || isWaitingPlace(p)
            || entry.type() == EntityType.NATIONALITY)) {
      return takeKnown(p, length, entry, end);
    }
    return take(judged(p, innerEnd(p, stop)));
  }

  private boolean isGivenName(int unit, int length) {
    return length == 1 && units.is(unit, Lexicon.GIVEN) && titleFirst >= 0 && titleEnd == unit;
  }

  /** Words that begin a sentence, days and months, and adjectives without a country. */
  private boolean isDropped(int unit, int end) {
    if (units.is(unit, Lexicon.FAMILY_FIRST) && evidence.isHyphenated(unit + 1, end)) {
      return false;
    }
    if (units.is(unit, Lexicon.CALENDAR)) {
      return end - unit == 1 || !evidence.isGivenBefore(unit, end);
    }
    boolean single = units.end(unit) - units.start(unit) == 1;
    if (units.is(unit, Lexicon.OPENER)) {
      return end - unit == 1 || (unit == sentenceFirst && evidence.headType(unit, end) == null);
    }
    return (units.is(unit, Lexicon.STARTER) && !units.is(unit, Lexicon.TITLE | Lexicon.ORG_HEAD))
        || (units.is(unit, Lexicon.STARTER) && unit == sentenceFirst && end - unit == 1)
        || (single && units.equalsIgnoringCase(unit, "I"));
  }

  /** "Minister of Foreign Affairs" is a title, "Council of Ministers" a body. */
  private boolean isBodyOf(int p, int titleLength, int end) {
    return p + titleLength < end && !units.isCapital(p + titleLength);
  }

  /** Whether a gazetteer name may stand apart from what follows it in the chain. */
  private boolean splitsBefore(int unit, int end) {
    return unit < end
        && (matcher.titleLength(unit, end) > 0
            || units.touchesPrevious(unit)
            || (unit + 1 < end
                && units.is(unit, Lexicon.GIVEN | Lexicon.FAMILY_FIRST)
                && !units.is(unit - 1, Lexicon.GIVEN)));
  }

  /** "Ambassador to North Korea Jane Doe": the place belongs to the title. */
  private boolean isWaitingPlace(int unit) {
    return titleFirst >= 0
        && unit == titleEnd + 1
        && units.isLower(titleEnd)
        && (units.equalsIgnoringCase(titleEnd, "to") || units.equalsIgnoringCase(titleEnd, "of"));
  }

  private int takeKnown(int p, int length, GazetteerEntry entry, int end) {
    boolean extendsTitle = isWaitingPlace(p) && p + length < end;
    int kept = titleFirst;
    int titleEndBefore = titleEnd;
    String country = titleCountry;
    int next = p + length;
    take(withSmallHead(Span.known(p, next, entry), end == next));
    if (extendsTitle) {
      boolean of = units.equalsIgnoringCase(titleEndBefore, "of");
      country = country == null && of ? entry.country() : country;
      titleFirst = kept;
      titleEnd = next;
      titleCountry = country;
    }
    return next;
  }

  /** "Kyoto protocol": a known name and a small head that makes it an agreement. */
  private Span withSmallHead(Span span, boolean closesChain) {
    int after = span.endUnit();
    boolean agreement =
        closesChain
            && after < sentenceEnd
            && span.type() == EntityType.PLACE
            && (units.equalsIgnoringCase(after, "protocol")
                || units.equalsIgnoringCase(after, "accords"));
    return agreement ? Span.of(span.firstUnit(), after + 1, EntityType.AGREEMENT) : span;
  }

  /** Where a title with its bearer begins inside a chain: "District Court | Judge Jane". */
  private int beforeTitle(int p, int end) {
    if (units.is(p, Lexicon.GIVEN)) {
      return end;
    }
    for (int u = p + 1; u < end; u++) {
      int length = matcher.titleLength(u, end);
      if (length > 0 && u + length < end && units.isCapital(u + length)) {
        return u;
      }
    }
    return end;
  }

  /** The end of a name inside a chain: before a title, a nationality or a sentence's own word. */
  private int innerEnd(int p, int end) {
    int u = p + 1;
    while (u < end
        && !(units.isCapital(u)
            && units.is(u, Lexicon.STARTER)
            && !units.is(u, Lexicon.GIVEN)
            && u + 1 < end)) {
      u++;
    }
    return u;
  }

  private Span judged(int p, int end) {
    GazetteerEntry bare = end - p == 1 ? gazetteer.bareName(units.string(p, end)) : null;
    if (bare != null) {
      return SpanResolver.bare(p, end, bare);
    }
    boolean titled = titleFirst >= 0 && titleEnd == p;
    int after = end;
    if (after < sentenceEnd
        && units.isLower(after)
        && end - p >= 2
        && !titled
        && units.is(after, Lexicon.AGREEMENT_SMALL)) {
      return Span.of(p, after + 1, EntityType.AGREEMENT);
    }
    return Span.of(p, end, evidence.judge(p, end, titled, sentenceFirst, sentenceEnd));
  }

  private int take(Span span) {
    Span kept = span;
    if (titleFirst >= 0 && titleEnd == span.firstUnit() && span.type() == EntityType.PERSON) {
      kept = span.with(units.string(titleFirst, titleEnd), titleCountry);
    }
    spans.add(kept);
    titleFirst = -1;
    return span.endUnit();
  }
}
