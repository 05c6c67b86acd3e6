package dev.dateline.topics.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlyCommitsTest {

  @TempDir Path state;
  private final EarlyCommits commits = new EarlyCommits(Duration.ofMillis(100));
  private final long now = System.currentTimeMillis();

  /** A task with its punctuator. */
  private final class Task {
    private final MockProcessorContext<Void, Void> context;
    private final EarlyCommits.OfTask early;

    Task(@Nullable EarlyCommits given) {
      Properties properties = new Properties();
      if (given != null) {
        properties.put(EarlyCommits.PROPERTY, given);
      }
      context = new MockProcessorContext<>(properties, new TaskId(0, 0), state.toFile());
      early = EarlyCommits.schedule(context);
    }

    Task took() {
      early.took();
      return this;
    }

    /** Whether it asks for a commit then. */
    boolean asks(long when) {
      context.resetCommit();
      assertThat(context.scheduledPunctuators()).hasSize(1);
      context.scheduledPunctuators().get(0).getPunctuator().punctuate(when);
      return context.committed();
    }
  }

  @Test
  void commitsOnceWhatTookFreshRecords() {
    Task task = new Task(commits).took();
    commits.took("news.articles", 3);
    commits.took("news.articles", 1_400);

    assertThat(task.asks(now)).isTrue();
    assertThat(task.asks(now + 1_000)).as("nothing came since").isFalse();
    assertThat(task.took().asks(now + 1_100)).isTrue();
  }

  @Test
  void leavesItToKafkaWhileTheyAreOldAndCommitsWhenNoneCameForAnInterval() {
    Task task = new Task(commits).took();
    commits.took("news.articles", 60_000);
    long old = System.currentTimeMillis();

    assertThat(task.asks(old)).isFalse();
    assertThat(task.asks(old + 100)).isTrue();
  }

  /** A commit is one of all tasks of a thread, of which there may be dozens. */
  @Test
  void asksOncePerIntervalForAllTasksOfAThread() {
    Task one = new Task(commits).took();
    Task other = new Task(commits).took();

    assertThat(one.asks(now)).isTrue();
    assertThat(other.asks(now + 10)).isFalse();
    assertThat(one.took().asks(now + 60)).isFalse();
    assertThat(other.asks(now + 110)).isTrue();
    assertThat(one.asks(now + 120)).isFalse();
  }

  @Test
  void anIdleTaskTakesNoOthersTurn() {
    Task idle = new Task(commits);
    Task busy = new Task(commits).took();

    assertThat(idle.asks(now)).isFalse();
    assertThat(busy.asks(now + 1)).isTrue();
  }

  /** The clock of who wrote a record may be ahead. */
  @Test
  void takesRecordsOfTheFutureForFresh() {
    commits.took("news.articles", -60_000);

    assertThat(new Task(commits).took().asks(System.currentTimeMillis())).isTrue();
  }

  @Test
  void schedulesNothingWhereAnApplicationHasNone() {
    assertThat(new Task(null).context.scheduledPunctuators()).isEmpty();
  }
}
