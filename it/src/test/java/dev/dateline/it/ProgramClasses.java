package dev.dateline.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of the processes that tests start. In the build it is the program's own folder of
 * jars, and its classes are shared as the start script shares them, which takes a third off each
 * start; elsewhere it is that of the test.
 */
public final class ProgramClasses {

  /** Set by the build, which has just made that folder; an editor may have an old one there. */
  private static final String LIB = System.getProperty("dateline.lib", "");

  /** To share classes is worth a start of ten seconds only where many follow. */
  private static final boolean SHARE = Boolean.getBoolean("dateline.share");

  private ProgramClasses() {}

  /** The class path, with the program's jars first. */
  public static String path() {
    return LIB.isEmpty()
        ? System.getProperty("java.class.path")
        : jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** The same with the classes of the tests behind it. */
  public static String pathWithTests() {
    return LIB.isEmpty()
        ? path()
        : path() + File.pathSeparator + System.getProperty("java.class.path");
  }

  /** Options of Java that share the program's classes; none where that cannot be. */
  public static List<String> sharing() {
    return Shared.OPTIONS;
  }

  private static List<Path> jars() {
    try (Stream<Path> all = Files.list(Path.of(LIB))) {
      return all.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the program is not built", e);
    }
  }

  /** Made once, when the first process is started. */
  private static final class Shared {

    private static final List<String> OPTIONS = options();

    private static List<String> options() {
      if (LIB.isEmpty() || !SHARE) {
        return List.of();
      }
      try {
        Path archive = Path.of(LIB).resolveSibling("it-classes.jsa");
        if (!Files.exists(archive) && !write(archive)) {
          return List.of();
        }
        return List.of(
            "-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    /** Takes the samples through the pipeline, as {@code ./dateline} does when it builds. */
    private static boolean write(Path archive) throws IOException, InterruptedException {
      Path work = Files.createTempDirectory("dateline-classes-");
      Path written = work.resolve("classes.jsa");
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx512m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-XX:ArchiveClassesAtExit=" + written,
                  "-Ddateline.home=" + DatelineProcess.home(),
                  "-cp",
                  path(),
                  "dev.dateline.cli.Main",
                  "run",
                  "--archive",
                  work.resolve("archive").toString(),
                  "--data",
                  work.resolve("data").toString()));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(work.resolve("said").toFile())
              .start();
      boolean done = process.waitFor(3, TimeUnit.MINUTES) && Files.exists(written);
      process.destroyForcibly();
      if (done) {
        Files.move(written, archive, StandardCopyOption.REPLACE_EXISTING);
      } else {
        System.err.println("no classes are shared: " + Files.readString(work.resolve("said")));
      }
      try (Stream<Path> all = Files.walk(work)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
      return done;
    }
  }
}
