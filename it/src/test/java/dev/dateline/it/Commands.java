package dev.dateline.it;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Command lines against a broker that is not the command's own, in a directory of the test. */
record Commands(TestBroker broker, Path directory) {

  /** Starts a broker in the directory; it ends with {@link #close}. */
  static Commands onABrokerIn(Path directory) {
    return new Commands(EmbeddedTestBroker.in(directory.resolve("broker")), directory);
  }

  /** The arguments of a command: its name, where the broker is, where files go, and more. */
  String[] of(String name, String... more) {
    return Stream.concat(
            Stream.of(
                name,
                "--bootstrap-servers",
                broker.bootstrapServers(),
                "--archive",
                directory.resolve("archive").toString(),
                "--data",
                directory.resolve("data").toString()),
            Stream.of(more))
        .toArray(String[]::new);
  }

  /** Runs a command to its end. */
  DatelineProcess run(String name, String... more) throws Exception {
    return DatelineProcess.run(of(name, more));
  }

  void close() {
    broker.close();
  }
}
