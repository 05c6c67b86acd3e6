package dev.dateline.sink.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When to try again after failures: each time twice as late as the time before, up to a bound. */
final class BackOff {

  private final Clock clock;
  private final Duration shortest;
  private final Duration longest;
  private Duration pause;
  private @Nullable Instant until;

  BackOff(Clock clock, Duration shortest, Duration longest) {
    this.clock = clock;
    this.shortest = shortest;
    this.longest = longest;
    this.pause = shortest;
  }

  static BackOff of(Pace pace, Clock clock) {
    return new BackOff(clock, pace.shortestBackOff(), pace.longestBackOff());
  }

  void failed() {
    until = clock.instant().plus(pause);
    Duration twice = pause.multipliedBy(2);
    pause = twice.compareTo(longest) > 0 ? longest : twice;
  }

  void succeeded() {
    until = null;
    pause = shortest;
  }

  /** Whether it is too early to try again. */
  boolean waiting() {
    return until != null && clock.instant().isBefore(until);
  }
}
