package dev.dateline.extract.anniversary;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be seen of an anniversary without judging it: how its phrase, its dates and its title
 * look. {@link AnniversaryScale} weighs them. Each name says what holds where the clue is there.
 */
public enum AnniversaryClue {
  // What the rules know to be wanting.
  WITHOUT_BASE,
  WITHOUT_DATE,
  CONTRADICTED,
  TITLE_UNNAMED,
  TITLE_CUT,
  TITLE_SILENT,

  // The phrase.
  FORM_BIRTHDAY,
  FORM_ELAPSED,
  FORM_OF_DAYS,
  FORM_IN_A_WORD,
  NUMBER_NONE,
  NUMBER_ONE,
  UNIT_SHORT,
  OWNED,
  OWNED_BY_PRONOUN,
  ON_THE_DAY,
  MARKED_NEAR,
  MARKED_FAR,
  MARKED_BY_NOTHING,
  PAPER_NEAR,
  LOOKS_AHEAD,
  LOOKS_BACK,

  // Where it stands.
  IN_HEADING,
  IN_QUOTE,
  IN_OPENING,
  IN_END,
  SENTENCE_LONG,
  SENTENCE_WITH_MORE_DATES,
  REPEATED,
  TEXT_BRIEF,
  ONE_OF_MANY,

  // How base and date are known.
  BASE_DAY,
  BASE_MONTH,
  BASE_YEAR,
  BASE_SAID,
  BASE_OF_EVENT,
  BASE_RECKONED,
  DAY_STATED,
  DAY_MARKED,
  DAY_OBSERVED,
  DAY_OF_REPORT,
  YEAR_ASSUMED,
  YEAR_ASSUMED_AHEAD,
  YEAR_AHEAD_LATE,
  YEAR_DOUBTED,
  DAY_OF_GATHERING,
  DATE_DAY,
  DATE_IS_REPORT_DAY,
  DATE_AGREES,
  DAY_PROVED,
  DATE_AHEAD,
  DATE_OTHER_YEAR,
  DATE_LONG_PAST,
  DAY_RECKONED,
  DAY_CONFIRMED,
  YEAR_CONFIRMED,
  LATER_DAY_SAID,
  SAYS_TODAY,
  SAYS_WEEKDAY,

  // The title.
  TITLE_SHORT,
  TITLE_LONG,
  TITLE_OF_CLAUSE,
  TITLE_BEGUN,
  TITLE_FOUNDED,
  TITLE_WITH_PRONOUN,
  TITLE_WITH_ACRONYM,
  TITLE_IN_CAPITALS,
  TITLE_WITH_YEAR,
  TITLE_WITH_DEED,
  TITLE_WITH_PERSON,
  TITLE_WITH_BODY,
  TITLE_WITH_PLACE,
  TITLE_WITH_PEOPLE,
  TITLE_WITH_EVENT_NAME,
  TITLE_IS_NAME,
  TITLE_ENDS_GENERIC,
  TITLE_POINTS_BACK,
  TITLE_ECHOED,
  TITLE_IN_OPENING,
  TITLE_POSSESSIVE,
  TITLE_OPENS_SMALL,
  TITLE_OF_WAR,
  TITLE_OF_WHOLE_WAR,
  TITLE_WITH_UNKNOWN_ACRONYM,
  TITLE_OF_HEADING_UNNAMED,
  TITLE_OWNER_AMBIGUOUS,
  BIRTH_OF_NO_PERSON,
  TITLE_WITH_SURNAME,
  TITLE_THING_UNNAMED,
  BEFORE_STOP,
  BEFORE_COMMA,
  BEFORE_OF,
  BEFORE_PREPOSITION,
  BEFORE_RELATIVE,
  BEFORE_AND,
  BEFORE_WORD,

  // The kind of happening.
  KIND_NONE,
  KIND_BIRTH,
  KIND_DEATH,
  KIND_VIOLENCE,
  KIND_NATURE,
  KIND_FOUNDING,
  KIND_LAW,
  KIND_PHASE,
  KIND_OFFICE;

  private static final Set<AnniversaryClue> HOPELESS =
      EnumSet.of(
          WITHOUT_BASE,
          WITHOUT_DATE,
          CONTRADICTED,
          TITLE_UNNAMED,
          TITLE_CUT,
          TITLE_SILENT,
          YEAR_DOUBTED);

  /** Whether an anniversary with this clue is LOW whatever its others are; it is not weighed. */
  public boolean isHopeless() {
    return HOPELESS.contains(this);
  }
}
