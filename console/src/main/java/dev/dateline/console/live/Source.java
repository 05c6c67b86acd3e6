package dev.dateline.console.live;

import java.util.Optional;

/** What fills the index, for as long as the process runs. */
public interface Source extends AutoCloseable {

  /** Whether all has been read that was there at the start. */
  boolean caughtUp();

  /** Why it cannot read at the moment, or no longer does; empty where all is well. */
  Optional<String> problem();

  /** Ends the reading, and waits for that. */
  @Override
  void close();
}
