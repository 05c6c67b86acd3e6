package dev.dateline.extract.anniversary;

import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.text.TokenizedText;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a thing began with where the text says so near its anniversary and with the year that
 * was reckoned: "the 25th anniversary of the Lindau Players. Founded in 1982, they …".
 */
final class ToldBeginning {

  /** How far from the anniversary it is looked for, in tokens and in sentences. */
  private static final int NEAR = 80;

  private static final int SENTENCES = 2;

  /** How far the verb may stand before its year. */
  private static final int NEAR_YEAR = 10;

  private static final int LONG_WORD = 4;

  private static final Map<String, String> DEEDS =
      Map.of(
          "found", "founding",
          "open", "opening",
          "start", "start",
          "launch", "launch",
          "build", "construction",
          "enter-force", "enactment",
          "sign", "signing",
          "adopt", "adoption",
          "introduce", "introduction");

  private final Passage passage;
  private final TokenizedText text;

  ToldBeginning(Passage passage) {
    this.passage = passage;
    this.text = passage.text();
  }

  /** The deed that a thing of this title began with in this year; null where none is told. */
  @Nullable String deed(Cue cue, String title, DateValue base) {
    Integer year = base.year();
    if (year == null) {
      return null;
    }
    int after = Math.min(text.tokenCount(), cue.after() + NEAR);
    for (int t = Math.max(0, cue.first() - NEAR); t < after; t++) {
      int time = passage.syntax().timeAt(t);
      boolean said =
          time >= 0
              && passage.syntax().timeStart(time) == t
              && passage.syntax().time(time).text().contains(base.iso().substring(0, 4));
      String deed = said && isNear(t, cue) ? before(t, isDay(time, base) ? "" : title) : null;
      if (deed != null) {
        return deed;
      }
    }
    return null;
  }

  /** The very day that was reckoned: whatever began then is what is marked. */
  private boolean isDay(int time, DateValue base) {
    return base.day() != null && base.equals(DateValue.of(passage.syntax().time(time)));
  }

  private boolean isNear(int t, Cue cue) {
    return Math.abs(text.sentenceOf(t) - text.sentenceOf(cue.first())) <= SENTENCES;
  }

  /** The deed before a year; of a thing of a title, or of any where that is empty. */
  private @Nullable String before(int year, String title) {
    int start = text.firstToken(text.sentenceOf(year));
    for (int t = year - 1; t >= Math.max(start, year - NEAR_YEAR); t--) {
      String kin = passage.tells(t) ? passage.happenings().kin(t) : null;
      String deed = kin == null ? null : DEEDS.get(kin);
      if (deed != null) {
        return title.isEmpty() || t == start || isNamed(start, t, title) ? deed : null;
      }
    }
    return null;
  }

  /** Whether the thing is named before the verb. */
  private boolean isNamed(int start, int verb, String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    for (int t = start; t < verb; t++) {
      String token = text.lower(t);
      if (token.length() >= LONG_WORD && lower.contains(token) && !Standalone.isHappening(token)) {
        return true;
      }
    }
    return false;
  }
}
