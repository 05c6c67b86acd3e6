package dev.dateline.extract.anniversary;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import dev.dateline.extract.text.TokenizedText;
import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the clues in the title of an anniversary and in the words that it was made of. */
final class OccasionClues {

  private static final int SHORT_TITLE = 22;
  private static final int LONG_TITLE = 60;
  private static final int LETTERS_OF_CAPITALS = 4;
  private static final int LEAST_ACRONYM = 3;
  private static final int MOST_ACRONYM = 8;

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}&-]+");

  /** More text is not searched for the names of a title. */
  private static final int SEARCHED = 1_500;

  private static final int LONG_WORD = 4;

  private static final Pattern POSSESSIVE = Pattern.compile("\\p{L}['’]s |s['’] ");
  private static final Pattern WAR = Pattern.compile("\\b[Ww]ar\\b|\\bBattle\\b");

  /** What tells which day of a war it is. */
  private static final Pattern PHASE =
      Pattern.compile(
          "\\b(?:start|beginning|outbreak|end|start|invasion|declaration|surrender|entry|launch)\\b");

  /** "Hall's death": whose, is said by one word. */
  private static final Pattern SURNAME =
      Pattern.compile(
          "^(?:(?:birth|death|murder|killing|assassination|passing) of \\p{Lu}\\p{Ll}+$"
              + "|\\p{Lu}\\p{Ll}+['’]s? (?:birth|death|murder|killing|assassination|passing)\\b)");

  private static final Pattern THING = Pattern.compile("\\bthe (?:\\p{Lu}?\\p{Ll}+ )*\\p{Ll}+");

  /** What another sentence has told of. */
  private static final Pattern BACK =
      Pattern.compile(
          "\\b(?:the|that|this) (?:region|area|town|city"
              + "|country|nation|territory|state|village|island|group|school|site|two)$");

  private static final Pattern YEAR = Pattern.compile("\\b[12]\\d{3}\\b");

  private final CommemorationWords words;
  private final Passage passage;
  private final TokenizedText text;
  private final Standalone standalone;

  OccasionClues(CommemorationWords words, Passage passage, Standalone standalone) {
    this.words = words;
    this.passage = passage;
    this.text = passage.text();
    this.standalone = standalone;
  }

  /** Adds the clues of a title to others. */
  void add(Occasion occasion, EnumSet<AnniversaryClue> clues) {
    String title = occasion.title();
    add(clues, AnniversaryClue.TITLE_UNNAMED, !Standalone.isNamed(title));
    boolean owner =
        occasion.words().after() < text.tokenCount()
            && !occasion.words().isEmpty()
            && passage.syntax().part(occasion.words().after()) == Part.POSSESSIVE
            && title.endsWith(text.token(occasion.words().after() - 1));
    // "The anniversary of the task force's report": the words end with whose it is.
    boolean ownerOnly = owner && !clues.contains(AnniversaryClue.OWNED) && occasion.kin() == null;
    add(clues, AnniversaryClue.TITLE_CUT, Standalone.isCut(title) || ownerOnly);
    add(clues, AnniversaryClue.TITLE_SILENT, !standalone.tells(occasion));
    add(clues, AnniversaryClue.TITLE_SHORT, title.length() <= SHORT_TITLE);
    add(clues, AnniversaryClue.TITLE_LONG, title.length() > LONG_TITLE);
    add(clues, AnniversaryClue.TITLE_OF_CLAUSE, !standalone.isNoun(occasion));
    add(clues, AnniversaryClue.TITLE_WITH_YEAR, YEAR.matcher(title).find());
    add(clues, AnniversaryClue.TITLE_POSSESSIVE, POSSESSIVE.matcher(title).find());
    boolean small = !title.isEmpty() && Character.isLowerCase(title.charAt(0));
    add(clues, AnniversaryClue.TITLE_OPENS_SMALL, small);
    add(clues, AnniversaryClue.TITLE_OF_WAR, title.endsWith(" War") || title.endsWith(" war"));
    boolean war = WAR.matcher(title).find() && !PHASE.matcher(title).find();
    add(clues, AnniversaryClue.TITLE_OF_WHOLE_WAR, war);
    add(clues, AnniversaryClue.TITLE_POINTS_BACK, BACK.matcher(title).find());
    words(title, clues);
    names(occasion, clues);
    echo(occasion, clues);
    begun(title, clues);
    AnniversaryClue behind = behind(occasion.words());
    if (behind != null) {
      clues.add(behind);
    }
    AnniversaryClue kind = AnniversaryScale.load().kind(occasion.kin());
    if (kind != null) {
      clues.add(kind);
    }
  }

  private static void add(EnumSet<AnniversaryClue> clues, AnniversaryClue clue, boolean there) {
    if (there) {
      clues.add(clue);
    }
  }

  private void words(String title, EnumSet<AnniversaryClue> clues) {
    boolean acronym = false;
    boolean capitals = false;
    boolean deed = false;
    boolean back = false;
    String last = "";
    for (String word : WORDS.split(title, -1)) {
      boolean upper =
          word.length() > 1
              && word.chars().filter(Character::isLetter).count() > 1
              && word.chars().noneMatch(Character::isLowerCase);
      acronym |= upper && word.length() <= LETTERS_OF_CAPITALS;
      capitals |= upper && word.length() > LETTERS_OF_CAPITALS;
      String lower = word.toLowerCase(Locale.ROOT);
      deed |= words.happening().contains(lower) || Standalone.isHappening(lower);
      back |= words.back().contains(lower);
      last = lower.isEmpty() ? last : lower;
    }
    add(clues, AnniversaryClue.TITLE_WITH_ACRONYM, acronym);
    add(clues, AnniversaryClue.TITLE_IN_CAPITALS, capitals);
    add(clues, AnniversaryClue.TITLE_WITH_DEED, deed);
    add(clues, AnniversaryClue.TITLE_POINTS_BACK, back);
    boolean generic = Syntax.isIn("measure", last) || Syntax.isIn("thin-noun", last);
    boolean small = !last.isEmpty() && title.endsWith(last);
    add(clues, AnniversaryClue.TITLE_ENDS_GENERIC, generic && small);
  }

  private void names(Occasion occasion, EnumSet<AnniversaryClue> clues) {
    TokenSpan span = occasion.words();
    boolean name = span.first() < span.after();
    for (int t = span.first(); t < span.after(); t++) {
      Part part = passage.syntax().part(t);
      add(clues, AnniversaryClue.TITLE_WITH_PRONOUN, part == Part.POSSESSIVE_PRONOUN);
      Entity entity = passage.entities().at(t);
      name &= entity != null || part == Part.DETERMINER;
      if (entity == null) {
        continue;
      }
      clues.add(
          switch (entity.type()) {
            case PERSON -> AnniversaryClue.TITLE_WITH_PERSON;
            case ORGANIZATION -> AnniversaryClue.TITLE_WITH_BODY;
            case PLACE -> AnniversaryClue.TITLE_WITH_PLACE;
            case NATIONALITY -> AnniversaryClue.TITLE_WITH_PEOPLE;
            case EVENT, AGREEMENT -> AnniversaryClue.TITLE_WITH_EVENT_NAME;
          });
    }
    add(clues, AnniversaryClue.TITLE_IS_NAME, name);
    boolean birth = "birth".equals(occasion.kin());
    boolean person = clues.contains(AnniversaryClue.TITLE_WITH_PERSON);
    add(clues, AnniversaryClue.BIRTH_OF_NO_PERSON, birth && !person);
    boolean unnamed = standalone.isInHeading(occasion) && !hasEntity(span);
    add(clues, AnniversaryClue.TITLE_OF_HEADING_UNNAMED, unnamed);
    add(clues, AnniversaryClue.TITLE_WITH_UNKNOWN_ACRONYM, hasUnknownAcronym(occasion));
    add(clues, AnniversaryClue.TITLE_OWNER_AMBIGUOUS, isOwnerAmbiguous(span));
    add(clues, AnniversaryClue.TITLE_WITH_SURNAME, SURNAME.matcher(occasion.title()).find());
    boolean thing = THING.matcher(occasion.title()).find() && !hasNameOfItsOwn(span);
    add(clues, AnniversaryClue.TITLE_THING_UNNAMED, thing);
  }

  /** "The seizure of the building by Alpine radicals": the adjective of a people names nothing. */
  private boolean hasNameOfItsOwn(TokenSpan span) {
    for (int t = span.first(); t < span.after(); t++) {
      Entity entity = passage.entities().at(t);
      if (entity != null && entity.type() != EntityType.NATIONALITY) {
        return true;
      }
    }
    return false;
  }

  private boolean hasEntity(TokenSpan span) {
    for (int t = span.first(); t < span.after(); t++) {
      if (passage.entities().at(t) != null) {
        return true;
      }
    }
    return false;
  }

  /** "Founding of the HCA": nobody knows it who has not read the text. */
  private boolean hasUnknownAcronym(Occasion occasion) {
    TokenSpan span = occasion.words();
    int start = passage.phrases().sentenceStart(span.first());
    for (int t = start; t < passage.phrases().sentenceEnd(start); t++) {
      String token = text.token(t);
      boolean acronym =
          token.length() >= LEAST_ACRONYM
              && token.length() <= MOST_ACRONYM
              && token.chars().allMatch(Character::isUpperCase)
              && (" " + occasion.title() + " ").matches(".* \\Q" + token + "\\E\\b.*");
      Entity entity = passage.entities().at(t);
      boolean known = entity != null && entity.idBasis() == Entity.IdBasis.GAZETTEER;
      if (acronym && !known) {
        return true;
      }
    }
    return false;
  }

  /** "His reign" behind the names of two persons: which of them is meant was guessed. */
  private boolean isOwnerAmbiguous(TokenSpan span) {
    int pronoun = -1;
    if (span.first() < span.after() && passage.syntax().part(span.first()) == Part.PRONOUN) {
      return true;
    }
    for (int t = Math.max(0, span.first() - 1); t < span.after(); t++) {
      pronoun = passage.syntax().part(t) == Part.POSSESSIVE_PRONOUN ? t : pronoun;
    }
    if (pronoun < 0) {
      return false;
    }
    Entity first = null;
    for (int t = passage.phrases().sentenceStart(pronoun); t < pronoun; t++) {
      Entity entity = passage.entities().at(t);
      if (entity == null || entity.type() == EntityType.NATIONALITY) {
        continue;
      }
      if (first != null && !first.equals(entity)) {
        return true;
      }
      first = entity;
    }
    return first == null;
  }

  /** Whether a name of the title stands in another sentence, and whether in the first of all. */
  private void echo(Occasion occasion, EnumSet<AnniversaryClue> clues) {
    TokenSpan span = occasion.words();
    int own = text.sentenceOf(span.first());
    int limit = Math.min(text.tokenCount(), SEARCHED);
    for (int t = 0; t < limit; t++) {
      if (text.sentenceOf(t) == own || !passage.syntax().isCapitalised(t)) {
        continue;
      }
      String token = text.token(t);
      if (token.length() >= LONG_WORD && occasion.title().contains(token)) {
        clues.add(AnniversaryClue.TITLE_ECHOED);
        add(clues, AnniversaryClue.TITLE_IN_OPENING, text.sentenceOf(t) == 0);
        return;
      }
    }
  }

  /** "Enactment of", "founding of": what the text may not say in these words. */
  private void begun(String title, EnumSet<AnniversaryClue> clues) {
    int of = title.indexOf(" of ");
    String deed = of < 0 ? "" : title.substring(0, of);
    boolean begun = Beginnings.load().isDeed(deed) && !text.text().contains(deed + " of");
    add(clues, AnniversaryClue.TITLE_BEGUN, begun && !deed.equals("founding"));
    add(clues, AnniversaryClue.TITLE_FOUNDED, begun && deed.equals("founding"));
  }

  /** What stands behind the words of an occasion. */
  private @Nullable AnniversaryClue behind(TokenSpan span) {
    int next = span.after();
    if (next <= 0 || span.isEmpty()) {
      return null;
    }
    if (next >= text.tokenCount() || text.sentenceOf(next) != text.sentenceOf(next - 1)) {
      return AnniversaryClue.BEFORE_STOP;
    }
    return switch (passage.syntax().part(next)) {
      case STOP -> AnniversaryClue.BEFORE_STOP;
      case COMMA -> AnniversaryClue.BEFORE_COMMA;
      case PREPOSITION ->
          text.lower(next).equals("of")
              ? AnniversaryClue.BEFORE_OF
              : AnniversaryClue.BEFORE_PREPOSITION;
      case RELATIVE, SUBORDINATE -> AnniversaryClue.BEFORE_RELATIVE;
      case CONJUNCTION -> AnniversaryClue.BEFORE_AND;
      default -> AnniversaryClue.BEFORE_WORD;
    };
  }
}
