package dev.dateline.extract.event;

import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.event.Happenings.Strength;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the happening that a date belongs to.
 *
 * <p>In this order: a noun that the date stands before ("Thursday's crash", "the 1981 coup"); the
 * noun that the date hangs on ("the signing on June 19"); the verb that governs the date, looked
 * for to the left ("signed … on Sunday"), then to the right ("On Sunday … signed"). A reporting
 * verb or any other verb that is no happening ends the search: better no event than a wrong one.
 */
final class Governor {

  private static final Set<String> OF_CRIMES =
      Set.of("kill", "attack", "shoot", "bomb", "rob", "kidnap", "stab", "fire");

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final HappeningReader reader;
  private final DateUse use;
  private final Announcements announcements;
  private final NounsBeside beside;
  private final LightVerbs lights;
  private final DatePlaces places;
  private final Postponements postponements;

  Governor(Syntax syntax, Phrases phrases, HappeningReader reader, Postponements postponements) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
    this.reader = reader;
    this.use = new DateUse(syntax, phrases, reader);
    this.announcements = new Announcements(syntax, phrases, reader);
    this.beside = new NounsBeside(syntax, phrases, reader, use);
    this.lights = new LightVerbs(syntax, phrases, reader, use);
    this.places = new DatePlaces(syntax, phrases);
    this.postponements = postponements;
  }

  /** The happening that a time expression dates; null where it dates none. */
  @Nullable Happening of(int time) {
    int first = syntax.timeStart(time);
    int after = syntax.timeEnd(time);
    int sentenceEnd = phrases.sentenceEnd(first);
    if (syntax.timeAt(first) == time
        && (postponements.isNewDay(first) || postponements.isOldDay(first))) {
      return postponements.putOff(postponements.verb(first), first, lights);
    }
    if (syntax.timeAt(first) != time
        || use.isNoDay(time)
        || isObjectOfNaming(first, Math.min(after, sentenceEnd))) {
      return null;
    }
    Happening noun = beside.noun(after, sentenceEnd);
    if (noun != null) {
      return isCommemoration(first, Math.min(sentenceEnd, noun.after() + 1)) ? null : noun;
    }
    if (after < sentenceEnd
        && (syntax.part(after) == Part.POSSESSIVE || phrases.isAttributive(time))) {
      return null;
    }
    if (places.isCleft(first, after, sentenceEnd)) {
      return rightward(after + 1);
    }
    if (first > 0 && syntax.part(first - 1) == Part.POSSESSIVE_PRONOUN) {
      return null; // "following his May 2, 2021, guilty plea": nothing that is read as told
    }
    boolean second = // "was arrested in May and yesterday was extradited"
        first > 0
            && text.lower(first - 1).equals("and")
            && after < sentenceEnd
            && syntax.part(after) == Part.AUXILIARY;
    if (!second && !places.leadOn(first, after, sentenceEnd)) {
      Happening before = leftward(first, after);
      boolean clause = before == null && places.isBeforeClause(after, sentenceEnd);
      return clause ? rightward(after + 2) : before;
    }
    Happening behind = rightward(after);
    // "The election on Sunday produced no winner": what it produced is no happening.
    return behind == null && isBehindNoun(first) ? leftward(first, after) : behind;
  }

  private boolean isBehindNoun(int first) {
    Happening noun =
        first > 1 && syntax.part(first - 1) == Part.PREPOSITION ? reader.noun(first - 2) : null;
    return noun != null && noun.strength() == Strength.STRONG;
  }

  private @Nullable Happening leftward(int first, int after) {
    int limit = Math.max(phrases.sentenceStart(first), first - Phrases.WINDOW);
    Happening noun = null;
    if (isOfNoun(first)) {
      return null;
    }
    boolean crossed = false;
    boolean dated = false;
    for (int t = first - 1; t >= limit; t--) {
      Part part = syntax.part(t);
      dated |= isOtherDate(t);
      if (use.isCue(t)) {
        return use.isExplicit(first) ? noun : null;
      }
      if (text.lower(t).equals("due")
          && text.lower(t + 1).equals("to")
          && syntax.part(t + 2) != Part.AUXILIARY
          && syntax.part(t + 2) != Part.VERB) {
        return null; // "due to the storm", but not "due to be held"
      }
      if (text.lower(t).equals("due") && t > limit && syntax.part(t - 1) == Part.COMMA) {
        return light(t, first); // "the election, due on 7 May"
      }
      if (part == Part.NOMINAL) {
        Happening here = reader.noun(t);
        boolean told = here != null && isTopic(here) && !use.isExplicit(first);
        if (here != null && !crossed && !told && hangsOn(here, first) && leadsTo(here, noun)) {
          noun = here;
        }
      } else if (part == Part.VERB && noun == null && isBareRelative(t, limit)) {
        t -= 2; // "crashed into the comet it had followed for two years on Friday"
      } else if (part == Part.VERB && isPurpose(t)) {
        crossed |= noun == null && first - t > 12;
      } else if ((part == Part.VERB && !phrases.isParticiple(t)) || part == Part.REPORT) {
        return dated ? noun : governed(t, noun, first, crossed);
      } else if (part == Part.STOP
          && text.token(t).charAt(0) != ')'
          && text.token(t).charAt(0) != '(') {
        return noun != null ? noun : rightward(after);
      } else if ((part == Part.SUBORDINATE && !isHour(t + 1)) || part == Part.RELATIVE) {
        return noun != null ? noun : rightward(after); // but "shortly before midnight on Monday"
      } else if (part == Part.AUXILIARY && isCalledNow(t, limit)) {
        t -= 2; // "died at Chitambo, in what is now Zambia, on May 1"
      } else if (part == Part.AUXILIARY) {
        return noun != null && isForce(noun) && isThere(t, limit) ? noun : null;
      } else if (part == Part.COMMA && t != first - 1) {
        crossed = !isPlaceComma(t);
      } else if (part == Part.CONJUNCTION) {
        crossed = true;
      }
    }
    return noun != null ? noun : rightward(after);
  }

  /** "Before dawn", "shortly after midnight". */
  private boolean isHour(int t) {
    return syntax.isTime(t) || Syntax.isIn("hour-noun", text.lower(t));
  }

  /** "The comet it had followed": told of the thing, and long before. */
  private boolean isBareRelative(int verb, int limit) {
    return verb - 3 > limit
        && text.lower(verb - 1).equals("had")
        && syntax.part(verb - 2) == Part.PRONOUN
        && syntax.part(verb - 3) == Part.NOMINAL
        && reader.verb(verb) == null;
  }

  /** "Bought wheat under an initiative announced in May", "the plan, first announced in May". */
  private boolean isOfPlan(int announced) {
    if (!text.lower(announced).equals("announced") || announced < 2) {
      return false;
    }
    boolean first = ClueWords.isIn("before-announced", text.lower(announced - 1));
    int noun = first ? announced : phrases.nounPhraseStart(announced - 1);
    boolean small = !syntax.isCapitalised(announced - 1);
    return first
        || (small && noun > 0 && noun < announced && ClueWords.isIn("under", text.lower(noun - 1)));
  }

  private boolean isCalledNow(int is, int limit) {
    return is - 2 > limit
        && text.lower(is - 1).equals("what")
        && syntax.part(is - 2) == Part.PREPOSITION;
  }

  private static boolean isForce(Happening noun) {
    return OF_CRIMES.contains(noun.kin()) || Syntax.isIn("disaster", noun.kin());
  }

  /** "There was an explosion", "there had been no attack": not "there will be a meeting". */
  private boolean isThere(int auxiliary, int limit) {
    int t = auxiliary;
    while (t > limit && syntax.part(t) == Part.AUXILIARY) {
      t--;
    }
    return text.lower(t).equals("there");
  }

  /** "Broke his silence about the accident on Wednesday": it was not on Wednesday. */
  private boolean isTopic(Happening noun) {
    int first = phrases.nounPhraseStart(noun.token());
    return first > phrases.sentenceStart(first)
        && Syntax.isIn("topic", text.lower(first - 1))
        && syntax.part(first - 1) == Part.PREPOSITION;
  }

  /** "Declared April 12 the Day of Flight": the day is what was declared. */
  private boolean isObjectOfNaming(int first, int after) {
    Happening before = first > 0 ? reader.verb(first - 1) : null;
    boolean named =
        after < text.tokenCount()
            && (syntax.part(after) == Part.DETERMINER
                || syntax.part(after) == Part.NOMINAL
                || text.lower(after).equals("as"));
    return before != null && Syntax.isIn("naming", before.kin()) && named;
  }

  /** "Pleaded guilty today to the arson in July 2010": the verb has a date of its own. */
  private boolean isOtherDate(int t) {
    int time = syntax.timeAt(t);
    return time >= 0
        && phrases.isSentenceTime(t)
        && syntax.timeEnd(time) == t + 1
        && !use.isPointer(syntax.timeStart(time), t + 1)
        && syntax.time(time).type() == TimeExpression.Type.DATE
        && DateValue.of(syntax.time(time)) != null;
  }

  /** "Legislation to provide aid", "guidance reminding schools": the date is the main verb's. */
  private boolean isPurpose(int t) {
    if (t < 2 || syntax.part(t - 1) == Part.AUXILIARY) {
      return false;
    }
    boolean base = text.lower(t - 1).equals("to");
    String before = text.lower(t - 2);
    boolean meant =
        !Syntax.isIn("plan", before)
            && !Syntax.isIn("auxiliary", before)
            && !Syntax.isIn("adverb", before);
    boolean gerund =
        text.lower(t).endsWith("ing")
            && syntax.part(t - 1) == Part.NOMINAL
            && reader.verb(t) == null;
    return gerund || (base && meant);
  }

  /** The signing of the treaty, but not the sending of ships during the war, leads to the other. */
  private boolean leadsTo(Happening here, @Nullable Happening noun) {
    if (noun == null || isAbout(here, noun)) {
      return true;
    }
    for (int t = here.after(); t < noun.token(); t++) {
      if (syntax.part(t) == Part.PREPOSITION && !text.lower(t).equals("of")) {
        return false;
      }
    }
    return true;
  }

  /** "A referendum on independence": the vote is what has the day. */
  private boolean isAbout(Happening here, Happening noun) {
    int link = here.after();
    return link < noun.token()
        && text.lower(link).equals("on")
        && noun.strength() != Strength.WEAK
        && Syntax.isIn("of-matter", here.kin())
        && phrases.nounPhraseStart(noun.token()) == link + 1;
  }

  /** "Executive Order 13219 of June 26, 2001": the date is that of the order. */
  private boolean isOfNoun(int first) {
    return first > 1
        && text.lower(first - 1).equals("of")
        && syntax.part(first - 2) == Part.NOMINAL
        && !syntax.isTime(first - 2)
        && reader.noun(first - 2) == null
        && !Syntax.isIn("part-of-time", text.lower(first - 2));
  }

  /** "At Monticello, Virginia, on Tuesday". */
  private boolean isPlaceComma(int t) {
    return t + 1 < text.tokenCount() && syntax.isCapitalised(t + 1) && syntax.isCapitalised(t - 1);
  }

  /** The date follows the noun, its "of"-phrase or its place. */
  private boolean hangsOn(Happening noun, int first) {
    int before = first;
    if (syntax.part(first - 1) == Part.PREPOSITION) {
      before = first - 1;
    } else if (syntax.part(first - 1) != Part.DETERMINER && syntax.part(first - 1) != Part.COMMA) {
      return false;
    }
    if (noun.after() == before) {
      return true;
    }
    boolean of =
        text.lower(noun.after()).equals("of"); // "the launch of Apollo 11 on July 16, 1969"
    return (noun.strength() == Strength.STRONG || (of && use.isExplicit(first)))
        && before - noun.after() < 12
        && syntax.part(noun.after()) == Part.PREPOSITION;
  }

  private @Nullable Happening governed(
      int verb, @Nullable Happening noun, int first, boolean crossed) {
    String lower = text.lower(verb);
    boolean exact = noun != null && use.isExplicit(first);
    boolean remembered = Syntax.isIn("commemorate", lower) && syntax.part(verb) == Part.VERB;
    if (remembered && !crossed && !use.isExplicit(first)) {
      return null; // "remembered the dead of its great quake on Monday"
    }
    Happening deed = noun == null || !isBareCrime(noun, first) ? null : reader.verb(verb);
    if (deed != null && isOfCourt(deed)) {
      return deed;
    }
    if (noun != null && isActedUpon(noun) && syntax.part(verb) == Part.VERB && !crossed) {
      Happening doing = reader.verb(verb);
      if (doing != null) {
        return doing;
      }
    }
    if (noun != null && isBareMeans(noun) && syntax.part(verb) == Part.VERB && !crossed) {
      Happening doing = reader.verb(verb);
      if (doing != null) {
        return doing;
      }
    }
    if (noun != null && (noun.after() >= first - 1 || exact) && exactEnough(verb, noun, exact)) {
      Happening held =
          Syntax.isIn("light-with-object", lower) && !crossed ? lights.of(verb, first) : null;
      boolean same = held != null && held.token() == noun.token();
      return same && held != null ? held : noun; // "Norway held a free election on Sunday"
    }
    if (syntax.part(verb) == Part.REPORT && isOfPlan(verb)) {
      return null;
    }
    if (syntax.part(verb) == Part.REPORT) {
      return announced(verb, Math.min(phrases.sentenceEnd(verb), verb + Phrases.WINDOW));
    }
    if (Syntax.isIn("light", lower)) {
      return light(verb, first);
    }
    if (Syntax.isIn("commemorate", lower)) {
      return null;
    }
    Happening described = described(verb);
    if (described != null) {
      return described;
    }
    Happening happening = reader.verb(verb);
    if (happening == null) {
      return noun == null ? lights.ofDisaster(verb) : noun;
    }
    boolean crime = noun != null && !crossed && noun.strength() == Strength.STRONG;
    if (isOfCourt(happening) && crime && noun != null && OF_CRIMES.contains(noun.kin())) {
      return noun; // "is charged with the murder of a dentist on September 2"
    }
    Happening charged = chargedIn(verb);
    if (charged != null) {
      return charged;
    }
    return crossed && first - verb > 25 ? null : happening;
  }

  private static boolean isOfCourt(Happening verb) {
    return Syntax.isIn("charging", verb.kin()) || verb.kin().equals("convict");
  }

  /** "Was convicted of genocide on 22 November": of which, and not when. */
  private boolean isBareCrime(Happening noun, int first) {
    String link = noun.token() > 0 ? text.lower(noun.token() - 1) : "";
    return OF_CRIMES.contains(noun.kin())
        && noun.after() >= first - 1
        && (link.equals("of") || link.equals("with"));
  }

  /** "Was charged in an indictment returned on May 2": with the indictment he was charged. */
  private @Nullable Happening chargedIn(int verb) {
    int t = verb - 1;
    int limit = phrases.sentenceStart(verb);
    if (t <= limit || !Syntax.isIn("charge-sheet", text.lower(t))) {
      return null;
    }
    while (t > limit
        && (syntax.part(t) == Part.NOMINAL || syntax.part(t) == Part.DETERMINER)
        && t > verb - 8) {
      t--;
    }
    if (!text.lower(t).equals("in") && !text.lower(t).equals("by")) {
      return null;
    }
    for (int i = t - 1; i >= Math.max(limit, t - 25); i--) {
      Part part = syntax.part(i);
      if (part == Part.STOP || part == Part.RELATIVE || part == Part.SUBORDINATE) {
        return null;
      }
      if (part == Part.VERB) {
        Happening happening = reader.verb(i);
        boolean charge = happening != null && Syntax.isIn("charging", happening.kin());
        return charge ? happening : null;
      }
    }
    return null;
  }

  /** "The earthquake that levelled the town on …": the date is that of the earthquake. */
  private @Nullable Happening described(int verb) {
    int limit = phrases.sentenceStart(verb);
    int t = verb - 1;
    if (t - 1 <= limit || syntax.part(t) != Part.RELATIVE || text.lower(t).startsWith("who")) {
      return null;
    }
    t--;
    for (int from = Math.max(limit, t - 5); t >= from; t--) {
      Happening noun = reader.noun(t);
      if (noun != null && noun.strength() == Strength.STRONG) {
        return noun;
      }
      if (syntax.part(t) == Part.VERB || syntax.part(t) == Part.STOP) {
        return null;
      }
    }
    return null;
  }

  /** "Approved the merger in 1999", "voted against the war in 2002": the date is the verb's. */
  private boolean isActedUpon(Happening noun) {
    int first = phrases.nounPhraseStart(noun.token());
    if (first <= phrases.sentenceStart(noun.token())) {
      return false;
    }
    Part before = syntax.part(first - 1);
    return before == Part.VERB || text.lower(first - 1).equals("against");
  }

  /** "Was overthrown in a coup", "were killed by a blast": a noun that says only how. */
  private boolean isBareMeans(Happening noun) {
    int t = noun.token();
    boolean article =
        t > 1 && syntax.part(t - 1) == Part.DETERMINER && text.lower(t - 1).startsWith("a");
    return article && (text.lower(t - 2).equals("in") || text.lower(t - 2).equals("by"));
  }

  private boolean exactEnough(int verb, Happening noun, boolean exact) {
    return (exact && (noun.strength() == Strength.STRONG || reader.verb(verb) == null))
        || (reader.verb(verb) == null
            && noun.strength() == Strength.STRONG
            && syntax.part(verb) != Part.REPORT);
  }

  /** "On Sunday Japan's parliament approved": the first verb to the right. */
  private @Nullable Happening rightward(int after) {
    int limit = Math.min(phrases.sentenceEnd(Math.max(0, after - 1)), after + Phrases.WINDOW);
    for (int t = after; t < limit; t++) {
      Part part = syntax.part(t);
      if (part == Part.VERB && !phrases.isParticiple(t)) {
        if (isPurposeOfSubject(t, after)) {
          continue;
        }
        return mainVerb(t, limit);
      }
      if (part == Part.REPORT) {
        return announced(t, limit);
      }
      if (part == Part.STOP) {
        int closing = announcements.closing(t, limit);
        if (closing == t) {
          return null;
        }
        t = closing;
        continue;
      }
      if (part == Part.RELATIVE) {
        t = afterAside(t, limit) - 1;
        continue;
      }
      boolean main =
          part == Part.AUXILIARY
              && t + 1 < limit
              && syntax.part(t + 1) != Part.VERB
              && syntax.part(t + 1) != Part.ADVERB
              && syntax.part(t + 1) != Part.AUXILIARY;
      if (main || part == Part.SUBORDINATE || use.isCue(t)) {
        return null;
      }
    }
    return null;
  }

  /** "Today an amendment to support veterans passed": no verb of the sentence. */
  private boolean isPurposeOfSubject(int t, int first) {
    return t - 2 >= first
        && text.lower(t - 1).equals("to")
        && syntax.part(t - 2) == Part.NOMINAL
        && !syntax.isTime(t - 2)
        && !Syntax.isIn("plan", text.lower(t - 2));
  }

  private @Nullable Happening mainVerb(int t, int limit) {
    if (Syntax.isIn("commemorate", text.lower(t))) {
      return null;
    }
    return Syntax.isIn("light", text.lower(t)) ? light(t, limit) : reader.verb(t);
  }

  /** "Held a hearing" tells of the hearing; "took office" is a happening itself. */
  private @Nullable Happening light(int verb, int first) {
    Happening noun = lights.of(verb, first);
    Happening whole = noun == null ? reader.verb(verb) : null;
    return whole != null && whole.after() > verb + 1 ? whole : noun;
  }

  /**
   * Past ", who chairs the committee,": to the comma that ends the aside. Of "an employee who had
   * conspired with Moss, pleaded guilty" the comma must stand before the verb.
   */
  private int afterAside(int relative, int limit) {
    boolean apart = relative > 0 && syntax.part(relative - 1) == Part.COMMA;
    for (int t = relative + 1; t + 1 < limit; t++) {
      if (syntax.part(t) == Part.COMMA && (apart || places.isVerbal(t + 1))) {
        return t + 1;
      }
      if (!apart && syntax.part(t) == Part.STOP) {
        return limit;
      }
    }
    return limit;
  }

  /**
   * "Announced a grant of $3 million", but not "announced that", nor "announced the bank failed".
   */
  private @Nullable Happening announced(int verb, int limit) {
    if (!announcements.isMade(verb, limit)) {
      return null;
    }
    int t = announcements.pastTime(verb + 1, limit);
    boolean clause = t < limit && text.lower(t).equals("that");
    if (clause) {
      Happening told = announcedIn(t + 1, verb, limit);
      boolean intent = told == null && announcements.isIntent(t + 1, limit);
      return intent ? Announcements.announcement(verb) : told;
    }
    Happening noun = lights.of(verb, limit);
    if (noun != null) {
      return noun;
    }
    if (isObject(t, limit)) {
      return Announcements.announcement(verb);
    }
    return isClosing(t, limit) ? announcements.before(verb) : announcedIn(t, verb, limit);
  }

  private @Nullable Happening announcedIn(int first, int verb, int limit) {
    Happening told = announcements.told(first, limit);
    return told == null && announcements.isGift(first, limit)
        ? Announcements.announcement(verb)
        : told;
  }

  /** Whether a noun phrase is announced, and neither a clause nor an intent. */
  private boolean isObject(int first, int limit) {
    boolean sum = first + 1 < limit && text.token(first + 1).startsWith("$"); // "over $3 million"
    boolean object =
        first < limit
            && (sum
                || syntax.part(first) == Part.DETERMINER
                || syntax.part(first) == Part.NOMINAL
                || syntax.part(first) == Part.POSSESSIVE_PRONOUN);
    for (int i = first; object && i < Math.min(limit, first + 12); i++) {
      Part part = syntax.part(i);
      boolean ends = part == Part.COMMA && !isPlaceComma(i);
      boolean linked = part == Part.PREPOSITION && !text.lower(i).equals("of");
      if (part == Part.STOP && announcements.closing(i, limit) > i) {
        i = announcements.closing(i, limit);
        continue;
      }
      if ((linked && i > first) || part == Part.STOP || ends) {
        break;
      }
      object =
          !Syntax.isIn("intent", text.lower(i))
              && (part != Part.VERB || text.lower(i).startsWith("total"))
              && part != Part.AUXILIARY
              && part != Part.REPORT;
    }
    return object;
  }

  /** Nothing more than an end or an aside follows. */
  private boolean isClosing(int t, int limit) {
    return t >= limit || syntax.part(t) == Part.STOP || syntax.part(t) == Part.COMMA;
  }

  private boolean isCommemoration(int first, int after) {
    for (int t = first; t < after; t++) {
      if (use.isCue(t)) {
        return true;
      }
    }
    return false;
  }
}
