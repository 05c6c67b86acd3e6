package dev.dateline.processor.calendar;

import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.Mention;
import dev.dateline.topics.EnrichedArticle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what a claim is recognised: stems with a letter in front that says what they are.
 *
 * <pre>
 * n:lusitania   part of a name that is neither a person's nor a place's
 * h:sadat       part of a person's name
 * p:haiti       part of a place's or nation's name; p:@ht is the country itself, p:@us/ohio a part
 *               of it, told of elections alone
 * u:kelby       a place that no list knows, and so perhaps none
 * w:liner       an ordinary word
 * </pre>
 *
 * <p>Made once for each article, which is read once. Not thread-safe.
 */
final class Features {

  static final char NAME = 'n';
  static final char HUMAN = 'h';
  static final char PLACE = 'p';
  static final char UNKNOWN_PLACE = 'u';
  static final char WORD = 'w';

  /** Before the country and the name of a town or a region. */
  private static final String PLACE_ID = "place/";

  /** What is called after a town. */
  private static final Pattern CALLED =
      Pattern.compile(
          "(?:Treaty|Peace|Convention|Accords?|Pact|Protocol|Declaration|Edict|Congress|Charter)"
              + " of (\\p{Lu}\\p{L}+)"
              + "|(\\p{Lu}\\p{L}+) (?:[Tt]reaty|[Aa]greement|[Aa]ccords?|[Pp]act|[Pp]rotocol)\\b");

  private static final int MAX_OF_TITLE = 32;
  private static final int MAX_OF_CONTEXT = 60;
  private static final int YEAR_LENGTH = 4;
  private static final int MAX_CONTEXT_WORDS = 20;
  private static final int MAX_READ = 20_000;

  private static final Set<String> DEADLY = Set.of("harm", "conquest");
  private static final Set<String> ATTACKERS = TitleWords.read("attackers.txt");

  private final String body;
  private final Map<String, Character> kinds = new HashMap<>();
  private final Map<String, Entity> entities = new LinkedHashMap<>();

  /** The country of the words of nations: "pakistani". */
  private final Map<String, String> nations = new HashMap<>();

  private final Set<String> capitals;
  private final List<String> articleNames;

  Features(EnrichedArticle article, String body) {
    this.body = body;
    for (Entity entity : article.entities()) {
      entities.put(entity.id(), entity);
      char kind = kindOf(entity);
      for (String word : words(entity.name())) {
        // A word that is part of a person's name and of another name is most telling as the other.
        kinds.merge(TitleWords.stem(word), kind, (a, b) -> a == HUMAN ? b : a);
        if (entity.type() == EntityType.NATIONALITY && entity.country() != null) {
          nations.put(TitleWords.stem(word), entity.country());
        }
      }
    }
    for (Entity entity : article.entities()) { // "ASEAN", also where it opens a sentence
      if (entity.type() == EntityType.ORGANIZATION) {
        for (Mention mention : entity.mentions()) {
          words(mention.text()).forEach(word -> kinds.putIfAbsent(TitleWords.stem(word), NAME));
        }
      }
    }
    this.capitals = capitals(body.substring(0, Math.min(body.length(), MAX_READ)));
    this.articleNames = namesOf(article);
  }

  /**
   * What the title and the named participants and places say.
   *
   * @param kins of the words of the happening
   */
  List<String> ofClaim(DatedEvent event, List<String> kins) {
    Set<String> features = new LinkedHashSet<>();
    // What takes part comes first: a place that no list knows is then more likely a ship or a
    // bridge.
    for (String id : event.participants()) {
      Entity entity = entities.get(id);
      if (entity != null && (isUnknownPlace(entity) || isThing(entity, kins))) {
        addWords(features, entity, NAME);
      } else if (entity != null) {
        addEntity(features, entity, kindOf(entity));
      }
    }
    for (String word : words(event.title())) {
      String stem = TitleWords.stem(word);
      addWord(features, kindOf(stem), stem, word);
      if (nations.containsKey(stem)) {
        features.add(PLACE + ":@" + nations.get(stem)); // "the Pakistani election" is in Pakistan
      }
    }
    for (String id : event.places()) {
      Entity entity = entities.get(id);
      if (entity != null) {
        addEntity(features, entity, kindOf(entity));
      }
    }
    boolean national = Kinship.any(kins, Kinship.Trait.NATIONAL);
    for (Entity entity : entities.values()) { // "Somalia's independence", whose it is and not where
      boolean country = entity.id().startsWith("country/");
      boolean part = national && entity.id().startsWith(PLACE_ID);
      if ((country || part) && isIn(event.title(), entity.name())) {
        addCountry(features, entity);
        if (part) {
          features.add(PLACE + ":@" + entity.id().substring(PLACE_ID.length()));
        }
      }
    }
    if (kins.contains("independence")) {
      features.removeAll(former(event.title()));
    }
    nameWhatIsCalled(event.title(), features);
    Stream<String> told = withYear(WORD, features, event);
    if (Kinship.families(kins).stream().anyMatch(DEADLY::contains)) {
      told = told.map(Features::withoutAttacker).distinct();
    }
    return told.limit(MAX_OF_TITLE).toList();
  }

  /** "The Treaty of Rome", "the Dayton accords": the town is part of the name. */
  private static void nameWhatIsCalled(String title, Set<String> features) {
    Matcher called = CALLED.matcher(title);
    while (called.find()) {
      String stem = TitleWords.stem(called.group(called.group(1) != null ? 1 : 2));
      boolean known = features.remove(PLACE + ":" + stem);
      boolean unknown = features.remove(UNKNOWN_PLACE + ":" + stem);
      if (known || unknown) {
        features.add(NAME + ":" + stem);
      }
    }
  }

  /** Whoever attacks often is no name of one attack. */
  private static String withoutAttacker(String feature) {
    boolean name = feature.charAt(0) == NAME || feature.charAt(0) == HUMAN;
    return name && ATTACKERS.contains(feature.substring(2)) ? WORD + feature.substring(1) : feature;
  }

  /** What stands around it: the names of the article, and the words of the sentence. */
  List<String> ofContext(DatedEvent event) {
    Set<String> context = new LinkedHashSet<>();
    int left = MAX_CONTEXT_WORDS;
    for (String word : words(sentence(event))) {
      String stem = TitleWords.stem(word);
      if (!TitleWords.isCommon(stem) && Kinship.kinsOf(word).isEmpty() && left-- > 0) {
        context.add(kindOf(stem) + ":" + stem);
      }
    }
    context.addAll(articleNames);
    return withYear(null, context, event).limit(MAX_OF_CONTEXT).toList();
  }

  /**
   * "The 2004 elections": all events of the year have that number, so that it is no name of any,
   * but beside a place it is nearly one. What stands around an event it tells nothing of.
   */
  private static Stream<String> withYear(@Nullable Character as, Set<String> of, DatedEvent event) {
    String year = event.date().substring(0, Math.min(YEAR_LENGTH, event.date().length()));
    return of.stream()
        .filter(feature -> as != null || !feature.substring(2).equals(year))
        .map(feature -> feature.substring(2).equals(year) ? as + ":" + year : feature)
        .distinct();
  }

  /** "Senegal's independence from France": what is said of the one that many became free of. */
  private Set<String> former(String title) {
    Set<String> former = new LinkedHashSet<>();
    int from = title.indexOf(" from ");
    String behind = from < 0 ? "" : title.substring(from);
    for (Entity entity : entities.values()) {
      boolean meant = isIn(behind, entity.name());
      if (meant && !isIn(title.substring(0, from), entity.name())) {
        addEntity(former, entity, kindOf(entity));
      }
    }
    return former;
  }

  /** Whether a name stands in a title as a whole: Niger is not in "Nigeria's independence". */
  private static boolean isIn(String title, String name) {
    for (int at = title.indexOf(name); at >= 0; at = title.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(title.charAt(at - 1));
      if (begins && (end == title.length() || !Character.isLetterOrDigit(title.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static void addEntity(Set<String> features, Entity entity, char kind) {
    addWords(features, entity, kind);
    addCountry(features, entity);
  }

  private static void addWords(Set<String> features, Entity entity, char kind) {
    for (String word : words(entity.name())) {
      String stem = TitleWords.stem(word);
      boolean generic = TitleWords.isGeneric(stem) || isSmallNumber(stem);
      addWord(features, generic ? WORD : kind, stem, word);
    }
  }

  /** The word of the happening itself tells of its kin; in a name it may be part of that. */
  private static void addWord(Set<String> features, char kind, String stem, String word) {
    boolean happening = kind == WORD && !Kinship.kinsOf(word).isEmpty();
    if (!happening && !TitleWords.isCommon(stem)) {
      features.add(kind + ":" + stem);
    }
  }

  /** A year and "Route 1997" tell something; of hundreds and of parts of "2,100" there are many. */
  private static boolean isSmallNumber(String stem) {
    return stem.length() < YEAR_LENGTH && Character.isDigit(stem.charAt(0));
  }

  private static void addCountry(Set<String> features, Entity entity) {
    @Nullable String country = entity.country();
    boolean placed = entity.type() == EntityType.PLACE || entity.type() == EntityType.NATIONALITY;
    if (country != null && placed) {
      features.add(PLACE + ":@" + country);
    }
  }

  private List<String> namesOf(EnrichedArticle article) {
    Set<String> names = new LinkedHashSet<>();
    for (Entity entity : article.entities()) {
      addEntity(names, entity, kindOf(entity));
      if (names.size() > MAX_OF_CONTEXT) {
        break;
      }
    }
    for (String stem : capitals) {
      if (names.size() > MAX_OF_CONTEXT) {
        break;
      }
      names.add(kindOf(stem) + ":" + stem);
    }
    return List.copyOf(names);
  }

  /** The sentence that supports a claim. */
  String sentence(DatedEvent event) {
    return body.substring(event.evidence().start(), event.evidence().end());
  }

  /**
   * A capital at the beginning of a sentence says nothing, and there are two thousand of many
   * things.
   */
  private char kindOf(String stem) {
    if (TitleWords.isGeneric(stem) || isSmallNumber(stem)) {
      return WORD;
    }
    Character known = kinds.get(stem);
    if (known != null) {
      return known;
    }
    return capitals.contains(stem) || Character.isDigit(stem.charAt(0)) ? NAME : WORD;
  }

  /** Stems of the words that begin with a capital within a sentence. */
  private static Set<String> capitals(String text) {
    Set<String> capitals = new LinkedHashSet<>();
    char before = '.';
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        before = Character.isWhitespace(c) ? before : c;
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && isPart(text, end)) {
        end++;
      }
      boolean begins = ".!?:\"“”‘".indexOf(before) >= 0;
      if (Character.isUpperCase(c) && !begins) {
        String stem = TitleWords.stem(text.substring(i, end));
        if (!TitleWords.isCommon(stem)) {
          capitals.add(stem);
        }
      }
      before = 'a';
      i = end;
    }
    return capitals;
  }

  private static boolean isPart(String text, int i) {
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c) || c == '\'' || c == '’';
  }

  /** Ships and aircraft have the names of countries and towns. */
  private static boolean isThing(Entity entity, List<String> kins) {
    return entity.type() == EntityType.PLACE && Kinship.any(kins, Kinship.Trait.THING);
  }

  private static boolean isUnknownPlace(Entity entity) {
    return entity.type() == EntityType.PLACE
        && entity.idBasis() == Entity.IdBasis.NAME
        && entity.country() == null;
  }

  /**
   * A place of several words of which no country is known is more likely a building or a bridge.
   */
  private static char kindOf(Entity entity) {
    return switch (entity.type()) {
      case PERSON -> HUMAN;
      case NATIONALITY -> PLACE;
      case PLACE ->
          !isUnknownPlace(entity) ? PLACE : entity.name().indexOf(' ') > 0 ? NAME : UNKNOWN_PLACE;
      case ORGANIZATION, EVENT, AGREEMENT -> NAME;
    };
  }

  private static List<String> words(String text) {
    return Words.of(text, Words.APOSTROPHES);
  }
}
