package dev.dateline.bench;

import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.text.Tokenizer;
import dev.dateline.extract.time.TimeTagger;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A megabyte of what could make a tagger slow, beside a megabyte of prose. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorstTextsBenchmark {

  private static final int LENGTH = 1_000_000;
  private static final PublicationTime PUBLISHED = PublicationTime.parse("2012-08-15");

  /** Texts that repeat a piece, by the piece; {@code prose} is the corpus, joined. */
  @Param({
    "prose",
    "the day after ",
    "the day before the day after tomorrow, ",
    "7",
    "9 ",
    "12/12/12/",
    "the last two and a half ",
    "one hundred and ",
    "on Monday signed, ",
    "Friday, June 8, ",
    "early late mid-",
    "now ",
    "\n\n\n \n",
    "\u0130\u00e9\u2019\ud83d\ude00 "
  })
  public String text = "";

  /** Where the prose comes from. */
  @Param("seeds")
  public String corpus = "";

  private final TimeTagger tagger = TimeTagger.create();
  private String megabyte = "";

  /** Makes the text. */
  @Setup
  public void repeat() {
    String piece = text.equals("prose") ? prose(corpus) : text;
    megabyte = piece.repeat(LENGTH / piece.length() + 1).substring(0, LENGTH);
  }

  private static String prose(String corpus) {
    StringBuilder prose = new StringBuilder();
    List<Sample.Text> all = Sample.all(corpus);
    for (int i = 0; i < all.size() && prose.length() < LENGTH; i++) {
      prose.append(all.get(i).body()).append("\n\n");
    }
    return prose.toString();
  }

  /** Sentences, tokens and time expressions with their values. */
  @Benchmark
  public Object dates(Volume volume) {
    Object found = tagger.tag(Tokenizer.tokenize(megabyte), PUBLISHED);
    volume.add(1, megabyte.length());
    return found;
  }
}
