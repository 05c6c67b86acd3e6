package dev.dateline.cli.replay;

import dev.dateline.extract.PublicationTime;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are replayed.
 *
 * @param fromInclusive first day of publication; null for no bound
 * @param toInclusive last day of publication; null for no bound
 * @param ids only these; empty for all
 */
public record Selection(
    @Nullable LocalDate fromInclusive, @Nullable LocalDate toInclusive, Set<String> ids) {

  public Selection {
    ids = Set.copyOf(ids);
    if (fromInclusive != null && toInclusive != null && toInclusive.isBefore(fromInclusive)) {
      throw new IllegalArgumentException(
          "--to is \"%s\"; expected no earlier than --from \"%s\""
              .formatted(toInclusive, fromInclusive));
    }
  }

  /** Whether an article is chosen, by what its latest version says. */
  boolean includes(String id, PublicationTime published) {
    LocalDate date = published.date();
    return (ids.isEmpty() || ids.contains(id))
        && (fromInclusive == null || !date.isBefore(fromInclusive))
        && (toInclusive == null || !date.isAfter(toInclusive));
  }

  /** Always the same for the same selection. */
  @Override
  public String toString() {
    return "from %s to %s ids %s".formatted(fromInclusive, toInclusive, new TreeSet<>(ids));
  }
}
