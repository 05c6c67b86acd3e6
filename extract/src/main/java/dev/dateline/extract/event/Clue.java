package dev.dateline.extract.event;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be seen of a candidate without judging it: how its title, its date and its sentence
 * look. {@link Scale} weighs them. Each name says what holds where the clue is there.
 */
public enum Clue {
  // What the title lacks, as far as the rules can tell.
  OPEN_LENGTH,
  OPEN_OBJECT,
  OPEN_DEED,
  OPEN_NEED,
  OPEN_CUT,
  OPEN_STANDING,
  OPEN_NAME,
  FIGURES_TOLD,

  // How the title looks.
  TITLE_ONE_WORD,
  TITLE_SHORT,
  TITLE_MIDDLE,
  TITLE_FULL,
  TITLE_HALF_QUOTED,
  TITLE_WITH_SUM,
  TITLE_WITH_NAME,
  TITLE_WITH_PEOPLE,
  TITLE_WITH_PLACE,
  TITLE_WITH_TAIL,
  TITLE_ENDS_LOOSE,
  TITLE_ENDS_IN_VERB,
  TITLE_ENDS_GENERIC,
  TITLE_ENDS_IN_NUMBER,
  TITLE_POINTS_BACK,
  TITLE_SAYS_SAME,
  PAPER_SILENT,
  MATTER_UNSAID,
  NOBODY_NAMED,
  TITLE_ENDS_OPEN,
  TITLE_WITH_KNOWN,
  PHRASES_LEFT_OUT,
  CLAUSE_WHOLE,
  LEFT_NEEDED,
  LEFT_TELLING,
  LEFT_WHOM,
  LEFT_WHERE,
  PHRASE_SHORTENED,

  // What stands behind its last word in the text.
  BEFORE_STOP,
  BEFORE_COMMA,
  BEFORE_LIST,
  BEFORE_OF,
  BEFORE_PREPOSITION,
  BEFORE_TO,
  BEFORE_AND,
  BEFORE_RELATIVE,
  BEFORE_WORD,
  BEFORE_TIME,

  // The word of the happening.
  NOUN,
  NOUN_WEAK,
  NOUN_HELD,
  NOUN_OF_PRONOUN,
  NOUN_OF_DEFENDANT,
  CLAUSE_ANNOUNCED,
  CLAUSE_TOLD,
  GERUND,
  PASSIVE,

  // Its subject.
  SUBJECT_NONE,
  SUBJECT_PERSON,
  SUBJECT_BODY,
  SUBJECT_PLACE,
  SUBJECT_NAMED,
  SUBJECT_INDEFINITE,
  SUBJECT_DEFINITE,
  SUBJECT_BARE,
  SUBJECT_PRONOUN,
  SUBJECT_FROM_ELSEWHERE,
  SUBJECT_KNOWN,
  SUBJECT_CUT,
  SUBJECT_SINGLE_WORD,
  SUBJECT_ACRONYM,
  SUBJECT_DISAGREES,
  SUBJECT_FAR,
  CLAUSE_RELATIVE,
  CLAUSE_REDUCED,

  // Its object.
  OBJECT_NONE,
  OBJECT_NAMED,
  OBJECT_THIN,

  // The date.
  DATE_MONTH,
  DATE_YEAR,
  DATE_WEEK,
  DATE_LOOSE,
  DATE_WITH_YEAR,
  DATE_OF_PUBLICATION,
  DATE_LONG_AGO,
  DATE_AHEAD,
  DATE_FIRST,
  DATE_BESIDE,
  DATE_FAR,
  DATE_BEHIND_VERB,
  DATE_BEHIND_GERUND,
  DATE_BEHIND_PURPOSE,
  DATE_BEHIND_COMMA,
  DATE_IN_PHRASE,
  DATE_OF_DEED,
  DATE_OF_BULLETIN,

  // The sentence.
  SENTENCE_OPENS_TEXT,
  SENTENCE_LONG,
  SENTENCE_SHORT,
  SENTENCE_WITH_TWO_DATES,
  SENTENCE_WITH_MORE_DATES,
  SENTENCE_QUOTES,
  SENTENCE_REPORTS,

  // What was read of it.
  STATUS_PLANNED,
  STATUS_UNREAL,
  STATUS_HYPOTHETICAL,

  // The kind of happening.
  KIND_COURT,
  KIND_LAW,
  KIND_GIVING,
  KIND_MEETING,
  KIND_VIOLENCE,
  KIND_NATURE,
  KIND_FOUNDING,
  KIND_PAPER,
  KIND_PHASE,
  KIND_SPORT,
  KIND_VAGUE;

  private static final Set<Clue> HOPELESS =
      EnumSet.of(
          OPEN_LENGTH,
          OPEN_OBJECT,
          OPEN_DEED,
          OPEN_CUT,
          OPEN_STANDING,
          OPEN_NAME,
          FIGURES_TOLD,
          MATTER_UNSAID,
          TITLE_ONE_WORD,
          TITLE_ENDS_LOOSE,
          SUBJECT_NONE,
          SUBJECT_DISAGREES,
          DATE_LOOSE,
          DATE_OF_DEED,
          STATUS_HYPOTHETICAL);

  /** Whether a candidate with this clue is LOW whatever its others are; it is not weighed. */
  public boolean isHopeless() {
    return HOPELESS.contains(this);
  }
}
