package dev.dateline.producer.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the files in what was named on the command line: folders deep, each folder in the order of
 * its names' UTF-16 code units, which is the same under every locale.
 *
 * <p>What was named is read or complained of. In folders, what is plainly not input is passed over
 * and remembered: hidden names, other endings, pipes and devices. A file that is reached twice is
 * read once.
 */
final class InputWalk {

  /** The argument that means standard input. */
  static final String STANDARD_INPUT = "-";

  private final List<InputFile> files = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private final Deque<Path> parents = new ArrayDeque<>();

  /** The files, in the order in which they are to be read. */
  List<InputFile> files() {
    return files;
  }

  List<Skipped> skipped() {
    return skipped;
  }

  void add(Path input) {
    String shown = shown(input);
    if (shown.equals(STANDARD_INPUT)) {
      files.add(new InputFile.Standard());
      return;
    }
    try {
      BasicFileAttributes attributes = Files.readAttributes(input, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        addFolder(input);
      } else if (attributes.isRegularFile()) {
        addFile(input, attributes, FileForm.of(name(input)));
      } else {
        unreadable(
            shown,
            "is a pipe, a socket or a device; expected a file or a folder, or \"-\" for standard"
                + " input");
      }
    } catch (IOException e) {
      unreadable(shown, reason(e));
    }
  }

  private void addFolder(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (parents.contains(real)) {
      skip(folder, "a link to a folder that it lies in");
      return;
    }
    parents.push(real);
    try {
      for (Path entry : entries(folder)) {
        addEntry(entry);
      }
    } finally {
      parents.pop();
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(InputWalk::name));
    return entries;
  }

  private void addEntry(Path entry) {
    if (name(entry).startsWith(".")) {
      skip(entry, "hidden");
      return;
    }
    try {
      BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        addFolder(entry);
      } else if (!attributes.isRegularFile()) {
        skip(entry, "a pipe, a socket or a device");
      } else if (FileForm.of(name(entry)).isEmpty()) {
        skip(entry, "no " + FileForm.EXPECTED);
      } else {
        addFile(entry, attributes, FileForm.of(name(entry)));
      }
    } catch (IOException e) {
      unreadable(shown(entry), reason(e));
    }
  }

  private void addFile(Path file, BasicFileAttributes attributes, Optional<FileForm> form)
      throws IOException {
    if (!seen.add(file.toRealPath())) {
      skip(file, "reached before by another path");
      return;
    }
    files.add(new InputFile.OnDisk(file, shown(file), form, attributes.size()));
  }

  private void skip(Path path, String reason) {
    skipped.add(new Skipped(shown(path), reason));
  }

  private void unreadable(String shown, String reason) {
    files.add(new InputFile.Unreadable(shown, reason));
  }

  /** Why a file or folder cannot be read, in words. */
  static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException missing) {
      boolean link =
          missing.getFile() != null
              && Files.isSymbolicLink(Path.of(missing.getFile()))
              && !Files.exists(Path.of(missing.getFile()));
      return link
          ? "is a link to a file that does not exist"
          : "does not exist; expected a file or a folder, or \"-\" for standard input";
    }
    if (failure instanceof AccessDeniedException) {
      return "may not be read; give the user who runs this the right to read it";
    }
    String reason =
        failure instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : String.valueOf(failure.getMessage());
    return "cannot be read: " + reason;
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private static String shown(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
