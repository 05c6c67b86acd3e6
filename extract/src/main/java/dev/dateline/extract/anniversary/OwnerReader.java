package dev.dateline.extract.anniversary;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Phrases;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads whose anniversary it is: "NATO's 50th anniversary", "its founding anniversary". */
final class OwnerReader {

  /** How far back the name of "the organization" is looked for, in tokens. */
  private static final int NEAR_NAME = 60;

  /** What follows a deed where it is not said of whom. */
  private static final Set<String> LED = Set.of("from", "to", "by", "into", "against");

  /** How far before an anniversary the place stands that marks it, in tokens. */
  private static final int NEAR_SUBJECT = 5;

  /** How far behind "behalf" the land stands for which somebody speaks. */
  private static final int NEAR_BEHALF = 10;

  /** Younger birthdays of the living are kept by their families. */
  private static final int LEAST_AGE = 25;

  private static final String COUNTRY = "country/";

  /** What stands before a birthday that is a limit of age. */
  private static final Set<String> OF_AGES =
      Set.of(
          "until", "to", "before", "after", "by", "past", "reach", "reached", "reaching", "beyond");

  private final BegunThings things;
  private final FullName fullName;
  private final PersonBefore persons;
  private final Passage passage;
  private final TokenizedText text;
  private final Headings headings;

  OwnerReader(Passage passage) {
    this.things = new BegunThings(passage);
    this.fullName = new FullName(passage.text());
    this.persons = new PersonBefore(passage);
    this.passage = passage;
    this.text = passage.text();
    this.headings = new Headings(passage.text());
  }

  /** "Its 50th anniversary of independence": whose it is stands before the cue. */
  @Nullable String owned(@Nullable String title, Cue cue) {
    if (title == null || cue.first() == 0) {
      return title;
    }
    int space = title.indexOf(' ');
    if (space > 0) {
      Entity land =
          title.startsWith("independence from ")
              ? land(cue.first(), title)
              : isOfNobody(title) ? placeBefore(cue) : null;
      return land == null || land.type() == EntityType.NATIONALITY
          ? title
          : OccasionReader.clipped(possessive(land.name()) + " " + title);
    }
    String deed = title.toLowerCase(Locale.ROOT);
    boolean ofLand = isOfLand(deed);
    if (Standalone.isNamed(title) && !ofLand) {
      return title;
    }
    TokenSpan owner = ownerBefore(cue.first() - 1);
    // "On behalf of Norway, I congratulate you on your 50th anniversary of independence".
    boolean yours = ofLand && owner != null && text.lower(owner.first()).equals("your");
    String name = owner == null || yours ? null : nameOf(owner);
    if (name == null || !Standalone.isNamed(name)) {
      Entity land = ofLand ? land(cue.first(), deed) : null;
      if (land != null && land.type() == EntityType.NATIONALITY) {
        return land.name() + " " + deed;
      }
      name = land == null ? null : land.name();
    }
    return name == null ? title : OccasionReader.clipped(deed + " of " + name);
  }

  /** "Handover from Norway to Denmark": of what is missing. */
  private static boolean isOfNobody(String title) {
    String[] words = title.split(" ", 3);
    return words.length > 1 && LED.contains(words[1]) && Standalone.isHappening(words[0]);
  }

  /** "Lindau marks the": the place that the sentence is about. */
  private @Nullable Entity placeBefore(Cue cue) {
    int start = Math.max(passage.phrases().sentenceStart(cue.first()), cue.first() - NEAR_SUBJECT);
    for (int t = cue.first() - 1; t >= start; t--) {
      Entity entity = passage.entities().at(t);
      if (entity != null) {
        return entity.type() == EntityType.PLACE ? entity : null;
      }
    }
    return null;
  }

  /** What ends at a token and owns what follows; null where nothing does. */
  private @Nullable TokenSpan ownerBefore(int t) {
    Part part = passage.syntax().part(t);
    if (part == Part.POSSESSIVE && t > 0 && !passage.syntax().isTime(t - 1)) {
      return new TokenSpan(passage.phrases().nounPhraseStart(t - 1), t);
    }
    return part == Part.POSSESSIVE_PRONOUN ? new TokenSpan(t, t + 1) : null;
  }

  /** "Mayor Hall Celebrates Rosa Lund's": a heading writes the verb as it does names. */
  private @Nullable TokenSpan behindMarking(@Nullable TokenSpan owner) {
    for (int t = owner == null ? 0 : owner.after() - 2; owner != null && t >= owner.first(); t--) {
      if (Syntax.isIn("commemorate", text.lower(t)) && passage.syntax().isCapitalised(t)) {
        return new TokenSpan(t + 1, owner.after());
      }
    }
    return owner;
  }

  /** The name of an owner, also of "its" and "the country"; null where none can be made out. */
  private @Nullable String nameOf(TokenSpan owner) {
    boolean pronoun = passage.syntax().part(owner.first()) == Part.POSSESSIVE_PRONOUN;
    String subject = pronoun ? persons.subject(owner.first()) : null;
    String name = subject != null ? subject : passage.titles().of(List.of(owner));
    if (pronoun && name != null && !Standalone.isNamed(name)) {
      String marking = persons.marking(owner.first());
      name = marking == null ? name : marking;
    }
    if (pronoun && name != null && persons.isPersonal(owner.first())) {
      name = name.substring(name.lastIndexOf(" and ") < 0 ? 0 : name.lastIndexOf(" and ") + 5);
      name = name.replaceFirst(" Day(?:'s)?$", ""); // a feast that is named after a person
      return withoutPossessive(persons.person(name, owner.first()));
    }
    return name == null ? null : named(withoutPossessive(name), owner);
  }

  /** "People walked across the Harbour Bridge, a day before its": the name that is no person's. */
  private @Nullable String thingBefore(int pronoun) {
    int start = Math.max(passage.phrases().sentenceStart(pronoun), pronoun - NEAR_NAME);
    for (int t = pronoun - 1; text.lower(pronoun).equals("its") && t > start; t--) {
      boolean name =
          passage.syntax().part(t) == Part.NOMINAL
              && passage.syntax().isCapitalised(t)
              && !passage.syntax().isTime(t)
              && !passage.entities().isPerson(t);
      int first = name ? passage.phrases().nounPhraseStart(t) : t;
      if (name && (first < t || passage.entities().at(t) != null)) {
        return passage.titles().of(List.of(new TokenSpan(first, t + 1)));
      }
    }
    return null;
  }

  /** "Independence", "statehood": only lands have an anniversary of it. */
  static boolean isOfLand(String deed) {
    return CommemorationWords.load().lasting().contains(deed);
  }

  /**
   * The land, or the people, whose independence or statehood is meant at a token; null where none
   * is near.
   */
  @Nullable Entity land(int before, String deed) {
    int limit = Math.max(0, before - NEAR_NAME);
    // "Ghana signs contracts with Norwegian firms on the eve of its": the one that does it.
    int subject = passage.phrases().sentenceStart(Math.max(0, before - 1));
    for (int t = before - 1; t >= limit; t--) {
      Entity entity = passage.entities().at(t);
      if (entity == null || isOnBehalf(t)) {
        continue;
      }
      Entity opening = passage.entities().at(subject);
      boolean people = entity.type() == EntityType.NATIONALITY && t > subject;
      if (people && opening != null && opening.id().startsWith(COUNTRY)) {
        return opening;
      }
      boolean place =
          deed.equals("statehood")
              ? entity.type() == EntityType.PLACE
              : entity.id().startsWith(COUNTRY);
      if (place || entity.type() == EntityType.NATIONALITY) {
        return entity;
      }
    }
    return null;
  }

  /** "On behalf of the people of Norway, I congratulate": the land of who speaks. */
  private boolean isOnBehalf(int t) {
    int start = Math.max(passage.phrases().sentenceStart(t), t - NEAR_BEHALF);
    for (int before = t - 1; before >= start; before--) {
      if (text.lower(before).equals("behalf")) {
        return true;
      }
    }
    return false;
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
    TokenSpan owning = behindMarking(ownerBefore(t));
    TokenSpan words = owning == null ? new TokenSpan(t, t + 1) : owning;
    String owner = null;
    if (owning != null && owning.first() >= start) {
      owner = endName(owning);
      owner = owner == null ? nameOf(owning) : owner;
      boolean open =
          cue.form() == Cue.Form.BIRTHDAY && (owner == null || !Standalone.isNamed(owner));
      String thing = open ? thingBefore(owning.first()) : null;
      owner = thing == null ? owner : thing;
    } else if (passage.syntax().part(t) == Part.NOMINAL && things.isBody(t)) {
      words = new TokenSpan(passage.phrases().nounPhraseStart(t), t + 1);
      Entity body = passage.entities().at(t); // "Centre of Sea Research": more than its last words
      owner = body == null ? passage.titles().of(List.of(words)) : body.name();
    }
    if (owner == null) {
      return null;
    }
    owner = fullName.of(owner);
    if (cue.after() + 1 < text.tokenCount() && text.lower(cue.after()).equals("as")) {
      return as(owner, cue, words);
    }
    boolean age = (cue.ordinal() < LEAST_AGE && !isOfTheDead(cue)) || isAge(words.first());
    boolean land =
        things.isLand(words.after() - 1, owner)
            || (things.isOfType(words, owner, EntityType.PLACE) && isLandNamed(words, owner));
    boolean thing = text.lower(words.first()).equals("its"); // of a bridge, and nobody's age
    if (cue.form() == Cue.Form.BIRTHDAY && !land && !thing && (isPrivate(owner) || age)) {
      return null;
    }
    boolean body = things.isOfType(words, owner, EntityType.ORGANIZATION);
    String prefix =
        cue.form() == Cue.Form.BIRTHDAY
            ? (body || land || thing || isKindOfPlace(owner) ? "founding" : "birth")
            : inner == null ? null : phrase(inner);
    String title =
        prefix != null
            ? OccasionReader.clipped(prefix + " of " + owner)
            : isReign(cue, words, owner)
                ? OccasionReader.clipped("accession of " + owner)
                : things.founded(owner, words);
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

  /** "The Brazilian capital's birthday". */
  private static boolean isKindOfPlace(String owner) {
    String last = owner.substring(owner.lastIndexOf(' ') + 1);
    return Character.isLowerCase(last.charAt(0))
        && (last.equals("capital") || Syntax.isIn("institution", last));
  }

  /** "South Sudan celebrated its": the name of the land, and not of its queen. */
  private boolean isLandNamed(TokenSpan words, String owner) {
    Entity land = land(words.first(), "");
    return land != null && land.name().equals(owner);
  }

  /** "Its fifth anniversary as a member": not that of itself. */
  private Occasion as(String owner, Cue cue, TokenSpan words) {
    int after = passage.phrases().end(cue.after() + 1, Phrases.Kind.NOUN_PHRASE);
    String title = OccasionReader.clipped(owner + " " + phrase(new TokenSpan(cue.after(), after)));
    return new Occasion(title, words, words.first(), null, null, false, -1);
  }

  /** "Troika Statement South Sudan's": the name that the words of a heading end with. */
  private @Nullable String endName(TokenSpan words) {
    int last = words.after() - 1;
    Entity entity = passage.entities().at(last);
    boolean heading = headings.isHeading(text.sentenceOf(last));
    if (entity == null || (entity.type() != EntityType.PLACE && !heading)) {
      return null;
    }
    int first = last;
    while (first > words.first() && !passage.entities().begins(first)) {
      first--;
    }
    return first > words.first() ? entity.name() : null;
  }

  /**
   * "Japan expresses remorse … its defeat": the name that a phrase before a pronoun begins with.
   */
  String nameIn(String phrase, int pronoun) {
    for (int t = passage.phrases().sentenceStart(pronoun); t < pronoun; t++) {
      Entity entity = passage.entities().at(t);
      String rest =
          entity != null && phrase.startsWith(entity.name() + " ")
              ? phrase.substring(entity.name().length() + 1)
              : "";
      if (entity != null && !rest.isEmpty() && Character.isLowerCase(rest.charAt(0))) {
        boolean linked = rest.startsWith("of ") || rest.startsWith("and ");
        return linked ? phrase : possessive(entity.name());
      }
    }
    return phrase;
  }

  /** "Marking the country's anniversary, Ghana's king": the one that the sentence goes on with. */
  private @Nullable Entity landBehind(int after) {
    for (int t = after; t < passage.phrases().sentenceEnd(after - 1); t++) {
      Entity entity = passage.entities().at(t);
      if (entity != null && entity.id().startsWith(COUNTRY)) {
        return entity;
      }
    }
    return null;
  }

  /** "The Queen's golden jubilee", "her diamond jubilee". */
  private boolean isReign(Cue cue, TokenSpan words, String owner) {
    int last = words.after() - 1;
    boolean person =
        isPerson(last) || (persons.isPersonal(last) && persons.isNamedBefore(owner, last));
    return person && text.lower(cue.after() - 1).equals("jubilee");
  }

  boolean isPerson(int token) {
    Entity entity = passage.entities().at(token);
    return entity != null && entity.type() == EntityType.PERSON;
  }

  /** "Would have celebrated his 18th birthday". */
  private boolean isOfTheDead(Cue cue) {
    int start = Math.max(passage.phrases().sentenceStart(cue.first()), cue.first() - 8);
    for (int t = start; t < cue.first(); t++) {
      if (text.lower(t).equals("would")) {
        return true;
      }
    }
    return false;
  }

  /** "Until his 65th birthday", "her first birthday in freedom": an age, and nobody marks it. */
  private boolean isAge(int owner) {
    boolean shy = owner > 1 && text.lower(owner - 1).equals("of") && isShort(owner - 2);
    return shy || (owner > 0 && OF_AGES.contains(text.lower(owner - 1)));
  }

  /** "Just shy of his 55th birthday", "a week short of her 90th". */
  private boolean isShort(int t) {
    return text.lower(t).equals("shy") || text.lower(t).equals("short");
  }

  /** "The organization", "the country": the nearest name before that may be it. */
  private String named(String owner, TokenSpan words) {
    if (owner.indexOf(' ') >= 0 || !Syntax.isIn("institution", owner.toLowerCase(Locale.ROOT))) {
      return owner;
    }
    if (owner.equals("country") || owner.equals("nation")) {
      boolean opens = words.first() - passage.phrases().sentenceStart(words.first()) <= 3;
      Entity ahead = opens ? landBehind(words.after()) : null;
      Entity country = ahead == null ? land(words.first(), owner) : ahead;
      return country == null || country.type() == EntityType.NATIONALITY ? owner : country.name();
    }
    int limit = Math.max(0, words.first() - NEAR_NAME);
    for (int t = words.first() - 1; t >= limit; t--) {
      Entity entity = passage.entities().at(t);
      if (entity != null && entity.type() == EntityType.ORGANIZATION) {
        return entity.name();
      }
    }
    return owner;
  }

  /** "Her mother's 80th birthday". */
  private static boolean isPrivate(String owner) {
    if (!Standalone.isNamed(owner)) {
      return owner.indexOf(' ') >= 0 || !Syntax.isIn("institution", owner);
    }
    String last = owner.substring(owner.lastIndexOf(' ') + 1);
    return Syntax.isIn("relation", last);
  }

  /** "Founding" in "50th founding anniversary", "birth" in "birth centenary". */
  @Nullable TokenSpan inner(Cue cue) {
    int anniversary = cue.after() - 1;
    int t = anniversary - 1;
    if (t < passage.phrases().sentenceStart(cue.first())) {
      return null;
    }
    boolean happening =
        passage.happenings().kin(t) != null
            || text.lower(t).equals("founding")
            || text.lower(t).equals("independence");
    String lower = text.lower(t);
    boolean inside =
        t > cue.first() || cue.ordinal() == 0 || lower.equals("birth") || lower.equals("death");
    return happening && inside ? new TokenSpan(t, t + 1) : null;
  }

  private String phrase(TokenSpan span) {
    return text.text().substring(text.start(span.first()), text.end(span.after() - 1));
  }

  /** What an occasion that is named by a thing alone began with. */
  Occasion begun(Occasion occasion) {
    return things.begun(occasion);
  }

  static String possessive(String name) {
    return name + (name.endsWith("s") ? "'" : "'s");
  }

  private static String withoutPossessive(String name) {
    if (name.endsWith("'s")) {
      return name.substring(0, name.length() - 2);
    }
    return name.endsWith("'") ? name.substring(0, name.length() - 1) : name;
  }
}
