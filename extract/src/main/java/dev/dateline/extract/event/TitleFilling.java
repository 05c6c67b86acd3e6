package dev.dateline.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Fills a title with subject, verb and as many whole phrases as it holds. */
final class TitleFilling {

  /** A title takes phrases in as long as it stays this short, in UTF-16 code units. */
  static final int COMFORTABLE = 100;

  /** Kins of verbs that need to whom a sum is given, or what for. */
  private static final Set<String> GIVING =
      Set.of("announce", "award", "receive", "secure", "approve");

  private TitleFilling() {}

  /** Subject, verb and what follows; with a shorter subject where the title would be cut. */
  static List<TokenSpan> spans(
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
          worth(passage, verb, form, bare, complements) - passage.names().costOf(subject, shorter);
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
    int thin = endsOpen(passage, verb, spans) ? 4 : 0;
    return (isLong(passage, spans) ? -100 : 0) + (cut ? -10 : 0) + Math.min(whole, 2) - thin;
  }

  /** "Engaging in a scheme", where the text goes on to say what for. */
  private static boolean endsOpen(Passage passage, Happening verb, List<TokenSpan> spans) {
    int next = spans.get(spans.size() - 1).after();
    String last = passage.text().lower(next - 1);
    boolean goesOn =
        next < passage.text().tokenCount()
            && passage.text().sentenceOf(next) == passage.text().sentenceOf(next - 1)
            && passage.syntax().part(next) == Syntax.Part.PREPOSITION
            && !passage.syntax().isTime(Math.min(next + 1, passage.text().tokenCount() - 1));
    boolean sum = passage.text().token(next - 1).startsWith("$") || Syntax.isIn("given", last);
    boolean gift = sum && GIVING.contains(verb.kin());
    return goesOn && (gift || Syntax.isIn("open-ended", last));
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
  static boolean isWithoutObject(
      List<TokenSpan> spans, List<TokenSpan> core, Complements complements) {
    int verb = Math.max(0, spans.indexOf(core.get(0)));
    TokenSpan object = complements.phrases().get(0);
    return spans.subList(verb, spans.size()).stream()
        .noneMatch(
            s ->
                s.first() == object.first()
                    || (s.first() == object.first() + 1 && s.after() <= object.after()));
  }

  /** "Pleaded guilty" without to what; but "will be sentenced" says enough. */
  static boolean isUnmet(
      Passage passage, Happening verb, List<TokenSpan> spans, Complements complements) {
    int next = verb.after();
    boolean planned =
        verb.token() > 0
            && (passage.text().lower(verb.token() - 1).equals("be") || isAhead(passage, verb));
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
  private static boolean isAhead(Passage passage, Happening verb) {
    int first = Math.max(passage.phrases().sentenceStart(verb.token()), verb.token() - 6);
    boolean when = false;
    for (int t = first; t < verb.token(); t++) {
      when |= passage.text().lower(t).equals("when");
    }
    return when && passage.text().lower(verb.token() - 1).equals("is");
  }

  static boolean isLong(Passage passage, List<TokenSpan> spans) {
    return passage.titles().lengthOf(spans) > COMFORTABLE;
  }

  /** Subject and verb, and as many phrases behind them as a title holds. */
  static List<TokenSpan> filled(
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
}
