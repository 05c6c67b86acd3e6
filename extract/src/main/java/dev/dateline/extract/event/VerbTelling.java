package dev.dateline.extract.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phrase around a verb that tells of a happening: its subject, and what follows it. */
final class VerbTelling {

  private static final Set<String> IN = Set.of("in", "at", "near", "outside", "off");

  private VerbTelling() {}

  static @Nullable EventPhrase of(Passage passage, Happening verb) {
    Clause clause = named(passage, passage.clauses().read(verb.token()));
    Complements read = complements(passage, verb, clause).named(passage.before(), passage.text());
    Complements complements =
        new Complements(passage.needs().first(verb.kin(), read.phrases()), read.hasObject());
    List<TokenSpan> core = new ArrayList<>();
    if (clause.shared() != null) {
      core.add(clause.shared());
    }
    core.add(new TokenSpan(clause.group(), verb.after()));
    boolean acted = clause.object() != null && !complements.hasObject();
    if (acted && clause.object() != null) {
      core.add(clause.object());
    }
    List<TokenSpan> whole = TitleFilling.spans(passage, verb, clause, core, complements);
    List<TokenSpan> spans = withTail(passage, whole, verb, read);
    if (passage.letters().areSilent(complements, spans)) {
      Complements telling = passage.letters().withoutAddress(complements);
      for (List<TokenSpan> subject : subjects(passage, clause)) {
        List<TokenSpan> other = TitleFilling.filled(passage, subject, core, telling);
        List<TokenSpan> longer = withTail(passage, other, end(read, verb));
        if (!passage.letters().areSilent(telling, longer)) {
          whole = other;
          spans = longer;
          complements = telling;
          break;
        }
      }
    }
    spans = spans.subList(0, passage.cutEnd().whole(spans, verb.kin().equals("announce")));
    spans = passage.cutEnd().trimmed(spans, 2);
    String title = passage.titles().of(spans);
    if (title == null) {
      return null;
    }
    EnumSet<Clue> flaws = EnumSet.noneOf(Clue.class);
    boolean cut = complements.hasObject() && TitleFilling.isWithoutObject(spans, core, complements);
    add(flaws, Clue.OPEN_OBJECT, cut);
    add(flaws, Clue.OPEN_DEED, isWithoutDeed(passage, verb, spans, complements));
    add(flaws, Clue.OPEN_NEED, TitleFilling.isUnmet(passage, verb, spans, complements));
    add(flaws, Clue.OPEN_LENGTH, passage.titles().isTooLong(spans));
    add(flaws, Clue.OPEN_CUT, passage.cutEnd().isAt(spans));
    add(flaws, Clue.OPEN_STANDING, !passage.standing().ofVerb(verb, clause, complements, spans));
    add(flaws, Clue.TITLE_WITH_TAIL, spans.size() > whole.size());
    List<TokenSpan> taken = spans;
    Complements kept = complements;
    boolean left =
        kept.phrases().stream().anyMatch(p -> taken.stream().noneMatch(s -> s.equals(p)));
    add(flaws, Clue.PHRASES_LEFT_OUT, left);
    TokenSpan object = complements.hasObject() ? complements.phrases().get(0) : clause.object();
    return new EventPhrase(title, spans, clause, object, flaws);
  }

  /** The forms of the subject of a clause, the fullest first. */
  private static List<List<TokenSpan>> subjects(Passage passage, Clause clause) {
    TokenSpan subject = clause.subject();
    if (subject == null) {
      return List.of(List.of());
    }
    List<List<TokenSpan>> forms = new ArrayList<>();
    forms.add(List.of(subject));
    forms.addAll(passage.names().shorterForms(subject));
    return forms;
  }

  private static Complements complements(Passage passage, Happening verb, Clause clause) {
    Complements behind = Complements.of(passage, verb).withoutShown(passage.syntax());
    if (verb.kin().equals("announce") && behind.phrases().isEmpty()) {
      return Complements.toldBefore(passage, clause);
    }
    TokenSpan where = whereBefore(passage, clause);
    if (where == null || behind.hasObject()) {
      return behind;
    }
    List<TokenSpan> phrases = new ArrayList<>(behind.phrases());
    phrases.add(where);
    return new Complements(phrases, false);
  }

  /** "Near Utica, where a train derailed": the place stands before the clause. */
  private static @Nullable TokenSpan whereBefore(Passage passage, Clause clause) {
    TokenSpan subject = clause.subject();
    int where = subject == null ? -1 : subject.first() - 1;
    if (where < 2 || !passage.text().lower(where).equals("where")) {
      return null;
    }
    int end = passage.syntax().part(where - 1) == Syntax.Part.COMMA ? where - 1 : where;
    int first = end;
    while (first > 0 && passage.nouns().commas().isPlace(first - 1)) {
      first--;
    }
    boolean led = first > 0 && first < end && IN.contains(passage.text().lower(first - 1));
    return led ? new TokenSpan(first - 1, end) : null;
  }

  private static int end(Complements read, Happening verb) {
    List<TokenSpan> phrases = read.phrases();
    return phrases.isEmpty() ? verb.after() : phrases.get(phrases.size() - 1).after();
  }

  /** The same with "to improve communication", where nothing was left out before it. */
  private static List<TokenSpan> withTail(
      Passage passage, List<TokenSpan> spans, Happening verb, Complements read) {
    int after = end(read, verb);
    boolean adjacent = spans.get(spans.size() - 1).after() == after;
    return adjacent ? withTail(passage, spans, after) : spans;
  }

  private static List<TokenSpan> withTail(Passage passage, List<TokenSpan> spans, int after) {
    TokenSpan tail = passage.tails().of(spans, after, TitleFilling.COMFORTABLE);
    if (tail == null) {
      return spans;
    }
    List<TokenSpan> longer = new ArrayList<>(spans);
    longer.add(tail);
    return longer;
  }

  /** "Joined his colleagues" without "in passing the act", which would have been too long. */
  private static boolean isWithoutDeed(
      Passage passage, Happening verb, List<TokenSpan> spans, Complements complements) {
    boolean joining = verb.kin().equals("join");
    for (TokenSpan phrase : complements.phrases()) {
      boolean deed =
          phrase.length() > 1
              && passage.text().lower(phrase.first() + 1).endsWith("ing")
              && passage.syntax().part(phrase.first()) == Syntax.Part.PREPOSITION;
      if (deed && spans.stream().noneMatch(s -> s.first() == phrase.first())) {
        return joining;
      }
    }
    return joining && !Standing.holdsDeed(passage, spans);
  }

  private static Clause named(Passage passage, Clause clause) {
    TokenSpan subject = clause.subject();
    if (subject == null) {
      return clause;
    }
    TokenSpan defendant = isDefendant(passage, subject) ? passage.defendants().sole() : null;
    TokenSpan bill =
        new Bills(passage.syntax(), passage.nouns())
            .named(subject, Math.max(subject.after(), clause.group()));
    TokenSpan object = clause.object();
    return new Clause(
        defendant == null ? passage.before().of(bill) : defendant,
        object == null ? null : passage.before().of(object),
        clause.group(),
        clause.form(),
        clause.shared());
  }

  private static boolean isDefendant(Passage passage, TokenSpan subject) {
    return subject.length() == 2
        && passage.text().lower(subject.first()).equals("the")
        && passage.text().lower(subject.first() + 1).equals("defendant");
  }

  private static void add(EnumSet<Clue> flaws, Clue flaw, boolean there) {
    if (there) {
      flaws.add(flaw);
    }
  }
}
