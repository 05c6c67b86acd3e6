package dev.dateline.topics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says in one line why bytes are no record of a kind, in the words of JSON and not of the library
 * that reads it: field, value, expectation, line and column (in bytes, both from 1).
 */
final class ReadFailure {

  private static final Pattern START_MARKER =
      Pattern.compile("start marker at \\[Source: .*?; (line: \\d+, column: \\d+)]");
  private static final Pattern SWITCHES =
      Pattern.compile(", from `[^`]*`|: enable `[^`]*` to allow| \\(not recognized as [^)]*\\)");

  private final JsonFactory factory;
  private final byte[] json;
  private final Class<?> type;

  /**
   * Of one reading.
   *
   * @param factory reads the bytes once more, to find the place
   * @param json all that came
   * @param type the record that was expected
   */
  ReadFailure(JsonFactory factory, byte[] json, Class<?> type) {
    this.factory = factory;
    this.json = json;
    this.type = type;
  }

  /** The whole value is not what was expected. */
  InvalidRecordException ofValue(String reason, @Nullable JsonLocation location) {
    return new InvalidRecordException("value: " + reason + place(location));
  }

  /** The value is JSON, but not an object. */
  InvalidRecordException ofWhole() {
    return message(List.of(), null, null);
  }

  /** A failure that the JSON library met at a place, or that a record's constructor threw. */
  InvalidRecordException of(Exception failure, JsonLocation reached) {
    List<Object> path = path(failure);
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidRecordException known) {
        return ofRecord(known, path);
      }
      if (cause instanceof StreamConstraintsException limit) {
        return ofSyntax("is refused: ", limit, path, reached);
      }
      if (cause instanceof StreamReadException syntax
          && !(cause instanceof InputCoercionException)) {
        return ofSyntax("is no JSON: ", syntax, path, reached);
      }
      if (!(cause instanceof JsonProcessingException) && cause instanceof RuntimeException broken) {
        return message(path, Quotes.line(String.valueOf(broken.getMessage())), failure);
      }
    }
    return message(path, null, failure);
  }

  private InvalidRecordException ofRecord(InvalidRecordException known, List<Object> outer) {
    if (known.field() == null) {
      return known;
    }
    List<Object> path = new ArrayList<>(outer);
    // The library knows the path to the record, and for a lone property the property as well.
    if (path.isEmpty() || !path.get(path.size() - 1).equals(known.field())) {
      path.add(known.field());
    }
    boolean missing = known.reason().equals(InvalidRecordException.MISSING);
    return message(path, missing ? null : known.reason(), known);
  }

  private InvalidRecordException message(
      List<Object> path, @Nullable String reason, @Nullable Exception failure) {
    JsonPlace place = JsonPlace.find(factory, json, path);
    String said = reason;
    if (said == null || (place != null && place.value() == null)) {
      String value = place == null || place.value() == null ? "missing" : place.value();
      said = "is " + value + "; expected " + Expectation.at(type, path);
    }
    return new InvalidRecordException(
        name(path) + ": " + said + place(place == null ? null : place.location()), failure);
  }

  private static InvalidRecordException ofSyntax(
      String kind, JsonProcessingException failure, List<Object> path, JsonLocation reached) {
    String reason = String.valueOf(failure.getOriginalMessage());
    reason = START_MARKER.matcher(reason).replaceAll("begun at $1");
    reason = SWITCHES.matcher(reason).replaceAll("");
    JsonLocation location = failure.getLocation() == null ? reached : failure.getLocation();
    return new InvalidRecordException(
        name(path) + ": " + kind + Quotes.line(reason) + place(location), failure);
  }

  private static List<Object> path(Exception failure) {
    List<Object> path = new ArrayList<>();
    if (failure instanceof JsonMappingException mapping) {
      for (JsonMappingException.Reference step : mapping.getPath()) {
        path.add(step.getFieldName() != null ? step.getFieldName() : (Object) step.getIndex());
      }
    }
    return path;
  }

  private static String name(List<Object> path) {
    StringBuilder name = new StringBuilder();
    for (Object step : path) {
      if (step instanceof Integer) {
        name.append('[').append(step).append(']');
      } else {
        name.append(name.isEmpty() ? "" : ".").append(step);
      }
    }
    return name.isEmpty() ? "value" : name.toString();
  }

  private static String place(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }
}
