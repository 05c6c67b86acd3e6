package dev.dateline.sink.files;

/** The archive is written from another Kafka, in another layout, or by another group. */
public final class ArchiveTakenException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  ArchiveTakenException(String message) {
    super(message);
  }
}
