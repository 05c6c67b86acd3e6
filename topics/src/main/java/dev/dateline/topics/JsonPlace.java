package dev.dateline.topics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at a path of a JSON document, found by reading it once more: only a record that is
 * refused pays for that.
 *
 * @param location of the value; where there is none, of the object that lacks it
 * @param value in words, such as {@code the number "5"}; null where there is none
 */
record JsonPlace(JsonLocation location, @Nullable String value) {

  /**
   * Steps are names (String) and indices (Integer); null where the document does not lead there.
   */
  static @Nullable JsonPlace find(JsonFactory factory, byte[] json, List<Object> path) {
    try (JsonParser parser = factory.createParser(json)) {
      parser.nextToken();
      for (Object step : path) {
        JsonLocation outer = parser.currentTokenLocation();
        boolean there =
            step instanceof Integer index ? toElement(parser, index) : toField(parser, step);
        if (!there) {
          return new JsonPlace(outer, null);
        }
      }
      return new JsonPlace(parser.currentTokenLocation(), inWords(parser));
    } catch (IOException e) {
      return null; // what follows the failure may be broken as well
    }
  }

  private static boolean toField(JsonParser parser, Object name) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = parser.currentName().equals(name);
      parser.nextToken();
      if (found) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  private static boolean toElement(JsonParser parser, int index) throws IOException {
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      if (i == index) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  private static String inWords(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "the text " + Quotes.quoted(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + Quotes.quoted(parser.getText());
      default -> "the word " + Quotes.quoted(parser.getText());
    };
  }
}
