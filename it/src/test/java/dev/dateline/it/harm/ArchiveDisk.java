package dev.dateline.it.harm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Where an archive lies: for root a small file system of its own, which a test can fill; else a
 * folder.
 *
 * @param small whether it is that file system
 */
record ArchiveDisk(Path at, boolean small) implements AutoCloseable {

  static ArchiveDisk at(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    try {
      return new ArchiveDisk(
          folder, run("mount", "-t", "tmpfs", "-o", "size=96m", "tmpfs", folder.toString()) == 0);
    } catch (IOException e) {
      return new ArchiveDisk(folder, false);
    }
  }

  /** Takes all the space that is left, by a file. */
  void fill() throws IOException {
    for (byte[] block : new byte[][] {new byte[1 << 20], new byte[1024]}) {
      try (OutputStream out = Files.newOutputStream(ballast(block.length))) {
        while (true) {
          out.write(block);
        }
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("No space left");
      }
    }
  }

  void free() throws IOException {
    Files.deleteIfExists(ballast(1 << 20));
    Files.deleteIfExists(ballast(1024));
  }

  private Path ballast(int block) {
    return at.resolve("ballast-" + block);
  }

  @Override
  public void close() throws IOException {
    try {
      if (small) {
        run("umount", "-l", at.toString());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor(1, TimeUnit.MINUTES) ? process.exitValue() : -1;
  }
}
