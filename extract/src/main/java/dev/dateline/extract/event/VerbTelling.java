package dev.dateline.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phrase around a verb that tells of a happening: its subject, and what follows it. */
final class VerbTelling {

  private static final Set<String> IN = Set.of("in", "at", "near", "outside", "off");

  private VerbTelling() {}

  static @Nullable EventPhrase of(Passage passage, Happening verb) {
    Clause clause = named(passage, verb, passage.clauses().read(verb.token()));
    Complements behind = Complements.of(passage, verb).apposed(passage.syntax());
    Complements standing = complements(passage, verb, clause, behind);
    List<ClausePhrase> rest = rest(passage, verb, behind, standing);
    Complements read = standing.named(passage.before(), passage.text());
    List<TokenSpan> needed = passage.needs().first(verb.kin(), read.phrases());
    Complements complements =
        new Complements(passage.needs().told(verb.kin(), needed), read.hasObject());
    List<TokenSpan> core = new ArrayList<>();
    boolean acts = // "was moved and secured $3 million": no passive
        (complements.hasObject() && complements.phrases().get(0).first() == verb.after())
            || ClueWords.isIn("never-passive", verb.kin());
    if (clause.shared() != null && !acts) {
      core.add(clause.shared());
    }
    core.add(new TokenSpan(clause.group(), verb.after()));
    boolean acted = clause.object() != null && !complements.hasObject();
    if (acted && clause.object() != null) {
      core.add(clause.object());
    }
    List<ClausePhrase> phrases =
        new ArrayList<>(new Ranks(passage.syntax()).of(verb.kin(), complements, passage.needs()));
    phrases.addAll(rest);
    TitleFilling.Filled filled = TitleFilling.of(passage, clause.subject(), core, phrases);
    List<ClausePhrase> alone = withoutCompany(passage, verb, phrases);
    if (filled.left() != null && alone.size() < phrases.size()) {
      TitleFilling.Filled deed = TitleFilling.of(passage, clause.subject(), core, alone);
      if (end(deed) > end(filled)) {
        filled = deed;
        complements = new Complements(alone.get(0).spans(), false);
      }
    }
    List<TokenSpan> whole = filled.spans();
    whole = whole.subList(0, passage.cutEnd().whole(whole, verb.kin().equals("announce")));
    List<TokenSpan> spans =
        new LooseTail(passage.syntax()).cut(passage.cutEnd().trimmed(whole, 2), 2);
    String title = passage.titles().of(spans);
    if (title == null) {
      return null;
    }
    VerbFlaws flaws = new VerbFlaws(passage, verb, clause, core, complements, phrases);
    TokenSpan object = complements.hasObject() ? complements.phrases().get(0) : clause.object();
    EventPhrase phrase = new EventPhrase(title, spans, clause, object, flaws.of(filled, spans));
    EventPhrase told =
        ToldClause.isNeeded(passage, verb, phrase)
            ? ToldClause.of(passage, verb, clause, complements)
            : null;
    return told == null ? phrase : told;
  }

  private static int end(TitleFilling.Filled filled) {
    return filled.spans().get(filled.spans().size() - 1).after();
  }

  /** "Joined in introducing a bill" of "joined a group of senators in introducing a bill". */
  private static List<ClausePhrase> withoutCompany(
      Passage passage, Happening verb, List<ClausePhrase> phrases) {
    for (int i = 1; i < phrases.size() && verb.kin().equals("join"); i++) {
      int first = phrases.get(i).first();
      boolean deed =
          passage.text().lower(first).equals("in")
              && first + 1 < passage.text().tokenCount()
              && passage.text().lower(first + 1).endsWith("ing");
      if (deed) {
        List<ClausePhrase> alone = new ArrayList<>(phrases.subList(i, phrases.size()));
        alone.set(0, new ClausePhrase(alone.get(0).spans(), ClausePhrase.Rank.NEEDED));
        return alone;
      }
    }
    return phrases;
  }

  /**
   * The rest of the clause behind what a verb takes; none where that was told before the verb, or
   * points back to what was told elsewhere.
   */
  private static List<ClausePhrase> rest(
      Passage passage, Happening verb, Complements behind, Complements standing) {
    int end = verb.after();
    for (TokenSpan phrase : behind.phrases()) {
      end = Math.max(end, phrase.after());
    }
    boolean shown = standing.phrases().size() < behind.phrases().size();
    boolean told = behind.phrases().isEmpty() && standing.hasObject();
    return shown || told ? List.of() : RestReader.from(passage, verb, end);
  }

  private static Complements complements(
      Passage passage, Happening verb, Clause clause, Complements read) {
    Complements behind = read.withoutShown(passage.syntax());
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

  private static Clause named(Passage passage, Happening verb, Clause clause) {
    TokenSpan subject = clause.subject();
    if (subject == null) {
      return clause;
    }
    TokenSpan defendant =
        isDefendant(passage, subject)
            ? passage.defendants().sole()
            : passage.defendants().nameOf(verb, subject);
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
}
