package dev.dateline.cli.consume;

import dev.dateline.cli.terminal.Terminal;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Prints the records that were asked for, and counts them. Not thread-safe. */
public final class Consumption implements Predicate<ConsumerRecord<byte[], byte[]>> {

  /** How a record is printed. */
  public enum Format {
    JSON,
    PRETTY,
    SHORT
  }

  private final Terminal terminal;
  private final Format format;
  private final long limit;
  private final @Nullable String key;
  private final @Nullable RecordFilter filter;
  private long read;
  private long printed;
  private boolean readerGone;

  private Consumption(
      Terminal terminal,
      Format format,
      long limit,
      @Nullable String key,
      @Nullable RecordFilter filter) {
    this.terminal = terminal;
    this.format = format;
    this.limit = limit;
    this.key = key;
    this.filter = filter;
  }

  /**
   * What is to be printed.
   *
   * @param limit the most records to print
   * @param key the only one; null for all
   * @param filter a comparison as in {@code --filter}; null for none
   * @throws IllegalArgumentException if the filter is none
   */
  public static Consumption of(
      Terminal terminal, Format format, long limit, @Nullable String key, @Nullable String filter) {
    return new Consumption(
        terminal, format, limit, key, filter == null ? null : RecordFilter.parse(filter));
  }

  /** Prints a record if it was asked for; false when enough was printed or nobody reads it. */
  @Override
  public boolean test(ConsumerRecord<byte[], byte[]> raw) {
    if (printed >= limit) {
      return false;
    }
    read++;
    DecodedRecord found = new DecodedRecord(raw);
    if ((key == null || key.equals(found.key()))
        && (filter == null || filter.test(found.payload()))) {
      terminal.data(
          switch (format) {
            case JSON -> found.json();
            case PRETTY -> found.pretty();
            case SHORT -> found.oneLine();
          });
      printed++;
      readerGone = !terminal.dataIsRead();
    }
    return !readerGone && printed < limit;
  }

  /** Whether the pipe behind standard output was closed. */
  public boolean readerIsGone() {
    return readerGone;
  }

  /** Whether a number of records was asked for and there were not as many. */
  public boolean isShort() {
    return limit != Long.MAX_VALUE && printed < limit;
  }

  /** For people: how many. */
  public String summary(String topic) {
    return "%d of %d records of %s".formatted(printed, read, topic);
  }
}
