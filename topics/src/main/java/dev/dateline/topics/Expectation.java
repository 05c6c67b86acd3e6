package dev.dateline.topics;

import dev.dateline.extract.PublicationTime;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a record wants at a path, in words for whoever wrote the JSON. */
final class Expectation {

  private Expectation() {}

  /** Steps are names (String) and indices (Integer), from the record inwards. */
  static String at(Class<?> record, List<Object> path) {
    Type type = record;
    for (Object step : path) {
      type = step instanceof Integer ? elementOf(type) : componentOf(type, step);
    }
    return inWords(raw(type));
  }

  private static Type elementOf(Type list) {
    return list instanceof ParameterizedType type && type.getActualTypeArguments().length == 1
        ? type.getActualTypeArguments()[0]
        : Object.class;
  }

  private static Type componentOf(Type record, Object name) {
    RecordComponent[] components = raw(record).getRecordComponents();
    if (components != null) {
      for (RecordComponent component : components) {
        if (component.getName().equals(name)) {
          return component.getGenericType();
        }
      }
    }
    return Object.class;
  }

  private static Class<?> raw(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      return raw(parameterized.getRawType());
    }
    return type instanceof Class<?> known ? known : Object.class;
  }

  private static String inWords(Class<?> type) {
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(Json::word)
              .collect(Collectors.joining(", "));
    }
    if (type == String.class) {
      return "text";
    }
    if (type == int.class || type == Integer.class) {
      return "a whole number up to " + Integer.MAX_VALUE;
    }
    if (type == double.class) {
      return "a number";
    }
    if (type == PublicationTime.class) {
      return "a date such as 2025-06-20, or an instant such as 2025-06-20T09:30:00+09:00";
    }
    if (type == OffsetDateTime.class) {
      return "an instant with its offset, such as 2025-06-20T09:30:00+09:00";
    }
    if (type == List.class) {
      return "an array";
    }
    return type.isRecord() ? "an object" : "another value";
  }
}
