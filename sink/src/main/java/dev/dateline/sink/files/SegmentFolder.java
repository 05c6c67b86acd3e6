package dev.dateline.sink.files;

import dev.dateline.sink.segments.SegmentName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The segments of a partition that are in place: {@code segments/<partition>/<day>/<name>}. */
final class SegmentFolder {

  /** A segment in place. */
  record Sealed(Path file, LocalDate day, SegmentName name) {}

  private final FileLayer files;
  private final Path folder;

  SegmentFolder(FileLayer files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  Path fileOf(LocalDate day, SegmentName name) {
    return folder.resolve(day.toString()).resolve(name.toString());
  }

  /** In order of their offsets; of two with the same beginning, which a crash may leave, both. */
  List<Sealed> list() throws IOException {
    List<Sealed> found = new ArrayList<>();
    for (Path directory : files.list(folder)) {
      Optional<LocalDate> day = day(String.valueOf(directory.getFileName()));
      if (day.isEmpty()) {
        continue;
      }
      for (Path file : files.list(directory)) {
        SegmentName.parse(String.valueOf(file.getFileName()))
            .filter(name -> name.last() != SegmentName.GROWING)
            .ifPresent(name -> found.add(new Sealed(file, day.get(), name)));
      }
    }
    found.sort(
        Comparator.comparingLong((Sealed one) -> one.name().first())
            .thenComparingLong(one -> one.name().last()));
    return found;
  }

  /** Those that count: where one was continued and its shorter form is still there, the longer. */
  static List<Sealed> withoutShorter(List<Sealed> ordered) {
    List<Sealed> longest = new ArrayList<>();
    for (Sealed one : ordered) {
      int end = longest.size() - 1;
      if (end >= 0 && longest.get(end).name().first() == one.name().first()) {
        longest.set(end, one);
      } else {
        longest.add(one);
      }
    }
    return longest;
  }

  private static Optional<LocalDate> day(String name) {
    try {
      return Optional.of(LocalDate.parse(name));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
