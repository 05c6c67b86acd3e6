package dev.dateline.cli.terminal;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.EntityType;
import dev.dateline.topics.EnrichedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What an article yielded, in a few lines for people. */
public final class ArticleSummary {

  private ArticleSummary() {}

  /**
   * A line with the counts, and a line for each event and each anniversary; those of low
   * confidence, whose titles may make no sense without the text, are only counted.
   */
  public static List<String> lines(EnrichedArticle article) {
    List<String> lines = new ArrayList<>();
    lines.add("%s  %s  %s".formatted(article.published().date(), article.id(), counts(article)));
    for (DatedEvent event : article.events()) {
      if (event.confidence() == Confidence.LOW) {
        continue;
      }
      lines.add(
          "            %-10s  %s%s"
              .formatted(
                  event.date(),
                  event.title(),
                  event.status() == DatedEvent.Status.HAPPENED
                      ? ""
                      : " (" + event.status().name().toLowerCase(Locale.ROOT) + ")"));
    }
    for (Anniversary anniversary : article.anniversaries()) {
      if (anniversary.confidence() == Confidence.LOW) {
        continue;
      }
      lines.add(
          "            %-10s  %s: %s"
              .formatted(
                  anniversary.date() == null ? "?" : anniversary.date(),
                  ordinal(anniversary),
                  anniversary.title()));
    }
    return lines;
  }

  private static String counts(EnrichedArticle article) {
    if (article.withdrawn()) {
      return "retracted";
    }
    Map<EntityType, Integer> entities = new TreeMap<>();
    article.entities().forEach(entity -> entities.merge(entity.type(), 1, Integer::sum));
    List<String> counts = new ArrayList<>();
    entities.forEach((type, count) -> counts.add(count(count, names(type))));
    if (!article.dates().isEmpty()) {
      counts.add(count(article.dates().size(), "date", "dates"));
    }
    int inDoubt = inDoubt(article);
    if (inDoubt > 0) {
      counts.add(count(inDoubt, "find in doubt", "finds in doubt"));
    }
    return counts.isEmpty() ? "nothing found" : String.join(", ", counts);
  }

  private static int inDoubt(EnrichedArticle article) {
    long events = article.events().stream().filter(e -> e.confidence() == Confidence.LOW).count();
    long anniversaries =
        article.anniversaries().stream().filter(a -> a.confidence() == Confidence.LOW).count();
    return (int) (events + anniversaries);
  }

  private static String[] names(EntityType type) {
    return switch (type) {
      case PERSON -> new String[] {"person", "people"};
      case ORGANIZATION -> new String[] {"organisation", "organisations"};
      case PLACE -> new String[] {"place", "places"};
      case NATIONALITY -> new String[] {"nationality", "nationalities"};
      case EVENT -> new String[] {"named event", "named events"};
      case AGREEMENT -> new String[] {"agreement", "agreements"};
    };
  }

  private static String ordinal(Anniversary anniversary) {
    int n = anniversary.ordinal();
    return n + " " + anniversary.unit().word() + (n == 1 ? "" : "s");
  }

  private static String count(int count, String... oneAndMany) {
    return count + " " + oneAndMany[count == 1 ? 0 : 1];
  }
}
