package dev.dateline.cli.migrate;

import java.util.List;

/** Something is in the way of a change of the partitions; nothing was changed by this attempt. */
public final class MigrationRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MigrationRefusedException(List<String> reasons) {
    super("the partitions cannot be changed now:\n  " + String.join("\n  ", reasons));
  }
}
