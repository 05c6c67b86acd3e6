package dev.dateline.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What a benchmark has read, and the processor time that its thread spent on it; JMH reports each a
 * second. Characters by processor time are what can be compared on a machine that has other work;
 * the time of the collector and the compiler, which have threads of their own, is not in it.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Volume {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Articles read. */
  public long articles;

  /** UTF-16 code units read. */
  public long characters;

  /** Processor time of this thread. */
  public long cpuMicros;

  private long cpuNanosBefore;

  /** Begins to count. */
  @Setup(Level.Iteration)
  public void begin() {
    cpuNanosBefore = THREADS.getCurrentThreadCpuTime();
  }

  /** Counts one pass. */
  public void add(long articlesRead, long charactersRead) {
    articles += articlesRead;
    characters += charactersRead;
    long now = THREADS.getCurrentThreadCpuTime();
    cpuMicros += TimeUnit.NANOSECONDS.toMicros(now - cpuNanosBefore);
    cpuNanosBefore = now;
  }

  /** Counts one pass over the sample. */
  public void add(Sample sample) {
    add(sample.texts().size(), sample.characters());
  }
}
