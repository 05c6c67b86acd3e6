package dev.dateline.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The command in a process of its own, which a test may kill. */
public final class DatelineProcess implements AutoCloseable {

  private final Process process;
  private final Path output;
  private final Path messages;

  private DatelineProcess(Process process, Path output, Path messages) {
    this.process = process;
    this.output = output;
    this.messages = messages;
  }

  /** Starts {@code dateline} with its standard output in a pipe, which the caller reads. */
  static DatelineProcess startInPipe(String... arguments) throws IOException {
    return start(List.of(), Map.of(), List.of(), ProcessBuilder.Redirect.PIPE, arguments);
  }

  /** Starts {@code dateline} with options for the Java virtual machine and arguments. */
  public static DatelineProcess start(List<String> jvmOptions, String... arguments)
      throws IOException {
    return start(List.of(), Map.of(), jvmOptions, null, arguments);
  }

  /** The same, with variables of the environment besides. */
  public static DatelineProcess start(
      Map<String, String> environment, List<String> jvmOptions, String... arguments)
      throws IOException {
    return start(List.of(), environment, jvmOptions, null, arguments);
  }

  /** Starts it by another command, such as one that takes privileges away. */
  public static DatelineProcess startUnder(List<String> launcher, String... arguments)
      throws IOException {
    return start(launcher, Map.of(), List.of(), null, arguments);
  }

  private static DatelineProcess start(
      List<String> launcher,
      Map<String, String> environment,
      List<String> jvmOptions,
      ProcessBuilder.@Nullable Redirect to,
      String... arguments)
      throws IOException {
    Path output = Files.createTempFile("dateline-", ".out");
    Path messages = Files.createTempFile("dateline-", ".err");
    List<String> command = new ArrayList<>(launcher);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Ddateline.home=" + home());
    // What people see, not what the tests want to see.
    command.add("-Dlogback.configurationFile=logback.xml");
    command.addAll(ProgramClasses.sharing());
    command.add("-cp");
    command.add(ProgramClasses.path());
    command.addAll(jvmOptions);
    command.add("dev.dateline.cli.Main");
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(to == null ? ProcessBuilder.Redirect.to(output.toFile()) : to)
            .redirectError(messages.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return new DatelineProcess(process, output, messages);
  }

  /** Runs the command to its end. */
  public static DatelineProcess run(String... arguments) throws IOException, InterruptedException {
    DatelineProcess process = start(List.of(), arguments);
    process.awaitEnd();
    return process;
  }

  /** The folder of the checkout. */
  public static Path home() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("seeds")) ? here : here.getParent();
  }

  public int awaitEnd() throws InterruptedException {
    if (!process.waitFor(Duration.ofMinutes(5).toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("did not end within five minutes: " + this);
    }
    return process.exitValue();
  }

  /** As {@code head -1} does: reads a line and closes the pipe. */
  String head() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      return reader.readLine();
    }
  }

  /** As SIGKILL does: nothing of the process gets to clean up. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** As Ctrl-C in a terminal does. */
  public void interrupt() throws IOException, InterruptedException {
    signal("INT");
  }

  /** Sends a signal by its name, such as STOP and CONT. */
  public void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Its number, to look at it from outside. */
  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public int exitCode() {
    return process.exitValue();
  }

  public String output() throws IOException {
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  public String messages() throws IOException {
    return Files.readString(messages, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    try {
      return process.info().commandLine().orElse("dateline") + "\n" + output() + "\n" + messages();
    } catch (IOException e) {
      return "dateline, whose output is gone: " + e;
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(output);
    Files.deleteIfExists(messages);
  }
}
