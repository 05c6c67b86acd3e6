package dev.dateline.sink.files;

import java.util.concurrent.atomic.LongAdder;

/** Counts what became of files. Thread-safe. */
final class FileTally {

  final LongAdder written = new LongAdder();
  final LongAdder removed = new LongAdder();
  final LongAdder unchanged = new LongAdder();
  final LongAdder rejected = new LongAdder();

  FileCounts snapshot() {
    return new FileCounts(written.sum(), removed.sum(), unchanged.sum(), rejected.sum());
  }
}
