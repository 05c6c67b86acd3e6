package dev.dateline.bench.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process on our class path, ended with this object. Its errors go to ours. */
final class Child implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final BufferedReader output;

  private Child(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts a process.
   *
   * @param options for the virtual machine
   */
  static Child start(List<String> options, Class<?> main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(arguments);
    return new Child(new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
  }

  /** The next line that it says. */
  String line() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IOException("a process of the benchmark ended without a word");
    }
    return line;
  }

  /** Tells it to end: its standard input is over. */
  void end() throws IOException {
    process.getOutputStream().close();
  }

  /** Waits until it has ended by itself. */
  void await() throws IOException, InterruptedException {
    String line = output.readLine();
    while (line != null) {
      System.out.println(line);
      line = output.readLine();
    }
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException("a process of the benchmark ended with " + code);
    }
  }

  /** Processor time that it has used, in nanoseconds; 0 where the platform does not tell. */
  long cpuNanos() {
    return process.info().totalCpuDuration().map(used -> used.toNanos()).orElse(0L);
  }

  /** Greatest resident memory of a process so far in megabytes, or 0 where Linux does not tell. */
  static double peakMegabytes(String pid) throws IOException {
    Path status = Path.of("/proc", pid, "status");
    if (!Files.exists(status)) {
      return 0;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    return 0;
  }

  @Override
  public void close() throws IOException {
    end();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
