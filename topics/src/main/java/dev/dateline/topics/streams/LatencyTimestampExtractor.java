package dev.dateline.topics.streams;

import dev.dateline.topics.LatencyListener;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Configurable;
import org.apache.kafka.streams.processor.WallclockTimestampExtractor;

/**
 * The wall clock as the time of each record, as everywhere in the pipeline, and the one place where
 * a Streams application sees when the record was written: asked for each record as it is taken up,
 * it tells a listener how old the record is. Kafka Streams makes it by reflection, one for each
 * task; the listener comes with its configuration.
 */
public final class LatencyTimestampExtractor extends WallclockTimestampExtractor
    implements Configurable {

  /** Name of the property that holds the {@link LatencyListener}; without it nobody hears. */
  static final String LISTENER = "dateline.latency.listener";

  private LatencyListener listener = LatencyListener.NONE;

  @Override
  public void configure(Map<String, ?> properties) {
    if (properties.get(LISTENER) instanceof LatencyListener given) {
      listener = given;
    }
  }

  @Override
  public long extract(ConsumerRecord<Object, Object> found, long partitionTime) {
    long now = super.extract(found, partitionTime);
    listener.took(found.topic(), now - found.timestamp());
    return now;
  }
}
