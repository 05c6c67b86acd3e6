package dev.dateline.it;

import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;

/** Whether there is a Docker engine to test with. */
final class Docker {

  /**
   * Set to {@code required} where a missing engine must fail the tests instead of skipping them.
   */
  private static final String PROPERTY = "dateline.docker";

  private Docker() {}

  /** Skips the tests where there is no Docker, and says so where nobody can overlook it. */
  static void require(String what) {
    if (DockerClientFactory.instance().isDockerAvailable()) {
      return;
    }
    String message = "NOT TESTED, for want of a Docker engine: " + what;
    if ("required".equals(System.getProperty(PROPERTY))) {
      throw new AssertionError(message);
    }
    System.err.println("******** " + message + " ********");
    Assumptions.abort(message);
  }
}
