package dev.dateline.extract.anniversary;

import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Phrases;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what "its tenth anniversary" and "the one-year anniversary" are of, where no "of" says it:
 * the sentence has told it before.
 */
final class UntoldReader {

  private static final int NEAR = 24;

  /** What "its" means stands no farther before it, in tokens. */
  private static final int NEAR_OWNER = 8;

  private final Passage passage;
  private final ToldReader told;
  private final int published;

  UntoldReader(Passage passage, ToldReader told, int published) {
    this.passage = passage;
    this.told = told;
    this.published = published;
  }

  /**
   * "The 1989 crackdown … to mark its tenth anniversary": of the year that the number leads to;
   * null where the sentence tells of nothing of that year.
   */
  @Nullable Occasion ofYear(Cue cue) {
    if (cue.ordinal() < 1) {
      return null;
    }
    for (int t = cue.first() - 1; t >= start(cue); t--) {
      int time = passage.syntax().timeAt(t);
      DateValue value = time < 0 ? null : DateValue.of(passage.syntax().time(time));
      if (value == null || !isBase(value, cue)) {
        continue;
      }
      int first = passage.phrases().nounPhraseStart(t);
      int after = Math.min(cue.first(), passage.phrases().end(t, Phrases.Kind.NOUN_PHRASE));
      Occasion occasion = occasion(first, after, t, cue.first());
      if (occasion != null) {
        return occasion.withBase(value, true);
      }
    }
    return null;
  }

  private boolean isBase(DateValue value, Cue cue) {
    Integer year = value.year();
    return year != null && year + cue.ordinal() == published;
  }

  /** A happening in a noun phrase that has a date in it or right behind it. */
  private @Nullable Occasion occasion(int first, int after, int date, int limit) {
    for (int t = first; t < Math.min(limit, Math.max(after, date)); t++) {
      boolean noun = passage.syntax().part(t) == Part.NOMINAL && !passage.syntax().isTime(t);
      if (noun && isTold(t)) {
        int end = withoutLink(after);
        String title = passage.titles().of(List.of(new TokenSpan(first, end)));
        return title == null ? null : told.occasion(title, first, end);
      }
    }
    return null;
  }

  /** "The marches on their anniversary": the phrase ends before what leads on. */
  private int withoutLink(int after) {
    int end = after;
    while (end > 1
        && (passage.syntax().part(end - 1) == Part.PREPOSITION
            || passage.syntax().part(end - 1) == Part.POSSESSIVE_PRONOUN
            || passage.syntax().part(end - 1) == Part.DETERMINER)) {
      end--;
    }
    return end;
  }

  /** "The murder of Rosa Hall before the one-year anniversary": the last that was named. */
  @Nullable Occasion named(Cue cue) {
    boolean article = cue.first() > 0 && passage.syntax().part(cue.first() - 1) == Part.DETERMINER;
    for (int t = cue.first() - 1; article && cue.ordinal() > 0 && t >= start(cue); t--) {
      if (passage.syntax().part(t) != Part.NOMINAL || !isTold(t)) {
        continue;
      }
      int first = passage.phrases().nounPhraseStart(t);
      int after =
          withoutLink(Math.min(cue.first(), passage.phrases().end(t, Phrases.Kind.NOUN_PHRASE)));
      String title = passage.titles().of(List.of(new TokenSpan(first, after)));
      if (title != null && Standalone.isNamed(title)) {
        return told.occasion(title, first, after);
      }
    }
    return null;
  }

  /** "In remembrance of the earthquake of 1985 on its 32nd anniversary": that of the quake. */
  @Nullable Occasion onIts(Cue cue) {
    int owner = cue.first() - 1;
    String on = owner > 1 ? passage.text().lower(owner - 1) : "";
    boolean its =
        (on.equals("on") || on.equals("at"))
            && (passage.text().lower(owner).equals("its")
                || passage.text().lower(owner).equals("their"));
    DateValue said = null;
    for (int t = owner - 2; its && t >= Math.max(start(cue), owner - NEAR_OWNER); t--) {
      int time = passage.syntax().timeAt(t);
      said = time < 0 || said != null ? said : DateValue.of(passage.syntax().time(time));
      if (time < 0 && passage.syntax().part(t) == Part.NOMINAL && isTold(t)) {
        int first = passage.phrases().nounPhraseStart(t);
        String title = passage.titles().of(List.of(new TokenSpan(first, t + 1)));
        Occasion occasion = title == null ? null : told.occasion(title, first, t + 1);
        boolean base = said != null && isBase(said, cue);
        return occasion == null || !base || said == null ? occasion : occasion.withBase(said, true);
      }
      if (passage.syntax().part(t) == Part.VERB) {
        return null;
      }
    }
    return null;
  }

  private boolean isTold(int t) {
    return passage.happenings().kin(t) != null
        && !Syntax.isIn("commemorate", passage.text().lower(t));
  }

  private int start(Cue cue) {
    return Math.max(passage.phrases().sentenceStart(cue.first()), cue.first() - NEAR);
  }
}
