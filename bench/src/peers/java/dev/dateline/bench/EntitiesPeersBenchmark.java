package dev.dateline.bench;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
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

/** CoreNLP's recogniser of three classes on the same texts: spans and types, and no more. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 3, time = 10)
public class EntitiesPeersBenchmark {

  private final CRFClassifier<CoreLabel> classifier =
      CRFClassifier.getClassifierNoExceptions(
          "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");

  /** Its own tokens and sentences, then its labels. */
  @Benchmark
  public void coreNlpThreeClasses(Sample sample, Volume volume, Words words, Blackhole hole) {
    for (Sample.Text text : sample.texts()) {
      hole.consume(classifier.classify(text.body()));
    }
    volume.add(sample);
    words.addPass();
  }
}
