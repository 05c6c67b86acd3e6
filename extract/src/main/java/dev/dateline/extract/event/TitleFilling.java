package dev.dateline.extract.event;

import dev.dateline.extract.event.ClausePhrase.Rank;
import dev.dateline.extract.event.Syntax.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Fills a title with subject, verb and the phrases behind it. Where not all of them have room, what
 * is needed least is left out or shortened: offices and ranks of the subject, manner, where and by
 * whom, second members of lists, and only at last what the verb needs.
 *
 * <p>All ways to do so are weighed: a phrase counts by its {@link Rank}, a shorter form of it a
 * little less, a shorter subject costs what {@link NamesOfSubjects} says. Phrases are few, and a
 * way is left as soon as it is too long.
 */
final class TitleFilling {

  /** A title takes phrases in as long as it stays this short, in UTF-16 code units. */
  static final int COMFORTABLE = 100;

  private static final int COST_OF_SHORTENING = 3;
  private static final int COST_OF_OPEN_END = 6;

  private static final int COST_OF_CUT = 25;

  private final Passage passage;
  private final List<ClausePhrase> phrases;
  private final List<List<List<TokenSpan>>> shorter = new ArrayList<>();
  private int most = Integer.MIN_VALUE;
  private Filled best = new Filled(List.of(), null);

  private TitleFilling(Passage passage, List<ClausePhrase> phrases) {
    this.passage = passage;
    this.phrases = phrases;
  }

  /**
   * A title's stretches.
   *
   * @param spans in the order of the title
   * @param left the first phrase for which there was no room; null where all are in
   */
  record Filled(List<TokenSpan> spans, @Nullable ClausePhrase left) {
    Filled {
      spans = List.copyOf(spans);
    }
  }

  /** Subject, verb and what follows; with a shorter subject where the title would be cut. */
  static Filled of(
      Passage passage,
      @Nullable TokenSpan subject,
      List<TokenSpan> core,
      List<ClausePhrase> phrases) {
    List<TokenSpan> whole = new ArrayList<>();
    if (subject != null) {
      whole.add(subject);
    }
    whole.addAll(core);
    phrases.forEach(phrase -> whole.addAll(phrase.spans()));
    if (!isLong(passage, whole)) {
      return new Filled(whole, null);
    }
    TitleFilling filling = new TitleFilling(passage, phrases);
    filling.search(subject, core);
    return filling.best;
  }

  private void search(@Nullable TokenSpan subject, List<TokenSpan> core) {
    phrases.forEach(phrase -> shorter.add(formsOf(phrase)));
    List<TokenSpan> bare = without(core, this::isManner);
    List<TokenSpan> past = without(bare, this::isPerfect);
    List<TokenSpan> full = subject == null ? List.of() : List.of(subject);
    begin(full, core, 0);
    // Most subjects have one form or two, and most verbs no manner: each is weighed once.
    Set<List<TokenSpan>> forms =
        subject == null ? Set.of(full) : new LinkedHashSet<>(passage.names().shorterForms(subject));
    for (List<TokenSpan> form : forms) {
      int cost = subject == null ? 0 : costOf(subject, form);
      begin(form, bare, cost);
      if (!past.equals(bare)) {
        begin(form, past, cost + 1);
      }
    }
  }

  /** The shorter forms of a phrase: of its last stretch, where it has several. */
  private List<List<TokenSpan>> formsOf(ClausePhrase phrase) {
    int last = phrase.spans().size() - 1;
    List<List<TokenSpan>> forms = new ArrayList<>();
    for (List<TokenSpan> shortened : passage.shortening().of(phrase.spans().get(last))) {
      List<TokenSpan> form = new ArrayList<>(phrase.spans().subList(0, last));
      form.addAll(shortened);
      forms.add(form);
    }
    return forms;
  }

  private int costOf(TokenSpan subject, List<TokenSpan> form) {
    boolean nameless =
        passage.standing().isNamed(subject) && form.stream().noneMatch(passage.standing()::isNamed);
    return 5 * passage.names().costOf(subject, form) + (nameless ? 2 : 0);
  }

  private void begin(List<TokenSpan> subject, List<TokenSpan> core, int cost) {
    List<TokenSpan> spans = new ArrayList<>(subject);
    spans.addAll(core);
    boolean fits = !isLong(passage, spans);
    search(0, spans, fits ? -cost : -cost - 1000, null);
  }

  /** Goes on from a phrase: with it, with a shorter form of it, without it, or not at all. */
  private void search(int at, List<TokenSpan> spans, int worth, @Nullable ClausePhrase left) {
    if (at == phrases.size()) {
      weigh(spans, worth - openEnd(spans, at), left);
      return;
    }
    ClausePhrase phrase = phrases.get(at);
    ClausePhrase missing = left == null ? phrase : left;
    weigh(spans, worth - openEnd(spans, at), missing);
    if (left == null || isFree(at, spans)) {
      int here = worth + phrase.rank().worth() - at;
      with(at, spans, phrase.spans(), here, left);
      for (List<TokenSpan> form : shorter.get(at)) {
        boolean toEnd = form.get(form.size() - 1).after() == phrase.after();
        int next = toEnd ? at : phrases.size();
        with(next, spans, form, here - COST_OF_SHORTENING, toEnd ? left : missing);
      }
    }
    boolean mayMiss = phrase.rank() == Rank.WHERE || phrase.rank() == Rank.WHOM;
    if (mayMiss) {
      search(at + 1, spans, worth - 1, missing);
    }
  }

  /**
   * What hangs on the verb, and not on what was left out before it: a purpose or deed behind a name
   * ("a letter [to Ann Moss] urging"), what for behind a short phrase ("37 months [in prison]
   * for").
   */
  private boolean isFree(int at, List<TokenSpan> spans) {
    ClausePhrase phrase = phrases.get(at);
    int taken = spans.get(spans.size() - 1).after();
    boolean telling = phrase.rank().worth() >= Rank.TELLING.worth();
    if (phrases.get(at - 1).after() == taken) {
      return telling;
    }
    boolean named = true;
    boolean brief = true;
    for (int i = at - 1; i >= 0 && phrases.get(i).after() > taken; i--) {
      boolean name = passage.syntax().isCapitalised(phrases.get(i).after() - 1);
      named &= name || isBrief(phrases.get(i));
      brief &= isBrief(phrases.get(i));
    }
    int first = phrase.first();
    boolean led = passage.syntax().part(first) == Part.PREPOSITION;
    if (brief && led) {
      return phrase.rank() != Rank.WHERE;
    }
    boolean gerund = Gerunds.open(passage.syntax(), first);
    boolean deed =
        gerund
            || passage.text().lower(first).equals("to")
            || passage.text().lower(first + 1).endsWith("ing");
    boolean towards = led && !passage.syntax().isCapitalised(phrase.after() - 1);
    boolean says = // "a tribute [on the Senate floor] honoring Ann Moss"
        gerund && Letters.isPaper(passage.text().lower(phrases.get(0).after() - 1));
    return telling && (says || (brief && deed) || (named && (deed || towards)));
  }

  /** "In prison", "in federal funding". */
  private boolean isBrief(ClausePhrase phrase) {
    return phrase.after() - phrase.first() <= 2
        || Syntax.isIn("given", passage.text().lower(phrase.after() - 1));
  }

  private void with(
      int at, List<TokenSpan> spans, List<TokenSpan> form, int worth, @Nullable ClausePhrase left) {
    List<TokenSpan> longer = new ArrayList<>(spans);
    longer.addAll(form);
    if (isLong(passage, longer)) {
      return;
    }
    search(Math.min(at + 1, phrases.size()), longer, worth, left);
  }

  private void weigh(List<TokenSpan> spans, int worth, @Nullable ClausePhrase left) {
    if (worth <= most) {
      return;
    }
    int cut = passage.cutEnd().isAt(spans) ? COST_OF_CUT : 0;
    if (worth - cut > most) {
      most = worth - cut;
      best = new Filled(spans, left);
    }
  }

  /** "A letter", "$3 million", "urging him": one of the next phrases is what it is about. */
  private int openEnd(List<TokenSpan> spans, int next) {
    TokenSpan last = spans.get(spans.size() - 1);
    boolean asked = Gerunds.asks(passage.text().lower(last.first()));
    boolean open = Ranks.isOpen(passage.syntax(), last.after() - 1);
    boolean told = isTold(next) || (isTold(next + 1) && isBrief(phrases.get(next)));
    String noun = passage.text().lower(last.after() - 1);
    boolean empty = // "for charges"
        ClueWords.isIn("generic", noun)
            && last.length() == 2
            && passage.syntax().part(last.first()) == Part.PREPOSITION;
    boolean of = isBeforeOf(last) && !passage.syntax().isCapitalised(last.after() - 1);
    boolean deed = // "the removal", "the meeting": of what?
        noun.endsWith("ion") || noun.endsWith("ment") || noun.endsWith("nce");
    open |= of;
    return (asked || empty || (of && deed) ? 2 * COST_OF_OPEN_END : 0)
        + (open && (told || isBound(last) || of) ? COST_OF_OPEN_END : 0);
  }

  private boolean isTold(int at) {
    Rank rank = at < phrases.size() ? phrases.get(at).rank() : Rank.WHERE;
    return rank == Rank.TELLING || rank == Rank.WHOM;
  }

  /** "For his role" before "in" and what could not be read. */
  private boolean isBound(TokenSpan span) {
    boolean bound = Syntax.isIn("bound-noun", passage.text().lower(span.after() - 1));
    return isBeforeOf(span)
        || (bound
            && span.after() < passage.text().tokenCount()
            && passage.syntax().part(span.after()) == Part.PREPOSITION);
  }

  private boolean isBeforeOf(TokenSpan span) {
    return span.after() < passage.text().tokenCount()
        && passage.text().lower(span.after()).equals("of");
  }

  private static List<TokenSpan> without(List<TokenSpan> core, IntPredicate needless) {
    List<TokenSpan> bare = new ArrayList<>();
    for (TokenSpan span : core) {
      int from = span.first();
      for (int t = span.first(); t < span.after(); t++) {
        if (needless.test(t)) {
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

  /** "Unanimously", "successfully". */
  private boolean isManner(int t) {
    return passage.syntax().part(t) == Part.ADVERB && passage.text().lower(t).endsWith("ly");
  }

  /** "Has agreed" tells the same as "agreed". */
  private boolean isPerfect(int t) {
    String lower = passage.text().lower(t);
    int next = t + 1;
    while (next + 1 < passage.text().tokenCount() && isManner(next)) {
      next++;
    }
    return (lower.equals("has") || lower.equals("have"))
        && next < passage.text().tokenCount()
        && passage.syntax().part(next) == Part.VERB
        && passage.syntax().isPast(next);
  }

  static boolean isLong(Passage passage, List<TokenSpan> spans) {
    return passage.titles().lengthOf(spans) > COMFORTABLE;
  }
}
