package dev.dateline.console.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked, in the words of {@code openapi.json}; a test holds the two together.
 *
 * <p>An id is all that follows, slashes included, percent-encoded or not. One that a path cannot
 * carry ({@code ..}) goes into the parameter {@code id}.
 */
enum Route {
  ARTICLES("/api/articles", "entity", "from", "to", "offset", "limit", "id"),
  ARTICLE("/api/articles/{id}"),
  EVENTS("/api/events", "entity", "country", "from", "to", "order", "offset", "limit", "id"),
  EVENT("/api/events/{id}"),
  ENTITIES("/api/entities", "type", "country", "offset", "limit", "id"),
  ENTITY("/api/entities/{id}"),
  COUNTRIES("/api/countries"),
  DIARY("/api/diary", "from", "days", "country", "entity", "minProminence", "ordinals", "limit"),
  ON_THIS_DAY("/api/on-this-day/{month}/{day}", "offset", "limit"),
  TIMELINE("/api/timeline", "from", "to", "entity"),
  SEARCH("/api/search", "q", "offset", "limit"),
  SUGGEST("/api/suggest", "q"),
  PIPELINE("/api/pipeline"),
  REJECTIONS("/api/rejections", "offset", "limit"),
  STREAM("/api/stream", "after"),
  OPEN_API("/api/openapi.json"),
  DIARY_FEED("/diary.ics", "from", "days", "country", "entity", "minProminence", "ordinals");

  private final String path;

  /** Made by {@code List.of}, which is immutable. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> parameters;

  Route(String path, String... parameters) {
    this.path = path;
    this.parameters = List.of(parameters);
  }

  String path() {
    return path;
  }

  /** Names of what may follow the question mark. */
  List<String> parameters() {
    return parameters;
  }

  /** Whether the answer follows from the question, the index and the day. */
  boolean isOfIndex() {
    return this != PIPELINE && this != STREAM && this != OPEN_API;
  }

  /** The part of the path before its first variable. */
  String fixed() {
    int variable = path.indexOf('{');
    return variable < 0 ? path : path.substring(0, variable);
  }

  boolean hasVariables() {
    return path.indexOf('{') >= 0;
  }

  /** The route of a path, with what stands for its variables, still encoded; null for none. */
  static @Nullable Match of(String path) {
    List<Route> variable = new ArrayList<>();
    for (Route route : values()) {
      if (!route.hasVariables() && route.path.equals(path)) {
        return new Match(route, "");
      }
      if (route.hasVariables() && path.startsWith(route.fixed())) {
        variable.add(route);
      }
    }
    for (Route route : variable) {
      String rest = path.substring(route.fixed().length());
      if (!rest.isEmpty()) {
        return new Match(route, rest);
      }
    }
    return null;
  }

  /** A route and what stands for its variables. */
  record Match(Route route, String rest) {}
}
