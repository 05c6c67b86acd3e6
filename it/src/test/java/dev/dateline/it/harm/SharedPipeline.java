package dev.dateline.it.harm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Gives each test of harm the one pipeline that all of them share, at rest: a start of brokers and
 * stages takes longer than much of the harm, and what one test leaves behind must not trouble the
 * next. At the end of each test everything is looked at since the first article, so no test hides
 * the harm of another. A test that fails takes the pipeline with it, and the next has a new one.
 */
final class SharedPipeline implements ParameterResolver, AfterTestExecutionCallback {

  /** A lock for classes that must not use it at the same time. */
  static final String LOCK = "dateline.shared-pipeline";

  /** A lock for those beside it, so that two run at a time, and not all. */
  static final String OWN_BROKERS = "dateline.own-brokers";

  private static @Nullable HarmedPipeline pipeline;
  private static @Nullable Path directory;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(SharedPipeline::end, "end-shared-pipeline"));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == HarmedPipeline.class;
  }

  @Override
  public HarmedPipeline resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return current(Chance.of(context.getRequiredTestClass(), context.getRequiredTestMethod()));
  }

  private static synchronized HarmedPipeline current(Chance chance) {
    HarmedPipeline there = pipeline;
    if (there != null && there.isFull()) {
      end();
      there = null;
    }
    try {
      if (there == null) {
        Path folder = Files.createTempDirectory("dateline-harm-");
        directory = folder;
        there = HarmedPipeline.on(folder, 1, chance);
        pipeline = there;
      }
      there.begin(chance);
      there.settle();
      return there;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    HarmedPipeline there = pipeline;
    boolean failed =
        context
            .getExecutionException()
            .filter(e -> !(e instanceof TestAbortedException))
            .isPresent();
    if (failed && there != null) {
      System.out.println("as it failed: " + there.describe());
      end();
    }
  }

  private static synchronized void end() {
    HarmedPipeline there = pipeline;
    pipeline = null;
    try {
      if (there != null) {
        there.close();
      }
      Path folder = directory;
      directory = null;
      if (folder != null) {
        delete(folder);
      }
    } catch (IOException | UncheckedIOException e) {
      System.err.println("not all of the pipeline could be removed: " + e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    }
  }
}
