package dev.dateline.producer.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.Article;
import dev.dateline.topics.InvalidRecordException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * ninjs, the IPTC's news in JSON (https://iptc.org/standards/ninjs/): versions 3.x, and from 1.x
 * and 2.x the names that changed.
 *
 * <p>Names of fields are compared without regard to case, because that is how the versions differ:
 * {@code versionCreated} in 3.x, {@code versioncreated} before.
 *
 * <table>
 *   <caption>What becomes of the fields</caption>
 *   <tr><td>{@code uri}</td><td>id and uri</td></tr>
 *   <tr><td>{@code versionCreated}, else {@code contentCreated}, {@code firstCreated}</td>
 *       <td>published</td></tr>
 *   <tr><td>{@code version}</td><td>version, a whole number</td></tr>
 *   <tr><td>{@code headlines}, {@code headline}, {@code title}</td><td>title</td></tr>
 *   <tr><td>{@code bodies}, {@code body_text}, {@code body_html} …</td>
 *       <td>body, see {@link NinjsBody}</td></tr>
 *   <tr><td>{@code infoSources}, {@code copyrightHolder}</td><td>source</td></tr>
 *   <tr><td>{@code pubStatus}, {@code embargoedUntil}</td><td>status, embargoed</td></tr>
 * </table>
 */
final class Ninjs {

  private static final Set<String> OWN_NAMES =
      Set.of(
          "versioncreated",
          "firstcreated",
          "pubstatus",
          "embargoeduntil",
          "bodies",
          "headlines",
          "infosources",
          "representationtype",
          "copyrightholder",
          "body_text",
          "body_html",
          "body_xhtml",
          "altids");

  private static final JsonNode NONE = JsonNodeFactory.instance.arrayNode();

  private final Map<String, JsonNode> fields = new HashMap<>();

  private Ninjs(ObjectNode object) {
    object
        .properties()
        .forEach(field -> fields.put(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
  }

  /** Whether an object is ninjs: it has an address for an id, and at least one name of its own. */
  static boolean looksLike(ObjectNode object) {
    Set<String> names =
        object.properties().stream()
            .map(field -> field.getKey().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return !names.contains("id")
        && names.contains("uri")
        && names.stream().anyMatch(OWN_NAMES::contains);
  }

  /**
   * Reads an article.
   *
   * @throws InvalidRecordException if it is none; the message names field and value
   */
  static Article read(ObjectNode object) {
    return new Ninjs(object).article();
  }

  private Article article() {
    String uri = text("uri");
    if (uri == null) {
      throw new InvalidRecordException("uri: is missing");
    }
    PublicationTime published = published();
    int version = version();
    Article.Status status = status();
    if (status == Article.Status.CANCELED) {
      String why = text("ednote");
      String reason = why == null || why.isBlank() ? Release.CANCELED : why;
      return Article.retraction(uri, published, version, new Article.Retraction(reason, null));
    }
    String language = text("language");
    return new Article(
        uri,
        published,
        version,
        title(),
        body(),
        source(),
        language == null ? "en" : language,
        uri,
        status,
        embargoed(),
        null);
  }

  private PublicationTime published() {
    for (String name : List.of("versioncreated", "contentcreated", "firstcreated")) {
      String value = text(name);
      if (value != null) {
        try {
          return PublicationTime.parse(value);
        } catch (IllegalArgumentException e) {
          throw wrong(name, value, "a date, or an instant such as 2025-06-20T09:30:00+09:00");
        }
      }
    }
    throw new InvalidRecordException("versionCreated: is missing");
  }

  /** A string in ninjs; whoever writes a number means the same. */
  private int version() {
    JsonNode value = fields.get("version");
    if (value == null || value.isNull()) {
      return 1;
    }
    String shown = value.asText();
    if (!shown.matches("0*[1-9][0-9]{0,8}")) {
      throw wrong("version", shown, "a whole number from 1");
    }
    return Integer.parseInt(shown);
  }

  private Article.Status status() {
    String value = text("pubstatus");
    if (value == null) {
      return Article.Status.USABLE;
    }
    return Arrays.stream(Article.Status.values())
        .filter(status -> status.word().equals(value.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> wrong("pubStatus", value, "\"usable\", \"withheld\" or \"canceled\""));
  }

  private @Nullable OffsetDateTime embargoed() {
    for (String name : List.of("embargoeduntil", "embargoed")) {
      String value = text(name);
      if (value != null) {
        try {
          return OffsetDateTime.parse(value);
        } catch (DateTimeParseException e) {
          throw wrong(name, value, "an instant such as 2025-06-20T09:30:00+09:00");
        }
      }
    }
    return null;
  }

  private @Nullable String title() {
    String best = null;
    for (JsonNode headline : fields.getOrDefault("headlines", NONE)) {
      String value = headline.path("value").asText("");
      boolean main = headline.path("role").asText("").equalsIgnoreCase("main");
      if (!value.isBlank() && (best == null || main)) {
        best = NinjsBody.headline(value, headline.path("contentType").asText(""));
        if (main) {
          break;
        }
      }
    }
    return best != null ? best : firstText("headline", "title");
  }

  private String body() {
    String type = text("type");
    String body = NinjsBody.in(fields);
    if (body != null) {
      return body;
    }
    if (type != null && !type.equalsIgnoreCase("text")) {
      throw wrong("type", type, "\"text\", since there is no text in it");
    }
    throw new InvalidRecordException("bodies: is missing");
  }

  private @Nullable String source() {
    for (JsonNode infoSource : fields.getOrDefault("infosources", NONE)) {
      String name = infoSource.path("name").asText("");
      if (!name.isBlank()) {
        return name;
      }
    }
    return firstText("copyrightholder", "byline", "by");
  }

  private @Nullable String firstText(String... names) {
    for (String name : names) {
      String value = text(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  private @Nullable String text(String name) {
    JsonNode value = fields.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw wrong(name, value.toString(), "a string");
    }
    return value.textValue();
  }

  private static InvalidRecordException wrong(String field, String value, String expected) {
    return new InvalidRecordException(
        field + ": is " + Quoted.text(value) + "; expected " + expected);
  }
}
