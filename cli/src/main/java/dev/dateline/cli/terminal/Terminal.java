package dev.dateline.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The two streams of the command, in UTF-8 whatever the platform's default: data on one, messages
 * for people on the other.
 */
public final class Terminal {

  /** Set by the start script, which can ask whether standard error is a terminal. */
  private static final String INTERACTIVE = "dateline.interactive";

  private final PrintStream data;
  private final PrintStream messages;
  private final boolean interactive;

  /**
   * A terminal on two streams.
   *
   * @param data for results alone
   * @param messages for people
   * @param interactive whether lines may be drawn over
   */
  public Terminal(PrintStream data, PrintStream messages, boolean interactive) {
    this.data = data;
    this.messages = messages;
    this.interactive = interactive;
  }

  /** The streams of the process. */
  public static Terminal ofProcess() {
    return new Terminal(
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Boolean.getBoolean(INTERACTIVE));
  }

  /** A line of results. */
  public void data(String line) {
    data.print(line);
    data.print('\n');
  }

  /** Bytes of results, as they are. */
  public void data(byte[] bytes) {
    data.write(bytes, 0, bytes.length);
  }

  /** Whether the reader of the results is still there; false once a pipe was closed. */
  public boolean dataIsRead() {
    return !data.checkError();
  }

  /** A line for people. */
  public void message(String line) {
    messages.print(line);
    messages.print('\n');
    messages.flush();
  }

  /** Lines for people, for whoever wants a writer. */
  public PrintWriter messages() {
    return new PrintWriter(messages, true, StandardCharsets.UTF_8);
  }

  /** ProgressBar on long work: drawn over on a terminal, a line now and then elsewhere. */
  public ProgressBar progress(String label, String unit) {
    return new ProgressBar(messages, interactive, label, unit);
  }

  public void flush() {
    data.flush();
    messages.flush();
  }
}
