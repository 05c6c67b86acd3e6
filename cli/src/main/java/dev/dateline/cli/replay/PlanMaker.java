package dev.dateline.cli.replay;

import dev.dateline.cli.replay.PlannedArticle.Before;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is to be replayed: of each article its latest version alone, for the processor lets
 * none other pass, and of two of equal version the later, as it does. The selection looks at that
 * version: an article whose date was corrected is found under the new one.
 */
final class PlanMaker {

  private final Selection selection;
  private final OutputStream articles;
  private final Map<String, Known> latest = new HashMap<>();
  private long position;

  /** The latest version of an article; planned where it is selected. */
  private record Known(int version, boolean withdrawn, @Nullable PlannedArticle planned) {
    boolean losesTo(Candidate other) {
      return other.version() > version
          || (other.version() == version && (other.withdrawn() || !withdrawn));
    }
  }

  /**
   * A maker of one plan.
   *
   * @param articles takes the JSON of the articles
   */
  PlanMaker(Selection selection, OutputStream articles) {
    this.selection = selection;
    this.articles = articles;
  }

  void take(Candidate found) {
    Known known = latest.get(found.id());
    if (known != null && !known.losesTo(found)) {
      return;
    }
    PlannedArticle planned =
        selection.includes(found.id(), found.published()) ? write(found) : null;
    latest.put(found.id(), new Known(found.version(), found.withdrawn(), planned));
  }

  private PlannedArticle write(Candidate found) {
    try {
      articles.write(found.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PlannedArticle planned =
        new PlannedArticle(
            found.id(),
            found.version(),
            found.published(),
            found.withdrawn(),
            found.target(),
            found.headers(),
            Before.NONE,
            position,
            found.value().length);
    position += found.value().length;
    return planned;
  }

  /** What was found, in the order in which it is to be sent. */
  List<PlannedArticle> planned(Speed speed) {
    Comparator<PlannedArticle> order =
        speed.paced()
            ? Comparator.comparing((PlannedArticle one) -> one.published().toInstant().toInstant())
                .thenComparing(PlannedArticle::id)
            : Comparator.comparingLong(PlannedArticle::position);
    List<PlannedArticle> planned = new ArrayList<>();
    for (Known known : latest.values()) {
      if (known.planned() != null) {
        planned.add(known.planned());
      }
    }
    planned.sort(order);
    return planned;
  }

  /** Adds what the outputs say of the articles before anything is sent. */
  static List<PlannedArticle> withBefore(
      List<PlannedArticle> planned, Outputs outputs, Restoring restoring) {
    Set<String> ids = planned.stream().map(PlannedArticle::id).collect(Collectors.toSet());
    Map<String, Before> before =
        outputs.lastResults(
            planned.stream().map(PlannedArticle::resultKey).collect(Collectors.toSet()));
    Set<String> onTheLog = restoring == Restoring.YES ? outputs.onTheLog(ids) : ids;
    return planned.stream()
        .map(one -> one.after(before.getOrDefault(one.resultKey(), Before.NONE)))
        .map(one -> onTheLog.contains(one.id()) ? one : one.to(Topic.ARTICLES))
        .toList();
  }

  /** Whether what the log does not have goes back to the log. */
  enum Restoring {
    YES,
    NO
  }
}
