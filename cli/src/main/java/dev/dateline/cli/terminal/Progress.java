package dev.dateline.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * How far a long work has come: a bar that is drawn over on a terminal, a line every few seconds
 * elsewhere, nothing at all for work that is done before the first line is due. Thread-safe.
 */
public final class Progress implements AutoCloseable {

  private static final Duration REDRAW = Duration.ofMillis(100);
  private static final Duration LINE = Duration.ofSeconds(5);
  private static final int WIDTH = 28;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final boolean interactive;
  private final String label;
  private final String unit;
  private final long startedAt = System.nanoTime();
  private long shownAt = startedAt;
  private boolean drawn;

  Progress(PrintStream out, boolean interactive, String label, String unit) {
    this.out = out;
    this.interactive = interactive;
    this.label = label;
    this.unit = unit;
  }

  /**
   * Says how far the work is.
   *
   * @param share of the whole, from 0 to 1; negative where it is not known
   * @param count of what is counted
   */
  public synchronized void at(double share, long count) {
    long now = System.nanoTime();
    Duration interval = interactive ? REDRAW : LINE;
    if (now - shownAt < interval.toNanos()) {
      return;
    }
    shownAt = now;
    double seconds = (now - startedAt) / 1e9;
    String text =
        String.format(
            Locale.ROOT,
            "%s %s%,d %s, %,.0f/s",
            label,
            share < 0 ? "" : interactive ? bar(share) : percent(share),
            count,
            unit,
            count / seconds);
    if (interactive) {
      out.print(ERASE_LINE + text);
      drawn = true;
    } else {
      out.print(text + "\n");
    }
    out.flush();
  }

  /** Clears the bar, so that the next message begins on a clean line. */
  @Override
  public synchronized void close() {
    if (drawn) {
      out.print(ERASE_LINE);
      out.flush();
      drawn = false;
    }
  }

  private static String bar(double share) {
    int filled = (int) Math.round(Math.min(1, share) * WIDTH);
    return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + percent(share);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%3.0f %%  ", Math.min(1, share) * 100);
  }
}
