package dev.dateline.producer.input;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The running text of an HTML body: paragraphs become lines, and what is no part of the story, such
 * as scripts and the captions of pictures, is left out. White space is reduced as a browser does.
 */
final class HtmlText {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "head",
          "script",
          "style",
          "template",
          "noscript",
          "figure",
          "figcaption",
          "iframe",
          "svg",
          "object",
          "nav",
          "form",
          "button");
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:p|br|div|h[1-6]|section|article|html|body)[\\s/>]", Pattern.CASE_INSENSITIVE);

  private HtmlText() {}

  /** Whether a text of no stated kind is HTML: it has at least one element that makes a line. */
  static boolean looksLikeHtml(String value) {
    return MARKUP.matcher(value).find();
  }

  static String of(String html) {
    StringBuilder text = new StringBuilder(html.length());
    Jsoup.parse(html).filter(new Writer(text));
    return text.toString().strip();
  }

  private static final class Writer implements NodeFilter {
    private final StringBuilder text;

    Writer(StringBuilder text) {
      this.text = text;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words.getWholeText());
      } else if (node instanceof Element element) {
        if (LEFT_OUT.contains(element.normalName())) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (element.isBlock() || element.normalName().equals("br")) {
          endLine();
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.isBlock()) {
          endLine();
        } else if (element.normalName().equals("td") || element.normalName().equals("th")) {
          append(" ");
        }
      }
      return FilterResult.CONTINUE;
    }

    private void append(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
          if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
          }
        } else {
          text.append(c);
        }
      }
    }

    private void endLine() {
      int end = text.length();
      while (end > 0 && text.charAt(end - 1) == ' ') {
        end--;
      }
      text.setLength(end);
      if (end > 0 && text.charAt(end - 1) != '\n') {
        text.append('\n');
      }
    }
  }
}
