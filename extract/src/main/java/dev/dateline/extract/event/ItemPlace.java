package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.text.TokenizedText;
import java.util.Set;

/**
 * Where an item of a bulletin plays, for a title that names nobody: "Thirteen people are killed" of
 * "A bomb explodes in Kabul. Thirteen people are killed". Items are paragraphs.
 */
final class ItemPlace {

  private static final Set<String> LEADING = Set.of("in", "at", "near", "off", "outside");

  /** So many sentences back at most; an item has hardly more. */
  private static final int FAR = 8;

  private final Passage passage;
  private final Syntax syntax;
  private final TokenizedText text;

  ItemPlace(Passage passage) {
    this.passage = passage;
    this.syntax = passage.syntax();
    this.text = passage.text();
  }

  /** The phrase with the place in the title, where it names nothing and the item has a place. */
  EventPhrase in(EventPhrase phrase, Happening happening) {
    if (phrase.spans().stream().anyMatch(this::names) && !isOfSomeCountry(phrase)) {
      return phrase;
    }
    int mention = mention(happening.token());
    Entity place = mention < 0 ? null : passage.entities().at(mention);
    if (place == null) {
      return phrase;
    }
    return phrase.with(preposition(mention) + " " + place.name(), Clue.TITLE_WITH_PLACE);
  }

  /** Whether a stretch has a name; a people is none ("six Palestinians"), nor is "the army". */
  private boolean names(TokenSpan span) {
    for (int t = span.first(); t < span.after(); t++) {
      Entity entity = passage.entities().at(t);
      if (entity != null && entity.type() != EntityType.NATIONALITY) {
        return true;
      }
    }
    return false;
  }

  /** "The government", "the court": of which country? */
  private boolean isOfSomeCountry(EventPhrase phrase) {
    TokenSpan subject = phrase.subject();
    return subject != null
        && phrase.spans().contains(subject)
        && !names(subject)
        && ClueWords.isIn("of-some-country", text.lower(subject.after() - 1))
        && phrase.spans().stream().noneMatch(this::namesPlace);
  }

  private boolean namesPlace(TokenSpan span) {
    for (int t = span.first(); t < span.after(); t++) {
      Entity entity = passage.entities().at(t);
      if (entity != null
          && (entity.type() == EntityType.PLACE || entity.type() == EntityType.NATIONALITY)) {
        return true;
      }
    }
    return false;
  }

  private String preposition(int mention) {
    int before = mention - 1;
    boolean article = // "in the Aegean Sea", but not "in the Lund region"
        before > 0 && text.lower(before).equals("the") && !isBeforeNoun(mention);
    String word = before < 0 ? "" : text.lower(article ? before - 1 : before);
    String led = LEADING.contains(word) ? word : "in";
    return article ? led + " the" : led;
  }

  private boolean isBeforeNoun(int mention) {
    int t = mention;
    Entity place = passage.entities().at(mention);
    while (t < text.tokenCount() && place != null && place.equals(passage.entities().at(t))) {
      t++;
    }
    return t < text.tokenCount()
        && text.sentenceOf(t) == text.sentenceOf(mention)
        && syntax.part(t) == Syntax.Part.NOMINAL;
  }

  /** The first place behind the verb, before it, or in the sentences before of its paragraph. */
  private int mention(int verb) {
    int sentence = text.sentenceOf(verb);
    int behind = place(verb, text.afterLastToken(sentence));
    if (behind >= 0) {
      return behind;
    }
    for (int s = sentence; s >= Math.max(0, sentence - FAR); s--) {
      int found = place(text.firstToken(s), s == sentence ? verb : text.afterLastToken(s));
      found = found < 0 && s < sentence ? any(s) : found;
      boolean opens = s == 0 || isParagraph(s);
      if (found >= 0 || opens) {
        return found;
      }
    }
    return -1;
  }

  private boolean isParagraph(int sentence) {
    int first = text.start(text.firstToken(sentence));
    int before = text.end(text.firstToken(sentence) - 1);
    return text.text().substring(before, first).indexOf('\n') >= 0;
  }

  private int any(int sentence) {
    for (int t = text.firstToken(sentence); t < text.afterLastToken(sentence); t++) {
      Entity entity = passage.entities().at(t);
      if (entity != null && entity.type() == EntityType.PLACE) {
        return t;
      }
    }
    return -1;
  }

  /** The first town that "in" or "near" leads to, or else the first such country. */
  private int place(int first, int after) {
    int country = -1;
    for (int t = first; t < after; t++) {
      Entity entity = passage.entities().at(t);
      if (entity != null && entity.type() == EntityType.PLACE && isLed(t)) {
        if (!entity.id().startsWith("country/")) {
          return t;
        }
        country = country < 0 ? t : country;
      }
    }
    return country;
  }

  /** "In Oslo", "in the Moss Hall", and "in the city of Oslo". */
  private boolean isLed(int t) {
    int before = t - 1;
    if (before > 1 && ClueWords.isIn("part-of-place", text.lower(before))) {
      before--; // "in central Oslo"
    }
    if (before > 0 && text.lower(before).equals("the")) {
      before--;
    }
    boolean of = before > 1 && text.lower(before).equals("of");
    return before >= 0
        && (LEADING.contains(text.lower(before))
            || (of && ClueWords.isIn("kind-of-place", text.lower(before - 1))));
  }
}
