package dev.dateline.bench;

import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Entity;
import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.anniversary.AnniversaryFinder;
import dev.dateline.extract.entity.EntityRecognizer;
import dev.dateline.extract.event.EventFinder;
import dev.dateline.extract.text.TokenizedText;
import dev.dateline.extract.text.Tokenizer;
import dev.dateline.extract.time.TimeTagger;
import java.util.ArrayList;
import java.util.List;
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

/**
 * From tokens, entities and dates, which are there, to dated events and anniversaries, on one
 * thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class EventsBenchmark {

  private final EventFinder events = EventFinder.create();
  private final AnniversaryFinder anniversaries = AnniversaryFinder.create();
  private List<Read> read = List.of();

  private record Read(
      TokenizedText tokens,
      List<Entity> entities,
      List<TimeExpression> dates,
      PublicationTime published) {}

  /** Finds what events are made of. */
  @Setup
  public void read(Sample sample) {
    EntityRecognizer recognizer = EntityRecognizer.create();
    TimeTagger tagger = TimeTagger.create();
    List<Read> all = new ArrayList<>();
    for (Sample.Text text : sample.texts()) {
      TokenizedText tokens = Tokenizer.tokenize(text.body());
      all.add(
          new Read(
              tokens,
              recognizer.recognize(tokens),
              tagger.tag(tokens, text.published()),
              text.published()));
    }
    read = all;
  }

  /** Both, as anniversaries are found among the events. */
  @Benchmark
  public void dateline(Sample sample, Volume volume, Blackhole hole) {
    for (Read text : read) {
      List<DatedEvent> dated =
          events.find(text.tokens(), text.entities(), text.dates(), text.published());
      hole.consume(
          anniversaries.find(
              text.tokens(), text.entities(), text.dates(), dated, text.published()));
    }
    volume.add(sample);
  }
}
