package dev.dateline.producer;

import dev.dateline.producer.input.Place;
import dev.dateline.producer.input.ReadOutcome;
import dev.dateline.topics.Article;
import dev.dateline.topics.ContentHash;
import dev.dateline.topics.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The articles that one run has read, to find two inputs that give one id and version to different
 * articles: the later would silently take the place of the earlier, in an order that nobody chose.
 * The same article twice is no mistake.
 *
 * <p>Of each article 24 bytes of hashes and of its place are kept, some 100 bytes of memory in all;
 * that two ids share the 64 bits of their hash happens once in ten million runs of a million
 * articles. Not thread-safe.
 */
final class SeenArticles {

  private final Map<Long, Seen> seen = new HashMap<>();
  private final Map<String, Integer> fileNumbers = new HashMap<>();
  private final List<String> files = new ArrayList<>();

  private record Seen(long content, int file, long line) {}

  /** A rejection where an article of this id and version was read before and was another. */
  ReadOutcome.@Nullable Rejected clash(ReadOutcome.Accepted accepted) {
    Article article = accepted.article();
    if (article.withdrawn()) {
      return null; // an article and its retraction, or two of them, may well come together
    }
    Place place = accepted.piece().place();
    long name = hash((article.version() + " " + article.id()).getBytes(StandardCharsets.UTF_8));
    long content = hash(Json.write(article));
    Seen before = seen.putIfAbsent(name, new Seen(content, fileNumber(place), place.line()));
    if (before == null || before.content() == content) {
      return null;
    }
    return ReadOutcome.Rejected.at(
        accepted.piece(),
        "id: is \"%s\" in version %d, as of another article of this run, %s; give one of them another id or a higher version"
            .formatted(
                article.id(),
                article.version(),
                new Place(files.get(before.file()), before.line())));
  }

  private int fileNumber(Place place) {
    return fileNumbers.computeIfAbsent(
        place.file(),
        file -> {
          files.add(file);
          return files.size() - 1;
        });
  }

  private static long hash(byte[] bytes) {
    return ByteBuffer.wrap(ContentHash.of(bytes)).getLong();
  }
}
