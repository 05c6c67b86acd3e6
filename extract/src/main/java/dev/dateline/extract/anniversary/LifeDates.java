package dev.dateline.extract.anniversary;

import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Passage;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the year of a birth or a death off the dates behind a name: "Rosa Hall (1881–1968)". */
final class LifeDates {

  private static final Pattern LIFE = Pattern.compile("\\s\\((\\d{4})\\s?[-–]\\s?(\\d{4})\\)");

  private static final Pattern OWNER = Pattern.compile("(\\p{Lu}\\p{L}+)['’]s? \\p{Ll}+$");

  private static final Pattern BIRTH = Pattern.compile("^birth of |['’]s? birth$");

  private static final Pattern DEATH =
      Pattern.compile("^(?:death|passing|murder|assassination) of |['’]s? (?:death|passing)$");

  /** More text is not looked through, in UTF-16 code units. */
  private static final int SEARCHED = 20_000;

  /** A text with more lives is a list of them. */
  private static final int MOST = 60;

  private final Passage passage;
  private @Nullable List<MatchResult> lives;

  LifeDates(Passage passage) {
    this.passage = passage;
  }

  /** The occasion with the year that the text gives its person; the same where it gives none. */
  Occasion of(Cue cue, Occasion occasion) {
    boolean birth = BIRTH.matcher(occasion.title()).find();
    boolean death = DEATH.matcher(occasion.title()).find();
    if (occasion.base() != null || cue.ordinal() < 1 || (!birth && !death)) {
      return occasion;
    }
    String name = surname(occasion.title());
    for (MatchResult life : lives()) {
      boolean named =
          !name.isEmpty()
              && Character.isUpperCase(name.charAt(0))
              && passage.text().text().startsWith(name, life.start() - name.length());
      if (named) {
        String year = birth ? life.group(1) : life.group(2);
        return occasion.withBase(new DateValue(year, Precision.YEAR), true);
      }
    }
    return occasion;
  }

  /** Read once, whatever the number of anniversaries. */
  private List<MatchResult> lives() {
    List<MatchResult> known = lives;
    if (known == null) {
      String text = passage.text().text();
      Matcher life = LIFE.matcher(text).region(0, Math.min(text.length(), SEARCHED));
      known = life.results().limit(MOST).toList();
      lives = known;
    }
    return known;
  }

  /** "Hall" of "passing of Rosa Hall" and of "Rosa Hall's death". */
  private static String surname(String title) {
    Matcher owner = OWNER.matcher(title);
    return owner.find() ? owner.group(1) : title.substring(title.lastIndexOf(' ') + 1);
  }
}
