package dev.dateline.extract.event;

/** Which words in "-ing" open a clause of their own. */
final class Gerunds {

  private Gerunds() {}

  /** Whether a gerund opens a clause of its own: "urging", but not "including". */
  static boolean open(Syntax syntax, int t) {
    String lower = syntax.text().lower(t);
    return lower.endsWith("ing")
        && lower.length() > 5
        && !syntax.isCapitalised(t)
        && !Syntax.isIn("no-opening-ing", lower)
        && (!Syntax.isIn("noun-ing", lower) || Syntax.isIn("saying-ing", lower))
        && !syntax.isTime(t);
  }

  /** Whether a gerund has whom it asks for its object, and "to" leads to what. */
  static boolean asks(String gerund) {
    return Syntax.isIn("asking-ing", gerund);
  }
}
