package dev.dateline.extract.anniversary;

import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finishes a title that was made of the words of a phrase: ends it before what tells how and where
 * it is marked, and writes the names of persons out, so that it stands without the text.
 */
final class FinishedTitle {

  /** What goes on about the commemoration, or was to go on with what somebody said. */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?: alongside| amid| saying| featuring| while|"
              + " with (?:the )?(?:\\p{Ll}+ )?(?:celebrations?|ceremon(?:y|ies)|rall(?:y|ies)"
              + "|protests?|marches|parades?|concerts?|events?|vigils?|services?))"
              + "(?: .*)?$| as (?!a |an |the )\\p{Ll}+$");

  /** "Norway's National Day": the feast on which a land marks it. */
  private static final Pattern FEAST =
      Pattern.compile("(?:['’]s)? (?:National|Independence|Republic) Day(?=['’]s |$)");

  private static final Pattern RELATIONS =
      Pattern.compile("^(\\P{Lu}*\\b(?:relations|ties)) with (\\p{Lu}\\p{L}+)$");

  private static final Pattern TITLED =
      Pattern.compile("(?:^|(?<= ))(?:Mr|Mrs|Ms|Miss|Dr)\\.? (?=\\p{Lu})");

  /** Happenings that have no place of their own within the land they are said of. */
  private static final Set<String> EVERYWHERE = Set.of("end", "liberate", "independence");

  /** "Birth of Hall", "Hall's death": who it is of is one word. */
  private static final Pattern OF_ONE_WORD =
      Pattern.compile(
          "^(?:(?:birth|death|murder|killing|assassination|abduction|arrest|accession) of"
              + " (\\p{Lu}\\p{Ll}+)$|(\\p{Lu}\\p{Ll}+)['’]s?"
              + " (?:birth|death|murder|killing|assassination|abduction|arrest|accession)\\b)");

  /** More text is not searched for the whole of a name. */
  private static final int SEARCHED = 1_500;

  private static final Pattern PARTIES = Pattern.compile(" vs?\\.? ");

  private static final String COUNTRY = "country/";

  private final Passage passage;
  private final NamedThing things;
  private final NamedHappening happenings;

  FinishedTitle(Passage passage) {
    this.passage = passage;
    this.things = new NamedThing(passage);
    this.happenings = new NamedHappening(passage);
  }

  Occasion of(Occasion read) {
    Occasion occasion = happenings.of(things.of(read));
    String title = withoutTail(occasion.title());
    title = withoutPlace(occasion, title);
    title = withoutFeast(title);
    title = withApposition(occasion, title);
    title = betweenBoth(occasion, title);
    title = withPersons(occasion, title);
    boolean same = title.equals(occasion.title());
    boolean fits = title.length() <= DatedEvent.MAX_TITLE_LENGTH;
    return same || !fits ? occasion : occasion.withTitle(title);
  }

  /** A title without what goes on about how it is marked. */
  static String withoutTail(String title) {
    Matcher tail = TAIL.matcher(title);
    return tail.find() && tail.start() > 0 ? title.substring(0, tail.start()) : title;
  }

  /** "The independence of Norway's National Day": the land alone has one. */
  private static String withoutFeast(String title) {
    Matcher feast = FEAST.matcher(title);
    boolean founded = title.startsWith("establishment of ");
    return !founded && feast.find() && feast.start() > 0 && title.contains("independence")
        ? feast.replaceFirst("")
        : title;
  }

  /** "The liberation of the death camp, Lindau.": the name stands behind the comma. */
  private String withApposition(Occasion occasion, String title) {
    int after = occasion.words().after();
    int limit = passage.phrases().sentenceEnd(occasion.words().first());
    boolean comma =
        !occasion.words().isEmpty()
            && after + 1 < limit
            && passage.syntax().part(after) == Part.COMMA
            && passage.entities().begins(after + 1)
            && title.endsWith(" " + passage.text().token(after - 1))
            && !passage.syntax().isCapitalised(after - 1);
    Entity entity = comma ? passage.entities().at(after + 1) : null;
    if (entity == null || entity.type() == EntityType.NATIONALITY) {
      return title;
    }
    int end = after + 1;
    while (end < limit && entity.equals(passage.entities().at(end))) {
      end++;
    }
    boolean closed = end >= limit || passage.syntax().part(end) == Part.STOP;
    boolean named = title.contains(entity.name()) || title.contains("'s ");
    return closed && !named ? title + " " + entity.name() : title;
  }

  /** "Ghana marks the start of relations with Norway": relations have two ends. */
  private String betweenBoth(Occasion occasion, String title) {
    Matcher with = RELATIONS.matcher(title);
    int start = passage.phrases().sentenceStart(occasion.words().first());
    Entity subject = passage.entities().at(start);
    boolean land = subject != null && subject.id().startsWith(COUNTRY);
    if (!land || subject == null || !with.find() || title.contains(subject.name())) {
      return title;
    }
    return with.group(1) + " between " + subject.name() + " and " + with.group(2);
  }

  /** "The end of the Alpine War in Lindau": the town is where it is celebrated. */
  private String withoutPlace(Occasion occasion, String title) {
    String kin = occasion.kin();
    if (kin == null || !EVERYWHERE.contains(kin)) {
      return title;
    }
    TokenSpan words = occasion.words();
    for (int t = occasion.head() + 2; t + 1 < words.after(); t++) {
      String lower = passage.text().lower(t);
      Entity entity = passage.entities().at(t + 1);
      boolean town =
          entity != null
              && entity.type() == EntityType.PLACE
              && !entity.id().startsWith(COUNTRY)
              && (entity.country() != null || isOfLand(words.first(), t));
      boolean square = lower.equals("at") && passage.syntax().isCapitalised(t + 1);
      if (!square && (!town || !lower.equals("in"))) {
        continue;
      }
      int at = title.indexOf(" " + lower + " " + passage.text().token(t + 1));
      if (at > 0 && Standalone.isNamed(title.substring(0, at))) {
        return title.substring(0, at);
      }
    }
    return title;
  }

  /** "Italy in Lanciano": a land is named before the town. */
  private boolean isOfLand(int first, int before) {
    for (int t = first; t < before; t++) {
      Entity entity = passage.entities().at(t);
      if (entity != null && entity.id().startsWith(COUNTRY)) {
        return true;
      }
    }
    return false;
  }

  /** "Birth of Hall" where the text has Rosa Hall: a surname tells a stranger nothing. */
  private String withPersons(Occasion occasion, String title) {
    if (PARTIES.matcher(title).find()) {
      return title; // "Hall v. Lindau" is called so
    }
    TokenSpan words = occasion.words();
    String named = title;
    for (int t = words.first(); t < words.after(); t++) {
      Entity entity = passage.entities().at(t);
      String token = passage.text().token(t);
      if (entity != null
          && entity.type() == EntityType.PERSON
          && passage.entities().begins(t)
          && isSingle(t, words.after(), entity)
          && entity.name().indexOf(' ') > 0
          && hasSmall(entity.name())
          && !named.contains(entity.name())) {
        named = written(named, token, entity.name());
      }
    }
    Matcher single = OF_ONE_WORD.matcher(named);
    if (!single.find()) {
      return named;
    }
    String word = single.group(1) == null ? single.group(2) : single.group(1);
    String whole = whole(word);
    return whole == null ? named : written(named, word, whole);
  }

  /** "Birth of Hall" where another sentence says Rosa Hall; null where none does. */
  private @Nullable String whole(String word) {
    int limit = Math.min(passage.text().tokenCount(), SEARCHED);
    for (int t = 1; t < limit; t++) {
      if (!passage.text().token(t).equals(word)) {
        continue;
      }
      Entity before = passage.entities().at(t - 1);
      boolean person = before != null && before.type() == EntityType.PERSON;
      String given = passage.text().token(t - 1);
      if (person && startsUpper(given) && hasSmall(given)) {
        return given + " " + word;
      }
    }
    return null;
  }

  private static boolean hasSmall(String name) {
    return name.chars().anyMatch(Character::isLowerCase);
  }

  private boolean isSingle(int t, int after, Entity entity) {
    int next = t + 1;
    return next >= after
        || passage.entities().begins(next)
        || !entity.equals(passage.entities().at(next));
  }

  /** A title with a name written out where it stands as a word, its form of address left out. */
  private static String written(String title, String token, String name) {
    String plain = TITLED.matcher(title).replaceAll("");
    int at = wordAt(plain, token);
    if (at < 0 || isPartOfName(plain, at, token)) {
      return title;
    }
    return plain.substring(0, at) + name + plain.substring(at + token.length());
  }

  private static int wordAt(String title, String word) {
    for (int at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || title.charAt(at - 1) == ' ';
      boolean ends = end == title.length() || !Character.isLetterOrDigit(title.charAt(end));
      if (begins && ends && (end == title.length() || title.charAt(end) != '-')) {
        return at;
      }
    }
    return -1;
  }

  /** "President Hall", "the Hall Act": the capitals beside it belong to it. */
  private static boolean isPartOfName(String title, int at, String token) {
    String before = at < 2 ? "" : title.substring(title.lastIndexOf(' ', at - 2) + 1, at - 1);
    int end = at + token.length();
    boolean behind =
        end + 1 < title.length()
            && title.charAt(end) == ' '
            && Character.isUpperCase(title.charAt(end + 1));
    return behind || startsUpper(before);
  }

  private static boolean startsUpper(@Nullable String word) {
    return word != null && !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }
}
