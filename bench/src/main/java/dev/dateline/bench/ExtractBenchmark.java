package dev.dateline.bench;

import dev.dateline.extract.Extractor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** From texts to everything that is read out of them, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class ExtractBenchmark {

  private final Extractor extractor = Extractor.create();

  /** All rooms. */
  @Benchmark
  public void dateline(Sample sample, Volume volume, Blackhole hole) {
    for (Sample.Text text : sample.texts()) {
      hole.consume(extractor.extract(text.body(), text.published()));
    }
    volume.add(sample);
  }
}
