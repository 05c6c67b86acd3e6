package dev.dateline.processor.calendar;

import dev.dateline.extract.Anniversary;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An anniversary of an event as articles marked it.
 *
 * @param date of the anniversary; null where no article tells
 * @param articles in order of publication
 */
record Marked(
    int ordinal, Anniversary.Unit unit, @Nullable String date, List<MarkingArticle> articles) {

  static final Comparator<Marked> ORDER =
      Comparator.comparing(Marked::unit).thenComparingInt(Marked::ordinal);

  /** An article that marked it. */
  record MarkingArticle(String id, String publishedInstant) implements Comparable<MarkingArticle> {
    private static final Comparator<MarkingArticle> ORDER =
        Comparator.comparing((MarkingArticle a) -> Instant.parse(a.publishedInstant()))
            .thenComparing(MarkingArticle::id);

    @Override
    public int compareTo(MarkingArticle other) {
      return ORDER.compare(this, other);
    }
  }

  Marked {
    articles = List.copyOf(articles);
  }

  /** "50 years". */
  String words() {
    return ordinal + " " + unit.word();
  }

  /** The end of the key of an observed anniversary: {@code P50Y}. */
  String period() {
    return "P" + ordinal + unit.name().charAt(0);
  }
}
