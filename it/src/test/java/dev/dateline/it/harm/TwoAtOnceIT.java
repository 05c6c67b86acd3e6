package dev.dateline.it.harm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.it.DatelineProcess;
import dev.dateline.topics.Article;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Two who do the same at the same time. */
@ExtendWith(SharedPipeline.class)
@ResourceLock(SharedPipeline.LOCK)
class TwoAtOnceIT {

  @TempDir Path directory;

  @Test
  void producersPublishTheSameArchive(HarmedPipeline pipeline) throws Exception {
    List<Article> articles = pipeline.newFeed(300).archive(1_000);
    String input = Feed.write(articles, directory.resolve("news.ndjson")).toString();
    try (DatelineProcess one =
            DatelineProcess.start(List.of(), pipeline.arguments("produce", input));
        DatelineProcess two =
            DatelineProcess.start(List.of(), pipeline.arguments("produce", input))) {
      assertThat(one.awaitEnd()).as(one::toString).isZero();
      assertThat(two.awaitEnd()).as(two::toString).isZero();
    }
    pipeline.expect(articles);
    pipeline.assertThatAllIsKept();
  }
}
