package dev.dateline.processor.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Extractor;
import dev.dateline.topics.Article;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bundles of {@code bundles.jsonl}, written before the rules that they are held against: read
 * by the extractor itself, corrected and withdrawn, and put together by the calendar.
 *
 * <p>A line is a bundle: {@code articles}, of which later versions replace earlier ones and
 * retractions withdraw; {@code events} that must come out; {@code apart}, pairs of them that must
 * not become one; {@code noEvent}, what must not be in the calendar.
 */
class BundleGoldTest {

  private static final Extractor EXTRACTOR = Extractor.create();

  /**
   * Bundles of which an article tells in a way that the extractor does not read yet (a treaty "was
   * amended and signed again"). One that comes right must leave the list.
   */
  private static final Set<String> NOT_READ_YET = Set.of("c19");

  @ParameterizedTest
  @MethodSource("bundles")
  void comesToTheCalendarThatABundleTellsOf(Bundle bundle) {
    Calendar calendar = Calendar.of(claims(bundle));

    List<String> faults = BundleScore.faults(bundle, calendar);
    assertThat(faults.isEmpty())
        .as("%s %s%n%s", bundle, faults, BundleScore.describe(calendar))
        .isEqualTo(!NOT_READ_YET.contains(bundle.id()));
  }

  /**
   * Whole reports of agencies, written by others than the rules. What is wrong with the rest is
   * mostly that an article tells its event in a way that is not read yet; nearly nothing is told
   * too much.
   */
  @Test
  void comesToMostCalendarsOfTheWire() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> tooMuch = new ArrayList<>();
    List<Bundle> all = read("wire-bundles.jsonl").toList();
    for (Bundle bundle : all) {
      List<String> faults = BundleScore.faults(bundle, Calendar.of(claims(bundle)));
      faults.forEach(fault -> wrong.add(bundle.id() + " " + fault));
      faults.stream().filter(fault -> fault.startsWith("unwanted")).forEach(tooMuch::add);
    }
    long bundles = wrong.stream().map(fault -> fault.substring(0, 4)).distinct().count();
    assertThat(bundles).as("wrong: %s", wrong).isLessThanOrEqualTo(all.size() * 38L / 100);
    assertThat(tooMuch).hasSizeLessThanOrEqualTo(2);
  }

  /** By five other hands; the rules were changed in the light of two thirds of them. */
  @Test
  void comesToMostCalendarsOfOtherHands() throws IOException {
    assertThat(wrong("other-bundles.jsonl")).hasSizeLessThanOrEqualTo(16);
  }

  /** The third of them that nobody looked into. */
  @Test
  void comesToHalfOfTheCalendarsThatNobodyLookedInto() throws IOException {
    assertThat(wrong("unread-bundles.jsonl")).hasSizeLessThanOrEqualTo(20);
  }

  private static List<String> wrong(String resource) throws IOException {
    return read(resource)
        .filter(bundle -> !BundleScore.faults(bundle, Calendar.of(claims(bundle))).isEmpty())
        .map(Bundle::id)
        .toList();
  }

  private static List<Claim> claims(Bundle bundle) {
    Map<String, Bundle.Edition> current = new LinkedHashMap<>();
    bundle.articles().forEach(edition -> current.put(edition.id(), edition));
    List<Claim> claims = new ArrayList<>();
    for (Bundle.Edition edition : current.values()) {
      if (!edition.isRetracted()) {
        Article article = Json.read(Json.write(edition.asArticle()), Article.class);
        claims.addAll(
            ArticleClaims.of(
                EnrichedArticle.of(
                    article,
                    EXTRACTOR.extract(String.valueOf(article.body()), article.published()))));
      }
    }
    return claims;
  }

  static Stream<Bundle> bundles() throws IOException {
    return read("bundles.jsonl");
  }

  private static Stream<Bundle> read(String resource) throws IOException {
    try (InputStream in = BundleGoldTest.class.getResourceAsStream(resource)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      return text
          .lines()
          .map(line -> Json.read(line.getBytes(UTF_8), Bundle.class))
          .toList()
          .stream();
    }
  }
}
