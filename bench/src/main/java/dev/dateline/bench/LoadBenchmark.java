package dev.dateline.bench;

import dev.dateline.extract.Extractor;
import dev.dateline.extract.entity.EntityRecognizer;
import dev.dateline.extract.time.TimeTagger;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The first loading of rules and word lists in a fresh virtual machine, classes included: time, and
 * the heap that stays occupied after it.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadBenchmark {

  /** Bytes of heap before and after. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Heap {

    /** What stays occupied because of what was loaded. */
    public long keptBytes;

    /** Processor time of the loading thread, in microseconds. */
    public long cpuMicros;

    private long before;
    private long cpuBefore;
    private @Nullable Object loaded;

    /** Measures before the loading. */
    @Setup(Level.Invocation)
    public void measureBefore() {
      before = occupied();
      cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Measures after it. */
    @TearDown(Level.Invocation)
    public void measureAfter() {
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore;
      cpuMicros = TimeUnit.NANOSECONDS.toMicros(cpu);
      keptBytes = occupied() - before;
      if (loaded == null) {
        throw new IllegalStateException("nothing was loaded");
      }
    }

    private static long occupied() {
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
  }

  /** The tagger of time expressions. */
  @Benchmark
  public void dates(Heap heap) {
    heap.loaded = TimeTagger.create();
  }

  /** The tagger of names: model, gazetteers and word lists. */
  @Benchmark
  public void entities(Heap heap) {
    heap.loaded = EntityRecognizer.create();
  }

  /** Everything that extraction needs. */
  @Benchmark
  public void extract(Heap heap) {
    heap.loaded = Extractor.create();
  }
}
