package dev.dateline.extract.time;

/** Where the words around an expression point. */
enum Tense {
  NONE,
  PAST,
  PRESENT,
  FUTURE
}
