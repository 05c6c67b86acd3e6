package dev.dateline.sink.results;

import dev.dateline.sink.MovedFrom;
import dev.dateline.topics.ContentHash;
import dev.dateline.topics.InvalidRecordException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the last result of a key. All of it can be read off that result on {@code
 * news.results} as well: the hash is that of its value, the dates stand in its value and in its
 * header {@link MovedFrom}.
 *
 * @param hash of its value, in hexadecimal digits
 * @param dates every publication date of the article, the current one first; empty for what has
 *     none
 */
record LastResult(String hash, List<LocalDate> dates) {

  /** The hash of a tombstone. */
  static final String GONE = ContentHash.hex(ContentHash.of(null));

  private static final String FORMAT = "1";

  LastResult {
    dates = List.copyOf(dates);
  }

  static String hashOf(byte @Nullable [] value) {
    return ContentHash.hex(ContentHash.of(value));
  }

  /** Whether the last result is a tombstone. */
  boolean gone() {
    return hash.equals(GONE);
  }

  /** The dates of an article that is now published under a date and was under others before. */
  static List<LocalDate> datesWith(LocalDate current, @Nullable LastResult before) {
    List<LocalDate> dates = new ArrayList<>();
    dates.add(current);
    if (before != null) {
      before.dates().stream()
          .filter(date -> !date.equals(current))
          .limit(MovedFrom.MAX_DATES)
          .forEach(dates::add);
    }
    return dates;
  }

  /** Where files of it may lie apart from the one of its current date. */
  List<LocalDate> formerDates() {
    return gone() || dates.isEmpty() ? dates : dates.subList(1, dates.size());
  }

  /** As text, so that the changelog can be read by people: format, hash, dates. */
  static Serde<LastResult> serde() {
    return Serdes.serdeFrom(
        (topic, row) -> row == null ? null : row.write(),
        (topic, bytes) -> bytes == null ? null : read(bytes));
  }

  private byte[] write() {
    return (FORMAT + " " + hash + " " + MovedFrom.format(dates)).getBytes(StandardCharsets.UTF_8);
  }

  private static LastResult read(byte[] bytes) {
    String row = new String(bytes, StandardCharsets.UTF_8);
    String[] parts = row.split(" ", -1);
    if (parts.length != 3 || !parts[0].equals(FORMAT)) {
      throw new SerializationException(
          "a row of the store of last results is \""
              + row
              + "\"; expected \""
              + FORMAT
              + " <hash> <dates>\": it was written by another version of dateline");
    }
    try {
      return new LastResult(parts[1], MovedFrom.parse(parts[2]));
    } catch (InvalidRecordException e) {
      throw new SerializationException(
          "a row of the store of last results is \"" + row + "\": its dates cannot be read", e);
    }
  }
}
