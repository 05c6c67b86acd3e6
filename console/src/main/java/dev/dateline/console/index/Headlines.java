package dev.dateline.console.index;

import dev.dateline.topics.EnrichedArticle;

/** What stands for an article in a list: its title, or how its text begins. */
final class Headlines {

  private static final int LONGEST = 140;
  private static final int SHORTEST_SENTENCE = 20;

  private Headlines() {}

  static String of(EnrichedArticle article) {
    String title = article.title();
    if (title != null && !title.isBlank()) {
      return cut(title);
    }
    String body = article.body();
    return body == null ? "Retracted: " + article.id() : cut(firstSentence(body));
  }

  private static String firstSentence(String body) {
    int limit = Math.min(body.length(), 2 * LONGEST);
    for (int i = SHORTEST_SENTENCE; i < limit; i++) {
      char here = body.charAt(i - 1);
      // Two letters before it: "U.S." and "J. Doe" end no sentence.
      boolean stop =
          (here == '.' || here == '?' || here == '!')
              && Character.isLetterOrDigit(body.charAt(i - 2))
              && Character.isLetterOrDigit(body.charAt(i - 3));
      boolean end = here == '\n' || (stop && opens(body, i));
      if (end) {
        return body.substring(0, i);
      }
    }
    return body.substring(0, limit);
  }

  /** Whether what stands at an index can begin a sentence. */
  private static boolean opens(String body, int at) {
    char next = body.charAt(at);
    return Character.isWhitespace(next) || next == '“' || Character.isUpperCase(next);
  }

  private static String cut(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = line.lastIndexOf(' ', LONGEST - 1);
    int at = end > LONGEST / 2 ? end : LONGEST - 1;
    if (Character.isHighSurrogate(line.charAt(at - 1))) {
      at--;
    }
    return line.substring(0, at) + "…";
  }
}
