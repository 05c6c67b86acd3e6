package dev.dateline.extract.event;

import java.util.ArrayList;
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

  /** A title takes phrases in as long as it stays this short, in UTF-16 code units. */
  private static final int COMFORTABLE = 100;

  private static final Set<String> LINKING =
      Set.of("with", "in", "at", "between", "near", "of", "off", "against");

  /** Kins of nouns that say little without what was agreed or asked. */
  private static final Set<String> OF_TERMS =
      Set.of("agree", "settle", "propose", "file", "charge", "sue");

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
      EventPhrase told =
          ofVerb(
              passage,
              new Happening(
                  verb, verb + 1, "host", Happening.Form.VERB, Happenings.Strength.STRONG));
      boolean announced = passage.text().lower(verb).startsWith("announc");
      return told == null || (announced && !told.isWhole(passage))
          ? ofNoun(passage, happening)
          : told;
    }
    return happening.form() == Happening.Form.NOUN
        ? ofNoun(passage, happening)
        : ofVerb(passage, happening);
  }

  /** Whether there is a subject, and the object is not cut. */
  private boolean isWhole(Passage passage) {
    int next = spans.get(spans.size() - 1).after();
    boolean of = next < passage.text().tokenCount() && passage.text().lower(next).equals("of");
    return subject() != null
        && object != null
        && spans.contains(object)
        && !of
        && !flaws.contains(Clue.PHRASES_LEFT_OUT)
        && flaws.stream().noneMatch(Clue::isHopeless);
  }

  private static @Nullable EventPhrase ofNoun(Passage passage, Happening noun) {
    int first = passage.phrases().nounPhraseStart(noun.token());
    int after = passage.phrases().end(noun.token(), Phrases.Kind.NOUN_PHRASE);
    List<TokenSpan> spans = new ArrayList<>();
    spans.add(fitting(passage, new TokenSpan(first, Math.max(after, noun.after())), noun.after()));
    TokenSpan behind = behindTime(passage, Math.max(after, noun.after()));
    if (behind != null) {
      spans.add(behind);
      if (passage.titles().lengthOf(spans) > COMFORTABLE) {
        spans.remove(1);
      }
    }
    int last = spans.get(spans.size() - 1).after();
    TokenSpan tail =
        OF_TERMS.contains(noun.kin()) || isGeneric(passage, last - 1)
            ? passage.tails().of(spans, last, COMFORTABLE)
            : null;
    if (tail != null) {
      spans.add(tail);
    }
    String title = passage.titles().ofNoun(spans);
    if (title == null) {
      return null;
    }
    EnumSet<Clue> flaws = EnumSet.noneOf(Clue.class);
    add(flaws, Clue.OPEN_LENGTH, passage.titles().isTooLong(spans));
    add(flaws, Clue.OPEN_STANDING, !passage.standing().ofNoun(noun, spans.get(0)));
    add(flaws, Clue.TITLE_WITH_TAIL, tail != null);
    return new EventPhrase(title, spans, null, null, flaws);
  }

  /** As far as a title holds: to where a phrase ends, and no further than that. */
  private static TokenSpan fitting(Passage passage, TokenSpan whole, int atLeast) {
    TokenSpan span = whole;
    for (int t = whole.after() - 1; t >= atLeast && isLong(passage, List.of(span)); t--) {
      boolean ends =
          passage.syntax().part(t) == Syntax.Part.PREPOSITION
              && passage.syntax().part(t - 1) == Syntax.Part.NOMINAL
              && !passage.text().lower(t).equals("of")
              && !passage.text().lower(t).equals("between");
      span = ends ? new TokenSpan(whole.first(), t) : span;
    }
    return isLong(passage, List.of(span)) ? whole : span;
  }

  /** "Passage of a bill": of which? */
  private static boolean isGeneric(Passage passage, int token) {
    String lower = passage.text().lower(token);
    return ClueWords.isIn("generic", lower) || Syntax.isIn("thin-noun", lower);
  }

  private static void add(EnumSet<Clue> flaws, Clue flaw, boolean there) {
    if (there) {
      flaws.add(flaw);
    }
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
    Complements read = complements(passage, verb, clause).named(passage.before(), passage.text());
    Complements complements =
        new Complements(passage.needs().first(verb.kin(), read.phrases()), read.hasObject());
    List<TokenSpan> core = new ArrayList<>();
    core.add(new TokenSpan(clause.group(), verb.after()));
    boolean acted = clause.object() != null && !complements.hasObject();
    if (acted && clause.object() != null) {
      core.add(clause.object());
    }
    List<TokenSpan> whole = spans(passage, verb, clause, core, complements);
    List<TokenSpan> spans = withTail(passage, whole, verb, read);
    if (passage.letters().areSilent(complements, spans)) {
      Complements telling = passage.letters().withoutAddress(complements);
      for (List<TokenSpan> subject : subjects(passage, clause)) {
        List<TokenSpan> other = filled(passage, subject, core, telling);
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
    String title = passage.titles().of(spans);
    if (title == null) {
      return null;
    }
    EnumSet<Clue> flaws = EnumSet.noneOf(Clue.class);
    boolean cut = complements.hasObject() && isWithoutObject(spans, core, complements);
    add(flaws, Clue.OPEN_OBJECT, cut);
    add(flaws, Clue.OPEN_DEED, isWithoutDeed(passage, verb, spans, complements));
    add(flaws, Clue.OPEN_NEED, isUnmet(passage, verb, spans, complements));
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
    return verb.kin().equals("announce") && behind.phrases().isEmpty()
        ? Complements.toldBefore(passage, clause)
        : behind;
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
    TokenSpan tail = passage.tails().of(spans, after, COMFORTABLE);
    if (tail == null) {
      return spans;
    }
    List<TokenSpan> longer = new ArrayList<>(spans);
    longer.add(tail);
    return longer;
  }

  /** Subject, verb and what follows; with a shorter subject where the title would be cut. */
  private static List<TokenSpan> spans(
      Passage passage,
      Happening verb,
      Clause clause,
      List<TokenSpan> core,
      Complements complements) {
    TokenSpan subject = clause.subject();
    if (subject == null) {
      return filled(passage, List.of(), core, complements);
    }
    List<TokenSpan> spans = filled(passage, List.of(subject), core, complements);
    boolean whole = spans.containsAll(complements.phrases());
    if (whole && !isLong(passage, spans)) {
      return spans;
    }
    List<TokenSpan> bare = withoutManner(passage, core);
    List<TokenSpan> best = spans;
    int most = Integer.MIN_VALUE;
    for (List<TokenSpan> shorter : passage.names().shorterForms(subject)) {
      List<TokenSpan> form = filled(passage, shorter, bare, complements);
      int worth =
          worth(passage, verb, form, bare, complements)
              - (passage.names().isOfSurnames(subject, shorter) ? 3 : 0);
      if (worth > most) {
        most = worth;
        best = form;
      }
    }
    return best;
  }

  /** How much of what a verb needs a title has: the object first, then whole phrases. */
  private static int worth(
      Passage passage,
      Happening verb,
      List<TokenSpan> spans,
      List<TokenSpan> core,
      Complements complements) {
    boolean cut =
        (complements.hasObject() && isWithoutObject(spans, core, complements))
            || isUnmet(passage, verb, spans, complements);
    int whole = (int) complements.phrases().stream().filter(spans::contains).count();
    return (isLong(passage, spans) ? -100 : 0) + (cut ? -10 : 0) + Math.min(whole, 2);
  }

  /** The verb without "unanimously", "successfully". */
  private static List<TokenSpan> withoutManner(Passage passage, List<TokenSpan> core) {
    List<TokenSpan> bare = new ArrayList<>();
    for (TokenSpan span : core) {
      int from = span.first();
      for (int t = span.first(); t < span.after(); t++) {
        boolean manner =
            passage.syntax().part(t) == Syntax.Part.ADVERB
                && passage.text().lower(t).endsWith("ly");
        if (manner) {
          if (t > from) {
            bare.add(new TokenSpan(from, t));
          }
          from = t + 1;
        }
      }
      if (span.after() > from) {
        bare.add(new TokenSpan(from, span.after()));
      }
    }
    return bare;
  }

  /** Whether the object, for which a title had no room, was left out. */
  private static boolean isWithoutObject(
      List<TokenSpan> spans, List<TokenSpan> core, Complements complements) {
    int verb = Math.max(0, spans.indexOf(core.get(0)));
    int first = complements.phrases().get(0).first();
    return spans.subList(verb, spans.size()).stream().noneMatch(s -> s.first() == first);
  }

  /** "Pleaded guilty" without to what; but "will be sentenced" says enough. */
  private static boolean isUnmet(
      Passage passage, Happening verb, List<TokenSpan> spans, Complements complements) {
    int next = verb.after();
    boolean planned = verb.token() > 0 && passage.text().lower(verb.token() - 1).equals("be");
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
    TokenSpan bill =
        new Bills(passage.syntax(), passage.nouns())
            .named(subject, Math.max(subject.after(), clause.group()));
    TokenSpan object = clause.object();
    return new Clause(
        passage.before().of(bill),
        object == null ? null : passage.before().of(object),
        clause.group(),
        clause.form());
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
        addShorter(passage, more, spans);
        break;
      }
    }
    return spans;
  }

  /** Takes the longest of the shorter forms of a phrase that fits, if any does. */
  private static void addShorter(Passage passage, TokenSpan phrase, List<TokenSpan> spans) {
    int before = spans.size();
    for (List<TokenSpan> form : passage.shortening().of(phrase)) {
      spans.addAll(form);
      if (!isLong(passage, spans)) {
        return;
      }
      spans.subList(before, spans.size()).clear();
    }
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
