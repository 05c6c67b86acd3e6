package dev.dateline.sink.files;

import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose archive it is: a small file in its root that says from which Kafka and in which layout it
 * is written, so that no other group mixes its files in. It also gives the archive an id, which
 * goes with every committed position: a position that was committed for another archive does not
 * count, and the files are made anew from the beginning.
 */
final class ArchiveIdentity {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveIdentity.class);

  /** The name of the file. */
  static final String FILE = ".dateline-archive.json";

  private static final byte[] EMPTY = {};

  /**
   * What the file says.
   *
   * @param id of the archive
   * @param cluster id of the Kafka cluster
   * @param topic id of {@code news.results}
   * @param group that writes it
   * @param layout {@code documents} or {@code segments}
   */
  record Content(String id, String cluster, String topic, String group, String layout) {}

  /** The writers of one process begin at once; else one would meet the other's file half made. */
  private static final Object MAKING = new Object();

  private final Path root;
  private final FileLayer files;
  private final String group;
  private final String layout;
  private final Supplier<ArchiveOrigin> asking;
  private @Nullable ArchiveOrigin origin;
  private boolean wasEmpty;

  /**
   * The identity of one archive.
   *
   * @param asking says what this process writes from; asked once
   */
  ArchiveIdentity(Archive archive, String group, String layout, Supplier<ArchiveOrigin> asking) {
    this.root = archive.layout().root();
    this.files = archive.files();
    this.group = group;
    this.layout = layout;
    this.asking = asking;
  }

  /**
   * Makes the file where there is none, and refuses an archive that is another's. An empty file is
   * one that another process makes this moment, or that a kill or a power cut left: who finds it
   * empty twice makes it anew.
   *
   * @return the archive's id
   * @throws ArchiveTakenException if it is another's
   * @throws IOException if the file cannot be read or written
   */
  synchronized String ensure() throws IOException {
    Path file = root.resolve(FILE);
    Content there;
    synchronized (MAKING) {
      if (files.holds(file, EMPTY)) {
        requireEmptyBefore(file);
        files.delete(file);
      }
      there = read();
      if (there == null) {
        there = create(file);
      }
    }
    wasEmpty = false;
    requireOurs(there);
    if (!there.topic().equals(origin().topic())) {
      // The topic was made anew; the group has no position on it, and all files are gone through.
      there = new Content(there.id(), there.cluster(), origin().topic(), group, layout);
      replace(file, there);
    }
    return there.id();
  }

  private void requireEmptyBefore(Path file) throws IOException {
    if (!wasEmpty) {
      wasEmpty = true;
      throw new IOException("\"" + file + "\" is empty; made anew if it stays so");
    }
  }

  /**
   * Refuses an archive that is another's, and writes nothing.
   *
   * @throws ArchiveTakenException if it is another's
   */
  synchronized void check() {
    try {
      require(Requirement.OURS);
    } catch (IOException e) {
      // Whoever writes meets it again, and waits for the archive to be mended.
      return;
    }
  }

  /** What an archive may be asked to be. */
  enum Requirement {
    /** In our layout, whoever writes it. */
    LAYOUT,
    /** In our layout, of our group and Kafka cluster. */
    OURS
  }

  /**
   * Refuses an archive that is another's, or only one of another layout; writes nothing. An archive
   * that does not say what it is passes.
   *
   * @throws ArchiveTakenException if it is not what is required
   * @throws IOException if it cannot be read
   */
  synchronized void require(Requirement requirement) throws IOException {
    Content there = read();
    if (there == null) {
      return;
    }
    if (requirement == Requirement.OURS) {
      requireOurs(there);
    } else {
      requireLayout(there);
    }
  }

  private @Nullable Content read() throws IOException {
    Path file = root.resolve(FILE);
    byte @Nullable [] bytes = files.read(file);
    if (bytes == null) {
      return null;
    }
    try {
      return Json.read(bytes, Content.class);
    } catch (InvalidRecordException e) {
      throw new IOException(
          "\"%s\" does not say whose archive it is: %s; restore it, or remove it to go on from here"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private Content create(Path file) throws IOException {
    Content content =
        new Content(
            UUID.randomUUID().toString(), origin().cluster(), origin().topic(), group, layout);
    Set<Path> touched = new LinkedHashSet<>(List.of(file, root));
    Staging.ensureDirectory(files, root, touched);
    try {
      files.write(file, Json.writePretty(content));
    } catch (FileAlreadyExistsException e) {
      Content other = read();
      return other == null ? content : other;
    } catch (IOException e) {
      removeHalf(file);
      throw e;
    }
    files.flush(touched);
    return content;
  }

  /** Half a file would be nobody's for ever. */
  private void removeHalf(Path file) {
    try {
      files.delete(file);
    } catch (IOException e) {
      LOG.debug("\"{}\" could not be removed", file, e);
    }
  }

  private void replace(Path file, Content content) throws IOException {
    Path staged = root.resolve(FILE + "." + UUID.randomUUID());
    files.write(staged, Json.writePretty(content));
    files.flush(List.of(staged));
    files.move(staged, file);
    files.flush(List.of(root));
  }

  private void requireLayout(Content there) {
    if (!there.layout().equals(layout)) {
      throw new ArchiveTakenException(
          "the archive \"%s\" has the layout \"%s\", not \"%s\"; give another --archive, or --layout %s"
              .formatted(root, there.layout(), layout, there.layout()));
    }
  }

  private void requireOurs(Content there) {
    requireLayout(there);
    String remedy =
        "; give another --archive, or remove \"" + root.resolve(FILE) + "\" to hand it over";
    if (!there.cluster().equals(origin().cluster()) || !there.group().equals(group)) {
      throw new ArchiveTakenException(
          "the archive \"%s\" is written by group %s of the Kafka cluster %s, not by group %s of %s%s"
              .formatted(root, there.group(), there.cluster(), group, origin().cluster(), remedy));
    }
    if (layout.equals("segments") && !there.topic().equals(origin().topic())) {
      throw new ArchiveTakenException(
          "the archive \"%s\" holds segments of a news.results that was made anew since: its offsets"
                  .formatted(root)
              + " begin again; give another --archive");
    }
  }

  private ArchiveOrigin origin() {
    ArchiveOrigin known = origin;
    if (known == null) {
      known = asking.get();
      origin = known;
    }
    return known;
  }
}
