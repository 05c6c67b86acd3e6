package dev.dateline.bench;

import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.heideltime.standalone.exceptions.DocumentCreationTimeMissingException;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
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

/**
 * The same as {@link DatesBenchmark} by HeidelTime, on one thread, with its own tokenizer and
 * without parts of speech: its cheapest way, in which its rules that ask for a tense do not apply.
 * The others need TreeTagger, which is no Java, or a CoreNLP of 2013.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class HeidelTimePeersBenchmark {

  private static final String SETTINGS =
      """
      considerDate = true
      considerDuration = true
      considerSet = true
      considerTime = true
      considerTemponym = false
      model_path =
      config_path =
      treeTaggerHome =
      chineseTokenizerPath =
      typeSystemHome = desc/type/HeidelTime_TypeSystem.xml
      typeSystemHome_DKPro = desc/type/DKPro_TypeSystem.xml
      uimaVarDate = Date
      uimaVarDuration = Duration
      uimaVarLanguage = Language
      uimaVarSet = Set
      uimaVarTime = Time
      uimaVarTemponym = Temponym
      uimaVarTypeToProcess = Type
      """;

  private static final Logger NOISE = Logger.getLogger("HeidelTimeStandalone");

  private @Nullable HeidelTimeStandalone tagger;

  /** Loads rules. */
  @Setup
  public void load() throws IOException {
    NOISE.setLevel(Level.WARNING);
    Path settings = Files.createTempFile("heideltime", ".props");
    try {
      Files.writeString(settings, SETTINGS);
      tagger =
          new HeidelTimeStandalone(
              Language.ENGLISH,
              DocumentType.NEWS,
              OutputType.TIMEML,
              settings.toString(),
              POSTagger.NO);
    } finally {
      Files.delete(settings);
    }
  }

  /** Values of time expressions, as TimeML. */
  @Benchmark
  public void heidelTimeWithoutPartsOfSpeech(Sample sample, Volume volume, Blackhole hole)
      throws DocumentCreationTimeMissingException {
    if (tagger == null) {
      throw new IllegalStateException("not loaded");
    }
    for (Sample.Text text : sample.texts()) {
      Date day =
          Date.from(text.published().date().atStartOfDay(ZoneId.systemDefault()).toInstant());
      hole.consume(tagger.process(text.body(), day));
    }
    volume.add(sample);
  }
}
