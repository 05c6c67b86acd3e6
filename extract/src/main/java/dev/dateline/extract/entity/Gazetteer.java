package dev.dateline.extract.entity;

import dev.dateline.extract.EntityType;
import dev.dateline.extract.UserEntities;
import dev.dateline.extract.UserEntity;
import dev.dateline.extract.text.TokenizedText;
import dev.dateline.extract.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Countries, former states, their peoples, organisations and places by all their names. Immutable
 * after loading. Where two share a name the first in this order has it: countries, peoples,
 * organisations, capitals, other places.
 */
final class Gazetteer {

  /** Ends the head of a list of states and provinces. */
  private static final String REGIONS = " regions]";

  private final WordIndex index;
  private final PhraseTrie names = new PhraseTrie();

  /** The spelling of each name in the trie; the value there is the position here plus one. */
  private final List<String[]> spellings = new ArrayList<>();

  /** For a spelling's value the next one of the same words in other letters, 0 for none. */
  private int[] otherSpelling = new int[1 << 12];

  private final List<GazetteerEntry> entryOfSpelling = new ArrayList<>();

  /** Ids of states and provinces. */
  private final Set<String> regions = new HashSet<>();

  private final Map<String, GazetteerEntry> countries = new LinkedHashMap<>();

  /** Bare names such as "North", with their country. */
  private final Map<String, GazetteerEntry> bareNames = new LinkedHashMap<>();

  private final List<String> bareCodes = new ArrayList<>();

  private Gazetteer(WordIndex index) {
    this.index = index;
  }

  /**
   * Loads all lists.
   *
   * @param users come first, so that a name of theirs is theirs
   */
  static Gazetteer load(WordIndex index, UserEntities users) {
    Gazetteer gazetteer = new Gazetteer(index);
    users.entities().forEach(gazetteer::addUser);
    List<String[]> capitals = new ArrayList<>();
    for (String resource : List.of("countries.txt", "former-states.txt")) {
      for (String line : ResourceLines.of(resource)) {
        gazetteer.addCountry(cells(line, '|'), capitals);
      }
    }
    for (String line : ResourceLines.of("organizations.txt")) {
      gazetteer.addOrganization(cells(line, '|'));
    }
    for (String[] capital : capitals) {
      gazetteer.addPlace(capital[0], cells(capital[1], ';'));
    }
    gazetteer.addPlaces();
    return gazetteer;
  }

  private void addPlaces() {
    String country = "-";
    boolean areRegions = false;
    for (String line : ResourceLines.of("places.txt")) {
      if (line.charAt(0) == '[') {
        areRegions = line.endsWith(REGIONS);
        country = line.substring(1, line.length() - (areRegions ? REGIONS.length() : 1));
        continue;
      }
      for (String place : cells(line, ';')) {
        GazetteerEntry entry = addPlace(country, cells(place, '='));
        if (areRegions) {
          regions.add(entry.id());
        }
      }
    }
  }

  /** The parts of a line between separators, without the blanks around them. */
  private static String[] cells(String line, char separator) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
      cells.add(line.substring(from, at).strip());
      from = at + 1;
    }
    cells.add(line.substring(from).strip());
    return cells.toArray(new String[0]);
  }

  private void addCountry(String[] cells, List<String[]> capitals) {
    String code = cells[0];
    String lower = code.toLowerCase(Locale.ROOT);
    GazetteerEntry country =
        new GazetteerEntry(EntityType.PLACE, "country/" + lower, cells[1], code);
    countries.put(code, country);
    add(country, cells[1]);
    addAll(country, cells[2]);
    String[] demonyms = cells(cells[3], ';');
    GazetteerEntry people =
        new GazetteerEntry(EntityType.NATIONALITY, "nationality/" + lower, demonyms[0], code);
    for (String demonym : demonyms) {
      add(people, demonym);
      add(people, demonym.isEmpty() ? "" : demonym + "s");
    }
    if (cells.length > 4 && !cells[4].isEmpty() && !cells[4].equals(cells[1])) {
      capitals.add(new String[] {code, cells[4]});
    }
    if (cells.length > 5) {
      bareNames.put(cells[5], country);
      bareCodes.add(code);
    }
  }

  private void addUser(UserEntity user) {
    GazetteerEntry entry =
        new GazetteerEntry(user.type(), user.id(), user.name(), user.country(), true);
    add(entry, user.name());
    for (String alias : Objects.requireNonNull(user.aliases())) {
      add(entry, alias);
    }
  }

  private void addOrganization(String[] cells) {
    String country = cells.length > 2 && !cells[2].isEmpty() ? cells[2] : null;
    GazetteerEntry entry =
        new GazetteerEntry(
            EntityType.ORGANIZATION, "organization/" + Names.slug(cells[0]), cells[0], country);
    add(entry, cells[0]);
    addAll(entry, cells[1]);
  }

  private GazetteerEntry addPlace(String code, String[] placeNames) {
    boolean known = !code.equals("-");
    String slug = Names.slug(placeNames[0]);
    GazetteerEntry entry =
        new GazetteerEntry(
            EntityType.PLACE,
            known ? "place/" + code.toLowerCase(Locale.ROOT) + "/" + slug : "place/" + slug,
            placeNames[0],
            known ? code : null);
    for (String name : placeNames) {
      add(entry, name);
    }
    return entry;
  }

  private void addAll(GazetteerEntry entry, String semicolonSeparated) {
    for (String name : cells(semicolonSeparated, ';')) {
      add(entry, name);
    }
  }

  private void add(GazetteerEntry entry, String name) {
    if (name.isEmpty()) {
      return;
    }
    addSpelling(entry, name);
    String plain = Names.withoutAccents(name);
    if (!plain.equals(name)) {
      addSpelling(entry, plain);
    }
  }

  private void addSpelling(GazetteerEntry entry, String name) {
    TokenizedText text = Tokenizer.tokenize(name);
    String[] words = new String[text.tokenCount()];
    int[] numbers = new int[words.length];
    for (int t = 0; t < words.length; t++) {
      words[t] = text.token(t);
      numbers[t] = index.intern(words[t]);
    }
    spellings.add(words);
    entryOfSpelling.add(entry);
    int value = spellings.size();
    if (value >= otherSpelling.length) {
      otherSpelling = Arrays.copyOf(otherSpelling, otherSpelling.length * 2);
    }
    int first = names.add(numbers, value);
    if (first != value) {
      otherSpelling[value] = otherSpelling[first];
      otherSpelling[first] = value;
    }
  }

  /** Another spelling of the same words as a value's, 0 where there is no more. */
  int otherSpelling(int value) {
    return otherSpelling[value];
  }

  PhraseTrie names() {
    return names;
  }

  /** The entry behind a value of the trie. */
  GazetteerEntry entry(int value) {
    return entryOfSpelling.get(value - 1);
  }

  /** The words of the name behind a value of the trie. */
  String[] spelling(int value) {
    return spellings.get(value - 1);
  }

  Set<GazetteerEntry> entries() {
    return new LinkedHashSet<>(entryOfSpelling);
  }

  GazetteerEntry country(String code) {
    return Objects.requireNonNull(countries.get(code), code);
  }

  Map<String, GazetteerEntry> countries() {
    return countries;
  }

  /** Whether a place is a state or province that is put behind a town. */
  boolean isRegion(GazetteerEntry entry) {
    return regions.contains(entry.id());
  }

  /** Codes of the countries that a bare name may stand for. */
  List<String> countriesWithBareNames() {
    return bareCodes;
  }

  @Nullable GazetteerEntry bareName(String name) {
    return bareNames.get(name);
  }
}
