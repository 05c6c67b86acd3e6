package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verb that shares subject and date with another: "was arrested and charged on June 17", "on
 * Friday the queen opened the bridge and visited the school".
 */
final class Siblings {

  private static final int NEAR = 20;

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final HappeningReader reader;
  private final LightVerbs lights;

  Siblings(Syntax syntax, Phrases phrases, HappeningReader reader) {
    this.lights = new LightVerbs(syntax, phrases, reader, new DateUse(syntax, phrases, reader));
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
    this.reader = reader;
  }

  /** The happening of a date, and the one that shares the date with it. */
  List<Happening> of(Happening happening, int time) {
    if (happening.form() == Happening.Form.NOUN) {
      return List.of(happening);
    }
    boolean before = syntax.timeStart(time) < happening.token();
    Happening other = before ? behind(happening) : inFront(happening);
    other = other == null && !before ? inClause(syntax.timeEnd(time)) : other;
    other = other == null && !before ? whichFell(happening) : other;
    return other == null ? List.of(happening) : List.of(happening, other);
  }

  /**
   * "The shuttle broke apart 73 seconds after it lifted off on Tuesday", "were hurt when police
   * clashed with them on Friday": the verb of the main clause, which was on the same day.
   */
  private @Nullable Happening whichFell(Happening happening) {
    int limit = Math.max(phrases.sentenceStart(happening.token()), happening.token() - NEAR);
    int link = happening.token() - 1;
    while (link > limit && syntax.part(link) != Part.SUBORDINATE) {
      if (closes(link) || isVerb(link) || syntax.part(link) == Part.COMMA) {
        return null;
      }
      link--;
    }
    if (link <= limit || !isOfOneHour(link)) {
      return null;
    }
    for (int t = link - 1; t >= limit; t--) {
      boolean duration = t >= link - 3;
      if ((closes(t) && !duration) || syntax.part(t) == Part.CONJUNCTION) {
        return null;
      }
      if (isVerb(t)) {
        return reader.verb(t);
      }
    }
    return null;
  }

  /** "When", "as", and "seconds after", "shortly before", but not "after" alone. */
  private boolean isOfOneHour(int link) {
    String lower = text.lower(link);
    boolean bound = lower.equals("after") || lower.equals("before");
    return bound
        ? Syntax.isIn("short-while", text.lower(link - 1))
        : lower.equals("when") || lower.equals("as");
  }

  /** "Were killed on Tuesday when a blast tore through the mine": what did it, on the same day. */
  private @Nullable Happening inClause(int after) {
    int limit = Math.min(phrases.sentenceEnd(Math.max(0, after - 1)), after + NEAR);
    if (after >= limit || !text.lower(after).equals("when")) {
      return null;
    }
    for (int t = after + 1; t < limit; t++) {
      if (closes(t) || syntax.part(t) == Part.COMMA || syntax.part(t) == Part.AUXILIARY) {
        return null;
      }
      if (isVerb(t)) {
        return lights.ofDisaster(t);
      }
    }
    return null;
  }

  private @Nullable Happening inFront(Happening happening) {
    int limit = Math.max(phrases.sentenceStart(happening.token()), happening.token() - NEAR);
    int t = happening.token() - 1;
    boolean apart = false; // "pleaded guilty and was sentenced on May 2": the plea was before
    while (t > limit && (syntax.part(t) == Part.AUXILIARY || syntax.part(t) == Part.ADVERB)) {
      apart |= syntax.part(t) == Part.AUXILIARY;
      t--;
    }
    if (apart || t <= limit || !text.lower(t).equals("and")) {
      return null;
    }
    for (t--; t >= limit; t--) {
      if (closes(t)) {
        return null;
      }
      if (isVerb(t)) {
        return reader.verb(t);
      }
    }
    return null;
  }

  private @Nullable Happening behind(Happening happening) {
    int end = phrases.sentenceEnd(happening.token());
    int limit = Math.min(end, happening.after() + NEAR);
    for (int t = happening.after(); t < limit; t++) {
      if (closes(t) || isVerb(t)) {
        return null;
      }
      if (text.lower(t).equals("and")) {
        int next = t + 1;
        while (next < limit && syntax.part(next) == Part.ADVERB) {
          next++;
        }
        if (next < limit && isVerb(next)) {
          return isDated(next, end) ? null : reader.verb(next);
        }
      }
    }
    return null;
  }

  private boolean isDated(int first, int end) {
    for (int t = first; t < Math.min(end, first + NEAR); t++) {
      if (phrases.isSentenceTime(t)) {
        return true;
      }
    }
    return false;
  }

  private boolean closes(int t) {
    Part part = syntax.part(t);
    return part == Part.STOP
        || part == Part.RELATIVE
        || part == Part.SUBORDINATE
        || part == Part.REPORT
        || phrases.isSentenceTime(t);
  }

  private boolean isVerb(int t) {
    return syntax.part(t) == Part.VERB
        && !phrases.isParticiple(t)
        && !text.lower(t).endsWith("ing");
  }
}
