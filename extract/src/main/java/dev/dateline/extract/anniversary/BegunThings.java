package dev.dateline.extract.anniversary;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import dev.dateline.extract.text.TokenizedText;
import java.util.regex.Pattern;

/**
 * Says what a thing began with whose anniversary is called by its name alone: NATO was founded, an
 * act enacted ({@link Beginnings}).
 */
final class BegunThings {

  /** How far back the name of "the organization" is looked for, in tokens. */
  private static final int NEAR_NAME = 60;

  /** How far back the town stands that celebrates, in tokens. */
  private static final int NEAR_TOWN = 6;

  /** "The ruling Alpine Party": no court has ruled. */
  private static final Pattern RULING = Pattern.compile("^(?:the )?ruling (?=\\p{Lu})");

  /** "The First Council of Lindau", "the 12th Party Congress": a meeting, and no body. */
  private static final Pattern MEETING =
      Pattern.compile(
          "^(?:[Tt]he )?(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth"
              + "|\\d+(?:st|nd|rd|th)) (?:\\p{Lu}\\p{L}+ ){0,3}"
              + "(?:Council|Congress|Conference|Synod|Summit|Convention)\\b");

  /** "The Lindau Guard Commemorative Coin Act": it is the guard that has an anniversary. */
  private static final Pattern COINED =
      Pattern.compile(" (?:Commemorative )?(?:Coin|Medal|Stamp)s? Act(?: .*)?$");

  private final Passage passage;
  private final TokenizedText text;

  BegunThings(Passage passage) {
    this.passage = passage;
    this.text = passage.text();
  }

  /** "The 50th anniversary of NATO": of what is named by a thing alone, what it began with. */
  Occasion begun(Occasion read) {
    TokenSpan words = read.words();
    // "Hall v. Lindau": the parties are no persons of the text, whatever their names.
    Occasion occasion = isCase(words) ? read.withTitle(withoutArticle(words)) : read;
    occasion = occasion.withTitle(RULING.matcher(occasion.title()).replaceFirst(""));
    occasion = occasion.withTitle(COINED.matcher(occasion.title()).replaceFirst(""));
    String title = occasion.title();
    boolean same = words.first() < words.after() && isSame(words, title);
    String deed = Beginnings.load().deed(title);
    if (hasVerb(words)
        || MEETING.matcher(title).find()
        || (deed == null && (occasion.kin() != null || !same))) {
      return occasion;
    }
    if (deed == null) {
      deed = isWholeBody(words) ? "founding" : null;
    }
    deed = isOfPerson(words) ? "start" : deed;
    return deed == null ? occasion : occasion.withTitle(begun(deed, title, words));
  }

  private String withoutArticle(TokenSpan words) {
    boolean article = passage.syntax().part(words.first()) == Part.DETERMINER;
    return phrase(article ? new TokenSpan(words.first() + 1, words.after()) : words);
  }

  private boolean isCase(TokenSpan words) {
    for (int t = words.first() + 1; t + 1 < words.after(); t++) {
      if (text.lower(t).equals("v")
          || text.lower(t).equals("vs")
          || text.lower(t).equals("v.")
          || text.lower(t).equals("vs.")) {
        return passage.syntax().isCapitalised(t - 1);
      }
    }
    return false;
  }

  /** "The Hall Administration": the time in office of a person. */
  private boolean isOfPerson(TokenSpan words) {
    int last = words.after() - 1;
    if (last <= words.first() || !text.lower(last).equals("administration")) {
      return false;
    }
    Entity before = passage.entities().at(last - 1);
    return before != null && before.type() == EntityType.PERSON;
  }

  private boolean hasVerb(TokenSpan words) {
    for (int t = words.first(); t < words.after(); t++) {
      if (passage.syntax().part(t) == Part.VERB && !passage.syntax().isCapitalised(t)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a title still is the words where it stands, and not what another sentence told. */
  private boolean isSame(TokenSpan words, String title) {
    return phrase(words).endsWith(title);
  }

  /** A name of a body or a place, and nothing else. */
  private boolean isWholeBody(TokenSpan words) {
    Entity entity = passage.entities().at(words.after() - 1);
    if (entity == null || !isBody(words.after() - 1)) {
      return false;
    }
    for (int t = words.first(); t < words.after(); t++) {
      boolean article = passage.syntax().part(t) == Part.DETERMINER;
      if (!article && !entity.equals(passage.entities().at(t))) {
        return false;
      }
    }
    return true;
  }

  private String begun(String deed, String title, TokenSpan words) {
    boolean article = text.lower(words.first()).equals("the") && !title.startsWith("The ");
    String of = deed.equals(Beginnings.DECISION) ? " " : " of ";
    return OccasionReader.clipped(deed + of + (article ? "the " : "") + title);
  }

  /** "NATO's 50th anniversary": what is founded has one. */
  String founded(String owner, TokenSpan words) {
    if (isOfType(words, owner, EntityType.PERSON) || MEETING.matcher(owner).find()) {
      return owner;
    }
    if (passage.syntax().part(words.first()) == Part.POSSESSIVE_PRONOUN && isFounded(words)) {
      return OccasionReader.clipped("founding of " + owner);
    }
    String deed = Beginnings.load().deed(owner);
    if (deed != null) {
      return begun(deed, owner, words);
    }
    boolean body =
        isBody(words.after() - 1)
            || isOfType(words, owner, EntityType.ORGANIZATION)
            || isOfTown(words, owner);
    if (!body || passage.happenings().kin(words.after() - 1) != null) {
      return owner;
    }
    return begun("founding", owner, words);
  }

  /** "Las Palmas celebrates its centennial": the place that the sentence is about. */
  private boolean isOfTown(TokenSpan words, String owner) {
    boolean pronoun = passage.syntax().part(words.first()) == Part.POSSESSIVE_PRONOUN;
    boolean celebrating =
        words.first() > 0
            && text.lower(words.first()).equals("its")
            && passage.syntax().part(words.first() - 1) == Part.VERB;
    if (pronoun && !celebrating) {
      return false;
    }
    int start = Math.max(passage.phrases().sentenceStart(words.first()), words.first() - NEAR_TOWN);
    for (int t = words.first(); t >= start; t--) {
      Entity entity = passage.entities().at(t);
      if (entity != null && owner.startsWith(entity.name())) {
        boolean land = entity.id().startsWith("country/");
        boolean festive = text.lower(words.first() - 1).startsWith("celebrat");
        return entity.type() == EntityType.PLACE && (!land || festive);
      }
    }
    return false;
  }

  /** "The state was founded on December 30 and marked its 69th anniversary". */
  private boolean isFounded(TokenSpan words) {
    for (int t = passage.phrases().sentenceStart(words.first()); t < words.first(); t++) {
      if ("found".equals(passage.happenings().kin(t))) {
        return true;
      }
    }
    return false;
  }

  /** "The organization celebrates its": the name before that it stands for. */
  boolean isOfType(TokenSpan words, String owner, EntityType type) {
    int limit = Math.max(0, words.first() - NEAR_NAME);
    for (int t = words.first(); t >= limit; t--) {
      Entity entity = passage.entities().at(t);
      if (entity != null && owner.endsWith(entity.name())) {
        return entity.type() == type;
      }
    }
    return false;
  }

  /** "Canada's 143rd birthday": the name of a land, and no more. */
  boolean isLand(int t, String owner) {
    Entity entity = passage.entities().at(t);
    return entity != null && entity.id().startsWith("country/") && entity.name().equals(owner);
  }

  /** "NATO 50th anniversary": a name before the cue owns it only where it is one of a body. */
  boolean isBody(int t) {
    Entity entity = passage.entities().at(t);
    return entity != null
        && (entity.type() == EntityType.ORGANIZATION
            || (entity.type() == EntityType.PLACE && entity.idBasis() == Entity.IdBasis.GAZETTEER));
  }

  private String phrase(TokenSpan span) {
    return text.text().substring(text.start(span.first()), text.end(span.after() - 1));
  }
}
