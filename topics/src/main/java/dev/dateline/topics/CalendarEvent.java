package dev.dateline.topics;

import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.PublicationTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of the calendar with all that supports it: the value of {@code news.events}.
 *
 * @param id {@code <date>/<hash of the representative claim>}
 * @param date ISO date or its beginning, as in {@link DatedEvent#date()}
 * @param precision how exactly the date is known
 * @param end last day of what lasts
 * @param title of the representative claim
 * @param status as the latest publication has it
 * @param participants ids of entities
 * @param places ids of entities
 * @param claims the earliest handles {@code <article id>#e1}, at most {@value #MAX_CLAIMS}; any of
 *     them resolves to this event
 * @param sources the earliest independent ones, at most {@value #MAX_SOURCES}
 * @param sourceCount articles that support it
 * @param independentSources the same, identical texts counted once
 * @param anniversariesSeen ordinals and units observed in text, such as {@code 1 year}
 * @param disputedDates other dates under which sources put what is plainly this event, in order of
 *     their dates
 * @param coarser months or years under which other sources put it; their articles are among the
 *     sources
 * @param movedTo id of the event under its new date; null where it was not postponed to one
 * @param prominence from 0; higher is more prominent
 * @param why what the prominence rests on, in words
 */
public record CalendarEvent(
    String id,
    String date,
    DatedEvent.Precision precision,
    @Nullable String end,
    String title,
    DatedEvent.Status status,
    List<String> participants,
    List<String> places,
    List<String> claims,
    List<Source> sources,
    int sourceCount,
    int independentSources,
    List<String> anniversariesSeen,
    List<DisputedDate> disputedDates,
    List<String> coarser,
    @Nullable String movedTo,
    int prominence,
    List<String> why) {

  /** How many sources an event names at most. */
  public static final int MAX_SOURCES = 50;

  /** How many claims an event names at most. */
  public static final int MAX_CLAIMS = 1_000;

  /**
   * Another date of an event.
   *
   * @param date ISO date
   * @param event id of the event that stands under it
   * @param independentSources of that event; where they are more, or as many and the date is
   *     earlier, that date is the one to go by
   */
  public record DisputedDate(String date, String event, int independentSources) {
    public DisputedDate {
      ArticleChecks.required("date", date);
      ArticleChecks.required("event", event);
      ArticleChecks.notNegative("independentSources", independentSources);
    }
  }

  /**
   * An article that supports an event.
   *
   * @param articleId its id
   * @param published when it was published
   * @param source agency or paper
   * @param quote the sentence that supports it
   */
  public record Source(
      String articleId, PublicationTime published, @Nullable String source, String quote) {
    public Source {
      ArticleChecks.required("articleId", articleId);
      ArticleChecks.required("published", published);
      ArticleChecks.required("quote", quote);
    }
  }

  public CalendarEvent {
    ArticleChecks.required("id", id);
    ArticleChecks.required("date", date);
    ArticleChecks.required("precision", precision);
    ArticleChecks.required("title", title);
    ArticleChecks.required("status", status);
    participants = List.copyOf(ArticleChecks.required("participants", participants));
    places = List.copyOf(ArticleChecks.required("places", places));
    claims = List.copyOf(ArticleChecks.required("claims", claims));
    sources = List.copyOf(ArticleChecks.required("sources", sources));
    anniversariesSeen = List.copyOf(ArticleChecks.required("anniversariesSeen", anniversariesSeen));
    disputedDates = List.copyOf(ArticleChecks.required("disputedDates", disputedDates));
    coarser = List.copyOf(ArticleChecks.required("coarser", coarser));
    why = List.copyOf(ArticleChecks.required("why", why));
    if (sources.size() > MAX_SOURCES) {
      throw InvalidRecordException.ofField(
          "sources", "has " + sources.size() + " elements; expected at most " + MAX_SOURCES);
    }
    if (claims.size() > MAX_CLAIMS) {
      throw InvalidRecordException.ofField(
          "claims", "has " + claims.size() + " elements; expected at most " + MAX_CLAIMS);
    }
    ArticleChecks.notNegative("sourceCount", sourceCount);
    ArticleChecks.notNegative("independentSources", independentSources);
    ArticleChecks.notNegative("prominence", prominence);
  }
}
