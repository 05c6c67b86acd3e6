package dev.dateline.sink.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of records comes to: for each file its last content, or that it is gone; and the
 * dead letters to send once the files are in place.
 */
final class FileChanges {

  private final Map<Path, byte @Nullable []> contents = new LinkedHashMap<>();
  private final List<ProducerRecord<byte[], byte[]>> deadLetters = new ArrayList<>();

  /** The file shall hold this, whatever was said of it before. */
  void write(Path file, byte[] content) {
    contents.put(file, content);
  }

  /** The file shall not be there, whatever was said of it before. */
  void remove(Path file) {
    contents.put(file, null);
  }

  void deadLetter(ProducerRecord<byte[], byte[]> letter) {
    deadLetters.add(letter);
  }

  /** Content by file, null for one that is to be gone. */
  Map<Path, byte @Nullable []> contents() {
    return contents;
  }

  List<ProducerRecord<byte[], byte[]>> deadLetters() {
    return deadLetters;
  }
}
