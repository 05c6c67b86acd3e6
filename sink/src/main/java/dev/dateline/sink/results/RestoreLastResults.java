package dev.dateline.sink.results;

import dev.dateline.sink.MovedFrom;
import dev.dateline.sink.ResultValues;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.ResultKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the store of last results from {@code news.results} where it is empty: its changelog was
 * lost, or deleted with the rest of Kafka Streams' own topics, or the topics were copied to another
 * cluster. Without it every result would be published once more, unchanged.
 *
 * <p>A store that is not empty is left alone: it was written in the same transactions as the topic,
 * and knows what the topic knows. The topic alone would do as the memory, but it would have to be
 * read at every start, where the changelog is read only when the local state is gone.
 */
final class RestoreLastResults {

  private static final Logger LOG = LoggerFactory.getLogger(RestoreLastResults.class);

  private RestoreLastResults() {}

  static void into(
      KeyValueStore<String, LastResult> store, PublishedResults published, int partition) {
    try (KeyValueIterator<String, LastResult> rows = store.all()) {
      if (rows.hasNext()) {
        return;
      }
    }
    long[] restored = {0};
    published.read(
        partition,
        record -> {
          restore(record, store);
          restored[0]++;
        });
    if (restored[0] > 0) {
      LOG.info(
          "the memory of partition {} was empty and is made anew from {} records of news.results",
          partition,
          restored[0]);
    }
  }

  private static void restore(
      ConsumerRecord<byte[], byte[]> record, KeyValueStore<String, LastResult> store) {
    try {
      ResultKey key = ResultKey.parse(ResultValues.key(record.key()));
      byte @Nullable [] value = record.value();
      if (value == null && key.kind() != ResultKey.Kind.ARTICLE) {
        store.delete(key.toString());
        return;
      }
      List<LocalDate> dates = new ArrayList<>();
      if (value != null && key.kind() == ResultKey.Kind.ARTICLE) {
        dates.add(ResultValues.article(key, value).published().date());
      }
      dates.addAll(MovedFrom.read(record.headers()));
      store.put(key.toString(), new LastResult(LastResult.hashOf(value), dates));
    } catch (InvalidRecordException e) {
      // Not ours; the files' writer makes a dead letter of it.
      LOG.debug("{} at {} is no result", record.topic(), record.offset(), e);
    }
  }
}
