package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must stand behind the verbs of courts, so that their titles say something: "sentenced to 15
 * months in prison", "charged with fraud". Where and before whom comes between in the text, and is
 * left out of a title.
 */
final class Needs {

  /** The prepositions that lead to what is needed, by kin, the best first. */
  private static final Map<String, List<String>> LED_BY =
      Map.of(
          "sentence", List.of("to", "for"),
          "plead", List.of("to", "for", "on"),
          "charge", List.of("with", "on", "for"),
          "convict", List.of("of", "on", "for"),
          "agree", List.of("to", "that", "on", "with", "between", "for"),
          "deport", List.of("from", "to"),
          "talk", List.of("with"));

  private static final Set<String> OF_COURTS = Set.of("sentence", "plead", "charge", "convict");

  /** What says nothing of the charges that it stands before. */
  private static final Set<String> VAGUE =
      Set.of(
          "same",
          "similar",
          "related",
          "additional",
          "other",
          "criminal",
          "federal",
          "superseding",
          "all",
          "one",
          "1",
          "2",
          "3",
          "4",
          "5",
          "his",
          "her",
          "their");

  private static final Set<String> CHARGES =
      Set.of(
          "charge",
          "charges",
          "count",
          "counts",
          "offense",
          "offenses",
          "crimes",
          "indictment",
          "information",
          "complaint");

  /** What says more than where it was done, and may be missing. */
  private static final Map<String, List<String>> BETTER_BY =
      Map.of(
          "file", List.of("against"),
          "return", List.of("against"),
          "meet", List.of("with"));

  private final Syntax syntax;
  private final TokenizedText text;

  Needs(Syntax syntax) {
    this.syntax = syntax;
    this.text = syntax.text();
  }

  /** Whether verbs of a kin need something behind them. */
  boolean areOf(String kin) {
    return LED_BY.containsKey(kin) || BETTER_BY.containsKey(kin);
  }

  /** Whether verbs of a kin tell of what is charged, pleaded or judged. */
  boolean areOfCourts(String kin) {
    return OF_COURTS.contains(kin);
  }

  /** Whether a preposition leads to what verbs of a kin need. */
  boolean isLed(String kin, int preposition) {
    return leading(kin).contains(text.lower(preposition));
  }

  /** The phrases without those that stand between a verb and what it needs. */
  List<TokenSpan> first(String kin, List<TokenSpan> phrases) {
    int needed = index(kin, phrases);
    if (needed <= 0) {
      return phrases;
    }
    List<TokenSpan> kept = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      boolean between = i < needed && syntax.part(phrases.get(i).first()) == Part.PREPOSITION;
      if (!between) {
        kept.add(phrases.get(i));
      }
    }
    return kept;
  }

  /** Whether verbs of a kin need something that is not among the phrases. */
  boolean areUnmet(String kin, List<TokenSpan> phrases) {
    return LED_BY.containsKey(kin) && index(kin, phrases) < 0;
  }

  /** The phrases without "to the same charge", "to the charges", which say nothing. */
  List<TokenSpan> told(String kin, List<TokenSpan> phrases) {
    return OF_COURTS.contains(kin)
        ? phrases.stream().filter(phrase -> !isUntold(kin, phrase)).toList()
        : phrases;
  }

  private boolean isUntold(String kin, TokenSpan phrase) {
    boolean all = phrase.length() > 1 && text.lower(phrase.first() + 1).equals("all");
    return isLed(kin, phrase.first()) && isVague(phrase) && !all;
  }

  private static List<String> leading(String kin) {
    return LED_BY.getOrDefault(kin, BETTER_BY.getOrDefault(kin, List.of()));
  }

  private int index(String kin, List<TokenSpan> phrases) {
    if (kin.equals("charge")) {
      return firstLed(kin, phrases); // "on charges of filing returns with the board"
    }
    for (String leading : leading(kin)) {
      for (int i = 0; i < phrases.size() && !isClause(phrases.get(i)); i++) {
        boolean leads = text.lower(phrases.get(i).first()).equals(leading);
        if (leads && !isEmpty(kin, phrases.get(i)) && !isPurposeOf(kin, phrases.get(i))) {
          return i;
        }
      }
    }
    return -1;
  }

  /** "Were sentenced for conduct to cover up the crime": no punishment. */
  private boolean isPurposeOf(String kin, TokenSpan phrase) {
    int next = phrase.first() + 1;
    boolean name = // "sentenced for support to Lund Steel"
        next < phrase.after()
            && syntax.isCapitalised(phrase.after() - 1)
            && text.kind(next) == TokenizedText.Kind.WORD
            && syntax.part(next) != Part.DETERMINER;
    if (name && kin.equals("sentence") && text.lower(phrase.first()).equals("to")) {
      return true;
    }
    return kin.equals("sentence")
        && text.lower(phrase.first()).equals("to")
        && next < phrase.after()
        && text.kind(next) == TokenizedText.Kind.WORD
        && syntax.isBase(next)
        && !text.lower(next).equals("serve")
        && !text.lower(next).equals("pay")
        && !text.lower(next).equals("time");
  }

  private int firstLed(String kin, List<TokenSpan> phrases) {
    for (int i = 0; i < phrases.size() && !isClause(phrases.get(i)); i++) {
      if (isLed(kin, phrases.get(i).first()) && !isEmpty(kin, phrases.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** "For the District of Columbia", "to the charges": says where, or nothing. */
  private boolean isEmpty(String kin, TokenSpan phrase) {
    if (isVague(phrase)) {
      return true;
    }
    for (int t = phrase.first(); t < phrase.after() && OF_COURTS.contains(kin); t++) {
      if (text.token(t).equals("District")) {
        return true;
      }
    }
    return false;
  }

  /** "To the charges", "of the same offenses", "on all counts". */
  private boolean isVague(TokenSpan phrase) {
    boolean charges = CHARGES.contains(text.lower(phrase.after() - 1));
    boolean said = false;
    for (int t = phrase.first() + 1; t + 1 < phrase.after() && charges; t++) {
      said |=
          syntax.part(t) != Part.DETERMINER
              && !VAGUE.contains(text.lower(t))
              && !Syntax.isIn("number-word", text.lower(t))
              && !text.lower(t).endsWith("-count");
    }
    return charges && !said;
  }

  /** "That targeted visitors to the site": what follows hangs on this and not on the verb. */
  private boolean isClause(TokenSpan phrase) {
    Part first = syntax.part(phrase.first());
    return first == Part.RELATIVE || first == Part.VERB;
  }
}
