package dev.dateline.extract.anniversary;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a title of words with "its" or "her" among them, with the name in its place. */
final class PronounInTitle {

  /** A longer phrase than this is no name that a pronoun stands for. */
  private static final int MOST_WORDS = 5;

  private final Passage passage;
  private final TokenizedText text;
  private static final Set<String> BODIES =
      Set.of("organization", "organisation", "company", "party", "group", "agency", "union");

  /** No more tokens than these stand between "the country" and "its". */
  private static final int NEAR_COUNTRY = 12;

  private final OwnerReader owners;
  private final PersonBefore persons;

  PronounInTitle(Passage passage, OwnerReader owners) {
    this.passage = passage;
    this.text = passage.text();
    this.owners = owners;
    this.persons = new PersonBefore(passage);
  }

  /** "The assassination attempt on her life". */
  @Nullable String around(TokenSpan span, int pronoun) {
    if (pronoun + 1 < span.after() && passage.syntax().part(pronoun + 1) == Part.AUXILIARY) {
      return null; // "her being spared" makes no title
    }
    int kin = pronoun + 1;
    boolean ofKin =
        kin + 2 < span.after()
            && Syntax.isIn("relation", text.lower(kin))
            && passage.syntax().part(kin + 1) == Part.POSSESSIVE;
    String relative = ofKin ? kinOf(pronoun) : null;
    String name = relative == null ? nameOf(span, pronoun) : relative;
    int behind = relative == null ? pronoun + 1 : kin + 2;
    int before = pronoun;
    while (name == null && before > span.first() + 1 && isLink(before - 1)) {
      before--;
    }
    String left =
        before == span.first()
            ? ""
            : passage.titles().of(List.of(new TokenSpan(span.first(), before)));
    String right =
        behind < span.after()
            ? passage.titles().of(List.of(new TokenSpan(behind, span.after())))
            : null;
    if (right != null) {
      right = right.replaceFirst("^(?:nation|country)(?:'s|’s) ", ""); // "your nation's own"
    }
    if (left != null && right != null && name == null && isBareDeed(left)) {
      return OccasionReader.clipped(left + " of " + right); // "opening of deep-water harbour"
    }
    if (left == null || right == null || name == null) {
      return left == null || left.isEmpty() ? right : left;
    }
    String bare = name.endsWith("'") ? name.substring(0, name.length() - 1) : name;
    if (!left.isEmpty()
        && left.contains(bare.endsWith("'s") ? bare.substring(0, bare.length() - 2) : bare)) {
      return OccasionReader.clipped(left + " " + right); // "Adams presenting credentials"
    }
    return OccasionReader.clipped((left + " " + name + " " + right).strip());
  }

  /** "Hall, the son of the late mayor Rosa Lund, … his mother's death": hers; null for nobody's. */
  private @Nullable String kinOf(int pronoun) {
    boolean of = false;
    for (int t = passage.phrases().sentenceStart(pronoun) + 1; t < pronoun; t++) {
      of |= text.lower(t).equals("of") && Syntax.isIn("relation", text.lower(t - 1));
      Entity entity = passage.entities().at(t);
      if (of && entity != null && entity.type() == EntityType.PERSON) {
        return OwnerReader.possessive(entity.name());
      }
    }
    return null;
  }

  /** "Opening": of what stands behind the pronoun. */
  private static boolean isBareDeed(String left) {
    return left.indexOf(' ') < 0 && Standalone.isHappening(left);
  }

  /** The name in the possessive; null where none can be made out, or only a long phrase. */
  private @Nullable String nameOf(TokenSpan span, int pronoun) {
    int last = span.after() - 1;
    String deed = text.lower(last - (passage.syntax().part(last) == Part.JOINT ? 1 : 0));
    if (pronoun < last && OwnerReader.isOfLand(text.lower(pronoun + 1))) {
      deed = text.lower(pronoun + 1); // "its independence from British rule"
    }
    if (OwnerReader.isOfLand(deed)) {
      Entity land = owners.land(pronoun, deed);
      if (land != null) {
        boolean people = land.type() == EntityType.NATIONALITY;
        return people ? land.name() : OwnerReader.possessive(land.name());
      }
    }
    Entity country = institutionBefore(pronoun);
    if (country != null) {
      return OwnerReader.possessive(country.name());
    }
    String king = firstOfMany(pronoun);
    if (king != null) {
      return OwnerReader.possessive(king);
    }
    String behind = personBehind(pronoun);
    if (behind != null) {
      return OwnerReader.possessive(behind);
    }
    String phrase = passage.titles().of(List.of(new TokenSpan(pronoun, pronoun + 1)));
    String name = phrase == null ? null : owners.nameIn(phrase, pronoun);
    boolean plain =
        name != null
            && Standalone.isNamed(name)
            && !name.contains(" and ")
            && name.split(" ", -1).length <= MOST_WORDS;
    if (plain || !persons.isPersonal(pronoun)) {
      return plain ? name : null;
    }
    String person = persons.person("", pronoun);
    return person.isEmpty() ? null : OwnerReader.possessive(person);
  }

  /** "Aid will come to Ghana as the country marks the start of its": the land, not who helps. */
  private @Nullable Entity institutionBefore(int pronoun) {
    if (persons.isPersonal(pronoun)) {
      return null;
    }
    int start = Math.max(passage.phrases().sentenceStart(pronoun), pronoun - NEAR_COUNTRY);
    for (int t = pronoun - 1; t > start; t--) {
      boolean country = text.lower(t).equals("country") || text.lower(t).equals("nation");
      if (country && text.lower(t - 1).equals("the")) {
        Entity land = owners.land(t, "independence");
        return land == null || land.type() == EntityType.NATIONALITY ? null : land;
      }
      boolean body = BODIES.contains(text.lower(t)) && text.lower(t - 1).equals("the");
      Entity named = body ? bodyBefore(t) : null;
      if (named != null) {
        return named;
      }
    }
    return null;
  }

  /** "The Lindau League, as the organization marks its": the body named last in the sentence. */
  private @Nullable Entity bodyBefore(int before) {
    for (int t = before - 1; t >= passage.phrases().sentenceStart(before); t--) {
      Entity entity = passage.entities().at(t);
      if (entity != null && entity.type() == EntityType.ORGANIZATION) {
        return entity;
      }
    }
    return null;
  }

  /** "The king pardons Hall, Lund and Moss to mark his": who does it, and nobody of the list. */
  private @Nullable String firstOfMany(int pronoun) {
    if (!persons.isPersonal(pronoun)) {
      return null;
    }
    String first = null;
    int named = 0;
    Entity last = null;
    for (int t = passage.phrases().sentenceStart(pronoun); t < pronoun; t++) {
      Entity entity = passage.entities().at(t);
      if (entity == null || entity.type() != EntityType.PERSON || entity.equals(last)) {
        continue;
      }
      first = first == null ? entity.name() : first;
      named++;
      last = entity;
    }
    return named > 2 ? first : null;
  }

  /** "On the anniversary of his murder, wreaths were laid for Ilya Orlov": the one named later. */
  private @Nullable String personBehind(int pronoun) {
    boolean personal = persons.isPersonal(pronoun);
    String name = null;
    int start = passage.phrases().sentenceStart(pronoun);
    for (int t = start; personal && t < passage.phrases().sentenceEnd(pronoun); t++) {
      Entity entity = passage.entities().at(t);
      if (entity == null || entity.type() != EntityType.PERSON) {
        continue;
      }
      if (t < pronoun || (name != null && !name.equals(entity.name()))) {
        return null;
      }
      name = entity.name();
    }
    return name;
  }

  private boolean isLink(int t) {
    Part part = passage.syntax().part(t);
    return part == Part.PREPOSITION || part == Part.CONJUNCTION || part == Part.DETERMINER;
  }
}
