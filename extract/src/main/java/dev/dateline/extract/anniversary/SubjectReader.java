package dev.dateline.extract.anniversary;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Phrases;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who turns an age or looks back on days in office: the subject of the clause. */
final class SubjectReader {

  private final Passage passage;
  private final int latestYear;

  SubjectReader(Passage passage, int latestYear) {
    this.passage = passage;
    this.latestYear = latestYear;
  }

  /** The occasion of "turns 75". */
  @Nullable Occasion ofSubject(Cue cue) {
    TokenSpan read = passage.phrases().subject(cue.first());
    TokenSpan opening = isOfItself(read, cue) ? null : opening(cue);
    TokenSpan subject = opening == null ? read : opening;
    if (subject == null) {
      return null;
    }
    String name = passage.titles().of(List.of(subject));
    if (name == null) {
      return null;
    }
    if (passage.text().lower(cue.first()).equals("is") && looksPersonal(cue, subject)) {
      return null; // "Hall is 60 this year": an age
    }
    String title = OccasionReader.clipped(begun(cue, subject) + name);
    Occasion occasion = new Occasion(title, subject, subject.first(), "birth", null, false, -1);
    DateValue year = yearOfName(cue, subject);
    return year == null ? occasion : occasion.withBase(year, true);
  }

  /** Whether a subject was read that has a name, or is a pronoun for one. */
  private boolean isOfItself(@Nullable TokenSpan subject, Cue cue) {
    if (subject == null) {
      return false;
    }
    String name = passage.titles().of(List.of(subject));
    Part before = passage.syntax().part(cue.first() - 1);
    boolean far = before == Part.AUXILIARY || before == Part.COMMA;
    if (before == Part.COMMA && subject.first() > passage.phrases().sentenceStart(cue.first())) {
      return opening(cue) == null; // of an aside: "…, and missed the summers since, turns 100"
    }
    return !far || (name != null && Standalone.isNamed(name));
  }

  /**
   * "The Forth Bridge, opened in 1890 and painted, as all know, ever since, will be 100 years old":
   * the name that opens the sentence; null where none does.
   */
  private @Nullable TokenSpan opening(Cue cue) {
    int first = passage.phrases().sentenceStart(cue.first());
    int after = passage.phrases().end(first, Phrases.Kind.NOUN_PHRASE);
    boolean named =
        after > first && after < cue.first() && passage.syntax().isCapitalised(after - 1);
    return named && passage.syntax().part(after) == Part.COMMA ? new TokenSpan(first, after) : null;
  }

  /** "The Mining Law of 1872 turns 150": the year of the name, where the sum comes out. */
  private @Nullable DateValue yearOfName(Cue cue, TokenSpan subject) {
    for (int t = subject.first(); t < cue.first(); t++) {
      int time = passage.syntax().timeAt(t);
      DateValue value = time < 0 ? null : DateValue.of(passage.syntax().time(time));
      Integer year = value == null ? null : value.year();
      if (year != null && Math.abs(year + cue.ordinal() - latestYear) <= 1) {
        return value;
      }
    }
    return null;
  }

  private boolean looksPersonal(Cue cue, TokenSpan subject) {
    return (cue.first() > 0 && passage.text().lower(cue.first() - 1).equals("have"))
        || passage.syntax().part(subject.after() - 1) == Part.PRONOUN
        || isPerson(subject.after() - 1)
        || Syntax.isIn("role-of-person", passage.text().lower(subject.after() - 1));
  }

  /** A person is born, a country or a body is founded; of a bridge nothing is known. */
  private String begun(Cue cue, TokenSpan subject) {
    boolean lasting = Syntax.isIn("keeping", passage.text().lower(cue.first()));
    if (looksPersonal(cue, subject) && !lasting) {
      return "birth of ";
    }
    if (lasting) {
      return "founding of ";
    }
    Entity entity = passage.entities().at(subject.after() - 1);
    if (entity == null) {
      return "";
    }
    boolean article = passage.text().lower(subject.first()).equals("the");
    boolean begun = entity.type() == EntityType.ORGANIZATION || entity.type() == EntityType.PLACE;
    return begun ? "founding of " + (article ? "the " : "") : "";
  }

  private boolean isPerson(int token) {
    Entity entity = passage.entities().at(token);
    return entity != null && entity.type() == EntityType.PERSON;
  }

  /** The occasion of "100 days in office". */
  @Nullable Occasion inOffice(Cue cue) {
    int verb = cue.first();
    int limit = Math.max(passage.phrases().sentenceStart(verb), verb - 20);
    while (verb > limit
        && passage.syntax().part(verb) != Part.VERB
        && passage.syntax().part(verb) != Part.AUXILIARY
        && passage.syntax().part(verb) != Part.POSSESSIVE_PRONOUN) {
      verb--;
    }
    int mark = cue.first() - 1; // "the king's 60 years on the throne"
    boolean owned = mark > 0 && passage.syntax().part(mark) == Part.POSSESSIVE;
    TokenSpan subject =
        owned
            ? new TokenSpan(passage.phrases().nounPhraseStart(mark - 1), mark)
            : passage.syntax().part(verb) == Part.POSSESSIVE_PRONOUN
                ? new TokenSpan(verb, verb + 1)
                : passage.phrases().subject(verb);
    String name = subject == null ? null : passage.titles().of(List.of(subject));
    if (name == null || subject == null) {
      return null;
    }
    String holder = name.endsWith("'s") ? name.substring(0, name.length() - 2) : name;
    boolean throne = passage.text().lower(cue.after() - 1).equals("throne");
    return new Occasion(
        OccasionReader.clipped(throne ? "accession of " + holder : holder + " took office"),
        subject,
        subject.first(),
        "inaugurate",
        null,
        false,
        -1);
  }
}
