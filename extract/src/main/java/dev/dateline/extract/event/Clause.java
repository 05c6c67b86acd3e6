package dev.dateline.extract.event;

import org.jspecify.annotations.Nullable;

/**
 * What stands to the left of a verb in its clause.
 *
 * @param subject who does it, or in the passive to whom it is done; null where it cannot be made
 *     out
 * @param object what the clause hangs on ("the act that Congress passed"): it is acted upon; null
 *     where nothing is
 * @param group the first token of the verb with its auxiliaries
 * @param form how the verb stands to its subject
 * @param shared the auxiliary of a verb before that a bare participle shares ("was arrested and
 *     sentenced"); null where there is none
 */
record Clause(
    @Nullable TokenSpan subject,
    @Nullable TokenSpan object,
    int group,
    Form form,
    @Nullable TokenSpan shared) {

  Clause(@Nullable TokenSpan subject, @Nullable TokenSpan object, int group, Form form) {
    this(subject, object, group, form, null);
  }

  enum Form {
    /** "Congress passed the act". */
    MAIN,
    /** "Congress, which passed the act", "the act that Congress passed". */
    RELATIVE,
    /** "The act passed by Congress". */
    REDUCED
  }
}
