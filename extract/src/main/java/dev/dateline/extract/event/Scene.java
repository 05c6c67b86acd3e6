package dev.dateline.extract.event;

import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.text.TokenizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a disaster was whose sentence gives no place: "Agadir remembered its dead. The earthquake
 * struck on …"; and the country of a vote, "The runoff was held on Sunday". Belongs to one
 * extraction.
 */
public final class Scene {

  /**
   * Kins of disasters that strike a country on a day and are told apart by where they were. Of
   * accidents there are many on any.
   */
  private static final Set<String> DISASTERS = Set.of("quake", "tsunami", "storm", "flood");

  private static final String COUNTRY = "country/";

  private final TokenizedText text;
  private final List<Entity> entities;
  private boolean sought;
  private @Nullable Entity place;

  /** The only country that is named, where most places are in it. */
  private @Nullable Entity country;

  Scene(TokenizedText text, List<Entity> entities) {
    this.text = text;
    this.entities = entities;
  }

  /** The phrase with the place of its disaster in the title, where the title names nothing. */
  @Nullable EventPhrase placed(
      Passage passage, @Nullable EventPhrase phrase, Happening happening, DateValue date) {
    if (phrase == null
        || date.precision() != Precision.DAY
        || !(isDisaster(passage, phrase, happening) || isOfCountry(passage, phrase, happening))
        || phrase.spans().stream().anyMatch(passage.standing()::isNamed)) {
      return phrase;
    }
    Entity place = place();
    place = isDisaster(passage, phrase, happening) ? place : country;
    if (place == null) {
      return phrase;
    }
    return phrase.with("in " + place.name(), Clue.TITLE_WITH_NAME);
  }

  private static boolean isOfCountry(Passage passage, EventPhrase phrase, Happening happening) {
    return Syntax.isIn("of-a-country", passage.text().lower(head(phrase, happening)))
        && kin(passage, phrase, happening) != null;
  }

  private static boolean isDisaster(Passage passage, EventPhrase phrase, Happening happening) {
    String kin = kin(passage, phrase, happening);
    return kin != null && DISASTERS.contains(kin);
  }

  private static @Nullable String kin(Passage passage, EventPhrase phrase, Happening happening) {
    return phrase.subject() == null
        ? happening.kin()
        : passage.happenings().kin(head(phrase, happening));
  }

  private static int head(EventPhrase phrase, Happening happening) {
    TokenSpan subject = phrase.subject();
    return subject == null ? happening.token() : subject.after() - 1;
  }

  private @Nullable Entity place() {
    if (!sought) {
      sought = true;
      place = seek();
    }
    return place;
  }

  /**
   * The town that a text begins with and that is its only one, or else its country. A second
   * country, and more places abroad than at home, leave the scene open; "the worst since Chernobyl"
   * does not.
   */
  private @Nullable Entity seek() {
    Map<String, Integer> told = new HashMap<>();
    Entity land = null;
    Entity town = null;
    int towns = 0;
    int all = 0;
    for (Entity entity : entities) {
      if (entity.type() != EntityType.PLACE || entity.country() == null) {
        continue;
      }
      if (!entity.id().startsWith(COUNTRY)) {
        town = town == null ? entity : town;
        towns++;
      } else if (land == null) {
        land = entity;
      } else {
        return null;
      }
      told.merge(entity.country(), entity.mentions().size(), Integer::sum);
      all += entity.mentions().size();
    }
    Entity scene = town != null && towns == 1 && opens(town) ? town : land;
    country = land != null && isHome(land, told, all) ? land : null;
    return scene != null && isHome(scene, told, all) ? scene : null;
  }

  private static boolean isHome(Entity place, Map<String, Integer> told, int all) {
    String code = place.country();
    return code != null && 2 * told.getOrDefault(code, 0) > all;
  }

  /** Whether the text begins with it: "Agadir remembered its dead", and not a dateline. */
  private boolean opens(Entity entity) {
    int t = text.tokenAt(entity.mentions().get(0).start());
    return t < text.tokenCount()
        && text.sentenceOf(t) == 0
        && (t == 0 || text.kind(t - 1) != TokenizedText.Kind.PUNCTUATION);
  }
}
