package dev.dateline.extract.anniversary;

import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Passage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the year of a birth or a death off the dates behind a name: "Rosa Hall (1881–1968)". */
final class LifeDates {

  private static final Pattern LIFE = Pattern.compile("\\s\\((\\d{4})\\s?[-–]\\s?(\\d{4})\\)");

  private static final Pattern OWNER = Pattern.compile("(\\p{Lu}\\p{L}+)['’]s? \\p{Ll}+$");

  private static final Pattern BIRTH = Pattern.compile("^birth of |['’]s? birth$");

  private static final Pattern DEATH =
      Pattern.compile("^(?:death|passing|murder|assassination) of |['’]s? (?:death|passing)$");

  /** More text is not looked through, in UTF-16 code units. */
  private static final int SEARCHED = 20_000;

  private final Passage passage;

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
    String text = passage.text().text();
    String name = surname(occasion.title());
    Matcher life = LIFE.matcher(text).region(0, Math.min(text.length(), SEARCHED));
    while (life.find()) {
      if (text.startsWith(name, life.start() - name.length())
          && Character.isUpperCase(name.charAt(0))) {
        String year = birth ? life.group(1) : life.group(2);
        return occasion.withBase(new DateValue(year, Precision.YEAR), true);
      }
    }
    return occasion;
  }

  /** "Hall" of "passing of Rosa Hall" and of "Rosa Hall's death". */
  private static String surname(String title) {
    Matcher owner = OWNER.matcher(title);
    return owner.find() ? owner.group(1) : title.substring(title.lastIndexOf(' ') + 1);
  }
}
