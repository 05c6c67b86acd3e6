package dev.dateline.extract.time;

/**
 * What the text alone cannot tell the tagger.
 *
 * @param numericOrder how a numeric date such as 03/04/2012 is read
 */
public record TimeSettings(NumericOrder numericOrder) {

  /** Ambiguous numeric dates stay unresolved. */
  public static final TimeSettings DEFAULT = new TimeSettings(NumericOrder.UNKNOWN);

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
   * The settings for articles in a language: American English puts the month first, other regional
   * English the day; plain {@code en} does not tell.
   *
   * @param language BCP 47 tag such as {@code en-GB}
   */
  public static TimeSettings forLanguage(String language) {
    String tag = language.replace('_', '-');
    if (tag.equalsIgnoreCase("en-US") || tag.equalsIgnoreCase("en-PH")) {
      return new TimeSettings(NumericOrder.MONTH_FIRST);
    }
    boolean regional = tag.regionMatches(true, 0, "en-", 0, 3) && tag.length() == 5;
    return regional && !tag.equalsIgnoreCase("en-CA")
        ? new TimeSettings(NumericOrder.DAY_FIRST)
        : DEFAULT;
  }
}
