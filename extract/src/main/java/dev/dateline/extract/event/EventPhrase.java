package dev.dateline.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that tell of one happening.
 *
 * @param title made of them
 * @param spans where they stand
 * @param isOpen whether something is missing without which the title does not stand alone: the
 *     subject of a verb, its object, or the name of what "the bill" or "it" was
 */
record EventPhrase(String title, List<TokenSpan> spans, boolean isOpen) {

  /** A title takes phrases in as long as it stays this short, in UTF-16 code units. */
  private static final int COMFORTABLE = 99;

  private static final Set<String> LINKING =
      Set.of("with", "in", "at", "between", "near", "of", "off", "against");

  EventPhrase {
    spans = List.copyOf(spans);
  }

  /** The phrase around a happening; null where no title can be made. */
  static @Nullable EventPhrase of(Passage passage, Happening happening) {
    return happening.form() == Happening.Form.NOUN
        ? ofNoun(passage, happening)
        : ofVerb(passage, happening);
  }

  private static @Nullable EventPhrase ofNoun(Passage passage, Happening noun) {
    int first = passage.phrases().nounPhraseStart(noun.token());
    int after = passage.phrases().end(noun.token(), Phrases.Kind.NOUN_PHRASE);
    List<TokenSpan> spans = new ArrayList<>();
    spans.add(new TokenSpan(first, Math.max(after, noun.after())));
    TokenSpan behind = behindTime(passage, Math.max(after, noun.after()));
    if (behind != null) {
      spans.add(behind);
      if (passage.titles().lengthOf(spans) > COMFORTABLE) {
        spans.remove(1);
      }
    }
    String title = passage.titles().of(spans);
    return title == null
        ? null
        : new EventPhrase(title, spans, !passage.standing().ofNoun(noun, spans.get(0)));
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

  private static @Nullable EventPhrase ofVerb(Passage passage, Happening verb) {
    Clause clause = named(passage, passage.clauses().read(verb.token()));
    Complements complements = Complements.of(passage, verb).named(passage.before());
    List<TokenSpan> core = new ArrayList<>();
    core.add(new TokenSpan(clause.group(), verb.after()));
    boolean acted = clause.object() != null && !complements.hasObject();
    if (acted && clause.object() != null) {
      core.add(clause.object());
    }
    List<TokenSpan> subject = new ArrayList<>();
    if (clause.subject() != null) {
      subject.add(clause.subject());
    }
    List<TokenSpan> spans = filled(passage, subject, core, complements);
    boolean whole = spans.size() == subject.size() + core.size() + complements.phrases().size();
    if (clause.subject() != null && (!whole || isLong(passage, spans))) {
      List<TokenSpan> names = passage.names().shortened(clause.subject());
      spans = filled(passage, names, core, complements);
    }
    String title = passage.titles().of(spans);
    return title == null
        ? null
        : new EventPhrase(
            title, spans, !passage.standing().ofVerb(verb, clause, complements, spans));
  }

  private static Clause named(Passage passage, Clause clause) {
    TokenSpan subject = clause.subject();
    return subject == null
        ? clause
        : new Clause(passage.before().of(subject), clause.object(), clause.group(), clause.form());
  }

  /** "To Brussels" of "to Brussels, Ankara, Jakarta and Bangkok". */
  private static TokenSpan firstOfList(Passage passage, TokenSpan phrase) {
    for (int t = phrase.first() + 1; t < phrase.after(); t++) {
      boolean joint =
          passage.syntax().part(t) == Syntax.Part.COMMA
              || passage.syntax().part(t) == Syntax.Part.CONJUNCTION;
      boolean head =
          passage.syntax().isCapitalised(t - 1) || passage.text().lower(t - 1).endsWith("s");
      if (joint && head) {
        return new TokenSpan(phrase.first(), t);
      }
    }
    return phrase;
  }

  private static boolean isLong(Passage passage, List<TokenSpan> spans) {
    return passage.titles().lengthOf(spans) > COMFORTABLE;
  }

  /** Subject and verb, and as many phrases behind them as a title holds. */
  private static List<TokenSpan> filled(
      Passage passage, List<TokenSpan> subject, List<TokenSpan> core, Complements complements) {
    List<TokenSpan> spans = new ArrayList<>(subject);
    spans.addAll(core);
    for (TokenSpan more : complements.phrases()) {
      spans.add(more);
      if (passage.titles().lengthOf(spans) > COMFORTABLE) {
        spans.remove(spans.size() - 1);
        TokenSpan shorter = firstOfList(passage, more);
        spans.add(shorter);
        if (shorter.equals(more) || passage.titles().lengthOf(spans) > COMFORTABLE) {
          spans.remove(spans.size() - 1);
        }
        break;
      }
    }
    return spans;
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
