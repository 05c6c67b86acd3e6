package dev.dateline.producer.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a ninjs object: plain text before HTML, since what its source wrote as text needs no
 * guessing. In 3.x and 2.x it stands in {@code bodies}, in 1.x in {@code body_text}, {@code
 * body_html} and the like. A body that is XML of some other kind (NITF) is not read.
 */
final class NinjsBody {

  private NinjsBody() {}

  static @Nullable String in(Map<String, JsonNode> fields) {
    String html = null;
    String unlabelled = null;
    JsonNode bodies = fields.get("bodies");
    if (bodies != null) {
      for (JsonNode body : bodies) {
        String value = body.path("value").asText("");
        switch (kind(body)) {
          case PLAIN -> {
            if (!value.isBlank()) {
              return value;
            }
          }
          case HTML -> html = html == null ? value : html;
          case UNLABELLED -> unlabelled = unlabelled == null ? value : unlabelled;
          case OTHER -> {}
        }
      }
    }
    if (unlabelled != null) {
      return HtmlText.looksLikeHtml(unlabelled) ? HtmlText.of(unlabelled) : unlabelled;
    }
    return html != null ? HtmlText.of(html) : inSingleFields(fields);
  }

  /** A headline, which may be marked up. */
  static String headline(String value, String contentType) {
    return isHtml(contentType.toLowerCase(Locale.ROOT)) ? HtmlText.of(value) : value;
  }

  private enum Kind {
    PLAIN,
    HTML,
    UNLABELLED,
    OTHER
  }

  /** The media type decides; where there is none the role, whose words are the provider's. */
  private static Kind kind(JsonNode body) {
    String type = body.path("contentType").asText(body.path("contenttype").asText(""));
    String role = body.path("role").asText("").toLowerCase(Locale.ROOT);
    if (!type.isEmpty()) {
      String lower = type.toLowerCase(Locale.ROOT);
      return lower.startsWith("text/plain") ? Kind.PLAIN : isHtml(lower) ? Kind.HTML : Kind.OTHER;
    }
    if (role.contains("html")) {
      return Kind.HTML;
    }
    return role.contains("nitf") || role.contains("xml") ? Kind.OTHER : Kind.UNLABELLED;
  }

  private static boolean isHtml(String type) {
    return type.startsWith("text/html") || type.startsWith("application/xhtml");
  }

  private static @Nullable String inSingleFields(Map<String, JsonNode> fields) {
    JsonNode plain = fields.get("body_text");
    if (plain != null && !plain.asText("").isBlank()) {
      return plain.asText();
    }
    for (String name : new String[] {"body_xhtml", "body_html", "body_html5"}) {
      JsonNode html = fields.get(name);
      if (html != null && !html.asText("").isBlank()) {
        return HtmlText.of(html.asText());
      }
    }
    return null;
  }
}
