package dev.dateline.bench;

import dev.dateline.bench.pipeline.CopiesCommand;
import dev.dateline.bench.pipeline.PipelineCommand;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine;

/**
 * Runs a suite of benchmarks in one go and prints how its members compare. All of JMH's options are
 * passed on: {@code dates -p corpus=FILE -p articles=200 -rf json -rff result.json}.
 */
public final class Main {

  private static final int USAGE = 2;
  private static final int FAILED = 1;

  private Main() {}

  /** Exit code 0, 1 where a benchmark failed, 2 where the arguments are wrong. */
  public static void main(String[] args) {
    Callable<Integer> command = command(args.length == 0 ? "" : args[0]);
    if (command != null) {
      CommandLine line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
      System.exit(line.execute(Arrays.copyOfRange(args, 1, args.length)));
    }
    Optional<Suite> suite =
        Arrays.stream(Suite.values())
            .filter(one -> args.length > 0 && one.word().equals(args[0]))
            .findFirst();
    if (suite.isEmpty()) {
      usage(System.err, args);
      System.exit(USAGE);
      return;
    }
    try {
      System.exit(run(suite.get(), Arrays.copyOfRange(args, 1, args.length)));
    } catch (CommandLineOptionException e) {
      System.err.println("bench: " + e.getMessage());
      System.exit(USAGE);
    } catch (RunnerException e) {
      System.err.println("bench: " + e.getMessage());
      System.exit(FAILED);
    }
  }

  /** What is no suite of JMH; null for all others. */
  private static @Nullable Callable<Integer> command(String word) {
    return switch (word) {
      case "pipeline" -> new PipelineCommand();
      case "copies" -> new CopiesCommand();
      case "short" -> new ShortCommand();
      default -> null;
    };
  }

  private static int run(Suite suite, String[] options)
      throws CommandLineOptionException, RunnerException {
    ChainedOptionsBuilder all =
        new OptionsBuilder()
            .parent(new CommandLineOptions(options))
            .include(suite.pattern())
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true);
    Collection<RunResult> results = new Runner(all.build()).run();
    Comparison.of(results).print(System.out);
    return 0;
  }

  private static void usage(PrintStream out, String[] args) {
    if (args.length > 0) {
      out.printf("bench: there is no suite \"%s\"%n", args[0]);
    }
    out.println("usage: bench/run.sh [--peers] SUITE [JMH option…], where SUITE is one of");
    for (Suite one : Suite.values()) {
      out.printf("  %-12s %s%n", one.word(), one.about());
    }
    out.println("or bench/run.sh pipeline, copies or short; each tells more with --help");
  }
}
