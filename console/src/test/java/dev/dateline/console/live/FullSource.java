package dev.dateline.console.live;

import java.util.Optional;

/** A source from which all has been read. */
public final class FullSource implements Source {

  @Override
  public boolean caughtUp() {
    return true;
  }

  @Override
  public Optional<String> problem() {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
