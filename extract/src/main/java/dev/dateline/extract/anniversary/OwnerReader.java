package dev.dateline.extract.anniversary;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whose anniversary it is: "NATO's 50th anniversary", "its founding anniversary". */
final class OwnerReader {

  /** How far back the name of "the organization" is looked for, in tokens. */
  private static final int NEAR_NAME = 60;

  private final Passage passage;
  private final TokenizedText text;

  OwnerReader(Passage passage) {
    this.passage = passage;
    this.text = passage.text();
  }

  /** "Its 50th anniversary of independence": whose it is stands before the cue. */
  @Nullable String owned(@Nullable String title, Cue cue) {
    if (title == null || title.indexOf(' ') >= 0 || cue.first() == 0) {
      return title;
    }
    int t = cue.first() - 1;
    TokenSpan owner = new TokenSpan(t, t + 1);
    Part part = passage.syntax().part(t);
    if (part == Part.POSSESSIVE && t > 0 && !passage.syntax().isTime(t - 1)) {
      owner = new TokenSpan(passage.phrases().nounPhraseStart(t - 1), t);
    } else if (part != Part.POSSESSIVE_PRONOUN) {
      return title;
    }
    String name = passage.titles().of(List.of(owner));
    return name == null || name.chars().noneMatch(Character::isUpperCase)
        ? title
        : OccasionReader.clipped(title + " of " + withoutPossessive(name));
  }

  /** "NATO's 50th anniversary", "its founding anniversary". */
  @Nullable Occasion ofPossessor(Cue cue) {
    int t = cue.first() - 1;
    int start = passage.phrases().sentenceStart(cue.first());
    TokenSpan inner = inner(cue);
    if (inner == null && cue.ordinal() == 0) {
      return null;
    }
    while (inner != null
        && t >= start
        && passage.syntax().part(t) == Part.NOMINAL
        && passage.happenings().kin(t) != null) {
      t--;
    }
    if (t < start) {
      return null;
    }
    String owner = null;
    TokenSpan words = new TokenSpan(t, t + 1);
    if (passage.syntax().part(t) == Part.POSSESSIVE
        && !(t > start && passage.syntax().isTime(t - 1))) {
      int head = t - 1;
      int first = passage.phrases().nounPhraseStart(Math.max(start, head));
      words = new TokenSpan(first, t);
      owner = passage.titles().of(List.of(words));
    } else if (passage.syntax().part(t) == Part.POSSESSIVE_PRONOUN) {
      owner = passage.titles().of(List.of(words));
      owner = owner == null ? null : withoutPossessive(owner);
    } else if (passage.syntax().part(t) == Part.NOMINAL
        && passage.syntax().isCapitalised(t)
        && !passage.syntax().isTime(t)) {
      words = new TokenSpan(passage.phrases().nounPhraseStart(t), t + 1);
      owner = passage.titles().of(List.of(words));
    }
    if (owner == null) {
      return null;
    }
    owner = named(owner, words);
    if (cue.form() == Cue.Form.BIRTHDAY && isPrivate(owner)) {
      return null;
    }
    String prefix =
        cue.form() == Cue.Form.BIRTHDAY ? "birth" : inner == null ? null : phrase(inner);
    String title =
        prefix == null ? founded(owner, words) : OccasionReader.clipped(prefix + " of " + owner);
    String kin =
        prefix == null
            ? null
            : prefix.equals("birth")
                ? "birth"
                : passage.happenings().kin(inner == null ? t : inner.first());
    return new Occasion(
        title,
        inner == null ? words : inner,
        inner == null ? words.first() : inner.first(),
        kin,
        null,
        false,
        -1);
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

  /** "The organization", "the country": the nearest name before that may be it. */
  private String named(String owner, TokenSpan words) {
    if (owner.indexOf(' ') >= 0 || !Syntax.isIn("institution", owner)) {
      return owner;
    }
    boolean land = owner.equals("country") || owner.equals("nation");
    int limit = Math.max(0, words.first() - NEAR_NAME);
    for (int t = words.first() - 1; t >= limit; t--) {
      Entity entity = passage.entities().at(t);
      EntityType wanted = land ? EntityType.PLACE : EntityType.ORGANIZATION;
      if (entity != null && entity.type() == wanted) {
        return entity.name();
      }
    }
    return owner;
  }

  /** "NATO's 50th anniversary": what is founded has one. */
  private String founded(String owner, TokenSpan words) {
    Entity entity = passage.entities().at(words.after() - 1);
    if (passage.syntax().part(words.first()) == Part.POSSESSIVE_PRONOUN && isFounded(words)) {
      return OccasionReader.clipped("founding of " + owner);
    }
    boolean body = entity != null && entity.type() == EntityType.ORGANIZATION;
    if (!body || passage.happenings().kin(words.after() - 1) != null) {
      return owner;
    }
    boolean article = text.lower(words.first()).equals("the");
    return OccasionReader.clipped("founding of " + (article ? "the " : "") + owner);
  }

  /** "Her mother's 80th birthday". */
  private static boolean isPrivate(String owner) {
    if (owner.chars().noneMatch(Character::isUpperCase) && owner.indexOf(' ') < 0) {
      return !Syntax.isIn("institution", owner);
    }
    String last = owner.substring(owner.lastIndexOf(' ') + 1);
    return Syntax.isIn("relation", last);
  }

  /** "Founding" in "50th founding anniversary". */
  private @Nullable TokenSpan inner(Cue cue) {
    int anniversary = cue.after() - 1;
    int t = anniversary - 1;
    if (t < passage.phrases().sentenceStart(cue.first())) {
      return null;
    }
    boolean happening =
        passage.happenings().kin(t) != null
            || text.lower(t).equals("founding")
            || text.lower(t).equals("independence");
    return happening && (t > cue.first() || cue.ordinal() == 0) ? new TokenSpan(t, t + 1) : null;
  }

  private String phrase(TokenSpan span) {
    return text.text().substring(text.start(span.first()), text.end(span.after() - 1));
  }

  private static String withoutPossessive(String name) {
    if (name.endsWith("'s")) {
      return name.substring(0, name.length() - 2);
    }
    return name.endsWith("'") ? name.substring(0, name.length() - 1) : name;
  }
}
