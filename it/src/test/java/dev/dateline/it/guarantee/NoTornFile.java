package dev.dateline.it.guarantee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Every file of the archive is one whole JSON object, closed by a line feed, with the fields of its
 * kind; nothing is left of what was being written.
 */
public final class NoTornFile implements Guarantee {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "articles", List.of("id", "published", "version", "entities", "events"),
          "events", List.of("date", "events"),
          "rejected", List.of("origin", "letter"));

  /** Of the file that stands for all rejections of a partition that got none of their own. */
  private static final String MORE = "rejected/_more-";

  private static final List<String> FIELDS_OF_MORE =
      List.of("partition", "firstWithoutFile", "where");

  @Override
  public List<String> breaches(Evidence evidence) {
    List<String> breaches = new ArrayList<>(torn(evidence.files()));
    evidence.files().keySet().stream()
        .filter(name -> name.startsWith(".staging/"))
        .map(name -> name + " was left behind")
        .forEach(breaches::add);
    return breaches;
  }

  /** The files in place that are not whole, at whatever moment. */
  public static List<String> torn(Map<String, byte[]> files) {
    List<String> torn = new ArrayList<>();
    files.forEach(
        (name, content) -> {
          List<String> fields =
              name.startsWith(MORE) ? FIELDS_OF_MORE : FIELDS.get(name.replaceFirst("/.*", ""));
          if (!name.startsWith(".staging/")) {
            check(name, content, fields, torn);
          }
        });
    return torn;
  }

  private static void check(
      String name,
      byte[] content,
      @org.jspecify.annotations.Nullable List<String> fields,
      List<String> torn) {
    if (fields == null || !name.endsWith(".json")) {
      torn.add(name + " is no file that belongs here");
      return;
    }
    try {
      JsonNode whole = JSON.readTree(content);
      if (!whole.isObject() || !fields.stream().allMatch(whole::has)) {
        torn.add(name + " is no object with the fields " + fields);
      } else if (content[content.length - 1] != '\n') {
        torn.add(name + " does not end with a line feed");
      }
    } catch (JsonProcessingException e) {
      torn.add(name + " is torn: " + e.getOriginalMessage());
    } catch (IOException e) {
      torn.add(name + " cannot be read: " + e.getMessage());
    }
  }
}
