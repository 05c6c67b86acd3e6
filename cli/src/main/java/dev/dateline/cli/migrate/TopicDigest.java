package dev.dateline.cli.migrate;

import dev.dateline.cli.consume.TopicReader;
import dev.dateline.topics.ContentHash;
import dev.dateline.topics.KafkaConnection;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * What a topic holds, whatever its partitions: how many committed records, and the sum of their
 * hashes over key, value, headers and time. Two topics with the same records have the same digest;
 * the order within a key is kept by the copying, and is not in it.
 *
 * @param sum in hexadecimal
 */
record TopicDigest(long records, String sum) {

  private static final int HASH_BITS = 8 * ContentHash.BYTES;

  /** Reads a topic to its end. */
  static TopicDigest of(KafkaConnection connection, String topic) {
    long[] records = {0};
    BigInteger[] sum = {BigInteger.ZERO};
    try (TopicReader reader = new TopicReader(connection)) {
      reader.read(
          topic,
          TopicReader.Range.ALL,
          TopicReader.AtEnd.STOP,
          record -> {
            records[0]++;
            sum[0] = sum[0].add(hash(record)).mod(BigInteger.ONE.shiftLeft(HASH_BITS));
            return true;
          });
    }
    return new TopicDigest(records[0], sum[0].toString(16));
  }

  private static BigInteger hash(ConsumerRecord<byte[], byte[]> record) {
    CRC32 headers = new CRC32();
    for (Header header : record.headers()) {
      headers.update(header.key().getBytes(StandardCharsets.UTF_8));
      headers.update(0);
      byte @Nullable [] value = header.value();
      headers.update(value == null ? 1 : 2);
      headers.update(value == null ? new byte[0] : value);
    }
    ByteBuffer all =
        ByteBuffer.allocate(length(record.key()) + length(record.value()) + 4 * Long.BYTES);
    put(all, record.key());
    put(all, record.value());
    all.putLong(headers.getValue()).putLong(record.timestamp());
    return new BigInteger(1, ContentHash.of(all.array()));
  }

  private static void put(ByteBuffer all, byte @Nullable [] bytes) {
    all.putLong(bytes == null ? -1 : bytes.length).put(bytes == null ? new byte[0] : bytes);
  }

  private static int length(byte @Nullable [] bytes) {
    return bytes == null ? 0 : bytes.length;
  }
}
