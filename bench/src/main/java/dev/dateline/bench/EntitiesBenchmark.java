package dev.dateline.bench;

import dev.dateline.extract.entity.EntityRecognizer;
import dev.dateline.extract.text.Tokenizer;
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

/** From texts to their entities with ids, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class EntitiesBenchmark {

  private final EntityRecognizer recognizer = EntityRecognizer.create();

  /** Sentences, tokens, names, and the entities that their mentions are of. */
  @Benchmark
  public void dateline(Sample sample, Volume volume, Words words, Blackhole hole) {
    for (Sample.Text text : sample.texts()) {
      hole.consume(recognizer.recognize(Tokenizer.tokenize(text.body())));
    }
    volume.add(sample);
    words.addPass();
  }
}
