package dev.dateline.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What a benchmark has read; JMH reports both a second. One operation of a benchmark is a pass over
 * the whole {@link Sample}.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Volume {

  /** Articles read. */
  public long articles;

  /** UTF-16 code units read. */
  public long characters;

  /** Counts one pass. */
  public void add(Sample sample) {
    articles += sample.texts().size();
    characters += sample.characters();
  }
}
