package dev.dateline.extract.event;

/**
 * A word in the text that tells of a happening.
 *
 * @param token its token
 * @param after the token after it, or after its particle
 * @param kin its group
 * @param form noun or verb
 * @param strength whether a noun tells of a happening wherever it stands
 */
record Happening(int token, int after, String kin, Form form, Happenings.Strength strength) {
  enum Form {
    NOUN,
    VERB
  }
}
