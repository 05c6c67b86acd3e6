package dev.dateline.processor.calendar;

import dev.dateline.extract.event.WordTable;
import java.util.List;

/** The offices at the head of countries, by {@code heads.txt}. */
final class HeadsOfCountries {

  /**
   * One office.
   *
   * @param padded its words in plain lower case between blanks
   * @param anywhere whether it is one where no country is named: a company has a president too
   */
  private record Office(String padded, boolean anywhere) {}

  private static final List<Office> OFFICES = read();

  private HeadsOfCountries() {}

  /**
   * Whether a title speaks of who stands at the head of a country.
   *
   * @param inCountry whether a country is told with it
   */
  static boolean isIn(String title, boolean inCountry) {
    StringBuilder words = new StringBuilder(" ");
    int by = title.indexOf(" by "); // "killed by the king's men"
    for (String word : Words.of(by < 0 ? title : title.substring(0, by), "")) {
      words.append(TitleWords.plain(word)).append(' ');
    }
    return OFFICES.stream()
        .anyMatch(
            office -> (inCountry || office.anywhere()) && words.indexOf(office.padded()) >= 0);
  }

  private static List<Office> read() {
    return WordTable.lines(HeadsOfCountries.class, "heads.txt").stream()
        .map(
            line -> {
              boolean anywhere = line.endsWith("*");
              String words = anywhere ? line.substring(0, line.length() - 1) : line;
              return new Office(" " + words.strip() + " ", anywhere);
            })
        .toList();
  }
}
