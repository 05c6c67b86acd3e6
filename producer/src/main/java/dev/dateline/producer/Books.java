package dev.dateline.producer;

import dev.dateline.producer.input.ArchiveSource;
import dev.dateline.producer.input.ReadOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts while a run goes on; of the publishing thread alone. */
final class Books {

  private final PublishReport.Growing withheld = new PublishReport.Growing();
  private final PublishReport.Growing embargoed = new PublishReport.Growing();
  private final PublishReport.Growing rejected = new PublishReport.Growing();
  private @Nullable Instant nextEmbargoEnd;
  private long read;

  void read() {
    read++;
  }

  long articlesRead() {
    return read;
  }

  void withheld(ReadOutcome.Withheld outcome) {
    withheld.add(outcome.id() + " version " + outcome.version());
  }

  void embargoed(ReadOutcome.Embargoed outcome) {
    embargoed.add(outcome.id() + " version " + outcome.version() + " until " + outcome.until());
    Instant end = outcome.until().toInstant();
    if (nextEmbargoEnd == null || end.isBefore(nextEmbargoEnd)) {
      nextEmbargoEnd = end;
    }
  }

  void rejected(String message) {
    rejected.add(message);
  }

  PublishReport close(ArchiveSource source, Sender.Counts sent) {
    return new PublishReport(
        source.filesRead(),
        read,
        sent.articles(),
        sent.retractions(),
        withheld.listed(),
        embargoed.listed(),
        nextEmbargoEnd,
        rejected.listed(),
        sent.deadLetters(),
        PublishReport.Listed.of(source.skipped()));
  }
}
