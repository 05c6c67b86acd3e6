package dev.dateline.console.http;

import java.util.List;

/** The addresses of the page's views, all of which bring the page. */
final class Views {

  private static final List<String> WHOLE =
      List.of("/", "/diary", "/timeline", "/on-this-day", "/search", "/pipeline");
  private static final List<String> BEGINNINGS =
      List.of("/events/", "/articles/", "/entities/", "/on-this-day/");

  private Views() {}

  static boolean isView(String path) {
    return WHOLE.contains(path) || BEGINNINGS.stream().anyMatch(path::startsWith);
  }
}
