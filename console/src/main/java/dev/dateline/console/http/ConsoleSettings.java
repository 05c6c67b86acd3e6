package dev.dateline.console.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the console is to be had, and by whom.
 *
 * @param bind address to listen at, such as {@code 127.0.0.1} or {@code 0.0.0.0}
 * @param port 0 for any that is free
 * @param token what a client must show; null where nothing is asked
 * @param hosts names by which browsers may call it, besides addresses and {@code localhost}
 */
public record ConsoleSettings(String bind, int port, @Nullable String token, List<String> hosts) {

  private static final int SHORTEST_TOKEN = 16;

  public ConsoleSettings {
    hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    if (token != null && token.length() < SHORTEST_TOKEN) {
      throw new IllegalArgumentException(
          "the console's token has %d characters; expected %d or more"
              .formatted(token.length(), SHORTEST_TOKEN));
    }
  }

  /** On the loopback address, for everybody on this machine. */
  public static ConsoleSettings local(int port) {
    return new ConsoleSettings("127.0.0.1", port, null, List.of());
  }

  /** Whether others than this machine can reach it. */
  public boolean isOpen() {
    try {
      return !InetAddress.getByName(bind).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return true;
    }
  }

  @Override
  public String toString() {
    return "ConsoleSettings[%s:%d%s]"
        .formatted(bind, port, token == null ? "" : ", token ********");
  }
}
