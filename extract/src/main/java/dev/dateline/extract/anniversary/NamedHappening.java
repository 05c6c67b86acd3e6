package dev.dateline.extract.anniversary;

import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names what a phrase only describes, "the epic battle between three empires" or "the storm", by
 * the name that its sentence or one beside it has for such a happening: "the Battle of Lindau",
 * "Superstorm Moss".
 */
final class NamedHappening {

  /** A name is looked for in the sentence of the anniversary and in so many before and behind. */
  private static final int SENTENCES = 1;

  private static final int MOST_WORDS = 4;

  /** A common noun, maybe with adjectives before it, and between whom it was. */
  private static final Pattern DESCRIBED =
      Pattern.compile("^(?:\\p{Ll}+ ){0,2}(\\p{Ll}+)(?: between .*)?$|^(\\p{Lu}\\p{Ll}+)$");

  /** Happenings that have names of their own. */
  private static final Set<String> NAMED =
      Set.of(
          "battle",
          "siege",
          "storm",
          "superstorm",
          "hurricane",
          "typhoon",
          "cyclone",
          "operation",
          "treaty",
          "massacre");

  private final Passage passage;

  NamedHappening(Passage passage) {
    this.passage = passage;
  }

  /** The occasion by its name; the occasion itself where the text names none, or two. */
  Occasion of(Occasion occasion) {
    Matcher described = DESCRIBED.matcher(occasion.title());
    TokenSpan words = occasion.words();
    if (!described.find() || words.isEmpty()) {
      return occasion;
    }
    String noun = described.group(1) == null ? described.group(2) : described.group(1);
    String lower = noun.toLowerCase(Locale.ROOT);
    Set<String> names = NAMED.contains(lower) ? names(lower, words) : Set.of();
    return names.size() == 1 ? occasion.withTitle(names.iterator().next()) : occasion;
  }

  private Set<String> names(String noun, TokenSpan words) {
    int sentence = passage.text().sentenceOf(words.first());
    int last = Math.min(passage.text().sentenceCount() - 1, sentence + SENTENCES);
    Set<String> names = new LinkedHashSet<>();
    int first = passage.text().firstToken(Math.max(0, sentence - SENTENCES));
    for (int t = first; t < passage.text().afterLastToken(last); t++) {
      boolean own = t >= words.first() && t < words.after();
      String name = own || !isNamed(t, noun) ? null : nameAt(t);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  /** "Battle", "Superstorm" for a storm. */
  private boolean isNamed(int t, String noun) {
    return passage.syntax().isCapitalised(t) && passage.text().lower(t).endsWith(noun);
  }

  /** "Battle of Lindau", "Hurricane Moss". */
  private @Nullable String nameAt(int t) {
    int limit = passage.phrases().sentenceEnd(t);
    boolean of = t + 2 < limit && passage.text().lower(t + 1).equals("of");
    int name = of ? t + 2 : t + 1;
    int after = name;
    while (after < Math.min(limit, name + MOST_WORDS) && isName(after)) {
      after++;
    }
    return after == name
        ? null
        : passage.text().text().substring(passage.text().start(t), passage.text().end(after - 1));
  }

  private boolean isName(int t) {
    return passage.syntax().isCapitalised(t)
        && !passage.syntax().isTime(t)
        && passage.syntax().part(t) == Part.NOMINAL
        && passage.text().lower(t).chars().allMatch(Character::isLetter);
  }
}
