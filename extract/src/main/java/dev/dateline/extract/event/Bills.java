package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name behind the number of a bill: "H.R. 3805, the Ultrasound Informed Consent Act", "S.802, a
 * drought relief bill". It says more than the number.
 */
final class Bills {

  private static final Pattern LEAD =
      Pattern.compile("(H\\.? ?R|S|HR|H\\.? ?Res|S\\.? ?Res|[HS]\\.? ?J\\.? ?Res)\\.?");
  private static final Pattern WHOLE = Pattern.compile("(H\\.?R\\.?|S\\.)\\d+");

  private final Syntax syntax;
  private final TokenizedText text;
  private final NounChunks nouns;

  Bills(Syntax syntax, NounChunks nouns) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.nouns = nouns;
  }

  /**
   * Adds a phrase to others, with the name in place of the number where it ends with one.
   *
   * @return the token after what was added
   */
  int add(int first, int end, int limit, List<TokenSpan> into) {
    int number = number(first, end);
    int name = end + 1;
    int after = number < 0 || name >= limit || !isApart(end) ? name : nouns.chunkEnd(name, limit);
    if (after <= name + 1 || !isName(name, after)) {
      into.add(new TokenSpan(first, end));
      return end;
    }
    if (number > first) {
      into.add(new TokenSpan(first, number));
    }
    into.add(new TokenSpan(name, after));
    return after;
  }

  private boolean isApart(int t) {
    return syntax.part(t) == Part.COMMA || text.token(t).startsWith("-") || text.token(t).equals("\u2013");
  }

  /** Where the number begins that a phrase ends with; -1 where it ends with none. */
  private int number(int first, int end) {
    int last = end - 1;
    if (WHOLE.matcher(text.token(last)).matches()) {
      return last;
    }
    if (last <= first || text.kind(last) != TokenizedText.Kind.NUMBER) {
      return -1;
    }
    int lead = text.token(last - 1).equals(".") && last - 1 > first ? last - 2 : last - 1;
    return LEAD.matcher(text.token(lead)).matches() ? lead : -1;
  }

  /** "The Ultrasound Informed Consent Act", "a government funding package". */
  private boolean isName(int first, int after) {
    boolean act = Syntax.isIn("act", text.lower(after - 1));
    return act || (syntax.part(first) == Part.DETERMINER && after - first > 2);
  }
}
