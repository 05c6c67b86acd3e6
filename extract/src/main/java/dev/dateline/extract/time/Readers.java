package dev.dateline.extract.time;

import java.util.Map;
import java.util.TreeMap;

/** The readings that a rule can name. */
final class Readers {

  private static final Map<String, Reader> ALL = new TreeMap<>();

  static {
    ALL.putAll(DateReaders.ALL);
    ALL.putAll(WeekdayReaders.ALL);
    ALL.putAll(FeastReaders.ALL);
    ALL.putAll(RelativeReaders.ALL);
    ALL.putAll(NarratedReaders.ALL);
    ALL.putAll(PeriodReaders.ALL);
    ALL.putAll(DurationReaders.ALL);
    ALL.putAll(ClockReaders.ALL);
    ALL.putAll(SetReaders.ALL);
  }

  private Readers() {}

  static Reader named(String name) {
    Reader reader = ALL.get(name);
    if (reader == null) {
      throw new IllegalArgumentException(
          "no reading is named \"" + name + "\"; there are " + ALL.keySet());
    }
    return reader;
  }
}
