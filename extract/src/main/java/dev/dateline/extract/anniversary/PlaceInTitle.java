package dev.dateline.extract.anniversary;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Passage;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the name of a place where a title only points at it: "arrival of troops in the region",
 * "the town's market rights", "the republic".
 */
final class PlaceInTitle {

  private static final String KINDS =
      "region|town|city|island|village|province|territory|valley|peninsula|republic|kingdom|archipelago";

  private static final Pattern POINTED =
      Pattern.compile("\\b(in|of|to|at|on|for|over|from) the (" + KINDS + ")$");

  private static final Pattern OWNING = Pattern.compile("\\bthe (" + KINDS + ")['’]s ");

  /** No land is one of these. */
  private static final Set<String> WITHIN_LANDS = Set.of("town", "city", "village", "province");

  /** What is founded, where the whole title is the kind of a land. */
  private static final Pattern ALONE = Pattern.compile("^(?:the )?(republic|kingdom)$");

  /** How far back the place stands, in tokens. */
  private static final int NEAR = 40;

  private static final String COUNTRY = "country/";

  private final Passage passage;

  PlaceInTitle(Passage passage) {
    this.passage = passage;
  }

  /** "Republic" alone, whose founding it is; the same title where no land is named. */
  String founded(Cue cue, String title) {
    Matcher alone = ALONE.matcher(title);
    String land = alone.find() ? landBefore(cue) : null;
    return land == null ? title : "founding of the " + alone.group(1) + " of " + land;
  }

  /** The occasion with the place named last before the cue; the same where none is. */
  Occasion of(Cue cue, Occasion occasion) {
    Matcher pointed = POINTED.matcher(occasion.title());
    if (pointed.find()) {
      String place = placeBefore(cue, pointed.group(2));
      return place == null
          ? occasion
          : clipped(occasion, pointed.replaceFirst("$1 " + Matcher.quoteReplacement(place)));
    }
    Matcher owning = OWNING.matcher(occasion.title());
    String owner = owning.find() ? placeBefore(cue, owning.group(1)) : null;
    return owner == null
        ? occasion
        : clipped(
            occasion,
            owning.replaceFirst(Matcher.quoteReplacement(OwnerReader.possessive(owner)) + " "));
  }

  private static Occasion clipped(Occasion occasion, String title) {
    return occasion.withTitle(OccasionReader.clipped(title));
  }

  private @Nullable String landBefore(Cue cue) {
    return before(cue, 0, entity -> entity.id().startsWith(COUNTRY));
  }

  /** A place of the sentence that may be of this kind. */
  private @Nullable String placeBefore(Cue cue, String kind) {
    boolean within = WITHIN_LANDS.contains(kind);
    return before(
        cue,
        passage.phrases().sentenceStart(cue.first()),
        entity -> !within || !entity.id().startsWith(COUNTRY));
  }

  private @Nullable String before(Cue cue, int start, Predicate<Entity> fits) {
    for (int t = cue.first() - 1; t >= Math.max(start, cue.first() - NEAR); t--) {
      Entity entity = passage.entities().at(t);
      if (entity != null && entity.type() == EntityType.PLACE && fits.test(entity)) {
        return entity.name();
      }
    }
    return null;
  }
}
