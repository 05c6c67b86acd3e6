package dev.dateline.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.internal.AbstractRecords;
import org.apache.kafka.common.record.internal.CompressionType;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTest {

  @ParameterizedTest
  @CsvSource({
    "news.articles, delete, -1, 16777216",
    "news.articles.replay, delete, 604800000, 16777216",
    "news.enriched, compact, -1, 33554432",
    "news.events, compact, -1, 33554432",
    "news.anniversaries, compact, -1, 33554432",
    "news.results, compact, -1, 33554432",
    "news.dead-letters, delete, 7776000000, 34603008"
  })
  void isSetUpAsTheDesignSays(String name, String policy, String retentionMs, String maxBytes) {
    Topic topic =
        Topic.all().stream().filter(t -> t.topicName().equals(name)).findFirst().orElseThrow();

    assertThat(topic.config())
        .containsEntry("cleanup.policy", policy)
        .containsEntry("retention.ms", retentionMs)
        .containsEntry("max.message.bytes", maxBytes)
        .containsEntry("message.timestamp.type", "CreateTime")
        .hasSize(4);
    assertThat(new ArrayList<>(topic.config().keySet())).isSorted();
  }

  @Test
  void thereAreSevenTopicsOfSixPartitionsUnlessOneSaysOtherwise() {
    assertThat(Topic.all()).hasSize(7);
    assertThat(Topic.DEFAULT_PARTITIONS).isEqualTo(6);
  }

  @Test
  void eachLimitLetsTheNextOneThrough() {
    assertThat(Article.MAX_BODY_LENGTH * 3).isLessThan(Sizes.MAX_ARTICLE_BYTES);
    assertThat(Sizes.MAX_ARTICLE_BYTES).isLessThan(Sizes.MAX_OUTPUT_BYTES);
    assertThat(Sizes.MAX_OUTPUT_BYTES).isLessThan(Sizes.MAX_DEAD_LETTER_BYTES);
    assertThat(Sizes.MAX_DEAD_LETTER_BYTES).isLessThan(Sizes.MAX_REQUEST_BYTES);
    assertThat(Sizes.MAX_REQUEST_BYTES).isLessThan(Sizes.PRODUCER_BUFFER_BYTES);
  }

  @Property
  void sizeOfARecordIsNeverLessThanKafkasOwn(
      @ForAll byte[] key, @ForAll byte[] value, @ForAll @Size(max = 5) List<String> names) {
    Headers headers = new RecordHeaders();
    names.forEach(name -> headers.add(name, value));

    long size = Sizes.ofRecord(key, value, headers);

    assertThat(size)
        .isGreaterThanOrEqualTo(
            AbstractRecords.estimateSizeInBytesUpperBound(
                RecordBatch.CURRENT_MAGIC_VALUE,
                CompressionType.NONE,
                key,
                value,
                headers.toArray()));
    assertThat(Sizes.ofRecord(null, null, List.of())).isPositive();
  }
}
