package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.event.Syntax.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shortens a long subject to the people in it: offices are left out, names stay. */
final class NamesOfSubjects {

  private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

  private final Syntax syntax;
  private final EntityIndex entities;

  NamesOfSubjects(Syntax syntax, EntityIndex entities) {
    this.syntax = syntax;
    this.entities = entities;
  }

  /** The subject without offices and its shorter forms, the fullest first. */
  List<List<TokenSpan>> shorterForms(TokenSpan subject) {
    return List.of(
        shortened(subject),
        lastNames(subject),
        head(subject),
        plainHead(subject),
        unranked(subject),
        withoutDistrict(subject),
        withoutOrigin(subject),
        withoutOwner(subject),
        beforeOffice(subject),
        house(subject));
  }

  /** "Ann Moss" of "Senator Ann Moss, Chairman of the Committee on Ferries". */
  private List<TokenSpan> beforeOffice(TokenSpan subject) {
    for (int t = subject.first() + 1; t + 1 < subject.after(); t++) {
      if (syntax.part(t) == Part.COMMA) {
        int next = t + 1;
        boolean office = false;
        for (int i = next; i < Math.min(subject.after(), next + 4); i++) {
          office |= Syntax.isIn("role", syntax.text().lower(i));
        }
        return entities.isPerson(t - 1) && office && !holdsPerson(next, subject.after())
            ? shortened(new TokenSpan(subject.first(), t))
            : List.of(subject);
      }
      if (syntax.part(t) == Part.CONJUNCTION) {
        break;
      }
    }
    return List.of(subject);
  }

  private boolean holdsPerson(int first, int after) {
    for (int t = first; t < after; t++) {
      if (entities.isPerson(t)) {
        return true;
      }
    }
    return false;
  }

  /** "Negotiators" of "negotiators from Norway, Denmark and eight parties". */
  private List<TokenSpan> withoutOrigin(TokenSpan subject) {
    int t = subject.first();
    while (t < subject.after() && !syntax.text().lower(t).equals("from")) {
      t++;
    }
    boolean led = t > subject.first() && t + 1 < subject.after();
    return led ? List.of(new TokenSpan(subject.first(), t)) : List.of(subject);
  }

  /** "House" of "U.S. House of Representatives". */
  private List<TokenSpan> house(TokenSpan subject) {
    int last = subject.after() - 1;
    boolean house =
        subject.length() > 2
            && syntax.text().token(last).equals("Representatives")
            && syntax.text().token(last - 2).equals("House");
    return house ? List.of(new TokenSpan(last - 2, last - 1)) : List.of(subject);
  }

  /** "Office on Violence" of "Justice Department's Office on Violence". */
  private List<TokenSpan> withoutOwner(TokenSpan subject) {
    for (int t = subject.first() + 1; t + 2 < subject.after(); t++) {
      boolean named = syntax.isCapitalised(t + 1) && syntax.isCapitalised(t - 1);
      Entity owner = entities.at(t - 1);
      boolean country = owner != null && owner.id().startsWith("country/");
      if (syntax.part(t) == Part.POSSESSIVE && named && !country && !entities.isPerson(t - 1)) {
        return List.of(new TokenSpan(t + 1, subject.after()));
      }
    }
    return List.of(subject);
  }

  /** "U.S. District Court" of "U.S. District Court for the Eastern District of Louisiana". */
  private List<TokenSpan> withoutDistrict(TokenSpan subject) {
    boolean court = false;
    for (int t = subject.first(); t < subject.after(); t++) {
      if (court && syntax.text().lower(t).equals("for")) {
        return List.of(new TokenSpan(subject.first(), t));
      }
      court |= syntax.isCapitalised(t) && syntax.text().lower(t).equals("court");
    }
    return List.of(subject);
  }

  /**
   * What a form of a subject loses, to be weighed against phrases that it makes room for: surnames
   * alone say less than whole names, and "attorney" less than "attorney for a company".
   */
  int costOf(TokenSpan subject, List<TokenSpan> form) {
    boolean whole = form.equals(shortened(subject)) || form.equals(unranked(subject));
    if (whole || form.equals(beforeOffice(subject))) {
      return 0;
    }
    if (entities.isPerson(form.get(0).first())) {
      return 3;
    }
    return form.equals(plainHead(subject)) && !form.equals(lastNames(subject)) ? 2 : 0;
  }

  /** "Hurricane John" is no man of that office. */
  private boolean isStorm(TokenSpan subject) {
    for (int t = subject.first(); t < subject.after(); t++) {
      if (ClueWords.isIn("named-storm", syntax.text().lower(t)) && syntax.isCapitalised(t)) {
        return true;
      }
    }
    return false;
  }

  /** The subject itself, or the names and what joins them where it ends with a person. */
  List<TokenSpan> shortened(TokenSpan subject) {
    if (!entities.isPerson(subject.after() - 1) || isStorm(subject)) {
      return List.of(subject);
    }
    List<TokenSpan> kept = new ArrayList<>();
    int joint = -1;
    for (int t = subject.first(); t < subject.after(); t++) {
      Part part = syntax.part(t);
      if (entities.isPerson(t)) {
        if (kept.isEmpty() && t > subject.first() && isOf(t - 1)) {
          return List.of(subject);
        }
        if (joint >= 0) {
          kept.add(new TokenSpan(joint, joint + 1));
        }
        kept.add(new TokenSpan(t, t + 1));
        joint = -1;
      } else if (!kept.isEmpty()
          && (part == Part.CONJUNCTION || (part == Part.COMMA && joint < 0))) {
        joint = t;
      }
    }
    return kept;
  }

  /**
   * The last names of the people in a subject, or its head: "federal court" of "federal court in
   * Columbia, South Carolina".
   */
  List<TokenSpan> lastNames(TokenSpan subject) {
    List<TokenSpan> names = shortened(subject);
    if (entities.isPerson(names.get(0).first())) {
      List<TokenSpan> kept = new ArrayList<>();
      for (TokenSpan span : names) {
        Entity entity = entities.at(span.first());
        boolean goesOn =
            entity != null
                && entity.equals(entities.at(span.after()))
                && !entities.begins(span.after());
        if (!goesOn) {
          kept.add(
              isGeneration(span.first()) ? new TokenSpan(span.first() - 1, span.after()) : span);
        }
      }
      return kept.isEmpty() ? names : kept; // the name may go on behind the subject: "Ann Lee, Jr."
    }
    TokenSpan person = onlyPerson(subject);
    if (person != null) {
      return List.of(person);
    }
    List<TokenSpan> one = ofTwoOffices(subject);
    if (!one.isEmpty()) {
      return one;
    }
    for (int t = subject.first() + 1; t + 1 < subject.after(); t++) {
      boolean place =
          syntax.part(t) == Part.PREPOSITION
              && isIn(t)
              && syntax.isCapitalised(t + 1)
              && syntax.part(t - 1) == Part.NOMINAL;
      if (place) {
        boolean sitting = syntax.text().lower(t - 1).endsWith("ing"); // "residing in Oslo"
        return List.of(new TokenSpan(subject.first(), sitting ? t - 1 : t));
      }
    }
    return names;
  }

  /** "Hill III" and "Hill Jr.": no surname by itself. */
  private boolean isGeneration(int t) {
    boolean name = t > 0 && Objects.equals(entities.at(t), entities.at(t - 1));
    return name && GENERATIONS.contains(syntax.text().lower(t).replace(".", ""));
  }

  /** "A former president and administrator of a company": one person, who needs one office. */
  private List<TokenSpan> ofTwoOffices(TokenSpan subject) {
    boolean one =
        syntax.part(subject.first()) == Part.DETERMINER
            && !syntax.text().lower(subject.first()).startsWith("t");
    for (int t = subject.first() + 1; one && t + 1 < subject.after(); t++) {
      boolean plain = syntax.part(t - 1) == Part.NOMINAL && !syntax.isCapitalised(t - 1);
      if (syntax.part(t) == Part.CONJUNCTION && plain && syntax.part(t + 1) == Part.NOMINAL) {
        boolean of = t + 2 < subject.after() && syntax.text().lower(t + 2).equals("of");
        return of
            ? List.of(new TokenSpan(subject.first(), t), new TokenSpan(t + 2, subject.after()))
            : List.of(new TokenSpan(subject.first(), t));
      }
      one = syntax.part(t) == Part.NOMINAL;
    }
    return List.of();
  }

  /** "Special Litigation Section" of "Special Litigation Section of the department's division". */
  List<TokenSpan> head(TokenSpan subject) {
    for (int t = subject.first() + 2; t < subject.after(); t++) {
      if (syntax.text().lower(t).equals("of")) {
        boolean named =
            syntax.isCapitalised(t - 1)
                && syntax.isCapitalised(t - 2)
                && !Syntax.isIn("role", syntax.text().lower(t - 1))
                && !Syntax.isIn("body-head", syntax.text().lower(t - 1))
                && !Syntax.isIn("measure", syntax.text().lower(t - 1));
        return named ? List.of(new TokenSpan(subject.first(), t)) : List.of(subject);
      }
    }
    return List.of(subject);
  }

  /** "Ann Moss and members of the task force" of "Congresswoman Ann Moss and members …". */
  private List<TokenSpan> unranked(TokenSpan subject) {
    int first = subject.first();
    while (first < subject.after() && !entities.isPerson(first)) {
      boolean rank =
          syntax.part(first) == Part.NOMINAL
              && Syntax.isIn("role", syntax.text().lower(first).replace(".", ""));
      if (!rank && !syntax.text().lower(first).equals("u.s.")) {
        return List.of(subject);
      }
      first++;
    }
    return first < subject.after()
        ? List.of(new TokenSpan(first, subject.after()))
        : List.of(subject);
  }

  /** "Two former officers" of "two former officers with the police", "grand jury" of a city's. */
  private List<TokenSpan> plainHead(TokenSpan subject) {
    int first = subject.first();
    int last = subject.after() - 1;
    boolean jury =
        subject.length() > 3
            && syntax.text().lower(last).equals("jury")
            && syntax.text().lower(last - 1).equals("grand");
    if (jury) {
      return List.of(new TokenSpan(last - 1, last + 1));
    }
    boolean the = syntax.text().lower(first).equals("the");
    for (int t = first + 2; !the && t + 1 < subject.after(); t++) {
      boolean plain = syntax.part(t - 1) == Part.NOMINAL && !syntax.isCapitalised(t - 1);
      String lower = syntax.text().lower(t);
      boolean which = // "manager of a company", but not "citizen of the country"
          !lower.equals("of") || syntax.text().lower(t + 1).startsWith("a");
      if (syntax.part(t) == Part.PREPOSITION && plain && which) {
        return List.of(new TokenSpan(first, t));
      }
      if (plain && lower.equals("working") || lower.equals("posing")) {
        return List.of(new TokenSpan(first, t));
      }
      boolean place = syntax.part(t) == Part.COMMA && syntax.isCapitalised(t - 1);
      if (syntax.part(t) != Part.NOMINAL && !place) {
        break;
      }
    }
    return List.of(subject);
  }

  /** The judge of "Senior Judge Robert L. Echols of the Middle District of Tennessee". */
  private @Nullable TokenSpan onlyPerson(TokenSpan subject) {
    int first = subject.first();
    while (first < subject.after() && !entities.isPerson(first)) {
      if (syntax.part(first) == Part.PREPOSITION || syntax.part(first) == Part.CONJUNCTION) {
        return null;
      }
      first++;
    }
    int after = first;
    while (after < subject.after() && entities.isPerson(after)) {
      after++;
    }
    boolean of = after < subject.after() && syntax.part(after) == Part.PREPOSITION;
    return of && after > first ? new TokenSpan(first, after) : null;
  }

  private boolean isIn(int t) {
    return syntax.text().lower(t).equals("in");
  }

  private boolean isOf(int t) {
    return syntax.part(t) == Part.PREPOSITION;
  }
}
