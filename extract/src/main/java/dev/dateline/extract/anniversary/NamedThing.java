package dev.dateline.extract.anniversary;

import dev.dateline.extract.Entity;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.TokenSpan;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names what the sentence of an anniversary only describes, "the canal that joins two seas", by the
 * name that the text has for a thing of this kind, "the Lindau Canal".
 */
final class NamedThing {

  private static final Pattern DESCRIBED = Pattern.compile("^(\\p{Ll}+)(?: (?:that|which) .*)?$");

  /** More text is not searched for the name. */
  private static final int SEARCHED = 1_500;

  private final Passage passage;

  NamedThing(Passage passage) {
    this.passage = passage;
  }

  /** What the thing began with, by its name; the occasion itself where the text names none. */
  Occasion of(Occasion occasion) {
    Matcher described = DESCRIBED.matcher(occasion.title());
    TokenSpan words = occasion.words();
    boolean said = described.find() && words.first() < words.after();
    String noun = said ? described.group(1) : "";
    boolean own = said && isIn(words, noun);
    String deed = own ? Beginnings.load().deedOf(noun) : null;
    String name = deed == null ? null : name(noun, words.first());
    return name == null ? occasion : occasion.withTitle(deed + " of the " + name);
  }

  private boolean isIn(TokenSpan words, String noun) {
    for (int t = words.first(); t < Math.min(words.after(), words.first() + 3); t++) {
      if (passage.text().token(t).equals(noun)) {
        return true;
      }
    }
    return false;
  }

  /** The only name of such a thing, or that which has a name of the sentence in it. */
  private @Nullable String name(String noun, int at) {
    String capital = noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
    Set<String> names = new LinkedHashSet<>();
    int limit = Math.min(passage.text().tokenCount(), SEARCHED);
    for (int t = 1; t < limit; t++) {
      if (passage.text().token(t).equals(capital)) {
        names.addAll(named(t));
      }
    }
    if (names.size() == 1) {
      return names.iterator().next();
    }
    for (int t = passage.phrases().sentenceStart(at); t < at; t++) {
      String token = passage.text().token(t);
      for (String name : names) {
        boolean capitals = passage.syntax().isCapitalised(t) && !token.equals(capital);
        if (capitals && (" " + name + " ").contains(" " + token + " ")) {
          return name;
        }
      }
    }
    return null;
  }

  private Set<String> named(int t) {
    Entity entity = passage.entities().at(t);
    if (entity != null && entity.name().indexOf(' ') > 0) {
      return Set.of(entity.name());
    }
    boolean joined =
        passage.syntax().isCapitalised(t - 1)
            && !passage.syntax().isTime(t - 1)
            && passage.text().sentenceOf(t - 1) == passage.text().sentenceOf(t)
            && passage.phrases().sentenceStart(t) < t - 1;
    return joined ? Set.of(passage.text().token(t - 1) + " " + passage.text().token(t)) : Set.of();
  }
}
