package dev.dateline.extract.event;

/**
 * A word in the text that tells of a happening.
 *
 * @param token its token
 * @param after the token after it, or after its particle
 * @param kin its group
 * @param form noun or verb
 * @param strength whether a noun tells of a happening wherever it stands
 * @param light the verb of "held a hearing", whose subject and object say more than the noun; -1
 *     where there is none
 */
record Happening(
    int token, int after, String kin, Form form, Happenings.Strength strength, int light) {

  Happening(int token, int after, String kin, Form form, Happenings.Strength strength) {
    this(token, after, kin, form, strength, -1);
  }

  /** The same noun as the object of a verb. */
  Happening heldBy(int verb) {
    return new Happening(token, after, kin, form, strength, verb);
  }

  enum Form {
    NOUN,
    VERB
  }
}
