package dev.dateline.cli.consume;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comparison of one place of a JSON value, such as {@code /published>=2025-06}.
 *
 * <p>The place is a JSON Pointer (RFC 6901); {@code *} stands for any element of an array. Numbers
 * are compared as numbers, everything else as text; {@code ~} asks whether the text contains
 * another. A place that is missing meets no comparison but {@code !=}.
 */
final class RecordFilter implements Predicate<JsonNode> {

  private static final Pattern SYNTAX =
      Pattern.compile(
          "(?<pointer>(?:/(?:[^=!<>~]|~[01])*)?)(?<operator>!=|<=|>=|=|<|>|~)(?<value>.*)");

  private final String[] steps;
  private final String operator;
  private final String value;

  private RecordFilter(String[] steps, String operator, String value) {
    this.steps = steps;
    this.operator = operator;
    this.value = value;
  }

  /**
   * Reads a filter.
   *
   * @throws IllegalArgumentException if it is none; the message shows an example
   */
  static RecordFilter parse(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          ("\"%s\" is no filter; expected a JSON pointer, one of = != < <= > >= ~, and a value,"
                  + " such as /published>=2025-06-01 or /entities/*/type=PERSON")
              .formatted(text));
    }
    String pointer = matcher.group("pointer");
    String[] steps = pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
    for (int i = 0; i < steps.length; i++) {
      steps[i] = steps[i].replace("~1", "/").replace("~0", "~");
    }
    return new RecordFilter(steps, matcher.group("operator"), matcher.group("value"));
  }

  @Override
  public boolean test(JsonNode json) {
    return operator.equals("!=") ? !anyMatches(json, 0, "=") : anyMatches(json, 0, operator);
  }

  private boolean anyMatches(JsonNode node, int step, String comparison) {
    if (step == steps.length) {
      return compares(node, comparison);
    }
    if (steps[step].equals("*") && node.isArray()) {
      for (JsonNode element : node) {
        if (anyMatches(element, step + 1, comparison)) {
          return true;
        }
      }
      return false;
    }
    JsonNode next =
        node.isArray() && steps[step].matches("\\d{1,9}")
            ? node.path(Integer.parseInt(steps[step]))
            : node.path(steps[step]);
    return !next.isMissingNode() && anyMatches(next, step + 1, comparison);
  }

  private boolean compares(JsonNode node, String comparison) {
    String actual = node.isValueNode() ? node.asText() : node.toString();
    IntPredicate holds =
        switch (comparison) {
          case "=" -> order -> order == 0;
          case "<" -> order -> order < 0;
          case "<=" -> order -> order <= 0;
          case ">" -> order -> order > 0;
          case ">=" -> order -> order >= 0;
          default -> order -> actual.contains(value);
        };
    Optional<BigDecimal> wanted = node.isNumber() ? number(value) : Optional.empty();
    return holds.test(
        wanted.isPresent() ? node.decimalValue().compareTo(wanted.get()) : actual.compareTo(value));
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
