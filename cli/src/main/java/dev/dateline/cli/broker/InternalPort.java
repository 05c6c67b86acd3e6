package dev.dateline.cli.broker;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The port at which the broker of a directory reaches itself: chosen at its first start, kept in a
 * file, and taken again at every later one.
 *
 * <p>A broker that was killed while a transaction was being committed goes on with it at its next
 * start, before it has registered itself anew. Kafka 4.3 then sends the markers of the transaction
 * to the address of the earlier registration, for ever: with another port the transaction would
 * never end, and the group's offsets would stay unstable. Clients have a listener of their own,
 * whose port may change.
 */
final class InternalPort {

  private static final String FILE = "internal-port";

  private InternalPort() {}

  /** The port of a directory; another one where the first was taken by somebody else meanwhile. */
  static int of(Path directory) throws IOException {
    Path file = directory.resolveSibling(directory.getFileName() + "." + FILE);
    if (Files.exists(file)) {
      int kept = Integer.parseInt(Files.readString(file).strip());
      if (isFree(kept)) {
        return kept;
      }
    }
    int chosen = EmbeddedBroker.freePort();
    Files.writeString(file, chosen + "\n");
    return chosen;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, EmbeddedBroker.LOOPBACK)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
