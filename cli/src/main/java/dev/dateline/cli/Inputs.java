package dev.dateline.cli;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The inputs that a command was given. */
final class Inputs {

  /** Set by the start script: where the sample articles are. */
  private static final String HOME = "dateline.home";

  private static final String STANDARD_INPUT = "-";

  private Inputs() {}

  /**
   * The paths that were given.
   *
   * @throws NoSuchFileException if one of them is not there; nothing was started yet
   */
  static List<Path> of(List<String> given) throws NoSuchFileException {
    List<Path> paths = given.stream().map(Path::of).toList();
    for (Path path : paths) {
      if (!path.toString().equals(STANDARD_INPUT) && !Files.exists(path)) {
        throw new NoSuchFileException(
            "there is no file or folder \"%s\" (looked in %s)"
                .formatted(path, Path.of("").toAbsolutePath()));
      }
    }
    return paths;
  }

  /** The paths that were given, or the sample articles where none was. */
  static List<Path> orSamples(List<String> given) throws NoSuchFileException {
    return given.isEmpty()
        ? List.of(Path.of(System.getProperty(HOME, "")).resolve("seeds"))
        : of(given);
  }
}
