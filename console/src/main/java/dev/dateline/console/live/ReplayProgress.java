package dev.dateline.console.live;

import dev.dateline.console.api.PipelineView.Replay;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How far the replay is that is under way, seen from the log of {@code news.articles.replay} alone.
 * Articles that are written within {@value #GAP_SECONDS} seconds of each other are one replay. One
 * at a pace is still being written, so its total grows. Not thread-safe.
 */
final class ReplayProgress {

  private static final int GAP_SECONDS = 60;
  private static final double NANOS = 1e9;

  private boolean looked;
  private long base;
  private long written;
  private long began;
  private long moved;
  private @Nullable Replay last;

  /**
   * Takes note of a look.
   *
   * @param nowWritten how many records the topic has had
   * @param waiting how many of them the processor has yet to take
   * @param nanos of a clock that goes on evenly
   */
  void look(long nowWritten, long waiting, long nanos) {
    if (!looked) {
      looked = true;
      // What was written before the first look is over, but for what still waits.
      base = nowWritten - waiting;
      written = nowWritten;
      began = nanos;
      moved = nanos;
    }
    if (nowWritten != written) {
      boolean over = last == null || !last.running();
      if (over && nanos - moved > TimeUnit.SECONDS.toNanos(GAP_SECONDS)) {
        base = written;
        began = nanos;
      }
      written = nowWritten;
      moved = nanos;
    }
    long total = written - base;
    long done = total - Math.min(total, waiting);
    if (total > 0 && (last == null || last.done() != done || last.total() != total)) {
      double seconds = (nanos - began) / NANOS;
      double perSecond = seconds > 0 ? Math.round(10 * done / seconds) / 10.0 : 0;
      last = new Replay(done, total, perSecond, waiting > 0);
    }
  }

  /** The replay that is under way, or the last one that was; empty where none was seen. */
  Optional<Replay> current() {
    return Optional.ofNullable(last);
  }
}
