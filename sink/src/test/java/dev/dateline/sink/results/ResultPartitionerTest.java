package dev.dateline.sink.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.topics.ResultKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultPartitionerTest {

  private final ResultPartitioner partitioner = new ResultPartitioner();

  /** Kafka's own test vectors for murmur2, their sign removed, modulo 1,000,003 partitions. */
  @ParameterizedTest
  @CsvSource({
    "article/21,      -973932308",
    "article/foobar,  -790332482",
    "article/a-little-bit-long-string, -985981536",
    "article/a-little-bit-longer-string, -1486304829",
    "event/foobar/0a1b, -790332482",
    "anniversary/foobar/0a1b@P1Y, -790332482",
    "event/foobar, -790332482",
  })
  void hashesWhatDecidesAsKafkaDoes(String key, int murmur2) {
    int expected = (murmur2 & 0x7fffffff) % 1_000_003;
    assertThat(partition(key, 1_000_003)).isEqualTo(expected);
  }

  @Test
  void keepsTheEventsAndAnniversariesOfADayTogether() {
    assertThat(IntStream.range(0, 100).map(i -> partition("event/2024-06-19/" + i, 6)).distinct())
        .hasSize(1)
        .first()
        .isEqualTo(partition("anniversary/2024-06-19/7@P100D", 6));
  }

  @Test
  void spreadsArticlesWhoseIdsShareABeginning() {
    assertThat(IntStream.range(0, 100).map(i -> partition("article/2024/" + i, 6)).distinct())
        .hasSize(6);
  }

  private int partition(String key, int partitions) {
    Optional<Set<Integer>> chosen =
        partitioner.partitions(
            "news.results", key.getBytes(StandardCharsets.UTF_8), null, partitions);
    assertThat(chosen.orElseThrow())
        .containsExactly(ResultPartitioner.partition(ResultKey.parse(key), partitions));
    return chosen.orElseThrow().iterator().next();
  }
}
