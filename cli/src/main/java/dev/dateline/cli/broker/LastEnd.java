package dev.dateline.cli.broker;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the broker of a directory ended the last time.
 *
 * <p>A broker that was killed finds itself at its next start as the leader of everything, as the
 * controller wrote it down, and begins to read what it keeps of the groups; then it registers
 * itself anew, loses all partitions and gets them back, and begins to read once more. Kafka 4.3
 * takes the end of the first reading for that of the second: groups are then served with no
 * positions or half of them, and transactions on them never end. After a clean end there is only
 * one reading. So who was killed is started and ended once where nobody sees it.
 */
final class LastEnd {

  /** Kafka writes it as the last thing of a clean shutdown, and removes it at a start. */
  private static final String CLEAN = ".kafka_cleanshutdown";

  private LastEnd() {}

  /** Whether the broker has run in a directory and its last run did not come to its own end. */
  static boolean wasKill(Path directory) {
    return Files.exists(directory.resolve("meta.properties"))
        && !Files.exists(directory.resolve(CLEAN));
  }
}
