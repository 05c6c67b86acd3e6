package dev.dateline.topics.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlyCommitsTest {

  private static final Duration INTERVAL = Duration.ofMillis(100);

  @TempDir Path state;
  private final EarlyCommits commits = new EarlyCommits(INTERVAL);

  @Test
  void commitsWhileTheRecordsAreFresh() {
    MockProcessorContext<Void, Void> context = context(commits);
    commits.took("news.articles", 3);
    commits.took("news.articles", 1_400);

    punctuator(context).getPunctuator().punctuate(System.currentTimeMillis());
    assertThat(context.committed()).isTrue();
    assertThat(punctuator(context).getInterval()).isEqualTo(INTERVAL);
  }

  @Test
  void leavesItToKafkaWhileTheyAreOldAndCommitsWhenNoneCameForAnInterval() {
    MockProcessorContext<Void, Void> context = context(commits);
    commits.took("news.articles", 60_000);
    long now = System.currentTimeMillis();

    punctuator(context).getPunctuator().punctuate(now);
    assertThat(context.committed()).isFalse();
    punctuator(context).getPunctuator().punctuate(now + 100);
    assertThat(context.committed()).isTrue();
  }

  /** The clock of who wrote a record may be ahead. */
  @Test
  void takesRecordsOfTheFutureForFresh() {
    MockProcessorContext<Void, Void> context = context(commits);
    commits.took("news.articles", -60_000);

    punctuator(context).getPunctuator().punctuate(System.currentTimeMillis());
    assertThat(context.committed()).isTrue();
  }

  @Test
  void schedulesNothingWhereAnApplicationHasNone() {
    assertThat(context(null).scheduledPunctuators()).isEmpty();
  }

  private MockProcessorContext<Void, Void> context(@Nullable EarlyCommits given) {
    Properties properties = new Properties();
    if (given != null) {
      properties.put(EarlyCommits.PROPERTY, given);
    }
    MockProcessorContext<Void, Void> context =
        new MockProcessorContext<>(properties, new TaskId(0, 0), state.toFile());
    EarlyCommits.schedule(context);
    return context;
  }

  private static CapturedPunctuator punctuator(MockProcessorContext<Void, Void> context) {
    assertThat(context.scheduledPunctuators()).hasSize(1);
    return context.scheduledPunctuators().get(0);
  }
}
