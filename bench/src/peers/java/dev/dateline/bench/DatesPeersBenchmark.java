package dev.dateline.bench;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotationPipeline;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.pipeline.WordsToSentencesAnnotator;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The same as {@link DatesBenchmark} by SUTime, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class DatesPeersBenchmark {

  private AnnotationPipeline bare = new AnnotationPipeline();
  private AnnotationPipeline tagged = new AnnotationPipeline();

  /** Loads rules and models. */
  @Setup
  public void load() {
    bare = pipeline(false);
    tagged = pipeline(true);
  }

  private static AnnotationPipeline pipeline(boolean partsOfSpeech) {
    AnnotationPipeline pipeline = new AnnotationPipeline();
    pipeline.addAnnotator(new TokenizerAnnotator(false));
    pipeline.addAnnotator(new WordsToSentencesAnnotator(false));
    if (partsOfSpeech) {
      pipeline.addAnnotator(new POSTaggerAnnotator(false));
    }
    pipeline.addAnnotator(new TimeAnnotator("sutime", new Properties()));
    return pipeline;
  }

  /** The cheapest way: tokens, sentences and SUTime; its rules that ask for a verb do not apply. */
  @Benchmark
  public void sutimeWithoutPartsOfSpeech(Sample sample, Volume volume, Blackhole hole) {
    run(bare, sample, volume, hole);
  }

  /** The usual way, as its documentation shows it. */
  @Benchmark
  public void sutime(Sample sample, Volume volume, Blackhole hole) {
    run(tagged, sample, volume, hole);
  }

  private static void run(
      AnnotationPipeline pipeline, Sample sample, Volume volume, Blackhole hole) {
    for (Sample.Text text : sample.texts()) {
      Annotation annotation = new Annotation(text.body());
      annotation.set(CoreAnnotations.DocDateAnnotation.class, text.published().date().toString());
      pipeline.annotate(annotation);
      for (CoreMap one : annotation.get(TimeAnnotations.TimexAnnotations.class)) {
        hole.consume(one.get(TimeAnnotations.TimexAnnotation.class).value());
      }
    }
    volume.add(sample);
  }
}
