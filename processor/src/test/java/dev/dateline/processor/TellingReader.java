package dev.dateline.processor;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Annotations;
import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.Mention;
import dev.dateline.topics.Anniversaries;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts of {@link Histories}. */
final class TellingReader {

  private static final Pattern TELLING =
      Pattern.compile(
          "It was the (?<title>(?<word>\\w+) [A-Za-z ]+?) on (?<date>[-0-9]+) (?<status>\\d)"
              + " (?<ordinal>\\d)[^.]*\\.");

  private TellingReader() {}

  static Annotations read(String body) {
    List<DatedEvent> events = new ArrayList<>();
    List<Anniversary> anniversaries = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    int person = body.indexOf("John Gamma");
    if (person >= 0) {
      entities.add(
          new Entity(
              "person/john-gamma",
              Entity.IdBasis.NAME,
              EntityType.PERSON,
              "John Gamma",
              List.of(),
              null,
              List.of(Mention.of(body, person, person + 10))));
    }
    int country = body.indexOf("Haiti");
    if (country >= 0) {
      entities.add(
          new Entity(
              "country/ht",
              Entity.IdBasis.GAZETTEER,
              EntityType.PLACE,
              "Haiti",
              List.of(),
              "HT",
              List.of(Mention.of(body, country, country + 5))));
    }
    Matcher telling = TELLING.matcher(body);
    while (telling.find()) {
      String id = "e" + (events.size() + 1);
      String date = telling.group("date");
      String title = telling.group("title");
      Mention mention = Mention.of(body, telling.start("word"), telling.end("word"));
      int status = telling.group("status").charAt(0) - '0';
      events.add(
          new DatedEvent(
              id,
              date,
              date.length() == 10
                  ? DatedEvent.Precision.DAY
                  : date.length() == 7 ? DatedEvent.Precision.MONTH : DatedEvent.Precision.YEAR,
              null,
              null,
              status < 5
                  ? DatedEvent.Status.HAPPENED
                  : status == 5 ? DatedEvent.Status.DENIED : DatedEvent.Status.PLANNED,
              status == 4 ? Confidence.LOW : Confidence.HIGH,
              title,
              List.of(mention),
              title.contains("John Gamma") ? List.of("person/john-gamma") : List.of(),
              List.of(),
              new DatedEvent.Evidence(telling.start(), telling.end())));
      int ordinal = telling.group("ordinal").charAt(0) - '0';
      if (ordinal > 0) {
        String marked = Anniversaries.dateOf(date, ordinal, Anniversary.Unit.YEAR);
        anniversaries.add(
            new Anniversary(
                "a" + (anniversaries.size() + 1),
                id,
                ordinal,
                Anniversary.Unit.YEAR,
                date,
                marked,
                marked == null ? null : Anniversary.DateBasis.COMPUTED,
                title,
                Confidence.HIGH,
                List.of(mention),
                null));
      }
    }
    return new Annotations(entities, List.of(), events, anniversaries);
  }
}
