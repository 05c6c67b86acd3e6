package dev.dateline.extract.anniversary;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Phrases;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the words end that say what an anniversary is of: earlier than a noun phrase does where the
 * sentence goes on about the commemoration, and later where the phrase says only who did it.
 */
final class OccasionEnd {

  /** An occasion that begins within so many tokens stands before the subject of its sentence. */
  private static final int OPENING = 7;

  /** No list of names in a name is longer, in tokens. */
  private static final int LONG_LIST = 14;

  private static final Set<String> PAPERS =
      Set.of("act", "treaty", "agreement", "pact", "accord", "accords", "convention", "charter");

  /** The last token of what somebody comes into an office by; "in" is that of "swearing-in". */
  private static final Set<String> OFFICES =
      Set.of("swearing-in", "in", "appointment", "inauguration", "election", "coronation");

  private static final Pattern ADJECTIVE = Pattern.compile("\\p{L}{3}(?:al|ary|ist|ous|ive)$");

  private final CommemorationWords words;
  private final Passage passage;
  private final TokenizedText text;
  private final DateInPhrase days;

  OccasionEnd(CommemorationWords words, Passage passage, DateInPhrase days) {
    this.words = words;
    this.passage = passage;
    this.text = passage.text();
    this.days = days;
  }

  /** The token after a noun phrase that begins at a token. */
  int of(int first) {
    int begin = days.behindDate(first);
    int phrase = throughParticiple(first, passage.phrases().end(begin, Phrases.Kind.NOUN_PHRASE));
    int after = throughName(begin, phrase);
    after = throughNumeral(beforeOwner(first, after));
    after = throughNameList(first, throughList(first, beforeSubject(begin, after)));
    if (after - 1 > first && isVerbAlone(after - 1)) {
      after--;
    }
    after = throughSecondAdjective(first, after);
    after = beforeSecondVerb(first, after);
    after = beforeManner(first, beforeCeremony(first, after));
    return throughOffice(first, throughDeed(first, after));
  }

  /** "On the anniversary of the attack Norway's minister releases": who does something then. */
  private int beforeOwner(int first, int after) {
    for (int t = first + 2; t < after; t++) {
      if (passage.syntax().part(t) != Part.POSSESSIVE || !passage.syntax().isCapitalised(t - 1)) {
        continue;
      }
      int owner = t - 1;
      while (owner > first + 1 && passage.syntax().isCapitalised(owner - 1)) {
        owner--;
      }
      boolean behind =
          owner > first + 1
              && passage.syntax().part(owner - 1) == Part.NOMINAL
              && passage.happenings().kin(owner - 1) != null
              && isCommon(owner - 1);
      if (behind) {
        return owner;
      }
    }
    return after;
  }

  /** "The Elementary, Secondary and Higher Schools Act": commas in a name of what is enacted. */
  private int throughNameList(int first, int after) {
    int limit = Math.min(passage.phrases().sentenceEnd(first), after + LONG_LIST);
    boolean begun =
        after > first + 1
            && after < limit
            && passage.syntax().part(after) == Part.COMMA
            && passage.syntax().isCapitalised(after - 1)
            && text.lower(nameStart(first, after) - 1).equals("the");
    for (int t = after; begun && t < limit; t++) {
      boolean goesOn =
          passage.syntax().isCapitalised(t)
              || passage.syntax().part(t) == Part.COMMA
              || text.lower(t).equals("and")
              || text.token(t).equals("(")
              || text.token(t).equals(")");
      if (!goesOn) {
        return after;
      }
      boolean ends = t + 1 >= limit || !passage.syntax().isCapitalised(t + 1);
      if (passage.syntax().isCapitalised(t) && ends && PAPERS.contains(text.lower(t))) {
        return t + 1;
      }
    }
    return after;
  }

  private int nameStart(int first, int after) {
    int t = after - 1;
    while (t > first && passage.syntax().isCapitalised(t - 1)) {
      t--;
    }
    return t;
  }

  /** "Rosa Hall's swearing-in as mayor of Lindau": the office belongs to it. */
  private int throughOffice(int first, int after) {
    boolean sworn =
        after > first
            && after + 1 < passage.phrases().sentenceEnd(first)
            && text.lower(after).equals("as")
            && OFFICES.contains(text.lower(after - 1));
    return sworn ? passage.phrases().end(after + 1, Phrases.Kind.NOUN_PHRASE) : after;
  }

  /** "The Hold the Line rally", "the Lindau Christmas Fair": verbs and feasts inside of names. */
  private int throughName(int first, int after) {
    int limit = passage.phrases().sentenceEnd(first);
    if (after > first && after < limit && days.isDayName(after)) {
      return passage.syntax().timeEnd(passage.syntax().timeAt(after));
    }
    int t = Math.max(after, first);
    if (t == first && passage.syntax().part(t) == Part.DETERMINER) {
      t++;
    }
    boolean verb =
        t - first <= 1
            && t < limit
            && passage.syntax().part(t) == Part.VERB
            && passage.syntax().isCapitalised(t);
    boolean feast = t > first && t < limit && passage.syntax().isTime(t) && isInName(t, limit);
    boolean article =
        t > first
            && t + 1 < limit
            && passage.syntax().part(t) == Part.DETERMINER
            && passage.syntax().isCapitalised(t - 1)
            && passage.syntax().isCapitalised(t + 1);
    if (!verb && !feast && !article) {
      return after;
    }
    while (t + 1 < limit && isInName(t, limit)) {
      t++;
    }
    return Math.max(after, passage.phrases().end(t, Phrases.Kind.NOUN_PHRASE));
  }

  /** "The first powered flight": a participle behind a number is no verb. */
  private int throughParticiple(int first, int after) {
    int number = passage.syntax().part(first) == Part.DETERMINER ? first + 1 : first;
    boolean counted =
        number + 2 < passage.phrases().sentenceEnd(first)
            && after <= number + 1
            && text.lower(number).equals("first")
            && text.lower(number + 1).endsWith("ed")
            && passage.syntax().part(number + 2) == Part.NOMINAL;
    return counted ? passage.phrases().end(number + 2, Phrases.Kind.NOUN_PHRASE) : after;
  }

  /** A capital, maybe with an article between it and the next. */
  private boolean isInName(int t, int limit) {
    boolean article = passage.syntax().part(t) == Part.DETERMINER && t + 1 < limit;
    Part next = t + 1 < limit ? passage.syntax().part(t + 1) : Part.STOP;
    boolean goesOn =
        next == Part.DETERMINER
            || (next == Part.NOMINAL && !passage.syntax().isTime(t + 1))
            || passage.syntax().isCapitalised(t + 1);
    return goesOn && (article || passage.syntax().isCapitalised(t));
  }

  /** "World War I": no pronoun. */
  private int throughNumeral(int after) {
    boolean numeral =
        after > 0
            && after < text.tokenCount()
            && text.token(after).equals("I")
            && passage.syntax().isCapitalised(after - 1)
            && text.sentenceOf(after) == text.sentenceOf(after - 1);
    return numeral ? after + 1 : after;
  }

  /** "On the anniversary of the surrender, Minister Abe and others": who does something then. */
  private int beforeSubject(int first, int after) {
    if (first - passage.phrases().sentenceStart(first) > OPENING) {
      return after;
    }
    for (int t = first + 1; t < after; t++) {
      if (text.lower(t).equals("between")) {
        return after;
      }
      if (passage.syntax().part(t) == Part.COMMA && !passage.syntax().isTime(t)) {
        return t;
      }
    }
    return after;
  }

  /** "The battle between the empire, the kingdom and the republic". */
  private int throughList(int first, int after) {
    int limit = passage.phrases().sentenceEnd(first);
    boolean between = false;
    for (int t = first; t < after; t++) {
      between |= text.lower(t).equals("between");
    }
    if (!between
        || hasAnd(first, after)
        || after + 1 >= limit
        || passage.syntax().part(after) != Part.COMMA) {
      return after;
    }
    int end = passage.phrases().end(after + 1, Phrases.Kind.NOUN_PHRASE);
    if (end + 1 < limit && text.lower(end).equals("and")) {
      return passage.phrases().end(end + 1, Phrases.Kind.NOUN_PHRASE);
    }
    return hasAnd(after + 1, end) ? end : after;
  }

  private boolean hasAnd(int first, int after) {
    for (int t = first; t < after; t++) {
      if (text.lower(t).equals("and")) {
        return true;
      }
    }
    return false;
  }

  /** "The birthday of the union begin", "the attacks serve as": a verb behind the phrase. */
  private boolean isVerbAlone(int t) {
    Entity before = passage.entities().at(t - 1);
    if (before != null && before.type() == EntityType.NATIONALITY) {
      return false; // "Japanese rule"
    }
    if (ADJECTIVE.matcher(text.lower(t - 1)).find()) {
      return false; // "colonial rule"
    }
    boolean base =
        passage.syntax().isPlainBase(t)
            || (Syntax.isIn("base", text.lower(t))
                && text.lower(t - 1).endsWith("s")
                && passage.syntax().part(t - 1) == Part.NOMINAL);
    return base && !passage.syntax().isCapitalised(t);
  }

  /** "The unprovoked and unjustified invasion": the noun comes after the second adjective. */
  private int throughSecondAdjective(int first, int after) {
    int limit = passage.phrases().sentenceEnd(first);
    boolean joined =
        after > first
            && after + 2 < limit
            && text.lower(after).equals("and")
            && text.lower(after + 1).endsWith("ed")
            && isCommon(after - 1)
            && isCommon(after + 2)
            && passage.syntax().part(after + 2) == Part.NOMINAL
            && !hasHappening(first, after);
    return joined ? passage.phrases().end(after + 2, Phrases.Kind.NOUN_PHRASE) : after;
  }

  private boolean isCommon(int t) {
    return !passage.syntax().isCapitalised(t);
  }

  /** "The plan and recommit to it", "relations and discuss trade": what is done besides. */
  private int beforeSecondVerb(int first, int after) {
    for (int t = first + 1; t + 1 < after; t++) {
      boolean calling =
          text.lower(t + 1).endsWith("ing")
              && t + 2 < after
              && passage.syntax().part(t + 2) == Part.PREPOSITION
              && !text.lower(t + 2).equals("of");
      if (text.lower(t).equals("and")
          && isCommon(t + 1)
          && (calling || isBase(text.lower(t + 1)))) {
        return t;
      }
      boolean present =
          passage.syntax().isCapitalised(t - 1)
              && isCommon(t)
              && text.lower(t).endsWith("ate")
              && passage.syntax().part(t + 1) == Part.PREPOSITION;
      if (present) {
        return t; // "Celebrations of the Purchase culminate in the city"
      }
    }
    return after;
  }

  private static boolean isBase(String lower) {
    return Syntax.isIn("base", lower)
        || (lower.startsWith("re") && Syntax.isIn("base", lower.substring(2)));
  }

  /** "The hurricane in a speech in the town": where it is marked. */
  private int beforeCeremony(int first, int after) {
    for (int t = first + 1; t + 1 < after; t++) {
      if (passage.syntax().part(t) != Part.PREPOSITION || text.lower(t).equals("of")) {
        continue;
      }
      int noun = t + 1;
      boolean article = passage.syntax().part(noun) == Part.DETERMINER;
      while (article && noun + 1 < after && !words.ceremonies().contains(text.lower(noun))) {
        if (passage.syntax().part(noun + 1) != Part.NOMINAL) {
          break;
        }
        noun++;
      }
      boolean one = text.lower(t + 1).equals("a") || text.lower(t + 1).equals("an");
      if (one && words.ceremonies().contains(text.lower(noun))) {
        return t;
      }
    }
    return after;
  }

  /** "The founding of the town by supporting two plans": how it is marked. */
  private int beforeManner(int first, int after) {
    for (int t = first + 1; t + 1 < after; t++) {
      String next = text.lower(t + 1);
      boolean doing = text.lower(t).equals("by") && next.endsWith("ing");
      boolean gift =
          text.lower(t).equals("with")
              && (next.startsWith("commemorat")
                  || next.startsWith("celebration")
                  || next.equals("a")
                  || words.ceremonies().contains(next));
      boolean due = text.lower(t).equals("due") && next.equals("to");
      if (doing || gift || due) {
        return t;
      }
    }
    return after;
  }

  /** "Of the envoy presenting his letters", "of the first guests to visit": what they did. */
  private int throughDeed(int first, int after) {
    int limit = passage.phrases().sentenceEnd(first);
    if (after <= first || after + 1 >= limit || hasHappening(first, after)) {
      boolean passive = after + 1 < limit && text.lower(after).equals("being");
      return passive ? passage.phrases().end(after, Phrases.Kind.CLAUSE) : after;
    }
    Part part = passage.syntax().part(after);
    boolean doing = part == Part.VERB && text.lower(after).endsWith("ing");
    boolean passive = text.lower(after).equals("being");
    boolean purpose = text.lower(after).equals("to") && isBase(text.lower(after + 1));
    return doing || passive || purpose
        ? Math.max(after, passage.phrases().end(after, Phrases.Kind.CLAUSE))
        : after;
  }

  private boolean hasHappening(int first, int after) {
    for (int t = first; t < after; t++) {
      if (passage.happenings().kin(t) != null) {
        return true;
      }
    }
    return false;
  }
}
