package dev.dateline.extract.time;

import java.util.List;

/**
 * One rule of the rule files.
 *
 * @param name unique
 * @param order its place in the files; of two that match the same tokens the earlier one wins
 * @param reading how a match is read
 * @param argument what the rule tells its reading; may be empty
 * @param patterns as they are written
 */
record Rule(String name, int order, Reader reading, String argument, List<String> patterns) {

  /** Whether it carries on a list or range, and so may begin tight behind a hyphen. */
  boolean continues() {
    return name.startsWith("continued-");
  }

  /** Whether it begins a list or range, whose next member must follow. */
  boolean leads() {
    return name.startsWith("leading-");
  }
}
