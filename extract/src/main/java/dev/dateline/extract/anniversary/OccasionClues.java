package dev.dateline.extract.anniversary;

import dev.dateline.extract.Entity;
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

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}&-]+");

  /** More text is not searched for the names of a title. */
  private static final int SEARCHED = 1_500;

  private static final int LONG_WORD = 4;

  private static final Pattern POSSESSIVE = Pattern.compile("\\p{L}['’]s |s['’] ");
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
    add(clues, AnniversaryClue.TITLE_CUT, Standalone.isCut(title));
    add(clues, AnniversaryClue.TITLE_SILENT, !standalone.tells(occasion));
    add(clues, AnniversaryClue.TITLE_SHORT, title.length() <= SHORT_TITLE);
    add(clues, AnniversaryClue.TITLE_LONG, title.length() > LONG_TITLE);
    add(clues, AnniversaryClue.TITLE_OF_CLAUSE, !standalone.isNoun(occasion));
    add(clues, AnniversaryClue.TITLE_WITH_YEAR, YEAR.matcher(title).find());
    add(clues, AnniversaryClue.TITLE_POSSESSIVE, POSSESSIVE.matcher(title).find());
    boolean small = !title.isEmpty() && Character.isLowerCase(title.charAt(0));
    add(clues, AnniversaryClue.TITLE_OPENS_SMALL, small);
    add(clues, AnniversaryClue.TITLE_OF_WAR, title.endsWith(" War") || title.endsWith(" war"));
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
