package dev.dateline.processor.calendar;

import dev.dateline.extract.DatedEvent.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of its claims gives an event its title. */
final class EventTitle {

  /** "vez was born in Yuma": the beginning of the subject is missing. */
  private static final Pattern HEADLESS = Pattern.compile("^\\p{Ll}+ (?:was|were|has|had|is)\\b");

  /** "Cambodia died", where no person is known: the title has lost who it was. */
  private static final Pattern ONE_WORD = Pattern.compile("\\S+ (?:died|resigned|was born)");

  /** "U.K. election": the country is named, though none of the words of its name is there. */
  private static final Pattern SHORTENED = Pattern.compile("\\b(?:\\p{Lu}\\.){2,}");

  /** "Earthquake in Alpha increases to 40 people": the toll of a disaster, and not the disaster. */
  private static final Pattern TOLL =
      Pattern.compile(
          "(?: (?:increases?d?|rises?|rose|has risen|climbs?|climbed|jumps?|grows?))?"
              + " (?:from|to) (?:at least |more than |about |over )?\\d[\\d,]*"
              + "(?: (?:people|dead|deaths|lit(?:er|re)s|victims))?$");

  /** Of an event that thousands tell, the first claims say what it is called. */
  static final int MOST_ASKED = 100;

  private EventTitle() {}

  /**
   * The one that most of the first of them give, at least two; else of the representative, if it
   * tells the event as it came out and names anything; else of the earliest claim that does.
   */
  static Claim of(Claim representative, List<Claim> claims, Status status) {
    Map<String, Integer> times = new HashMap<>();
    Claim most = null;
    Claim named = null;
    Claim best = null;
    int asked = 0;
    for (Claim claim : claims) {
      if (asked >= MOST_ASKED && named != null) {
        break;
      }
      asked++;
      if (!tells(claim, status)) {
        continue;
      }
      best = best == null ? claim : best;
      if (!isNamed(claim)) {
        continue;
      }
      named = named == null ? claim : named;
      int given = times.merge(TitleWords.plain(claim.title()), 1, Integer::sum);
      int before = most == null ? 1 : times.getOrDefault(TitleWords.plain(most.title()), 1);
      most = given > before ? claim : most;
    }
    boolean tells = tells(representative, status) && isNamed(representative);
    if (most != null) {
      int own = times.getOrDefault(TitleWords.plain(representative.title()), 0);
      int others = times.getOrDefault(TitleWords.plain(most.title()), 0);
      return tells && own == others ? representative : most;
    }
    if (tells) {
      return representative;
    }
    Claim other = named == null ? best : named;
    return other == null ? representative : other;
  }

  /** Nothing but a country, or a part of one, becomes independent. */
  private static boolean isOfNoCountry(Claim claim) {
    return claim.kins().indexOf("independence") == 0
        && claim.features().stream()
            .noneMatch(
                feature ->
                    feature.charAt(0) == Features.PLACE
                        || feature.charAt(0) == Features.UNKNOWN_PLACE);
  }

  /** The words of a claim's title, without what a disaster's toll has come to. */
  static String words(Claim claim) {
    if (!Kinship.families(claim.kins()).contains("harm")) {
      return claim.title();
    }
    Matcher toll = TOLL.matcher(claim.title());
    return toll.find() && toll.start() > 0
        ? claim.title().substring(0, toll.start())
        : claim.title();
  }

  private static boolean tells(Claim claim, Status status) {
    return claim.status() == status && !claim.isWeak();
  }

  /** Whether a name, be it that of a place, stands in the title itself. */
  static boolean isNamed(Claim claim) {
    boolean nobody = claim.people().isEmpty() && ONE_WORD.matcher(claim.title()).matches();
    if (nobody || isOfNoCountry(claim) || HEADLESS.matcher(claim.title()).find()) {
      return false;
    }
    String title = TitleWords.plain(claim.title());
    boolean shortened = SHORTENED.matcher(claim.title()).find();
    for (String feature : claim.features()) {
      boolean name =
          feature.charAt(0) != Features.WORD
              && !Character.isDigit(feature.charAt(2))
              && !TitleWords.isGeneric(feature.substring(2));
      boolean country = feature.startsWith(Features.PLACE + ":@");
      if ((name && title.contains(feature.substring(2))) || (country && shortened)) {
        return true;
      }
    }
    return false;
  }
}
