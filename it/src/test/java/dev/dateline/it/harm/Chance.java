package dev.dateline.it.harm;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.TestInfo;

/**
 * The random choices of one test. The seed is printed; {@code -Ddateline.seed} sets it, and without
 * it is the day, so that every day other moments are tried and a day's failure can be had again.
 */
final class Chance {

  private static final int DEFAULT_KILLS = 3;

  private final String name;
  private final Random random;

  private Chance(String name, Random random) {
    this.name = name;
    this.random = random;
  }

  static Chance of(TestInfo info) {
    return of(info.getTestClass().orElseThrow(), info.getTestMethod().orElseThrow());
  }

  static Chance of(Class<?> type, Method method) {
    String test = type.getSimpleName() + "." + method.getName();
    long seed = Long.getLong("dateline.seed", LocalDate.now(ZoneOffset.UTC).toEpochDay());
    System.out.printf("%s: -Ddateline.seed=%d -Ddateline.kills=%d%n", test, seed, kills());
    return new Chance(test, new Random(seed * 31 + test.hashCode()));
  }

  /** How often a test kills each kind of process; {@code -Ddateline.kills} sets it. */
  static int kills() {
    return Integer.getInteger("dateline.kills", DEFAULT_KILLS);
  }

  /** The same for a test that takes long for each: two where others kill three times. */
  static int fewKills() {
    return 1 + kills() / DEFAULT_KILLS;
  }

  int between(int startInclusive, int endExclusive) {
    return startInclusive + random.nextInt(endExclusive - startInclusive);
  }

  Duration upTo(Duration longest) {
    return Duration.ofMillis(random.nextInt((int) longest.toMillis()));
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** Choices of their own for another thread, which depend on the seed alone. */
  Chance fork() {
    return new Chance(name, new Random(random.nextLong()));
  }

  /** The test. */
  @Override
  public String toString() {
    return name;
  }
}
