package dev.dateline.console.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of the page, which come from the jar and from nowhere else. */
final class Assets {

  private static final String FOLDER = "/dev/dateline/console/page/";

  /** Every file there is; a test holds this list and the folder together. */
  static final List<String> FILES =
      List.of(
          "index.html",
          "style.css",
          "icon.svg",
          "app.js",
          "api.js",
          "dom.js",
          "dates.js",
          "charts.js",
          "highlight.js",
          "live.js",
          "parts.js",
          "router.js",
          "search-box.js",
          "views/article.js",
          "views/diary.js",
          "views/entity.js",
          "views/event.js",
          "views/on-this-day.js",
          "views/pipeline.js",
          "views/search.js",
          "views/timeline.js",
          "vendor/uPlot.esm.js",
          "vendor/uPlot.min.css");

  private final Map<String, Answer> answers = new LinkedHashMap<>();

  Assets() {
    FILES.forEach(name -> answers.put("/" + name, Answer.bytes(type(name), bytes(name))));
  }

  /** The file of a path; the page itself for addresses of its views. */
  Optional<Answer> find(String path) {
    Answer file = answers.get(path);
    if (file != null) {
      return Optional.of(file);
    }
    boolean view = Views.isView(path);
    return view ? Optional.ofNullable(answers.get("/index.html")) : Optional.empty();
  }

  static byte[] bytes(String name) {
    try (InputStream file = Assets.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        throw new IllegalStateException("\"" + name + "\" is missing from the jar");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("\"" + name + "\" cannot be read from the jar", e);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".html" -> "text/html; charset=utf-8";
      case ".css" -> "text/css; charset=utf-8";
      case ".js" -> "text/javascript; charset=utf-8";
      case ".svg" -> "image/svg+xml";
      default -> throw new IllegalStateException("no type is known for \"" + name + "\"");
    };
  }
}
