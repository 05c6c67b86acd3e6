package dev.dateline.extract.anniversary;

import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import dev.dateline.extract.text.TokenizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a day is called that is named in place of what happened on it: where the text says "the 9/11
 * attacks" or "the attacks of September 11" of the same day, that.
 */
final class DayName {

  /** More expressions than this are not looked at, so that the work stays linear. */
  private static final int COMPARED = 60;

  private final Passage passage;
  private final TokenizedText text;

  DayName(Passage passage) {
    this.passage = passage;
    this.text = passage.text();
  }

  /** The fuller name of the day over a token that the text has most; its own words for none. */
  String name(int token) {
    TimeExpression day = passage.syntax().time(passage.syntax().timeAt(token));
    Map<String, Integer> names = new LinkedHashMap<>();
    int seen = 0;
    for (int t = 0; t < text.tokenCount() && seen < COMPARED; t++) {
      int time = passage.syntax().timeAt(t);
      if (time < 0 || passage.syntax().timeStart(time) != t) {
        continue;
      }
      seen++;
      String name =
          Objects.equals(passage.syntax().time(time).value(), day.value())
              ? withHappening(time)
              : "";
      if (!name.isEmpty()) {
        names.merge(name, 1, Integer::sum);
      }
    }
    String most = day.text();
    for (Map.Entry<String, Integer> name : names.entrySet()) {
      most = name.getValue() > names.getOrDefault(most, 0) ? name.getKey() : most;
    }
    return most;
  }

  /** "March 10, 2014 attacks" of a noun behind its day; null where none stands before it. */
  @Nullable String before(int noun) {
    int time = noun > 0 ? passage.syntax().timeAt(noun - 1) : -1;
    if (time < 0) {
      return null;
    }
    String day = passage.syntax().time(time).text();
    boolean named =
        Character.isUpperCase(day.charAt(0)) && day.chars().anyMatch(Character::isDigit);
    return named ? words(passage.syntax().timeStart(time), noun + 1) : null;
  }

  /** "September 11 terrorist attacks", "attack of October 7"; empty for a day alone. */
  private String withHappening(int time) {
    int first = passage.syntax().timeStart(time);
    int after = passage.syntax().timeEnd(time);
    for (int t = after; t < Math.min(after + 3, text.tokenCount()); t++) {
      if (passage.syntax().part(t) != Part.NOMINAL
          || text.sentenceOf(t) != text.sentenceOf(first)) {
        break;
      }
      if (passage.happenings().kin(t) != null) {
        return words(first, t + 1);
      }
    }
    boolean of =
        first >= 2 && (text.lower(first - 1).equals("of") || text.lower(first - 1).equals("on"));
    if (!of
        || passage.happenings().kin(first - 2) == null
        || passage.syntax().part(first - 2) != Part.NOMINAL) {
      return "";
    }
    String phrase =
        passage
            .titles()
            .of(List.of(new TokenSpan(passage.phrases().nounPhraseStart(first - 2), first - 1)));
    return phrase == null ? "" : phrase + " of " + words(first, after);
  }

  private String words(int first, int after) {
    return text.text().substring(text.start(first), text.end(after - 1));
  }
}
