package dev.dateline.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entity as the user wants it: the names that mean it, and the ids that are to become its own.
 *
 * @param id the id that it gets, such as {@code person/jane-doe}: small letters, digits and hyphens
 *     in parts with slashes between
 * @param type what it is; names are recognised as this type
 * @param name its full name, also recognised in the text
 * @param aliases other names, spelled as in the text; null for none
 * @param merges ids that extraction gives by itself and that mean this entity; null for none
 * @param country upper-case ISO 3166 code; null where it has none
 */
public record UserEntity(
    String id,
    EntityType type,
    String name,
    @Nullable List<String> aliases,
    @Nullable List<String> merges,
    @Nullable String country) {

  private static final Pattern ID = Pattern.compile("[a-z0-9-]+(?:/[a-z0-9-]+)+");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  /**
   * Checks all parts.
   *
   * @throws IllegalArgumentException if one cannot be meant; the message has its value
   */
  public UserEntity {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "id is \""
              + id
              + "\"; expected small letters, digits and hyphens such as person/jane-doe");
    }
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    merges = merges == null ? List.of() : List.copyOf(merges);
    for (String each : names(name, aliases)) {
      if (each.isBlank() || each.length() > 200) {
        throw new IllegalArgumentException(
            "a name of " + id + " is \"" + each + "\"; expected 1 to 200 characters");
      }
    }
    if (country != null && !COUNTRY.matcher(country).matches()) {
      throw new IllegalArgumentException(
          "country of " + id + " is \"" + country + "\"; expected two capitals such as KR");
    }
  }

  /** The name and its aliases. */
  List<String> names() {
    return names(name, aliases == null ? List.of() : aliases);
  }

  private static List<String> names(String name, List<String> aliases) {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(name), aliases.stream())
        .toList();
  }
}
