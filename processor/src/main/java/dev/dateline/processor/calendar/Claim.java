package dev.dateline.processor.calendar;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.PublicationTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one article says of one event, with all that the calendar needs to know of both: one row of
 * state. Bounded: a few kilobytes whatever the article.
 *
 * @param handle {@code <article id>#e1}
 * @param article its id
 * @param published when the article was published
 * @param source agency or paper, at most {@value #MAX_SOURCE_LENGTH} characters
 * @param textHash the same for articles of the same text
 * @param date ISO date, or its beginning, or a TIMEX3 value
 * @param dateBasis what {@code date} rests on; null where the text gives it
 * @param title of the event in the article
 * @param kins of the words of the happening, the first one's first
 * @param named kins of happenings within a name ("Conference")
 * @param features by what it is recognised, see {@link Features}
 * @param context what stands around it, weaker
 * @param people ids of the persons among the participants
 * @param postponing whether the article speaks of putting off
 * @param start of the first mention in the article
 * @param quote the sentence, at most {@value #MAX_QUOTE_LENGTH} characters
 * @param observed the anniversaries of it that the article marks
 * @param routine that the whole article is about ("courts"); null for none
 */
public record Claim(
    String handle,
    String article,
    PublicationTime published,
    @Nullable String source,
    String textHash,
    String date,
    DatedEvent.Precision precision,
    DatedEvent.@Nullable DateBasis dateBasis,
    @Nullable String end,
    DatedEvent.Status status,
    Confidence confidence,
    String title,
    List<String> kins,
    List<String> named,
    List<String> features,
    List<String> context,
    List<String> participants,
    List<String> places,
    List<String> people,
    boolean postponing,
    int start,
    String quote,
    List<Observed> observed,
    @Nullable String routine) {

  static final int MAX_QUOTE_LENGTH = 500;
  static final int MAX_SOURCE_LENGTH = 200;
  static final int MAX_ENTITIES = 20;
  static final int MAX_OBSERVED = 20;

  /** By publication, article, place in the article: the order in which a calendar reads claims. */
  static final Comparator<Claim> ORDER =
      Comparator.comparing((Claim claim) -> claim.published().toInstant().toInstant())
          .thenComparing(Claim::article)
          .thenComparingInt(Claim::start)
          .thenComparing(Claim::handle);

  /**
   * An anniversary that the article marks.
   *
   * @param date of the anniversary; null where the article does not tell
   */
  public record Observed(int ordinal, Anniversary.Unit unit, @Nullable String date) {}

  public Claim {
    kins = List.copyOf(kins);
    named = List.copyOf(named);
    features = List.copyOf(features);
    context = List.copyOf(context);
    participants = List.copyOf(participants);
    places = List.copyOf(places);
    people = List.copyOf(people);
    observed = List.copyOf(observed);
  }

  /** The same, with the strings of a pool where it has equal ones. */
  Claim sharing(SharedStrings strings) {
    return new Claim(
        handle,
        article,
        published,
        strings.shareIfAny(source),
        textHash,
        strings.share(date),
        precision,
        dateBasis,
        strings.shareIfAny(end),
        status,
        confidence,
        title,
        strings.share(kins),
        strings.share(named),
        strings.share(features),
        strings.share(context),
        strings.share(participants),
        strings.share(places),
        strings.share(people),
        postponing,
        start,
        quote,
        observed,
        strings.shareIfAny(routine));
  }

  /** Whether a bulletin tells it, on whose day it was: the news of that day. */
  boolean isOfBulletin() {
    return dateBasis == DatedEvent.DateBasis.PUBLICATION;
  }

  /** Whether it may only support an event that others tell of. */
  boolean isWeak() {
    return confidence == Confidence.LOW;
  }
}
