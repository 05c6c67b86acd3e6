package dev.dateline.processor.calendar;

import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.event.Happenings;
import dev.dateline.extract.event.WordTable;
import dev.dateline.processor.calendar.Prominence.Evidence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one publisher tells of a day when it happens, and nobody tells again. Most of it is
 * forgotten within the week. What is already known is told with a noun ("the bombing of the
 * embassy"); what is news is told as a sentence ("a boat capsized off the coast"). Immutable and
 * thread-safe.
 */
final class NewsOfTheDay {

  private static final int FOR_SENTENCE = 2;
  private static final int FOR_COUNT = 4;
  private static final int FOR_WAR = 2;

  /** What nobody but a bulletin tells, on the day itself. */
  private static final int FOR_BULLETIN = 5;

  /** Who stands at the head of a country is told by it as long as he does. */
  private static final int FOR_BULLETIN_OF_HEAD = 3;

  /** So many texts an agency writes of anything before the day is over. */
  private static final int FEW = 3;

  /** So many dead make it a disaster, however it is told. */
  private static final int DISASTER = 50;

  /** So many dead make a strike more than one of a war's many. */
  private static final int MANY = 20;

  private static final Pattern AUXILIARY =
      Pattern.compile("\\b(?:was|were|is|are|has|have|had|been)\\b");

  /** "The storm that struck Alpha" is a noun. */
  private static final Pattern RELATIVE = Pattern.compile("\\b(?:that|which|who|in which)\\b");

  /** "At least 43 people are killed", nobody knows by what. */
  private static final Pattern COUNT =
      Pattern.compile(
          "^(?:[Aa]t least |[Aa]bout |[Nn]early |[Mm]ore than |[Uu]p to |[Oo]ver )?"
              + "(?:\\d[\\d,.]*|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine"
              + "|[Tt]en|[Ee]leven|[Tt]welve|[Dd]ozens|[Ss]cores|[Hh]undreds)\\b(?!.*"
              + " (?:in|by|when|after|as|following|during) (?:an? \\p{L}|the (?!past|last)\\p{Ll}))"
              + ".*\\b(?:died|killed|deaths|dead|shot)\\b");

  private static final Set<String> OF_WARS = read();

  private NewsOfTheDay() {}

  /**
   * Points off, 0 or more.
   *
   * @param ofHead whether it befell the head of a country
   * @param why is added to
   */
  static int pointsOff(Evidence evidence, boolean ofHead, List<String> why) {
    if (evidence.representative().precision() != Precision.DAY
        || evidence.publishers() > 1
        || evidence.independent() > FEW
        || evidence.toldLater() > 0
        || evidence.isMarked()) {
      return 0;
    }
    if (evidence.representative().isOfBulletin()) {
      boolean death = evidence.representative().kins().contains("die");
      why.add("told by bulletins alone");
      return !ofHead ? FOR_BULLETIN : death ? 0 : FOR_BULLETIN_OF_HEAD;
    }
    if (ofHead) {
      return 0;
    }
    String title = evidence.title();
    if (COUNT.matcher(title).find()) {
      why.add("a count of a day");
      return FOR_COUNT;
    }
    int points = 0;
    if (evidence.toll() < MANY && evidence.independent() == 1 && isOfWar(title)) {
      why.add("a strike of a war");
      points += FOR_WAR;
    }
    if (evidence.toll() < DISASTER && isSentence(title, evidence.representative().kins())) {
      why.add("told as news");
      points += FOR_SENTENCE;
    }
    return points;
  }

  /** Whether the happening's own word is a verb. */
  static boolean isSentence(String title, List<String> kins) {
    if (RELATIVE.matcher(title).find()) {
      return false;
    }
    if (AUXILIARY.matcher(title).find()) {
      return true;
    }
    for (String word : Words.of(title, Words.HYPHEN)) {
      if (!kins.isEmpty() && isVerb(word.toLowerCase(Locale.ROOT), kins.get(0))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVerb(String word, String kin) {
    boolean verb = false;
    for (Happenings.Reading reading : Happenings.load().readings(word)) {
      if (reading.kin().equals(kin)) {
        if (reading.forms().contains(Happenings.Form.NOUN)) {
          return false;
        }
        verb |=
            reading.forms().contains(Happenings.Form.PAST)
                || reading.forms().contains(Happenings.Form.PRESENT);
      }
    }
    return verb;
  }

  private static boolean isOfWar(String title) {
    for (String word : Words.of(title, Words.HYPHEN)) {
      if (OF_WARS.contains(TitleWords.stem(word))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> read() {
    Set<String> stems = new HashSet<>();
    for (String line : WordTable.lines(NewsOfTheDay.class, "war-words.txt")) {
      for (String word : line.split("\\s+", -1)) {
        stems.add(TitleWords.stem(word));
      }
    }
    return Set.copyOf(stems);
  }
}
