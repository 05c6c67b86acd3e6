package dev.dateline.producer.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** One look at a folder: the files in it that would be read, and how each stands. */
public final class FolderFiles {

  private FolderFiles() {}

  /**
   * How a file stood.
   *
   * @param size in bytes
   * @param changed its time of change
   */
  public record Stamp(long size, FileTime changed) {}

  /** The files of a folder, in the order in which they would be read. */
  public static Map<Path, Stamp> in(Path folder) {
    InputWalk walk = new InputWalk();
    walk.add(folder);
    Map<Path, Stamp> files = new LinkedHashMap<>();
    for (InputFile file : walk.files()) {
      if (file instanceof InputFile.OnDisk onDisk) {
        stamp(onDisk.path(), files);
      }
    }
    return files;
  }

  private static void stamp(Path file, Map<Path, Stamp> files) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      files.put(file, new Stamp(now.size(), now.lastModifiedTime()));
    } catch (IOException e) {
      // It went away since it was found, as if it had not been there.
      files.remove(file);
    }
  }
}
