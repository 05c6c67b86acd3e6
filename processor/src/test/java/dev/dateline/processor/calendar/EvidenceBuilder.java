package dev.dateline.processor.calendar;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.DatedEvent.DateBasis;
import dev.dateline.extract.DatedEvent.Status;
import dev.dateline.extract.PublicationTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event of Betaland that one article told when it happened, and what else a test says of it. */
final class EvidenceBuilder {

  private final String kin;
  private final String title;
  private List<String> features = List.of("p:betaland", "p:@BL");
  private String date = "2001-05-05";
  private boolean named = true;
  private int independent = 1;
  private int publishers = 1;
  private int later;
  private int longAfter;
  private int longAfterInRoutine;
  private List<Marked> marked = List.of();
  private int toll;
  private @Nullable String routine;
  private boolean bulletin;

  private EvidenceBuilder(String kin, String title) {
    this.kin = kin;
    this.title = title;
  }

  static EvidenceBuilder of(String kin, String title) {
    return new EvidenceBuilder(kin, title);
  }

  EvidenceBuilder inBulletin() {
    bulletin = true;
    return this;
  }

  EvidenceBuilder placeless() {
    features = List.of("n:alpha");
    return this;
  }

  EvidenceBuilder ofAYear() {
    date = "2001";
    return this;
  }

  EvidenceBuilder nameless() {
    named = false;
    return this;
  }

  EvidenceBuilder texts(int independentTexts, int ofPublishers) {
    independent = independentTexts;
    publishers = ofPublishers;
    return this;
  }

  /** How many of the texts came later, and how many of those after more than a year. */
  EvidenceBuilder told(int laterTexts, int longAfterTexts) {
    later = laterTexts;
    longAfter = longAfterTexts;
    return this;
  }

  /** How many of those of more than a year later are of the routine of parliaments and offices. */
  EvidenceBuilder toldInPassing(int texts) {
    longAfterInRoutine = texts;
    return this;
  }

  EvidenceBuilder marked(List<Marked> anniversaries) {
    marked = anniversaries;
    return this;
  }

  EvidenceBuilder dead(int people) {
    toll = people;
    return this;
  }

  EvidenceBuilder inRoutine(@Nullable String ofTexts) {
    routine = ofTexts;
    return this;
  }

  Prominence prominence() {
    return Prominence.of(
        new Prominence.Evidence(
            bulletin ? ofBulletin(kin, date, features) : dated(kin, date, features),
            title,
            named,
            independent,
            publishers,
            later,
            longAfter,
            longAfterInRoutine,
            marked,
            Confidence.HIGH,
            Status.HAPPENED,
            toll,
            routine));
  }

  int points() {
    return prominence().points();
  }

  /** A claim of an event of a day, or of a year. */
  private static Claim dated(String kin, String date, List<String> features) {
    return claim("a", "2001-05-06", date, kin, "title", features, null);
  }

  private static Claim ofBulletin(String kin, String date, List<String> features) {
    return made(
        "a",
        "2001-05-06",
        date,
        DateBasis.PUBLICATION,
        kin,
        "title",
        features,
        null,
        Confidence.HIGH);
  }

  /** A claim of which only the year is known. */
  static Claim claimOfAYear(@Nullable String kin, String title, List<String> features) {
    return claim("a", "2001-05-06", "2001", kin, title, features, null);
  }

  static Claim claim(@Nullable String kin, String title, List<String> features) {
    return claim("a", "2001-05-06", kin, title, features, null);
  }

  static Claim claim(
      String article,
      String published,
      @Nullable String kin,
      String title,
      List<String> features,
      @Nullable String routine) {
    return claim(article, published, "2001-05-05", kin, title, features, routine);
  }

  /** The same, said in doubt. */
  static Claim weak(Claim claim) {
    return made(
        claim.article(),
        claim.published().toString(),
        claim.date(),
        null,
        claim.kins().isEmpty() ? null : claim.kins().get(0),
        claim.title(),
        claim.features(),
        claim.routine(),
        Confidence.LOW);
  }

  private static Claim claim(
      String article,
      String published,
      String date,
      @Nullable String kin,
      String title,
      List<String> features,
      @Nullable String routine) {
    return made(article, published, date, null, kin, title, features, routine, Confidence.HIGH);
  }

  private static Claim made(
      String article,
      String published,
      String date,
      @Nullable DateBasis basis,
      @Nullable String kin,
      String title,
      List<String> features,
      @Nullable String routine,
      Confidence confidence) {
    return new Claim(
        article + "#e1",
        article,
        PublicationTime.parse(published),
        null,
        "hash of " + article,
        date,
        date.length() == 4 ? DatedEvent.Precision.YEAR : DatedEvent.Precision.DAY,
        basis,
        null,
        Status.HAPPENED,
        confidence,
        title,
        kin == null ? List.of() : List.of(kin),
        List.of(),
        features,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        0,
        "quote",
        List.of(),
        routine);
  }
}
