package dev.dateline.topics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.dateline.extract.Anniversary;
import dev.dateline.extract.PublicationTime;
import java.io.IOException;
import java.util.Arrays;

/**
 * The one way in which records become JSON and JSON becomes records.
 *
 * <p>Writing is deterministic: fields in the order of the record, absent ones left out, no
 * dependence on locale or time zone. Reading is strict where a mistake would pass unseen (duplicate
 * keys, text after the value, a number for a string) and lenient where a newer writer may know more
 * (unknown fields are skipped). What is read from outside is bounded in depth and length.
 */
public final class Json {

  /** Deepest nesting that is read. */
  public static final int MAX_DEPTH = 64;

  private static final JsonMapper MAPPER = mapper();
  private static final ObjectWriter COMPACT = MAPPER.writer();
  private static final ObjectWriter PRETTY = MAPPER.writer(prettyPrinter());

  private Json() {}

  /**
   * Reads one record, the whole of the bytes.
   *
   * @throws InvalidRecordException if the bytes are no JSON, or no such record; the message says
   *     where and what
   */
  public static <T> T read(byte[] json, Class<T> type) {
    try {
      T read = MAPPER.readValue(json, type);
      if (read == null) {
        throw new InvalidRecordException(
            "value: is the JSON \"null\"; expected an object of kind " + type.getSimpleName());
      }
      return read;
    } catch (IOException e) {
      throw InvalidRecordException.of(e);
    }
  }

  /** A reader for many records of one kind; thread-safe. */
  public static ObjectReader readerFor(Class<?> type) {
    return MAPPER.readerFor(type);
  }

  /** Compact UTF-8, as it travels. */
  public static byte[] write(Object value) {
    try {
      return COMPACT.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record that cannot be written as JSON: " + value, e);
    }
  }

  /** Pretty-printed UTF-8 with line feeds, closed by one, as it stands in files. */
  public static byte[] writePretty(Object value) {
    try {
      byte[] json = PRETTY.writeValueAsBytes(value);
      byte[] closed = Arrays.copyOf(json, json.length + 1);
      closed[json.length] = '\n';
      return closed;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record that cannot be written as JSON: " + value, e);
    }
  }

  /** Line feeds on every platform, so that the same record is the same file everywhere. */
  private static DefaultPrettyPrinter prettyPrinter() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withRootSeparator(null))
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  private static JsonMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Sizes.MAX_JSON_STRING_LENGTH)
                    .maxNumberLength(64)
                    .maxNameLength(1_000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    return JsonMapper.builder(factory)
        .addModule(new JavaTimeModule())
        .addMixIn(PublicationTime.class, PublicationTimeJson.class)
        .addMixIn(Anniversary.Unit.class, WordJson.class)
        .addMixIn(Article.Status.class, WordJson.class)
        .addMixIn(Article.class, ArticleJson.class)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .withCoercionConfig(
            LogicalType.Textual,
            textual ->
                textual
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .build();
  }

  /** A publication time is one string. */
  private abstract static class PublicationTimeJson {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PublicationTime parse(String value) {
      return PublicationTime.parse(value);
    }

    @JsonValue
    @Override
    public abstract String toString();
  }

  /** Enums whose words stand in lower case: {@code year}, {@code usable}. */
  private interface WordJson {
    @JsonValue
    String word();
  }

  /** An article is read leniently, with the defaults of the fields that may be left out. */
  @JsonDeserialize(converter = ArticleFields.ToArticle.class)
  private interface ArticleJson {}
}
