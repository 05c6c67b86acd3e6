package dev.dateline.extract.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the title of a verb lacks, as far as the rules can tell, and what of its clause was left
 * out.
 *
 * @param passage the text
 * @param verb the word of the happening
 * @param clause its subject
 * @param core the verb with its auxiliaries
 * @param complements what the verb takes
 * @param phrases all that stands behind it in the clause
 */
record VerbFlaws(
    Passage passage,
    Happening verb,
    Clause clause,
    List<TokenSpan> core,
    Complements complements,
    List<ClausePhrase> phrases) {

  /** The clues of a title of some stretches, which were filled in and maybe cut at their end. */
  Set<Clue> of(TitleFilling.Filled filled, List<TokenSpan> spans) {
    EnumSet<Clue> flaws = EnumSet.noneOf(Clue.class);
    boolean cut = complements.hasObject() && isWithoutObject(spans);
    boolean bare = // "was led" and by whom, for which there was no room
        filled.left() != null
            && filled.left().rank() == ClausePhrase.Rank.NEEDED
            && core.contains(spans.get(spans.size() - 1));
    add(flaws, Clue.OPEN_OBJECT, cut || bare);
    add(flaws, Clue.OPEN_DEED, isWithoutDeed(spans));
    add(flaws, Clue.OPEN_NEED, isUnmet(spans));
    add(flaws, Clue.OPEN_LENGTH, passage.titles().isTooLong(spans));
    add(flaws, Clue.OPEN_CUT, passage.cutEnd().isAt(spans));
    add(flaws, Clue.OPEN_STANDING, !passage.standing().ofVerb(verb, clause, complements, spans));
    TokenSpan subject = clause.subject();
    add(flaws, Clue.OPEN_NAME, subject != null && passage.defendants().isNameless(verb, subject));
    int taken = complements.phrases().size();
    boolean tail =
        phrases.stream().skip(taken).anyMatch(p -> spans.stream().anyMatch(p.spans()::contains));
    add(flaws, Clue.TITLE_WITH_TAIL, tail);
    add(
        flaws,
        Clue.PHRASES_LEFT_OUT,
        complements.phrases().stream().anyMatch(p -> !spans.contains(p)));
    TokenSpan last = spans.get(spans.size() - 1);
    boolean trimmed = !filled.spans().get(filled.spans().size() - 1).equals(last);
    flaws.add(trimmed ? Clue.LEFT_TELLING : left(filled.left()));
    boolean whole =
        core.contains(last) || phrases.stream().anyMatch(p -> p.after() == last.after());
    add(flaws, Clue.PHRASE_SHORTENED, !whole);
    add(flaws, Clue.SUBJECT_CUT, isNameless(spans));
    return flaws;
  }

  private static Clue left(@Nullable ClausePhrase phrase) {
    if (phrase == null) {
      return Clue.CLAUSE_WHOLE;
    }
    return switch (phrase.rank()) {
      case NEEDED -> Clue.LEFT_NEEDED;
      case TELLING -> Clue.LEFT_TELLING;
      case WHOM -> Clue.LEFT_WHOM;
      case WHERE -> Clue.LEFT_WHERE;
    };
  }

  /** "Man" of "man from Bergen": a subject that was shortened and has no name any more. */
  private boolean isNameless(List<TokenSpan> spans) {
    TokenSpan subject = clause.subject();
    if (subject == null || spans.contains(subject)) {
      return false;
    }
    return spans.stream()
        .filter(s -> s.first() >= subject.first() && s.after() <= subject.after())
        .noneMatch(passage.standing()::isNamed);
  }

  /** Whether the object, for which a title had no room, was left out. */
  private boolean isWithoutObject(List<TokenSpan> spans) {
    int at = 0;
    int group = core.get(0).first();
    while (at + 1 < spans.size() && spans.get(at).after() <= group) {
      at++;
    }
    TokenSpan object = complements.phrases().get(0);
    return spans.subList(at, spans.size()).stream()
        .noneMatch(
            s ->
                s.first() == object.first()
                    || (s.first() == object.first() + 1 && s.after() <= object.after()));
  }

  /** "Pleaded guilty" without to what; but "will be sentenced" says enough. */
  private boolean isUnmet(List<TokenSpan> spans) {
    int next = verb.after();
    boolean planned =
        verb.token() > 0 && (passage.text().lower(verb.token() - 1).equals("be") || isAhead());
    boolean denied = next < passage.text().tokenCount() && passage.text().lower(next).equals("not");
    if (planned || denied) {
      return false;
    }
    List<TokenSpan> kept =
        complements.phrases().stream()
            .filter(p -> spans.stream().anyMatch(s -> s.first() == p.first()))
            .toList();
    return passage.needs().areUnmet(verb.kin(), kept);
  }

  /** "Faces five years when he is sentenced in May". */
  private boolean isAhead() {
    int first = Math.max(passage.phrases().sentenceStart(verb.token()), verb.token() - 6);
    boolean when = false;
    for (int t = first; t < verb.token(); t++) {
      when |= passage.text().lower(t).equals("when");
    }
    return when && passage.text().lower(verb.token() - 1).equals("is");
  }

  /** "Joined his colleagues" without "in passing the act", which would have been too long. */
  private boolean isWithoutDeed(List<TokenSpan> spans) {
    boolean joining = verb.kin().equals("join");
    for (TokenSpan phrase : complements.phrases()) {
      boolean deed =
          phrase.length() > 1
              && passage.text().lower(phrase.first() + 1).endsWith("ing")
              && passage.syntax().part(phrase.first()) == Syntax.Part.PREPOSITION;
      if (deed && spans.stream().noneMatch(s -> s.first() == phrase.first())) {
        return joining || verb.kin().equals("lead"); // "led the caucus in passing the act"
      }
    }
    return joining && !Standing.holdsDeed(passage, spans);
  }

  private static void add(EnumSet<Clue> flaws, Clue flaw, boolean there) {
    if (there) {
      flaws.add(flaw);
    }
  }
}
