package dev.dateline.extract.anniversary;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Phrases;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is marked where it is told before the cue: "remembered the assassination of the
 * president 50 years ago today", "the spot where he was shot, sixty years ago to the day".
 */
final class ToldReader {

  private static final int NEAR = 24;

  /** What "the disaster" means was told at most so many sentences before. */
  private static final int SENTENCES = 2;

  /** What stands before the land all over which something is marked. */
  private static final Set<String> ALL_OVER = Set.of("across", "over", "throughout", "around");

  private static final Pattern YEAR = Pattern.compile("^\\d{4} ");

  private final Passage passage;
  private final DayName days;

  ToldReader(Passage passage) {
    this.passage = passage;
    this.days = new DayName(passage);
  }

  /** What the words before a cue tell; null where they tell nothing. */
  @Nullable Occasion before(Cue cue) {
    int limit = Math.max(passage.phrases().sentenceStart(cue.first()), cue.first() - NEAR);
    Occasion object = ofCommemoration(cue, limit);
    if (object != null) {
      return object;
    }
    for (int t = cue.first() - 1; t >= limit; t--) {
      Part part = passage.syntax().part(t);
      boolean commemorating = Syntax.isIn("commemorate", passage.text().lower(t));
      if (part == Part.VERB && !commemorating && passage.tells(t)) {
        return ofVerb(t, cue);
      }
      boolean happening = part == Part.NOMINAL && passage.happenings().kin(t) != null;
      if (happening && !commemorating) {
        Occasion noun = ofNoun(withHead(t, limit), cue);
        if (noun != null) {
          return noun;
        }
      }
    }
    return null;
  }

  /** "Commemorates the massacre in which thousands were killed, 25 years on": the massacre. */
  private @Nullable Occasion ofCommemoration(Cue cue, int limit) {
    for (int t = cue.first() - 2; t >= limit; t--) {
      boolean commemorating =
          passage.syntax().part(t) == Part.VERB
              && Syntax.isIn("commemorate", passage.text().lower(t));
      Part next = passage.syntax().part(t + 1);
      if (!commemorating || (next != Part.DETERMINER && next != Part.NOMINAL)) {
        continue;
      }
      int after = Math.min(cue.first(), passage.phrases().end(t + 1, Phrases.Kind.NOUN_PHRASE));
      String title = passage.titles().of(List.of(new TokenSpan(t + 1, after)));
      Occasion occasion = title == null ? null : occasion(title, t + 1, after);
      if (occasion != null && title != null && title.indexOf(' ') > 0 && occasion.kin() != null) {
        return occasion;
      }
    }
    return null;
  }

  /** "The end of the war", "the outbreak of the fire": the first word is what happened. */
  private int withHead(int t, int limit) {
    int first = passage.phrases().nounPhraseStart(t);
    boolean of = first - 2 >= limit && passage.text().lower(first - 1).equals("of");
    boolean happening = of && passage.happenings().kin(first - 2) != null;
    return happening ? first - 2 : t;
  }

  private @Nullable Occasion ofNoun(int t, Cue cue) {
    int first = passage.phrases().nounPhraseStart(t);
    int end = passage.phrases().end(t, Phrases.Kind.NOUN_PHRASE);
    int after = Math.min(cue.first(), end);
    String dated = days.before(t);
    String title =
        dated == null ? passage.titles().of(List.of(new TokenSpan(first, after))) : dated;
    return title == null || title.indexOf(' ') < 0 ? null : occasion(title, first, after);
  }

  /**
   * An occasion that says little, "the original", "the battle", with what the sentence told before
   * it or where it was; the same where it says enough or nothing is found.
   */
  Occasion fuller(Cue cue, Occasion occasion) {
    int limit = Math.max(passage.phrases().sentenceStart(cue.first()), cue.first() - NEAR);
    if (occasion.title().indexOf(' ') > 0 && !occasion.title().startsWith("took place")) {
      boolean bare =
          occasion.kin() != null
              && Syntax.isIn("disaster", occasion.kin())
              && passage.syntax().part(occasion.head()) == Part.NOMINAL
              && !Standalone.isNamed(occasion.title());
      return bare || isYearAndWord(occasion) ? placed(cue, occasion, limit) : occasion;
    }
    for (int t = cue.first() - 1; t >= limit && !isDeed(occasion); t--) {
      boolean noun =
          passage.syntax().part(t) == Part.NOMINAL
              && passage.happenings().kin(t) != null
              && !Syntax.isIn("commemorate", passage.text().lower(t));
      Occasion told = noun ? ofNoun(withHead(t, limit), cue) : null;
      boolean any =
          CommemorationWords.load().generic().contains(passage.text().lower(occasion.head()));
      boolean same =
          told != null
              && (occasion.kin() == null
                  || occasion.kin().equals(told.kin())
                  || (any && told.kin() != null && Syntax.isIn("disaster", told.kin())));
      if (told != null && same && !isCeremony(told.words())) {
        return new Occasion(
            told.title(),
            occasion.words(),
            told.head(),
            told.kin(),
            occasion.base(),
            occasion.hasYear(),
            -1);
      }
    }
    Occasion placed = occasion.kin() == null ? occasion : placed(cue, occasion, limit);
    boolean bare = placed.title().indexOf(' ') < 0;
    Occasion named = bare ? namedBefore(cue, occasion) : null;
    return named != null ? named : placed;
  }

  /** "The disaster" of a text that has named the Lindau flood in one of the sentences before. */
  private @Nullable Occasion namedBefore(Cue cue, Occasion occasion) {
    String word = passage.text().lower(occasion.head());
    boolean article =
        occasion.head() > 0
            && passage.text().lower(occasion.head() - 1).equals("the")
            && !passage.syntax().isCapitalised(occasion.head());
    boolean any = CommemorationWords.load().generic().contains(word);
    if (!article || (!any && occasion.kin() == null)) {
      return null;
    }
    int sentence = passage.text().sentenceOf(cue.first());
    int start = passage.text().firstToken(Math.max(0, sentence - SENTENCES));
    for (int t = passage.text().firstToken(sentence) - 1; t >= start; t--) {
      String kin = passage.happenings().kin(t);
      boolean noun =
          kin != null
              && passage.syntax().part(t) == Part.NOMINAL
              && !Syntax.isIn("commemorate", passage.text().lower(t))
              && (any
                  ? Syntax.isIn("disaster", kin) || isViolent(kin)
                  : kin.equals(occasion.kin()));
      Occasion told = noun ? ofNoun(t, cue) : null;
      if (told != null && Standalone.isNamed(told.title())) {
        return new Occasion(
            told.title(),
            occasion.words(),
            occasion.head(),
            told.kin(),
            occasion.base(),
            occasion.hasYear(),
            -1);
      }
    }
    return null;
  }

  private static boolean isViolent(String kin) {
    return kin.equals("attack")
        || kin.equals("kill")
        || kin.equals("explode")
        || kin.equals("sink");
  }

  /** "The 2011 revolution": one of that year, nobody knows where. */
  private static boolean isYearAndWord(Occasion occasion) {
    String bare = YEAR.matcher(occasion.title()).replaceFirst("");
    return occasion.kin() != null
        && bare.length() < occasion.title().length()
        && bare.indexOf(' ') < 0
        && Character.isLowerCase(bare.charAt(0)); // "the 1918 Armistice" is the only one
  }

  /** "The opening ceremony marks the anniversary of the competition": where it is marked. */
  private boolean isCeremony(TokenSpan words) {
    for (int t = words.first(); t < words.after(); t++) {
      if (CommemorationWords.load().ceremonies().contains(passage.text().lower(t))) {
        return true;
      }
    }
    return false;
  }

  /** "Independence", "its founding": that is what happened, whatever else the sentence tells. */
  private static boolean isDeed(Occasion occasion) {
    return occasion.kin() != null && KnownEvents.BEGINNINGS.contains(occasion.kin());
  }

  /** "The battle" of a sentence that is about Gettysburg: "battle at Gettysburg". */
  private Occasion placed(Cue cue, Occasion occasion, int limit) {
    for (int t = limit; t < cue.first(); t++) {
      Entity entity = passage.entities().at(t);
      boolean place = entity != null && entity.type() == EntityType.PLACE;
      boolean word = occasion.title().indexOf(' ') < 0 || isYearAndWord(occasion);
      String before = t > limit && word ? passage.text().lower(t - 1) : "";
      String led = isMarkedBy(cue, t) || ALL_OVER.contains(before) ? "in" : before;
      if (place && entity != null && (led.equals("at") || led.equals("in"))) {
        return new Occasion(
            occasion.title() + " " + led + " " + entity.name(),
            occasion.words(),
            occasion.head(),
            occasion.kin(),
            occasion.base(),
            occasion.hasYear(),
            -1);
      }
    }
    return occasion;
  }

  /** "Norway marks the": the place whose sentence it is, and whose disaster it was. */
  private boolean isMarkedBy(Cue cue, int place) {
    boolean opens = place == passage.phrases().sentenceStart(place);
    for (int t = place; opens && t < cue.first(); t++) {
      if (passage.syntax().part(t) == Part.VERB) {
        TokenSpan subject = passage.phrases().subject(t);
        boolean silent = CommemorationWords.load().mourning().contains(passage.text().lower(t + 1));
        return (silent || Syntax.isIn("commemorate", passage.text().lower(t)))
            && subject != null
            && subject.first() == place;
      }
    }
    return false;
  }

  private @Nullable Occasion ofVerb(int t, Cue cue) {
    String title = passage.telling(t);
    String kin = passage.happenings().kin(t);
    return title == null
        ? null
        : new Occasion(title, new TokenSpan(t, cue.first()), t, kin, null, false, -1);
  }

  /** An occasion of some words: of the first happening in them. */
  Occasion occasion(String title, int first, int after) {
    for (int t = first; t < after; t++) {
      String kin = passage.happenings().kin(t);
      if (kin != null) {
        return new Occasion(title, new TokenSpan(first, after), t, kin, null, false, -1);
      }
    }
    int head = first;
    while (head + 1 < after && passage.syntax().part(head) != Part.NOMINAL) {
      head++;
    }
    return new Occasion(title, new TokenSpan(first, after), head, null, null, false, -1);
  }
}
