package dev.dateline.extract.time;

import dev.dateline.extract.Provenance;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the text alone cannot tell the tagger.
 *
 * @param numericOrder how a numeric date such as 03/04/2012 is read
 */
public record TimeSettings(NumericOrder numericOrder) {

  /** Ambiguous numeric dates stay unresolved. */
  public static final TimeSettings DEFAULT = new TimeSettings(NumericOrder.UNKNOWN);

  private static final Map<String, TimeSettings> BY_REGION = table("REGIONS", " ");
  private static final Map<String, TimeSettings> BY_SOURCE = table("SOURCES", ";");

  /** Which of the first two numbers of a numeric date is the month. */
  public enum NumericOrder {
    /** 03/04/2012 is 4 March, as in the United States. */
    MONTH_FIRST,
    /** 03/04/2012 is 3 April, as nearly everywhere else. */
    DAY_FIRST,
    /** 03/04/2012 stays unresolved; 25/12/2012 and 12/25/2012 can only be read one way. */
    UNKNOWN
  }

  /**
   * The settings for articles of a provenance. The region of an English language tag decides
   * ({@code en-US}, {@code en-GB}); where it has none, a source that is known does; else the order
   * is unknown. Regions and sources stand in {@code numeric-order.txt}.
   */
  public static TimeSettings of(Provenance provenance) {
    Locale language = Locale.forLanguageTag(provenance.language().replace('_', '-'));
    String region = language.getCountry();
    if (!region.isEmpty() && language.getLanguage().equals("en")) {
      return BY_REGION.getOrDefault(region, new TimeSettings(NumericOrder.DAY_FIRST));
    }
    String source = provenance.source();
    return source == null ? DEFAULT : BY_SOURCE.getOrDefault(folded(source), DEFAULT);
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** From the lines {@code KIND ORDER: name…}; sources in lower case, regions as they stand. */
  private static Map<String, TimeSettings> table(String kind, String separator) {
    Map<String, TimeSettings> table = new HashMap<>();
    for (String line : Rules.lines("numeric-order.txt")) {
      int colon = line.indexOf(':');
      String[] head = line.substring(0, colon).split(" ", -1);
      if (head[0].equals(kind)) {
        TimeSettings settings = new TimeSettings(NumericOrder.valueOf(head[1]));
        String[] names = line.substring(colon + 1).strip().split(separator, -1);
        for (String name : names) {
          table.put(kind.equals("SOURCES") ? folded(name) : name.strip(), settings);
        }
      }
    }
    return Map.copyOf(table);
  }
}
