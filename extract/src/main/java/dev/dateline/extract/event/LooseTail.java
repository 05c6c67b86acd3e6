package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;

/**
 * What a title should not end with, because the words that it leads to are not in it: "kills 17
 * people and wounds", "opens fire with 11", "is sworn in as the conflict", "a hotel close".
 */
final class LooseTail {

  private static final int LONGEST_SUBJECT = 10;

  private final Syntax syntax;
  private final TokenizedText text;

  LooseTail(Syntax syntax) {
    this.syntax = syntax;
    this.text = syntax.text();
  }

  /**
   * The stretches without such an end.
   *
   * @param least how many stretches stay whatever they end with
   */
  List<TokenSpan> cut(List<TokenSpan> spans, int least) {
    if (spans.size() <= least) {
      return spans;
    }
    TokenSpan last = spans.get(spans.size() - 1);
    for (int i = spans.size() - 1; i >= least; i--) {
      String first = text.lower(spans.get(i).first());
      boolean clause = first.equals("as") || first.equals("when") || first.equals("after");
      if (clause && isClause(spans.subList(i, spans.size()))) {
        return spans.subList(0, i);
      }
    }
    int end = text.afterLastToken(text.sentenceOf(last.first()));
    int after = last.after() < end ? end(last) : last.after();
    if (after == last.after()) {
      return spans;
    }
    List<TokenSpan> kept = new ArrayList<>(spans.subList(0, spans.size() - 1));
    if (after > last.first()) {
      kept.add(new TokenSpan(last.first(), after));
    }
    return cut(kept, least);
  }

  private int end(TokenSpan span) {
    int after = span.after();
    boolean pair = span.length() > 1;
    boolean goesOn = syntax.part(after) != Part.STOP && syntax.part(after) != Part.COMMA;
    if (pair && goesOn && syntax.part(after - 2) == Part.CONJUNCTION && isVerb(after - 1)) {
      return after - 2;
    }
    if (pair && isNumber(after - 1) && text.lower(after - 2).equals("with")) {
      return after - 2;
    }
    boolean order = // "in order" before "to do so"
        pair && text.lower(after - 1).equals("order") && text.lower(after - 2).equals("in");
    if (order && text.lower(after).equals("to")) {
      return after - 2;
    }
    if (text.lower(after - 1).equals("effective") && syntax.isTime(after)) {
      return after - 1;
    }
    if (text.lower(after - 1).equals("close") && text.lower(after).equals("to")) {
      return after - 1;
    }
    return after;
  }

  /** "As temperatures", "as the war in the north", whose verb stands behind. */
  private boolean isClause(List<TokenSpan> spans) {
    for (TokenSpan span : spans) {
      for (int t = span.first() + 1; t < span.after(); t++) {
        boolean described = // "as suspected rebels"
            syntax.part(t) == Part.VERB
                && text.lower(t).endsWith("ed")
                && t + 1 < span.after()
                && syntax.part(t + 1) == Part.NOMINAL;
        if ((syntax.part(t) == Part.VERB && !described) || syntax.part(t) == Part.AUXILIARY) {
          return false;
        }
      }
    }
    int after = spans.get(spans.size() - 1).after();
    return after < text.afterLastToken(text.sentenceOf(after - 1)) && isBeforeVerb(after);
  }

  private boolean isVerb(int t) {
    return syntax.part(t) == Part.VERB
        || ClueWords.isIn("hurting", text.lower(t))
        || (syntax.isBulletin()
            && Happenings.load().hasForm(text.lower(t), Happenings.Form.PRESENT));
  }

  private boolean isNumber(int t) {
    return text.kind(t) == TokenizedText.Kind.NUMBER || Syntax.isIn("number-word", text.lower(t));
  }

  /** "As temperatures" before "rapidly increase", "as the conflict" before "continues". */
  private boolean isBeforeVerb(int t) {
    Part part = syntax.part(t);
    boolean present = part == Part.NOMINAL && text.lower(t).endsWith("s") && isLast(t);
    return part == Part.VERB
        || part == Part.AUXILIARY
        || part == Part.ADVERB
        || (part == Part.CONJUNCTION && isBeforeVerbOfBoth(t + 1))
        || present;
  }

  /**
   * "As blizzards and snow" before "rapidly cover", "after rebels and their allies" before
   * "attack".
   */
  private boolean isBeforeVerbOfBoth(int first) {
    int limit = Math.min(text.afterLastToken(text.sentenceOf(first)), first + LONGEST_SUBJECT);
    for (int t = first; t < limit; t++) {
      switch (syntax.part(t)) {
        case VERB, AUXILIARY, ADVERB -> {
          return true;
        }
        case NOMINAL, JOINT, DETERMINER, POSSESSIVE_PRONOUN, CONJUNCTION -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  private boolean isLast(int t) {
    return t + 1 < text.tokenCount() && syntax.part(t + 1) == Part.STOP;
  }
}
