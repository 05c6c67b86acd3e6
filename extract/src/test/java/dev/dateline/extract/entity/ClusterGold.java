package dev.dateline.extract.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text with marked mentions.
 *
 * @param idOfSpan "start-end" to the id of the entity
 * @param told id to "roles | country"
 */
record ClusterGold(
    String name, String text, Map<String, String> idOfSpan, Map<String, String> told) {

  static List<ClusterGold> load() {
    List<ClusterGold> all = new ArrayList<>();
    String name = "";
    for (String line : ResourceLines.of("clusters.txt")) {
      boolean marked = line.indexOf('|') > 0 && line.indexOf('[') >= 0;
      if (marked) {
        all.add(parse(name, line));
      } else if (line.contains(" = ")) {
        String[] cells = line.split(" = ", -1);
        all.get(all.size() - 1).told().put(cells[0], cells[1]);
      } else {
        name = line;
      }
    }
    return all;
  }

  private static ClusterGold parse(String name, String marked) {
    StringBuilder text = new StringBuilder();
    Map<String, String> idOfSpan = new LinkedHashMap<>();
    int at = 0;
    for (int open = marked.indexOf('['); open >= 0; open = marked.indexOf('[', at)) {
      text.append(marked, at, open);
      int bar = marked.indexOf('|', open);
      int close = marked.indexOf(']', bar);
      int start = text.length();
      text.append(marked, open + 1, bar);
      idOfSpan.put(start + "-" + text.length(), marked.substring(bar + 1, close));
      at = close + 1;
    }
    text.append(marked.substring(at));
    return new ClusterGold(name, text.toString(), idOfSpan, new LinkedHashMap<>());
  }

  @Override
  public String toString() {
    return name;
  }
}
