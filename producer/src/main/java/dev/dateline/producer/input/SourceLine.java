package dev.dateline.producer.input;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the agency or paper that closes a text, directly behind the last sentence: {@code "…other
 * fields.Yonhap"}, {@code "…he said.”Agence France-Presse"}.
 *
 * <p>A name is one to four capitalised words. Behind a space it would be the start of a sentence
 * that was cut, and behind an initial ({@code "Edward J.Smith"}) the rest of a person's name, so
 * neither counts: a source that cannot be known is absent.
 */
final class SourceLine {

  private static final int LONGEST_TAIL = 80;
  private static final String WORD = "\\p{Lu}[\\p{L}\\p{N}&’'-]*";
  private static final Pattern NAME =
      Pattern.compile(
          "(?<end>[.!?…])[\"”’'»)\\]]{0,3}(?<name>" + WORD + "(?: " + WORD + "){0,3})\\s*$");
  private static final Pattern INITIAL = Pattern.compile("(?:^|[\\s(\"“])\\p{Lu}$");

  private SourceLine() {}

  static Optional<String> in(String body) {
    String tail = body.substring(Math.max(0, body.length() - LONGEST_TAIL));
    Matcher name = NAME.matcher(tail);
    if (!name.find() || name.group("name").length() < 2) {
      return Optional.empty();
    }
    boolean initial =
        name.group("end").equals(".") && INITIAL.matcher(tail.substring(0, name.start())).find();
    return initial ? Optional.empty() : Optional.of(name.group("name"));
  }
}
