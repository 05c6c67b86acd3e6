package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the words of a happening stand alone: whether they say to someone who sees nothing else
 * who did what.
 *
 * <p>"The bill was passed", "he left" and "the President signed" do not; "Congress passed the
 * Budget Control Act" and "94 patients in South Africa died" do.
 */
final class Standing {

  private final Syntax syntax;
  private final TokenizedText text;
  private final EntityIndex entities;
  private final Antecedents antecedents;
  private final NamesBefore before;
  private final Misread misread;

  Standing(Syntax syntax, EntityIndex entities, Antecedents antecedents, NamesBefore before) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.entities = entities;
    this.antecedents = antecedents;
    this.before = before;
    this.misread = new Misread(syntax);
  }

  /** Whether a noun with what hangs on it, or with where it was, stands alone. */
  boolean ofNoun(Happening noun, List<TokenSpan> spans) {
    TokenSpan span = spans.get(0);
    for (int t = span.first(); t < noun.token(); t++) {
      if (syntax.part(t) == Part.POSSESSIVE_PRONOUN && !isResolved(t)) {
        return false;
      }
    }
    if (isInsideName(noun) || misread.isPunishment(noun)) {
      return false;
    }
    boolean gathering = Syntax.isIn("gathering", text.lower(noun.token()));
    if (gathering && content(span) <= 1 && !isNamed(span)) {
      return false; // "a meeting in Oslo": which one?
    }
    boolean where = isNamed(rest(spans));
    boolean labelled = // "the 2011 Egyptian revolution"
        misread.isYear(span) && Scale.load().kind(noun.kin()) == Clue.KIND_VIOLENCE;
    boolean personal = Syntax.isIn("personal", noun.kin());
    if (personal && !hasOwner(noun, span) && !where) {
      return false;
    }
    boolean ofNation = isOfNation(span);
    return where
        || isNamed(span)
        || ((personal || labelled) && ofNation) // "Norwegian elections"
        || content(span) + (ofNation ? 1 : 0) >= 4;
  }

  /** "Palestinian legislative elections" are those of one country. */
  private boolean isOfNation(TokenSpan span) {
    for (int t = span.first(); t < span.after(); t++) {
      Entity entity = entities.at(t);
      if (entity != null && entity.type() == EntityType.NATIONALITY) {
        return true;
      }
    }
    return false;
  }

  /** "The Military Construction and Veterans Affairs Act", "the Assault Amphibious Vehicle". */
  private boolean isInsideName(Happening noun) {
    int next = noun.after();
    if (next + 1 >= text.tokenCount() || !syntax.isCapitalised(noun.token())) {
      return false;
    }
    boolean and = text.lower(next).equals("and");
    int name = and ? next + 1 : next;
    return syntax.isCapitalised(name)
        && syntax.part(name) == Part.NOMINAL
        && !syntax.isTime(name)
        && text.sentenceOf(name) == text.sentenceOf(noun.token());
  }

  /** "The pope's death", "the Lincoln assassination", "the arrest of a senator". */
  private boolean hasOwner(Happening noun, TokenSpan span) {
    boolean of =
        noun.after() < span.after()
            && (text.lower(noun.after()).equals("of")
                || text.lower(noun.after()).equals("for")
                || (text.lower(noun.after()).equals("in") && isNamed(span)));
    TokenSpan owner = new TokenSpan(span.first(), noun.token());
    return of || isNamed(owner) || isOfNation(owner);
  }

  /** "Its fiscal year began": by the calendar alone. */
  private boolean isYearOfAccounts(int noun) {
    return noun > 0
        && ClueWords.isIn("accounting", text.lower(noun))
        && ClueWords.isIn("of-accounts", text.lower(noun - 1));
  }

  /** Whether a verb with its subject and object stands alone. */
  boolean ofVerb(Happening verb, Clause clause, Complements complements, List<TokenSpan> spans) {
    TokenSpan subject = clause.subject();
    if (subject == null || subject.isEmpty()) {
      return false;
    }
    if (verb.kin().equals("start") && text.lower(verb.token()).endsWith("ing")) {
      return false;
    }
    if (misread.isNoSubject(subject) || misread.isInfinitive(clause)) {
      return false;
    }
    if (isYearOfAccounts(subject.after() - 1)) {
      return false;
    }
    if (isBegunDeed(verb, spans) || isOwnerOnly(subject) || isBareVerdict(verb, complements)) {
      return false;
    }
    boolean disaster = isDisasterIn(subject);
    boolean told = // "Israeli gunfire that killed a man in Gaza"
        complements.hasObject() && content(subject) > 1 && isNamed(complements.phrases());
    if (clause.form() == Clause.Form.RELATIVE && !isNamed(subject) && !disaster && !told) {
      return clause.object() != null && isNamed(clause.object());
    }
    if (verb.kin().equals("meet")
        && verb.after() == verb.token() + 1 // and not "hold a hearing"
        && !complements.hasObject()
        && !isJoined(subject)
        && !isWith(spans)) {
      return false;
    }
    boolean thin =
        isBareObject(complements, spans) || isThinObject(complements, isSaidOf(complements, spans));
    boolean became = verb.after() > verb.token() + 1 && isComplete(verb); // "became independent"
    boolean chosen = // "Iceland will elect a president": there is one
        verb.kin().equals("elect") && isNamed(subject) && complements.hasObject();
    if (thin && !disaster && !became && !chosen && !isConcrete(verb, subject, complements)) {
      return false;
    }
    if (isHanging(verb, clause) || isListed(subject, clause) || isShown(spans)) {
      return false;
    }
    boolean object = complements.hasObject() || clause.object() != null;
    if (complements.phrases().stream().anyMatch(before::isUnknown)) {
      return false;
    }
    boolean passive = isPassive(verb, clause);
    boolean transitive = !passive && !object && !isComplete(verb);
    if (transitive && complements.phrases().isEmpty()) {
      return false;
    }
    if (transitive && !Syntax.isIn("prepositional", verb.kin())) {
      return false;
    }
    boolean unread = verb.kin().equals("introduce") && !passive && misread.isNoObject(complements);
    if (unread || (isJoined(subject) && misread.isShared(verb, spans))) {
      return false;
    }
    if (syntax.part(subject.first()) == Part.PRONOUN && !isResolvedPronoun(subject.first())) {
      return false;
    }
    if (clause.form() == Clause.Form.REDUCED) {
      boolean governed =
          subject.first() > 0
              && syntax.part(subject.first() - 1) == Part.PREPOSITION
              && text.sentenceOf(subject.first() - 1) == text.sentenceOf(subject.first());
      boolean whole = !isSpread(subject) || isNameWithOf(subject) || content(subject) > 2;
      return isNamed(subject) && !governed && whole;
    }
    if (isVague(subject)) {
      return isRoleAlone(subject) && object && isNamed(rest(spans));
    }
    for (TokenSpan span : spans) {
      boolean alleged = // "claims it broke the law": the subject is meant
          (span.first() > 0 && Syntax.isIn("allegation", text.lower(span.first() - 1)))
              || verb.kin().equals("announce"); // "announced it will close a plant"
      if (!span.equals(subject) && !alleged && syntax.part(span.first()) == Part.PRONOUN) {
        return false;
      }
    }
    if (namedAny(spans) || isDisasterIn(subject)) {
      return true;
    }
    boolean full = content(subject) + contentRest(spans) >= 3;
    return full && !pointsBack(subject) && !text.lower(verb.token()).endsWith("ing");
  }

  /** "Rebels of the Moss Front shot a soldier": a named doer, and no thing that was told before. */
  private boolean isConcrete(Happening verb, TokenSpan subject, Complements complements) {
    String article = text.lower(complements.phrases().get(0).first());
    return Syntax.isIn("concrete", verb.kin())
        && isNamed(subject)
        && !article.equals("the")
        && !Syntax.isIn("demonstrative", article)
        && !isRoleAlone(subject);
  }

  /** "Mandela died", "the shuttle lifted off": a verb that needs no object. */
  private boolean isComplete(Happening verb) {
    boolean particle = verb.after() > verb.token() + 1;
    return Syntax.isIn("complete", verb.kin())
        || verb.after() > verb.token() + 2 // "hold a hearing", which has its object in it
        || (particle && Syntax.isIn("particle-alone", text.lower(verb.after() - 1)));
  }

  /** Whether it is said what somebody joined others in, or whom by name. */
  static boolean holdsDeed(Passage passage, List<TokenSpan> spans) {
    for (int i = 1; i < spans.size(); i++) {
      TokenSpan span = spans.get(i);
      for (int t = span.first(); t < span.after(); t++) {
        boolean deed =
            t > span.first()
                && (passage.text().lower(t).endsWith("ing")
                    || (passage.text().lower(t - 1).equals("to")
                        && passage.syntax().isBase(t))); // "joined Ann Moss to open"
        Entity entity = passage.entities().at(t);
        boolean body = // "joined the Arctic Council", but not "joined leaders from the council"
            i == 2
                && t == span.after() - 1
                && entity != null
                && entity.type() != EntityType.PERSON
                && entity.equals(passage.entities().at(Math.min(t, span.first() + 1)));
        if (deed || body) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isWith(List<TokenSpan> spans) {
    return spans.stream().anyMatch(s -> text.lower(s.first()).equals("with"))
        || text.lower(spans.get(0).after() - 1).endsWith("s")
        || spans.stream().anyMatch(s -> syntax.part(s.first()) == Part.DETERMINER);
  }

  /** "A hearing on the ferry", "legislation to close the port": the title goes on behind it. */
  private static boolean isSaidOf(Complements complements, List<TokenSpan> spans) {
    TokenSpan last = spans.get(spans.size() - 1);
    return complements.hasObject() && last.first() >= complements.phrases().get(0).after();
  }

  /** "Issued guidance", "introduced legislation": what of, stands elsewhere. */
  private boolean isBareObject(Complements complements, List<TokenSpan> spans) {
    if (!complements.hasObject()
        || complements.phrases().size() != 1
        || isSaidOf(complements, spans)) {
      return false;
    }
    TokenSpan object = complements.phrases().get(0);
    return object.length() == 1
        && syntax.part(object.first()) == Part.NOMINAL
        && !syntax.isCapitalised(object.first())
        && !text.lower(object.first()).equals("guilty");
  }

  /** "Medicare began offering insurance": the deed is the event, and it is not read. */
  private boolean isBegunDeed(Happening verb, List<TokenSpan> spans) {
    int deed = verb.after();
    boolean read = spans.stream().anyMatch(s -> s.first() <= deed && s.after() > deed + 1);
    return verb.kin().equals("start")
        && !read
        && verb.after() < text.tokenCount()
        && text.lower(verb.after()).endsWith("ing");
  }

  /** "Senator Moss's (R-Ohio) bill passed": the owner of what passed. */
  private boolean isOwnerOnly(TokenSpan subject) {
    return subject.after() < text.tokenCount() && syntax.part(subject.after()) == Part.POSSESSIVE;
  }

  /** "The parliament voted", "the firm agreed": on what? */
  private boolean isBareVerdict(Happening verb, Complements complements) {
    return (text.lower(verb.token()).startsWith("vot") || verb.kin().equals("agree"))
        && complements.phrases().isEmpty();
  }

  /** "Unveiled the plan", "issued a proclamation": one noun, and nothing that says which. */
  private boolean isThinObject(Complements complements, boolean saidOf) {
    if (!complements.hasObject()) {
      return false;
    }
    TokenSpan object = complements.phrases().get(0);
    boolean one =
        object.length() == 2
            && syntax.part(object.first()) == Part.DETERMINER
            && syntax.part(object.first() + 1) == Part.NOMINAL
            && !syntax.isCapitalised(object.first() + 1)
            && entities.at(object.first() + 1) == null
            && !Syntax.isIn("unique", text.lower(object.first() + 1));
    boolean alone = complements.phrases().size() == 1 && !saidOf;
    if (isThin(object) && alone) {
      return true;
    }
    boolean pointing = one && !text.lower(object.first()).startsWith("a");
    if (pointing && isSaidWhich(object, complements)) {
      return false;
    }
    return one && (pointing || alone) && !isDisaster(object.after() - 1);
  }

  /** "The right to vote", "the ban on the African National Congress": what follows says which. */
  private boolean isSaidWhich(TokenSpan object, Complements complements) {
    if (complements.phrases().size() < 2) {
      return false;
    }
    TokenSpan next = complements.phrases().get(1);
    boolean infinitive =
        text.lower(next.first()).equals("to")
            && next.length() > 1
            && syntax.isBase(next.first() + 1);
    boolean preposition = syntax.part(next.first()) == Part.PREPOSITION && isNamed(next);
    return next.first() == object.after() && (infinitive || preposition);
  }

  /** "These crimes", "that day": what was shown before. */
  private boolean isShown(List<TokenSpan> spans) {
    for (TokenSpan span : spans) {
      for (int t = span.first(); t < span.after(); t++) {
        if (isShown(syntax, t)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a word points at what was told before: "this", "those", "that" before a noun. */
  static boolean isShown(Syntax syntax, int t) {
    String lower = syntax.text().lower(t);
    boolean that = lower.equals("that") && syntax.part(t) != Part.DETERMINER;
    return !that && Syntax.isIn("demonstrative", lower) && !syntax.isTime(t);
  }

  /** "An interagency effort", "bicameral legislation": a noun for anything, and no name. */
  private boolean isThin(TokenSpan object) {
    return object.length() <= 3
        && !isNamed(object)
        && Syntax.isIn("thin-noun", text.lower(object.after() - 1));
  }

  /** "Warned him about evacuating the base": a gerund without "is" or "was" tells of no day. */
  private boolean isHanging(Happening verb, Clause clause) {
    if (!text.lower(verb.token()).endsWith("ing")) {
      return false;
    }
    for (int t = clause.group(); t < verb.token(); t++) {
      String lower = text.lower(t);
      if (Syntax.isIn("be", lower) && !lower.equals("being") && !lower.equals("be")) {
        return false;
      }
    }
    return true;
  }

  /** "… and Hurricane Recovery, passed": the last of a list is not all that was passed. */
  private boolean isListed(TokenSpan subject, Clause clause) {
    int before = subject.first() - 1;
    if (before < 1 || text.sentenceOf(before) != text.sentenceOf(subject.first())) {
      return false;
    }
    Part part = syntax.part(before);
    boolean joined = part == Part.CONJUNCTION || part == Part.JOINT;
    boolean list =
        joined && syntax.part(before - 1) == Part.NOMINAL || (joined && isAfterComma(before));
    boolean one = // "officials and the minister Tom Hall, who left"
        clause.form() == Clause.Form.RELATIVE
            && entities.isPerson(subject.after() - 1)
            && !syntax.isCapitalised(before - 1);
    return (list && clause.form() != Clause.Form.MAIN && !one)
        || (list && syntax.isCapitalised(subject.first()) && syntax.isCapitalised(before - 1));
  }

  /** "The Treaty of Rome": a name that has an "of" in it, unlike "the minister of Rome". */
  private boolean isNameWithOf(TokenSpan span) {
    int of = span.first();
    while (of < span.after() && syntax.part(of) != Part.PREPOSITION) {
      of++;
    }
    int head = of - 1;
    return head >= span.first()
        && of < span.after()
        && syntax.isCapitalised(head)
        && (isInSentence(head) || entities.at(head) != null);
  }

  /** Whether a capital means a name here, and not the start of a sentence. */
  private boolean isInSentence(int t) {
    return t > 0 && text.sentenceOf(t - 1) == text.sentenceOf(t);
  }

  /** Whether an "of" stands in a run of tokens. */
  private boolean isSpread(TokenSpan span) {
    for (int t = span.first(); t < span.after(); t++) {
      if (syntax.part(t) == Part.PREPOSITION) {
        return true;
      }
    }
    return false;
  }

  private boolean isAfterComma(int t) {
    return syntax.part(t - 1) == Part.COMMA;
  }

  private boolean isJoined(TokenSpan subject) {
    for (int t = subject.first(); t < subject.after(); t++) {
      if (syntax.part(t) == Part.CONJUNCTION) {
        return true;
      }
    }
    return false;
  }

  private static List<TokenSpan> rest(List<TokenSpan> spans) {
    return spans.subList(1, spans.size());
  }

  private boolean isPassive(Happening verb, Clause clause) {
    if (clause.form() == Clause.Form.REDUCED
        || clause.shared() != null
        || verb.kin().equals("birth")) {
      return true;
    }
    if (!syntax.mayBeParticiple(verb.token())) {
      return false;
    }
    for (int t = clause.group(); t < verb.token(); t++) {
      if (Syntax.isIn("be", text.lower(t))) {
        return true;
      }
    }
    return false;
  }

  private boolean isResolved(int pronoun) {
    return antecedents.of(pronoun) != null;
  }

  /** "The bill", "this measure", "the company": known only from what was said before. */
  private boolean isVague(TokenSpan subject) {
    for (int t = subject.first() + 1; t < subject.after(); t++) {
      boolean owner = syntax.part(t) == Part.POSSESSIVE_PRONOUN;
      if (owner && text.lower(t - 1).equals("of")) {
        return true; // "one of its crew"
      }
    }
    if (isRoleAlone(subject)) {
      return true;
    }
    return !isNamed(subject) && content(subject) <= 1 && pointsBack(subject);
  }

  /** "The bill", "this act", but not "the tsunami", "a fire", "bombs". */
  private boolean pointsBack(TokenSpan subject) {
    Part first = syntax.part(subject.first());
    String lower = text.lower(subject.first());
    for (int t = subject.first() + 1; t + 1 < subject.after(); t++) {
      String behind = text.lower(t + 1);
      if (text.lower(t).equals("of") && (behind.equals("a") || behind.equals("an"))) {
        return false; // "the former owner of a company"
      }
    }
    boolean definite = first == Part.DETERMINER && !lower.equals("a") && !lower.equals("an");
    return (definite || first == Part.POSSESSIVE_PRONOUN)
        && !(first == Part.POSSESSIVE_PRONOUN && isResolved(subject.first()))
        && !isDisaster(subject.after() - 1);
  }

  private boolean isDisasterIn(TokenSpan subject) {
    return isDisaster(subject.after() - 1);
  }

  private boolean isDisaster(int token) {
    for (Happenings.Reading reading : Happenings.load().readings(text.lower(token))) {
      if (Syntax.isIn("disaster", reading.kin())) {
        return true;
      }
    }
    return false;
  }

  private boolean isRoleAlone(TokenSpan subject) {
    for (int t = subject.first(); t < subject.after(); t++) {
      Part part = syntax.part(t);
      boolean pronoun = part == Part.PRONOUN || part == Part.POSSESSIVE_PRONOUN;
      if (pronoun || (part == Part.NOMINAL && !Syntax.isIn("role", text.lower(t)))) {
        return false;
      }
    }
    return true;
  }

  private int contentRest(List<TokenSpan> spans) {
    int count = 0;
    for (TokenSpan span : rest(spans)) {
      count += content(span);
    }
    return count;
  }

  private int content(TokenSpan span) {
    int count = 0;
    for (int t = span.first(); t < span.after(); t++) {
      if (syntax.part(t) == Part.NOMINAL
          && !syntax.isTime(t)
          && text.kind(t) != TokenizedText.Kind.PUNCTUATION) {
        count++;
      }
    }
    return count;
  }

  private boolean namedAny(List<TokenSpan> spans) {
    return isNamed(rest(spans)) || isNamed(spans.get(0));
  }

  private boolean isNamed(List<TokenSpan> spans) {
    return spans.stream().anyMatch(this::isNamed);
  }

  /** Whether a name stands in a run of tokens, or a pronoun that stands for one. */
  boolean isNamed(TokenSpan span) {
    for (int t = span.first(); t < span.after(); t++) {
      if (isName(t) || isResolvedPronoun(t)) {
        return true;
      }
    }
    return false;
  }

  private boolean isName(int t) {
    if (syntax.isTime(t) || Syntax.isIn("role", text.lower(t))) {
      return false;
    }
    Entity entity = entities.at(t);
    if (entity != null) {
      return entity.type() != EntityType.NATIONALITY;
    }
    boolean first = t == text.firstToken(text.sentenceOf(t)) && !isBeforeYear(t);
    return !first && syntax.isCapitalised(t) && syntax.part(t) == Part.NOMINAL;
  }

  /** "Euro 2020": a name also where it opens a sentence. */
  private boolean isBeforeYear(int t) {
    int year = t + 1;
    return year < text.tokenCount()
        && text.kind(year) == TokenizedText.Kind.NUMBER
        && text.token(year).length() == 4;
  }

  private boolean isResolvedPronoun(int t) {
    Part part = syntax.part(t);
    boolean pronoun = part == Part.PRONOUN || part == Part.POSSESSIVE_PRONOUN;
    @Nullable String name = pronoun ? antecedents.of(t) : null;
    return name != null && name.chars().anyMatch(Character::isUpperCase);
  }
}
