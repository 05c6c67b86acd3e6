package dev.dateline.sink.segments;

import dev.dateline.topics.InvalidRecordException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a segment's file holds up to the first byte that is damaged or missing. A frame counts as a
 * whole or not at all, so that the tail of a write that a power cut tore is found and left out.
 *
 * @param soundBytes where the sound frames end
 * @param records how many records they hold
 * @param last offset of the last of them; -1 where there is none
 * @param timestamp of the last of them, in milliseconds of the epoch
 * @param whole whether that is all of the file
 */
public record SegmentContent(
    int soundBytes, long records, long last, long timestamp, boolean whole) {

  /**
   * Reads a file.
   *
   * @param file all of its bytes
   * @param found is handed each record, in order
   */
  public static SegmentContent read(
      byte[] file, Compression compression, Consumer<ConsumerRecord<byte[], byte[]>> found) {
    int sound = 0;
    long records = 0;
    long last = -1;
    long timestamp = -1;
    while (sound < file.length) {
      Compression.Frame frame = compression.frameAt(file, sound);
      if (frame == null) {
        break;
      }
      Lines lines = new Lines(last);
      if (!lines.readInto(frame.lines(), found)) {
        break;
      }
      records += lines.count;
      last = lines.last;
      timestamp = lines.timestamp;
      sound = frame.endExclusive();
    }
    return new SegmentContent(sound, records, last, timestamp, sound == file.length);
  }

  /** The lines of one frame: either all of them are records in order, or none counts. */
  private static final class Lines {
    private long last;
    private long timestamp = -1;
    private long count;

    Lines(long before) {
      this.last = before;
    }

    boolean readInto(byte[] lines, Consumer<ConsumerRecord<byte[], byte[]>> found) {
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      int start = 0;
      while (start < lines.length) {
        int end = start;
        while (end < lines.length && lines[end] != '\n') {
          end++;
        }
        if (end == lines.length) {
          return false;
        }
        ConsumerRecord<byte[], byte[]> record;
        try {
          record = Envelope.read(Arrays.copyOfRange(lines, start, end));
        } catch (InvalidRecordException e) {
          return false;
        }
        if (record.offset() <= last) {
          return false;
        }
        last = record.offset();
        timestamp = record.timestamp();
        count++;
        records.add(record);
        start = end + 1;
      }
      records.forEach(found);
      return count > 0;
    }
  }
}
