package dev.dateline.cli.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The directory of broker and state, held by one process at a time. The lock is the operating
 * system's, so that it goes with the process however it ends; the file's text is for people.
 */
public final class DataDirectory implements AutoCloseable {

  private static final String LOCK_FILE = "lock";
  private static final String OWNER_FILE = "owner";

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
              .formatted(directory, owner(directory)));
    }
    DataDirectory taken = new DataDirectory(directory, channel, lock);
    taken.describeOwner("process " + ProcessHandle.current().pid());
    return taken;
  }

  /** Says who holds the directory, for the message that the next one reads. */
  public void describeOwner(String owner) throws IOException {
    Files.writeString(directory.resolve(OWNER_FILE), owner + "\n");
  }

  public Path broker() {
    return directory.resolve("broker");
  }

  /** State of the Streams applications of one instance. */
  public Path state() {
    return directory.resolve("state").resolve("embedded");
  }

  public Path logFile() {
    return directory.resolve("logs").resolve("dateline.log");
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

  private static String owner(Path directory) {
    try {
      String owner =
          Files.readString(directory.resolve(OWNER_FILE), StandardCharsets.UTF_8).strip();
      return owner.isEmpty() ? "another process" : owner;
    } catch (IOException e) {
      return "another process";
    }
  }
}
