package dev.dateline.sink.files;

import dev.dateline.sink.segments.SegmentName;
import java.nio.file.Path;
import java.util.Set;

/** What is to be done to one file of {@code segments/} so that it is right. */
sealed interface SegmentFix {

  /** The file as it is. */
  Path file();

  /**
   * The sound frames stay, byte for byte, under the name that they have then.
   *
   * @param name of what stays
   */
  record Cut(SegmentFolder.Sealed sealed, int soundBytes, SegmentName name) implements SegmentFix {
    @Override
    public Path file() {
      return sealed.file();
    }
  }

  /**
   * Single records are wrong or missing among others.
   *
   * @param after records up to this offset are in the file before it already
   * @param wanted offsets of records that are to be taken from the topic
   */
  record Rewrite(SegmentFolder.Sealed sealed, long after, Set<Long> wanted) implements SegmentFix {
    public Rewrite {
      wanted = Set.copyOf(wanted);
    }

    @Override
    public Path file() {
      return sealed.file();
    }
  }

  /** Nothing of it is a segment, or all of it is in another one. */
  record Remove(Path file) implements SegmentFix {}
}
