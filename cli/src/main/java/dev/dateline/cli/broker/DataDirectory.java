package dev.dateline.cli.broker;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The directory of broker and state, held by one process at a time. The lock is the operating
 * system's, so that it goes with the process however it ends; the file's text is for people.
 */
public final class DataDirectory implements AutoCloseable {

  private static final String LOCK_FILE = "lock";
  private static final String OWNER_FILE = "owner.properties";
  private static final String OWNER_PROCESS = "process";
  private static final String OWNER_BROKER = "broker";

  private final Path directory;
  private final FileChannel channel;
  private final FileLock lock;

  private DataDirectory(Path directory, FileChannel channel, FileLock lock) {
    this.directory = directory;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the directory, making it where it is missing.
   *
   * @throws DataDirectoryInUseException if another process holds it, or this one does already
   * @throws IOException if the directory cannot be made or written
   */
  public static DataDirectory open(Path directory) throws IOException {
    Files.createDirectories(directory);
    FileChannel channel =
        FileChannel.open(
            directory.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new DataDirectoryInUseException(
          "the data directory \"%s\" is in use by %s; stop it first, or choose another with --data"
              .formatted(directory, describeOwner(directory)));
    }
    DataDirectory taken = new DataDirectory(directory, channel, lock);
    taken.writeOwner(Optional.empty());
    return taken;
  }

  /** Says where the broker of this directory can be reached, for other processes to find. */
  public void announce(String bootstrapServers) throws IOException {
    writeOwner(Optional.of(bootstrapServers));
  }

  /** Where the broker of a directory can be reached that another process holds; empty if none. */
  public static Optional<String> runningBroker(Path directory) {
    return Optional.ofNullable(readOwner(directory).getProperty(OWNER_BROKER));
  }

  public Path broker() {
    return directory.resolve("broker");
  }

  public Path logFile() {
    return logFile(directory, "dateline");
  }

  /** The log of a process that does not hold the directory. */
  public static Path logFile(Path directory, String process) {
    return directory.resolve("logs").resolve(process + ".log");
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(directory.resolve(OWNER_FILE));
    lock.release();
    channel.close();
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very process.
      return null;
    }
  }

  private void writeOwner(Optional<String> bootstrapServers) throws IOException {
    Properties owner = new Properties();
    owner.setProperty(OWNER_PROCESS, Long.toString(ProcessHandle.current().pid()));
    bootstrapServers.ifPresent(servers -> owner.setProperty(OWNER_BROKER, servers));
    try (Writer file = Files.newBufferedWriter(directory.resolve(OWNER_FILE))) {
      owner.store(file, null);
    }
  }

  private static Properties readOwner(Path directory) {
    Properties owner = new Properties();
    try (Reader file = Files.newBufferedReader(directory.resolve(OWNER_FILE))) {
      owner.load(file);
    } catch (IOException e) {
      // Nobody holds the directory, or whoever does has not said so yet.
      owner.clear();
    }
    return owner;
  }

  private static String describeOwner(Path directory) {
    Properties owner = readOwner(directory);
    String process = owner.getProperty(OWNER_PROCESS);
    String broker = owner.getProperty(OWNER_BROKER);
    return (process == null ? "another process" : "process " + process)
        + (broker == null ? "" : ", whose broker is at " + broker);
  }
}
