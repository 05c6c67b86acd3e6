package dev.dateline.bench;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;
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

/**
 * Names of three classes and SUTime in one pass of CoreNLP, on one thread, as its documentation
 * shows it: less than {@link ExtractBenchmark} finds, which has events and anniversaries as well.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class ExtractPeersBenchmark {

  private final StanfordCoreNLP pipeline = new StanfordCoreNLP(properties());

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner");
    properties.setProperty(
        "ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
    properties.setProperty("ner.useSUTime", "true");
    properties.setProperty("ner.applyNumericClassifiers", "true");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.buildEntityMentions", "true");
    properties.setProperty("threads", "1");
    return properties;
  }

  /** Names and times, and their mentions. */
  @Benchmark
  public void coreNlp(Sample sample, Volume volume, Blackhole hole) {
    for (Sample.Text text : sample.texts()) {
      Annotation annotation = new Annotation(text.body());
      annotation.set(CoreAnnotations.DocDateAnnotation.class, text.published().date().toString());
      pipeline.annotate(annotation);
      hole.consume(annotation.get(CoreAnnotations.MentionsAnnotation.class));
    }
    volume.add(sample);
  }
}
