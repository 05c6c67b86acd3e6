package dev.dateline.bench;

import dev.dateline.extract.text.Tokenizer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Tokens that a benchmark has read, as our own tokenizer counts them; JMH reports them a second.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Words {

  /** Tokens read. */
  public long tokens;

  private long ofPass;

  /** Counts the tokens of one pass, before anything is measured. */
  @Setup(Level.Trial)
  public void count(Sample sample) {
    ofPass = 0;
    for (Sample.Text text : sample.texts()) {
      ofPass += Tokenizer.tokenize(text.body()).tokenCount();
    }
  }

  /** Counts one pass. */
  public void addPass() {
    tokens += ofPass;
  }
}
