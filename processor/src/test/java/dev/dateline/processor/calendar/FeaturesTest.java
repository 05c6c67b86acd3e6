package dev.dateline.processor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Extractor;
import dev.dateline.topics.Article;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeaturesTest {

  private static final Extractor EXTRACTOR = Extractor.create();

  /** It stands in the titles of all events of the year, which would all be alike by it. */
  @Test
  void takesTheNumberOfTheYearForNoName() {
    Claim claim = claim("A court in Oslo spoke of the 1998 Merse Bridge bombing of Route 1997.");
    assertThat(claim.date()).isEqualTo("1998");
    assertThat(claim.title()).contains("1998");
    assertThat(claim.features()).contains("w:1998").doesNotContain("n:1998");
    assertThat(claim.context()).doesNotContain("n:1998", "w:1998").contains("n:1997");
  }

  @Test
  void knowsTheCountryOfANationsAdjective() {
    Claim claim = claim("The Pakistani general election was held on May 2, 1998.");
    assertThat(claim.features()).contains("p:pakistani", "p:@PK");
  }

  /** Many elections of a year are general ones, and many sums have a "2" or a "100" in them. */
  @Test
  void takesPartsOfManyNamesForWords() {
    Claim claim = claim("The Pakistani General Election was held on May 2, 2010.");
    assertThat(claim.features()).contains("w:general").doesNotContain("n:general", "n:election");
    claim = claim("The Lund Bank awarded $2.1 million to Carl Moss on May 2, 2010.");
    assertThat(claim.features()).noneMatch(feature -> feature.matches("n:\\d+"));
  }

  @Test
  void takesTheTownOfATreatyForItsName() {
    Claim claim = claim("ROME - Six nations signed the Treaty of Rome on May 2, 1957.");
    assertThat(claim.features()).contains("n:rome").doesNotContain("p:rome");
    claim = claim("Two parties signed the Rome agreement on May 2, 1957.");
    assertThat(claim.features()).contains("n:rome").doesNotContain("p:rome");
  }

  @Test
  void knowsWhoseIndependenceItIs() {
    Claim claim = claim("Guests marked the 50th anniversary of Senegal's independence.");
    assertThat(claim.features()).contains("p:senegal", "p:@SN");
    claim =
        claim(
            "With a guest of Niger, Nigeria marked the 50th anniversary of Nigeria's"
                + " independence.");
    assertThat(claim.features()).contains("p:@NG").doesNotContain("p:@NE");
    claim = claim("Senegal gained independence from France in 1960.");
    assertThat(claim.features()).contains("p:@SN").doesNotContain("p:@FR", "p:france");
  }

  /** Two states of one country hold two elections. */
  @Test
  void knowsWhichPartOfACountryVotes() {
    Claim claim = claim("The Ohio gubernatorial election was held on May 2, 2010.");
    assertThat(claim.features()).contains("p:@us/ohio");
    claim = claim("The bridge of Ohio collapsed on May 2, 2010.");
    assertThat(claim.features()).doesNotContain("p:@us/ohio");
  }

  /** Whoever attacks every week is no name of one attack, but of what he founded. */
  @Test
  void takesTheNameOfAnAttackerForAWord() {
    Claim claim = claim("Hezbollah attacked a post near Kelby on May 2, 2010.");
    assertThat(claim.features()).contains("w:hezbollah").doesNotContain("n:hezbollah");
    claim = claim("Hezbollah was founded in 1985.");
    assertThat(claim.features()).contains("n:hezbollah");
  }

  private static Claim claim(String body) {
    Article article =
        Json.read(
            Json.write(Map.of("id", "a", "published", "2012-05-06", "version", 1, "body", body)),
            Article.class);
    List<Claim> claims =
        ArticleClaims.of(EnrichedArticle.of(article, EXTRACTOR.extract(body, article.published())));
    assertThat(claims).hasSize(1);
    return claims.get(0);
  }
}
