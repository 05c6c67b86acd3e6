package dev.dateline.extract.event;

import dev.dateline.extract.DatedEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that tell of one happening.
 *
 * @param title made of them
 * @param spans where they stand
 * @param clause the clause of a verb; null for a noun
 * @param object the first phrase behind a verb, or what it acts upon; null where it has none
 * @param flaws what is missing, as far as the rules can tell, for the title to stand alone: the
 *     subject of a verb, its object, or the name of what "the bill" or "it" was
 */
record EventPhrase(
    String title,
    List<TokenSpan> spans,
    @Nullable Clause clause,
    @Nullable TokenSpan object,
    Set<Clue> flaws) {

  EventPhrase {
    spans = List.copyOf(spans);
    flaws = Set.copyOf(flaws);
  }

  /** The subject of a verb; null for a noun, and where none was found. */
  @Nullable TokenSpan subject() {
    return clause == null ? null : clause.subject();
  }

  /** The phrase around a happening; null where no title can be made. */
  static @Nullable EventPhrase of(Passage passage, Happening happening) {
    if (happening.light() >= 0) {
      int verb = happening.light();
      boolean out = verb + 1 < happening.token() && passage.text().lower(verb + 1).equals("out");
      EventPhrase told =
          VerbTelling.of(
              passage,
              new Happening(
                  verb,
                  out ? verb + 2 : verb + 1,
                  "host",
                  Happening.Form.VERB,
                  Happenings.Strength.STRONG));
      EventPhrase noun = NounTelling.of(passage, happening);
      boolean announced = passage.text().lower(verb).startsWith("announc");
      boolean other = told == null || (announced && !told.isWhole(noun));
      return other ? noun : told;
    }
    return happening.form() == Happening.Form.NOUN
        ? NounTelling.of(passage, happening)
        : VerbTelling.of(passage, happening);
  }

  /**
   * The same with a place behind the title, which then names something.
   *
   * @param where "in Oslo"
   * @param clue of where the place was found
   * @return itself where there is no room
   */
  EventPhrase with(String where, Clue clue) {
    String placed = title + " " + where;
    if (placed.length() > DatedEvent.MAX_TITLE_LENGTH) {
      return this;
    }
    EnumSet<Clue> left = EnumSet.noneOf(Clue.class);
    left.addAll(flaws);
    left.remove(Clue.OPEN_STANDING);
    left.add(clue);
    return new EventPhrase(placed, spans, clause, object, left);
  }

  /** Whether there is a subject, and the noun with what hangs on it does not go on further. */
  private boolean isWhole(@Nullable EventPhrase noun) {
    return subject() != null
        && object != null
        && spans.contains(object)
        && (noun == null || end() >= noun.end())
        && flaws.stream().noneMatch(Clue::isHopeless);
  }

  /** The token behind the last of its words. */
  int end() {
    return spans.get(spans.size() - 1).after();
  }

  /** Where participants and places are looked for: the phrase, and on to the date. */
  TokenSpan window(int afterTime) {
    int first = Integer.MAX_VALUE;
    int after = afterTime;
    for (TokenSpan span : spans) {
      if (afterTime - span.first() < 2 * Phrases.WINDOW) {
        first = Math.min(first, span.first());
      }
      after = Math.max(after, span.after());
    }
    return new TokenSpan(Math.min(first, after), after);
  }
}
