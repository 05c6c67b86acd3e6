package dev.dateline.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a process listens on, by the kernel's own account (Linux). */
final class ListeningSockets {

  private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
  private static final String LISTENING = "0A";

  private ListeningSockets() {}

  /** Local addresses and ports in the kernel's hexadecimal form, such as {@code 0100007F:1F90}. */
  static List<String> of(long pid) throws IOException {
    Set<String> own = sockets(pid);
    List<String> listening = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6")) {
      Path file = Path.of("/proc/" + pid + "/net/" + table);
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        String[] columns = line.strip().split("\\s+");
        if (columns.length > 9 && columns[3].equals(LISTENING) && own.contains(columns[9])) {
          listening.add(columns[1]);
        }
      }
    }
    return listening;
  }

  /** Whether nobody but this machine reaches an address of {@link #of}. */
  static boolean isLoopback(String address) {
    return address.startsWith("0100007F:")
        || address.startsWith("0000000000000000FFFF00000100007F:")
        || address.startsWith("00000000000000000000000001000000:");
  }

  private static Set<String> sockets(long pid) throws IOException {
    Set<String> sockets = new HashSet<>();
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      for (Path descriptor : descriptors.toList()) {
        try {
          Matcher socket = SOCKET.matcher(Files.readSymbolicLink(descriptor).toString());
          if (socket.matches()) {
            sockets.add(socket.group(1));
          }
        } catch (NoSuchFileException e) {
          // Closed since it was listed.
          continue;
        }
      }
    }
    return sockets;
  }
}
