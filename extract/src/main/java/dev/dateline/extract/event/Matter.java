package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a title says what it is about: "sent a letter to Senator Moss", "filed a complaint in
 * Oslo" and "legislation passed the Senate" do not, whoever is named beside; "a grand jury indicted
 * two men" does not say whom.
 *
 * <p>The nouns are words for anything that is written, said, met for or asked for; what tells of
 * their matter is a word before them that is not one of a few plain ones, or what a few
 * prepositions, gerunds and clauses behind them lead to.
 */
final class Matter {

  private static final Set<String> LEADING =
      Set.of(
          "against", "for", "on", "about", "regarding", "concerning", "over", "into", "that", "of");

  /** What says enough with whom it is with, to whom it goes, or to which act it is. */
  private static final Set<String> SHARED =
      Set.of(
          "agreement",
          "agreements",
          "settlement",
          "settlements",
          "grant",
          "grants",
          "decree",
          "meeting",
          "meetings",
          "roundtable",
          "forum",
          "conference",
          "amendment",
          "amendments");

  private final Passage passage;
  private final Syntax syntax;
  private final TokenizedText text;
  private final Happening happening;
  private final EventPhrase phrase;

  private Matter(Passage passage, Happening happening, EventPhrase phrase) {
    this.passage = passage;
    this.syntax = passage.syntax();
    this.text = passage.text();
    this.happening = happening;
    this.phrase = phrase;
  }

  /** Adds what a title leaves unsaid. */
  static void add(Passage passage, Happening happening, EventPhrase phrase, EnumSet<Clue> clues) {
    Matter matter = new Matter(passage, happening, phrase);
    if (matter.isUnsaid()) {
      clues.add(Clue.MATTER_UNSAID);
    }
    if (matter.isOfNobody()) {
      clues.add(Clue.NOBODY_NAMED);
    }
  }

  private boolean isUnsaid() {
    boolean noun = happening.form() == Happening.Form.NOUN && phrase.clause() == null;
    if (!noun && isPaperAlone(phrase.object() == null ? phrase.subject() : phrase.object())) {
      return true;
    }
    if (noun) {
      return isSilent(happening.token(), phrase.spans().get(0).first());
    }
    int letter = passage.letters().named(phrase.spans());
    if (endsSilent() || (letter >= 0 && isSilent(letter, letter))) {
      return true;
    }
    TokenSpan object = phrase.object();
    if (object != null && phrase.spans().contains(object)) {
      int head = headOf(object);
      return !passage.standing().isNamed(new TokenSpan(head, head + 1))
          && isSilent(head, object.first());
    }
    TokenSpan subject = phrase.subject();
    boolean bare = subject != null && object == null && phrase.spans().contains(subject);
    return bare
        && subject != null
        && !passage.standing().isNamed(new TokenSpan(headOf(subject), subject.after()))
        && isSilent(headOf(subject), subject.first());
  }

  /** "An Executive Order", "the Resolution": capitals alone make no name. */
  private boolean isPaperAlone(@Nullable TokenSpan paper) {
    if (paper == null || !phrase.spans().contains(paper)) {
      return false;
    }
    int head = headOf(paper);
    for (int t = paper.first(); t <= head; t++) {
      boolean plain = syntax.part(t) == Part.DETERMINER || isPlain(t);
      if (!plain && !ClueWords.isIn("paper-name", text.lower(t))) {
        return false;
      }
    }
    boolean told = false;
    for (TokenSpan span : phrase.spans()) {
      for (int t = Math.max(head + 1, span.first()); t < span.after(); t++) {
        told |= tells(t, head);
      }
    }
    return !told && syntax.isCapitalised(head) && ClueWords.isIn("paper-name", text.lower(head));
  }

  /** "In introducing legislation", "to pass a bill" at the end of a title. */
  private boolean endsSilent() {
    TokenSpan last = phrase.spans().get(phrase.spans().size() - 1);
    int head = last.after() - 1;
    if (!ClueWords.isIn("silent", text.lower(head))) {
      return false;
    }
    int t = head - 1;
    while (t > last.first() && isPlain(t) && !text.lower(t).endsWith("ing")) {
      t--;
    }
    return t >= last.first()
        && t > happening.token()
        && ClueWords.isIn("bringing-in", text.lower(t))
        && (text.lower(t - 1).equals("to") || text.lower(t).endsWith("ing"));
  }

  private int headOf(TokenSpan span) {
    int head = span.first();
    while (head + 1 < span.after() && syntax.part(head + 1) != Part.PREPOSITION) {
      head++;
    }
    return head;
  }

  private boolean isSilent(int head, int first) {
    boolean sum = text.lower(head).startsWith("grant") && phrase.title().indexOf('$') >= 0;
    if (sum || !ClueWords.isIn("silent", text.lower(head))) {
      return false;
    }
    for (int t = first; t < head; t++) {
      if (!isPlain(t)) {
        return false;
      }
    }
    for (TokenSpan span : phrase.spans()) {
      for (int t = Math.max(head + 1, span.first()); t < span.after(); t++) {
        if (tells(t, head)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isPlain(int t) {
    boolean body = // "a Defense Subcommittee hearing", "the House vote": of which matter?
        ClueWords.isIn("of-body", text.lower(happening.token())) && syntax.isCapitalised(t);
    return body
        || (syntax.part(t) != Part.NOMINAL && syntax.part(t) != Part.VERB)
        || ClueWords.isIn("plain", text.lower(t))
        || text.kind(t) == TokenizedText.Kind.NUMBER
        || Syntax.isIn("number-word", text.lower(t));
  }

  /** Whether a word behind a noun leads to what it is about. */
  private boolean tells(int t, int head) {
    String lower = text.lower(t);
    boolean next = t + 1 < text.tokenCount();
    boolean shared = SHARED.contains(text.lower(head));
    boolean with = lower.equals("with") || lower.equals("to") || lower.equals("between");
    boolean act = text.lower(head).startsWith("amendment") && lower.equals("to");
    if (act || (shared && with && isNamedFrom(t + 1))) {
      return true;
    }
    boolean whom = Syntax.isIn("charge-sheet", text.lower(head)) && passage.entities().isPerson(t);
    if (whom) {
      return true; // "an indictment returned in Oslo charges Karl Lund"
    }
    boolean court = next && (lower.equals("for") || lower.equals("of")) && isOfCourt(t + 1);
    boolean many =
        lower.equals("of")
            && happening.kin().equals("lead")
            && ClueWords.isIn("many-of", text.lower(head));
    if (many) {
      return false; // "led a group of senators": in what?
    }
    if (text.lower(head).equals("letter") && lower.equals("signed")) {
      return false;
    }
    boolean bound = // "in support of a bond issue"
        lower.equals("in") && next && ClueWords.isIn("in-what", text.lower(t + 1));
    if (bound) {
      return true;
    }
    boolean own = happening.token() <= t && t < happening.after();
    return !own
        && ((LEADING.contains(lower) && !court && (!lower.equals("of") || isBeside(t, head)))
            || (lower.equals("to") && isDeed(t + 1))
            || (lower.endsWith("ing") && !syntax.isCapitalised(t)));
  }

  /** "Passage of a bill", also with a date between. */
  private boolean isBeside(int of, int head) {
    return of == head + 1 || phrase.spans().stream().anyMatch(span -> span.first() == of);
  }

  /** "With Ann Moss", but not "with local leaders". */
  private boolean isNamedFrom(int first) {
    for (TokenSpan span : phrase.spans()) {
      boolean behind = span.after() > first;
      int from = Math.max(first, span.first());
      if (behind && passage.standing().isNamed(new TokenSpan(from, span.after()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isDeed(int t) {
    int base = t;
    while (base + 1 < text.tokenCount() && syntax.part(base) == Part.ADVERB) {
      base++;
    }
    return base < text.tokenCount() && syntax.isBase(base);
  }

  /** "For the Western District of Lund", "of the court". */
  private boolean isOfCourt(int t) {
    for (int i = t; i < Math.min(t + 4, text.tokenCount()); i++) {
      if (text.lower(i).startsWith("court") || text.lower(i).equals("district")) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfNobody() {
    Clue kind = Scale.load().kind(happening.kin());
    TokenSpan object = phrase.object();
    boolean charged =
        object != null
            && kind == Clue.KIND_PAPER
            && (Syntax.isIn("charge-sheet", text.lower(headOf(object)))
                || Letters.isOfCourt(text.lower(headOf(object))));
    boolean committee = text.lower(happening.token()).equals("hearing");
    if (committee || (kind != Clue.KIND_COURT && !charged)) {
      return false;
    }
    for (TokenSpan span : phrase.spans()) {
      for (int t = span.first(); t < span.after(); t++) {
        if (isSomebody(t)) {
          return false;
        }
      }
    }
    return true;
  }

  /** A name, but of a place, a people, a court or who prosecutes. */
  private boolean isSomebody(int t) {
    if (ClueWords.isIn("of-courts", text.lower(t))) {
      return false;
    }
    if (syntax.part(t) == Part.PRONOUN || syntax.part(t) == Part.POSSESSIVE_PRONOUN) {
      return true;
    }
    Entity entity = passage.entities().at(t);
    if (entity != null) {
      return isNamed(entity);
    }
    if (text.lower(t).endsWith("-area") || text.lower(t).endsWith("-based")) {
      return false;
    }
    boolean alone = // "Ngo pleaded guilty", "Pullen's arrest": nobody begins a sentence so
        syntax.isCapitalised(t)
            && t == phrase.spans().get(0).first()
            && !Syntax.isIn("number-word", text.lower(t))
            && !text.lower(t).endsWith("s")
            && t + 1 < text.tokenCount()
            && (syntax.part(t + 1) == Part.AUXILIARY
                || syntax.part(t + 1) == Part.VERB
                || syntax.part(t + 1) == Part.POSSESSIVE);
    return alone || passage.standing().isNamed(new TokenSpan(t, t + 1));
  }

  private static boolean isNamed(@Nullable Entity entity) {
    if (entity == null
        || entity.type() == EntityType.PLACE
        || entity.type() == EntityType.NATIONALITY) {
      return false;
    }
    for (String word : entity.name().toLowerCase(java.util.Locale.ROOT).split(" ", -1)) {
      if (ClueWords.isIn("of-courts", word)) {
        return false;
      }
    }
    return true;
  }
}
