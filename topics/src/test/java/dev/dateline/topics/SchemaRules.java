package dev.dateline.topics;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Entity;
import dev.dateline.extract.Mention;
import dev.dateline.extract.TimeExpression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the constructors of the records check beyond the types of their components. A test holds
 * that each rule here is one of the record as well.
 */
final class SchemaRules {

  private static final Map<String, Object> OFFSET = Map.of("minimum", 0);
  private static final Map<String, Object> AFTER_OFFSET = Map.of("minimum", 1);
  private static final Map<String, Object> SPAN = Map.of("minLength", 1);
  private static final Map<String, Object> SOME = Map.of("minItems", 1);
  private static final Map<String, Object> COUNTING = Map.of("minimum", 1);
  private static final Map<String, Object> NOT_NEGATIVE = Map.of("minimum", 0);

  private static final Map<String, Map<String, Object>> ARTICLE =
      Map.of(
          "id",
          ordered(
              "minLength",
              1,
              "maxLength",
              Article.MAX_ID_LENGTH,
              "pattern",
              "^[^\\u0000-\\u001f\\u007f-\\u009f]*$"),
          "version",
          COUNTING,
          "title",
          Map.of("maxLength", Article.MAX_TITLE_LENGTH),
          "body",
          ordered("maxLength", Article.MAX_BODY_LENGTH, "pattern", "\\S"),
          "source",
          Map.of("maxLength", Article.MAX_SOURCE_LENGTH),
          "language",
          ordered("minLength", 1, "maxLength", Article.MAX_LANGUAGE_LENGTH),
          "uri",
          Map.of("maxLength", Article.MAX_URI_LENGTH));

  private static final Map<Class<?>, Map<String, Map<String, Object>>> COMPONENTS =
      Map.of(
          Article.class,
          ARTICLE,
          EnrichedArticle.class,
          ARTICLE,
          Article.Retraction.class,
          Map.of(
              "reason", ordered("minLength", 1, "maxLength", Article.Retraction.MAX_REASON_LENGTH)),
          Mention.class,
          Map.of("start", OFFSET, "end", AFTER_OFFSET, "text", SPAN),
          DatedEvent.Evidence.class,
          Map.of("start", OFFSET, "end", AFTER_OFFSET),
          TimeExpression.class,
          Map.of("start", OFFSET, "end", AFTER_OFFSET, "text", SPAN),
          Entity.class,
          Map.of("mentions", SOME),
          DatedEvent.class,
          Map.of(
              "mentions",
              SOME,
              "title",
              ordered("minLength", 1, "maxLength", DatedEvent.MAX_TITLE_LENGTH, "pattern", "\\S")),
          Anniversary.class,
          Map.of("mentions", SOME, "ordinal", COUNTING),
          CalendarEvent.class,
          Map.of(
              "sources",
              most(CalendarEvent.MAX_SOURCES),
              "claims",
              most(CalendarEvent.MAX_CLAIMS),
              "sourceCount",
              NOT_NEGATIVE,
              "independentSources",
              NOT_NEGATIVE,
              "prominence",
              NOT_NEGATIVE));

  /** A text of its own or the reason why there is none. */
  private static final Map<String, Object> TEXT_OR_RETRACTED =
      ordered(
          "if", required("retracted"),
          "then", Map.of("not", required("body")),
          "else", required("body"));

  private static final Map<Class<?>, Map<String, Object>> WHOLE =
      Map.of(
          Article.class,
          TEXT_OR_RETRACTED,
          EnrichedArticle.class,
          TEXT_OR_RETRACTED,
          TimeExpression.class,
          Map.of("oneOf", List.of(required("value"), required("unresolved"))),
          Anniversary.class,
          Map.of(
              "dependentRequired",
              ordered("date", List.of("dateBasis"), "dateBasis", List.of("date"))));

  /** What a reader of articles fills in, so that a foreign producer may leave it out. */
  static final Map<String, Object> ARTICLE_DEFAULTS =
      Map.of("version", 1, "language", "en", "status", "usable");

  private SchemaRules() {}

  static Map<String, Object> of(Class<?> record, String component) {
    if (record == SegmentLine.class
        && (component.equals("partition") || component.equals("offset"))) {
      return NOT_NEGATIVE;
    }
    Map<String, Map<String, Object>> rules =
        record == ObservedAnniversary.class
            ? Map.of("ordinal", COUNTING, "articles", most(ObservedAnniversary.MAX_ARTICLES))
            : record == CalendarEvent.DisputedDate.class
                ? Map.of("independentSources", NOT_NEGATIVE)
                : COMPONENTS.getOrDefault(record, Map.of());
    return rules.getOrDefault(component, Map.of());
  }

  private static Map<String, Object> most(int items) {
    return Map.of("maxItems", items);
  }

  /** Rules between the components of one record. */
  static Map<String, Object> of(Class<?> record) {
    return WHOLE.getOrDefault(record, Map.of());
  }

  private static Map<String, Object> required(String component) {
    return Map.of("required", List.of(component));
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
