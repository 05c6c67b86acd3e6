package dev.dateline.processor.calendar;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.PublicationTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Claims of one date that share names, words, places and articles by chance. */
final class RandomClaims {

  private static final List<List<String>> KINS =
      List.of(
          List.of("sign"),
          List.of("die"),
          List.of("kill", "attack"),
          List.of("quake"),
          List.of("war"),
          List.of("invade"),
          List.of("elect"),
          List.of());
  private static final List<String> VOTES = List.of("presidential", "general", "mayoral");
  private static final List<String> COUNTRIES = List.of("fr", "ht", "kp", "us");

  private final Random random;
  private final int names;
  private final String date;
  private int made;

  /**
   * Begins anew.
   *
   * @param names how many names and words there are in all
   */
  RandomClaims(Random random, int names) {
    this(random, names, "2001-05-05");
  }

  /** The same of a day or of a year. */
  RandomClaims(Random random, int names, String date) {
    this.random = random;
    this.names = names;
    this.date = date;
  }

  /** Another one; one in three is of the article of an earlier one. */
  Claim next() {
    made++;
    int article = random.nextInt(3) == 0 ? 1 + random.nextInt(made) : made;
    return of("a" + article + "#e" + made);
  }

  /** What a corrected article may claim under a handle that it had. */
  Claim of(String handle) {
    String article = handle.substring(0, handle.indexOf('#'));
    LocalDate published = LocalDate.of(2001, 5, 5).plusDays(random.nextInt(1000));
    String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
    List<String> features = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      features.add("nhwu".charAt(random.nextInt(4)) + ":x" + random.nextInt(names));
    }
    boolean placed = random.nextBoolean();
    if (placed) {
      features.add("p:@" + country);
      features.add("p:town" + random.nextInt(names));
      features.add("p:@" + country + "/region" + random.nextInt(3));
    }
    if (random.nextInt(4) == 0) {
      features.add("w:" + VOTES.get(random.nextInt(VOTES.size())));
    }
    List<String> context = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      context.add("nhwp".charAt(random.nextInt(4)) + ":x" + random.nextInt(names));
    }
    return new Claim(
        handle,
        article,
        PublicationTime.of(published),
        "Example Wire",
        "hash of " + article,
        date,
        date.length() == 4 ? DatedEvent.Precision.YEAR : DatedEvent.Precision.DAY,
        null,
        null,
        random.nextInt(6) == 0 ? DatedEvent.Status.DENIED : DatedEvent.Status.HAPPENED,
        random.nextInt(5) == 0 ? Confidence.LOW : Confidence.HIGH,
        "title of " + handle,
        KINS.get(random.nextInt(KINS.size())),
        List.of(),
        features,
        context,
        List.of(),
        placed ? List.of("place/" + country + "/town") : List.of(),
        random.nextInt(3) == 0 ? List.of("person/x" + random.nextInt(names)) : List.of(),
        false,
        random.nextInt(100),
        "quote",
        List.of(),
        null);
  }
}
