package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayList;
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
    int name = pastKnown(end + 1, limit);
    int after = number < 0 || name >= limit || !isApart(end) ? name : end(name, limit);
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

  /** The name behind a subject that is a number; the subject itself where it is none. */
  TokenSpan named(TokenSpan subject, int limit) {
    List<TokenSpan> found = new ArrayList<>();
    add(subject.first(), subject.after(), limit, found);
    return found.size() == 1 ? found.get(0) : subject;
  }

  /** "The Respect for Heroes Act": to where the name ends, else to the end of the noun. */
  private int end(int name, int limit) {
    for (int t = name; t < Math.min(limit, name + 14); t++) {
      if (syntax.isCapitalised(t) && Syntax.isIn("act", text.lower(t))) {
        return t + 1;
      }
      boolean inside =
          syntax.isCapitalised(t)
              || syntax.part(t) == Part.PREPOSITION
              || syntax.part(t) == Part.DETERMINER
              || text.lower(t).equals("and")
              || text.lower(t).equals("to");
      if (!inside) {
        break;
      }
    }
    return nouns.chunkEnd(name, limit);
  }

  /** Past "known as", "also called", and a quotation mark. */
  private int pastKnown(int from, int limit) {
    int t = from;
    boolean also = t < limit && text.lower(t).equals("also");
    t = also ? t + 1 : t;
    if (t + 1 < limit && text.lower(t).equals("known") && text.lower(t + 1).equals("as")) {
      t += 2;
    } else if (t < limit && (text.lower(t).equals("called") || text.lower(t).equals("entitled"))) {
      t++;
    }
    return t < limit && syntax.part(t) == Part.QUOTE ? t + 1 : t;
  }

  private boolean isApart(int t) {
    return syntax.part(t) == Part.COMMA
        || text.token(t).startsWith("-")
        || text.token(t).equals("\u2013");
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
    boolean two = // "H. Res 857"
        lead > first && text.lower(lead).startsWith("res") && text.token(lead - 1).length() <= 2;
    if (two) {
      return lead - 1;
    }
    return LEAD.matcher(text.token(lead)).matches() ? lead : -1;
  }

  /** "The Ultrasound Informed Consent Act", "a government funding package". */
  private boolean isName(int first, int after) {
    boolean act = Syntax.isIn("act", text.lower(after - 1));
    return act || (syntax.part(first) == Part.DETERMINER && after - first > 2);
  }
}
