package dev.dateline.extract.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phrase around a noun that tells of a happening: "signing of the Sea Treaty". */
final class NounTelling {

  private static final Set<String> LINKING =
      Set.of("with", "in", "at", "between", "near", "of", "off", "against");

  /** "The draw for the World Cup takes place in Lund": the draw does. */
  private static final Set<String> OF = Set.of("of", "for");

  private static final Set<String> WHERE = Set.of("in", "at", "near", "off", "outside", "around");

  /** Kins of nouns that say little without what was agreed or asked. */
  private static final Set<String> OF_TERMS =
      Set.of("agree", "settle", "propose", "file", "charge", "sue");

  /** What leads to whom a hearing is for. */
  private static final Set<String> SAYING_WHOSE = Set.of("for", "of");

  private NounTelling() {}

  static @Nullable EventPhrase of(Passage passage, Happening noun) {
    EventPhrase owned = ofDefendant(passage, noun);
    return owned == null ? plain(passage, noun) : owned;
  }

  /** "Sentencing is scheduled for June 15": "Ann Moss's sentencing". */
  private static @Nullable EventPhrase ofDefendant(Passage passage, Happening noun) {
    int t = noun.token();
    String word = passage.text().lower(t);
    String before = t == 0 ? "" : passage.text().lower(t - 1);
    boolean hearing = word.equals("hearing") && Syntax.isIn("of-hearing", before);
    if (!hearing && !Syntax.isIn("of-defendant", word)) {
      return null;
    }
    int head = hearing ? t - 1 : t;
    int first = passage.phrases().nounPhraseStart(t);
    int end = passage.phrases().sentenceEnd(t);
    boolean said = noun.after() < end && SAYING_WHOSE.contains(passage.text().lower(noun.after()));
    boolean date = noun.after() + 1 < end && passage.phrases().isSentenceTime(noun.after() + 1);
    boolean bare = first == head || (first == head - 1 && isNobody(passage, first));
    TokenSpan owner = first == head - 1 ? passage.defendants().owner(first) : null;
    TokenSpan person = owner;
    if (owner == null && bare && (!said || date)) {
      person = passage.defendants().of(t);
    }
    if (person == null) {
      return null;
    }
    TokenSpan event = new TokenSpan(head, noun.after());
    String title = passage.titles().owned(person, event);
    return title == null
        ? null
        : new EventPhrase(
            title, List.of(person, event), null, null, Set.of(Clue.NOUN_OF_DEFENDANT));
  }

  /** "A", "the", "his", and a surname that has lost its apostrophe. */
  private static boolean isNobody(Passage passage, int t) {
    Syntax.Part part = passage.syntax().part(t);
    return part == Syntax.Part.DETERMINER
        || part == Syntax.Part.POSSESSIVE_PRONOUN
        || passage.defendants().owner(t) != null;
  }

  private static @Nullable EventPhrase plain(Passage passage, Happening noun) {
    int first = passage.phrases().nounPhraseStart(noun.token());
    int after = passage.phrases().end(noun.token(), Phrases.Kind.NOUN_PHRASE);
    List<TokenSpan> spans = new ArrayList<>();
    spans.add(fitting(passage, new TokenSpan(first, Math.max(after, noun.after())), noun.after()));
    TokenSpan behind = behindTime(passage, Math.max(after, noun.after()));
    boolean head = first == 0 || !OF.contains(passage.text().lower(first - 1));
    behind = behind == null ? behindLightVerb(passage, spans.get(0).after(), head) : behind;
    if (behind != null) {
      spans.add(behind);
      if (passage.titles().lengthOf(spans) > TitleFilling.COMFORTABLE) {
        spans.remove(1);
      }
    }
    int last = spans.get(spans.size() - 1).after();
    boolean open = OF_TERMS.contains(noun.kin()) || isGeneric(passage, last - 1);
    List<ClausePhrase> rest = open ? RestReader.from(passage, noun, last) : List.of();
    int before = spans.size();
    spans = TitleFilling.of(passage, null, spans, rest).spans();
    boolean tail = spans.size() > before;
    boolean longer = spans.get(spans.size() - 1).after() - 1 > noun.token();
    spans = longer ? passage.cutEnd().trimmed(spans, 0) : spans;
    String title = passage.titles().ofNoun(spans);
    if (title == null) {
      return null;
    }
    EnumSet<Clue> flaws = EnumSet.noneOf(Clue.class);
    add(flaws, Clue.OPEN_LENGTH, passage.titles().isTooLong(spans));
    add(flaws, Clue.OPEN_STANDING, !passage.standing().ofNoun(noun, spans));
    add(flaws, Clue.TITLE_WITH_TAIL, tail);
    add(flaws, Clue.OPEN_CUT, longer && passage.cutEnd().isAt(spans));
    return new EventPhrase(title, spans, null, null, flaws);
  }

  /** As far as a title holds: to where a phrase ends, and no further than that. */
  private static TokenSpan fitting(Passage passage, TokenSpan whole, int atLeast) {
    TokenSpan span = whole;
    for (int t = whole.after() - 1;
        t >= atLeast && TitleFilling.isLong(passage, List.of(span));
        t--) {
      boolean ends =
          passage.syntax().part(t) == Syntax.Part.PREPOSITION
              && passage.syntax().part(t - 1) == Syntax.Part.NOMINAL
              && !passage.text().lower(t).equals("of")
              && !passage.text().lower(t).equals("between");
      span = ends ? new TokenSpan(whole.first(), t) : span;
    }
    return TitleFilling.isLong(passage, List.of(span)) ? whole : span;
  }

  /** "Passage of a bill": of which? */
  private static boolean isGeneric(Passage passage, int token) {
    String lower = passage.text().lower(token);
    return ClueWords.isIn("generic", lower) || Syntax.isIn("thin-noun", lower);
  }

  /** "A settlement today with the county board": what follows the date. */
  private static @Nullable TokenSpan behindTime(Passage passage, int after) {
    int end = passage.phrases().sentenceEnd(Math.max(0, after - 1));
    int t = after;
    if (t < end && passage.syntax().part(t) == Syntax.Part.PREPOSITION) {
      t++;
    }
    if (t >= end || !passage.phrases().isSentenceTime(t)) {
      return null;
    }
    t = passage.syntax().timeEnd(passage.syntax().timeAt(t));
    boolean goesOn =
        t + 1 < end
            && passage.syntax().part(t) == Syntax.Part.PREPOSITION
            && !passage.phrases().isSentenceTime(t + 1)
            && LINKING.contains(passage.text().lower(t));
    int chunk = goesOn ? passage.nouns().chunkEnd(t + 1, end) : t;
    return chunk > t + 1 ? new TokenSpan(t, chunk) : null;
  }

  /** "The crash occurred Monday near Lund", "talks will take place in Beijing": where it was. */
  private static @Nullable TokenSpan behindLightVerb(Passage passage, int after, boolean head) {
    int end = passage.phrases().sentenceEnd(Math.max(0, after - 1));
    int t = after;
    boolean light = false;
    boolean own = head; // "the attack that took place in Lund" is told of itself anywhere
    for (; t < Math.min(end, after + 5); t++) {
      boolean here = Syntax.isIn("light-behind", passage.text().lower(t));
      Syntax.Part part = passage.syntax().part(t);
      boolean led =
          part == Syntax.Part.AUXILIARY
              || part == Syntax.Part.ADVERB
              || part == Syntax.Part.RELATIVE
              || passage.text().lower(t).equals("to") // "a summit, to be held in Lund"
              || (part == Syntax.Part.COMMA && !light);
      if (!here && !led) {
        break;
      }
      light |= here;
      own |= part == Syntax.Part.RELATIVE;
    }
    light &= own;
    while (light && t < end && isWhen(passage, t)) {
      t++;
    }
    boolean where =
        light
            && t + 1 < end
            && WHERE.contains(passage.text().lower(t))
            && !passage.phrases().isSentenceTime(t + 1);
    int chunk = where ? passage.nouns().chunkEnd(t + 1, end) : t;
    boolean of = chunk > t + 1 && chunk < end && passage.text().lower(chunk).equals("of");
    chunk = of ? passage.nouns().chunkEnd(chunk + 1, end) : chunk;
    TokenSpan place = new TokenSpan(t, Math.max(t, chunk));
    return chunk > t + 1 && passage.standing().isNamed(place) ? place : null;
  }

  private static boolean isWhen(Passage passage, int t) {
    boolean time = passage.phrases().isSentenceTime(t);
    boolean on = passage.syntax().part(t) == Syntax.Part.PREPOSITION;
    return time
        || (on && passage.phrases().isSentenceTime(t + 1))
        || passage.syntax().part(t) == Syntax.Part.ADVERB;
  }

  private static void add(EnumSet<Clue> flaws, Clue flaw, boolean there) {
    if (there) {
      flaws.add(flaw);
    }
  }
}
