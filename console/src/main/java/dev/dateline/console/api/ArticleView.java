package dev.dateline.console.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.dateline.console.index.Articles;
import dev.dateline.console.index.Result;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was published, what was found in it, and where the record lies.
 *
 * @param headline its title, or how its text begins
 * @param article the record, {@code enriched-article}
 * @param headers of the record; empty where it was read from a file
 * @param record where it lies in {@code news.results}
 * @param calendar what its events became
 */
public record ArticleView(
    String headline,
    @JsonRawValue String article,
    Map<String, String> headers,
    Result.@Nullable Place record,
    List<Articles.Claim> calendar) {

  public ArticleView {
    headers = new TreeMap<>(headers);
    calendar = List.copyOf(calendar);
  }

  /** Of what the index holds. */
  public static ArticleView of(Articles.Stored stored) {
    return new ArticleView(
        stored.headline(),
        new String(stored.json(), StandardCharsets.UTF_8),
        stored.headers(),
        stored.place(),
        stored.claims());
  }
}
