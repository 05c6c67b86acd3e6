package dev.dateline.it.guarantee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The articles and events in the files are those that {@code news.results} ends with, value for
 * value, and each stands in one file. It reads the files without the code that writes them.
 */
final class FilesAgreeWithResults implements Guarantee {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public List<String> breaches(Evidence evidence) {
    List<String> breaches = new ArrayList<>();
    Map<String, byte[]> results = evidence.table(Topic.RESULTS);
    try {
      compare(
          "article", Evidence.under("article/", results), articles(evidence, breaches), breaches);
      compare("event", Evidence.under("event/", results), events(evidence, breaches), breaches);
    } catch (IOException e) {
      breaches.add("a result or a file is no JSON: " + e.getMessage());
    }
    return breaches;
  }

  private static Map<String, JsonNode> articles(Evidence evidence, List<String> breaches)
      throws IOException {
    Map<String, JsonNode> articles = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : evidence.files().entrySet()) {
      if (file.getKey().startsWith("articles/")) {
        JsonNode article = JSON.readTree(file.getValue());
        add(article, file.getKey(), articles, breaches);
        String day = article.path("published").asText().replaceFirst("T.*", "").replace('-', '/');
        if (!file.getKey().startsWith("articles/" + day + "/")
            || file.getKey().endsWith(".retracted.json") != article.has("retracted")) {
          breaches.add(file.getKey() + " lies in the wrong place");
        }
      }
    }
    return articles;
  }

  private static Map<String, JsonNode> events(Evidence evidence, List<String> breaches)
      throws IOException {
    Map<String, JsonNode> events = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : evidence.files().entrySet()) {
      if (file.getKey().startsWith("events/")) {
        for (JsonNode event : JSON.readTree(file.getValue()).path("events")) {
          add(event, file.getKey(), events, breaches);
        }
      }
    }
    return events;
  }

  private static void add(
      JsonNode one, String file, Map<String, JsonNode> all, List<String> breaches) {
    String id = one.path("id").asText();
    if (all.put(id, one) != null) {
      breaches.add(id + " stands in " + file + " and in another file");
    }
  }

  private static void compare(
      String kind, Map<String, byte[]> results, Map<String, JsonNode> files, List<String> breaches)
      throws IOException {
    for (Map.Entry<String, byte[]> result : results.entrySet()) {
      JsonNode file = files.get(result.getKey());
      if (file == null) {
        breaches.add("%s %s has a result and no file".formatted(kind, result.getKey()));
      } else if (!file.equals(JSON.readTree(result.getValue()))) {
        breaches.add("%s %s is another in its file".formatted(kind, result.getKey()));
      }
    }
    for (String id : files.keySet()) {
      if (!results.containsKey(id)) {
        breaches.add("%s %s has a file and no result".formatted(kind, id));
      }
    }
  }
}
