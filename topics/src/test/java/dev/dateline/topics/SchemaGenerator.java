package dev.dateline.topics;

import dev.dateline.extract.Annotations;
import dev.dateline.extract.PublicationTime;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes a JSON Schema of a record from its components.
 *
 * <p>Own code, and not a library: the records are a closed set of six kinds of components, and what
 * a library would have to be taught (the words of enums, times as strings, {@code @Nullable} as
 * "not required", the Javadoc as description) is most of what stands here.
 */
final class SchemaGenerator {

  static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private static final List<Class<?>> FALLBACKS = List.of(Article.class, Annotations.class);

  private final RecordDocs docs;

  SchemaGenerator(RecordDocs docs) {
    this.docs = docs;
  }

  /** The schema of a record as a document of its own. */
  Map<String, Object> document(Class<?> record, String name) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DIALECT);
    schema.put("$id", "urn:dateline:schema:" + name + ":v1");
    schema.put("title", record.getSimpleName());
    Map<String, Object> definitions = new TreeMap<>();
    schema.putAll(object(record, definitions));
    if (!definitions.isEmpty()) {
      schema.put("$defs", definitions);
    }
    return schema;
  }

  private Map<String, Object> object(Class<?> record, Map<String, Object> definitions) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      String name = component.getName();
      Map<String, Object> property = new LinkedHashMap<>();
      property.put("description", docs.of(record, name, FALLBACKS) + meanings(component.getType()));
      property.putAll(ofType(component.getGenericType(), definitions));
      SchemaRules.of(record, name).entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(rule -> property.put(rule.getKey(), rule.getValue()));
      boolean hasDefault =
          record == Article.class && SchemaRules.ARTICLE_DEFAULTS.containsKey(name);
      if (hasDefault) {
        property.put("default", SchemaRules.ARTICLE_DEFAULTS.get(name));
      } else if (!Nullness.nullable(component)) {
        required.add(name);
      }
      properties.put(name, property);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", docs.of(record));
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.putAll(SchemaRules.of(record));
    return schema;
  }

  private Map<String, Object> ofType(Type type, Map<String, Object> definitions) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return ordered(
          "type", "array", "items", ofType(list.getActualTypeArguments()[0], definitions));
    }
    Class<?> raw = (Class<?>) type;
    if (raw == String.class) {
      return Map.of("type", "string");
    }
    if (raw == int.class) {
      return ordered("type", "integer", "maximum", Integer.MAX_VALUE);
    }
    if (raw == long.class) {
      return ordered("type", "integer", "maximum", Long.MAX_VALUE);
    }
    if (raw == Object.class) {
      return Map.of("type", List.of("object", "null"));
    }
    if (raw == double.class) {
      return Map.of("type", "number");
    }
    if (raw == OffsetDateTime.class) {
      return ordered("type", "string", "format", "date-time");
    }
    if (raw == PublicationTime.class) {
      return ordered(
          "type",
          "string",
          "anyOf",
          List.of(Map.of("format", "date"), Map.of("format", "date-time")));
    }
    if (raw.isEnum()) {
      List<String> words = Stream.of(raw.getEnumConstants()).map(Json::word).toList();
      return ordered("type", "string", "enum", words);
    }
    if (raw.isRecord()) {
      String name = raw.getSimpleName();
      if (!definitions.containsKey(name)) {
        definitions.put(name, Map.of());
        definitions.put(name, object(raw, definitions));
      }
      return Map.of("$ref", "#/$defs/" + name);
    }
    throw new AssertionError("no schema is known for a component of type " + type);
  }

  /** What the words of an enum mean, where their names do not say it. */
  private String meanings(Class<?> type) {
    StringBuilder meanings = new StringBuilder();
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        String meaning = docs.ofConstant((Enum<?>) constant);
        if (meaning != null) {
          meanings.append(meanings.isEmpty() ? ". " : " ");
          meanings.append(Json.word(constant)).append(": ").append(meaning);
        }
      }
    }
    return meanings.toString();
  }

  static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
