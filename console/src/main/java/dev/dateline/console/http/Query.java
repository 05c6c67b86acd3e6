package dev.dateline.console.http;

import dev.dateline.console.index.Page;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, read strictly: what is wrong is said with its value. */
final class Query {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MOST_OFFSET = 10_000_000;

  private final Fields fields;

  /**
   * Parameters.
   *
   * @param known the names that the path takes
   * @throws BadRequest if there is any other
   */
  Query(Fields fields, List<String> known) {
    this.fields = fields;
    for (String name : fields.getNames()) {
      if (!known.contains(name)) {
        throw new BadRequest(
            "\"%s\" is no parameter here; expected %s"
                .formatted(name, known.isEmpty() ? "none" : String.join(", ", known)));
      }
    }
  }

  /** A request that cannot be answered; the message is for whoever sent it. */
  static final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadRequest(String message) {
      super(message);
    }
  }

  @Nullable String text(String name) {
    String value = fields.getValue(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  String required(String name) {
    String value = text(name);
    if (value == null) {
      throw new BadRequest("\"%s\" is missing".formatted(name));
    }
    return value;
  }

  @Nullable LocalDate date(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new BadRequest("%s is \"%s\"; expected a date, YYYY-MM-DD".formatted(name, value));
    }
  }

  @Nullable String isoDate(String name) {
    LocalDate date = date(name);
    return date == null ? null : date.toString();
  }

  int number(String name, int least, int most, int otherwise) {
    String value = text(name);
    return value == null ? otherwise : number(name, value, least, most);
  }

  static int number(String name, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, with the same words.
    }
    throw new BadRequest(
        "%s is \"%s\"; expected a number from %d to %d".formatted(name, value, least, most));
  }

  <E extends Enum<E>> E word(String name, E otherwise) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    E[] words = otherwise.getDeclaringClass().getEnumConstants();
    for (E word : words) {
      if (word.name().toLowerCase(Locale.ROOT).equals(value)) {
        return word;
      }
    }
    List<String> expected =
        List.of(words).stream().map(word -> word.name().toLowerCase(Locale.ROOT)).toList();
    throw new BadRequest(
        "%s is \"%s\"; expected %s".formatted(name, value, String.join(" or ", expected)));
  }

  /** One of the words, in small letters; null where it is missing. */
  <E extends Enum<E>> @Nullable E word(String name, Class<E> words) {
    return text(name) == null ? null : word(name, words.getEnumConstants()[0]);
  }

  /** A country, two letters of ISO 3166; null where it is missing. */
  @Nullable String country(String name) {
    String value = text(name);
    if (value != null && !value.matches("[A-Za-z]{2}")) {
      throw new BadRequest(
          "%s is \"%s\"; expected two letters of ISO 3166, such as fr".formatted(name, value));
    }
    return value;
  }

  Page.Part part() {
    return new Page.Part(
        number("offset", 0, MOST_OFFSET, 0), number("limit", 1, Page.MAX_LIMIT, DEFAULT_LIMIT));
  }
}
