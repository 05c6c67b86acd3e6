package dev.dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Annotations;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.Mention;
import dev.dateline.extract.PublicationTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Holds for any text at all. */
class EventPropertiesTest {

  private static final Extractor EXTRACTOR = Extractor.create();
  private static final PublicationTime PUBLISHED = PublicationTime.parse("2024-02-29");

  /** What an earlier run of the properties found: a comma at the very beginning of the text. */
  @Example
  void aTextMayBeginWithAComma() {
    check(", Moscow Thursday signed");
    check(", Pyongyang signing June 19, 2024");
  }

  @Example
  void aTextMayEndWhereAClauseWouldBegin() {
    check("centenary of that");
    check("anniversary since that");
  }

  @Property(tries = 300)
  void anyUnicodeIsWellFormed(@ForAll String text) {
    check(text);
  }

  @Property(tries = 400)
  void anyOrderOfTellingWordsIsWellFormed(@ForAll("news") String text) {
    check(text);
  }

  @Provide
  Arbitrary<String> news() {
    return Arbitraries.of(
            "On",
            "Thursday",
            ",",
            "Pyongyang",
            "and",
            "Moscow",
            "marked",
            "the",
            "first",
            "50th",
            "anniversary",
            "of",
            "its",
            "signing",
            "treaty",
            "which",
            "was",
            "signed",
            "in",
            "June 19, 2024",
            "1953",
            ".",
            "years",
            "since",
            "100",
            "days",
            "today",
            "'s",
            "his",
            "turned",
            "75",
            "died",
            "(",
            "\"",
            "jubilee",
            "golden",
            "will",
            "eve",
            "a day",
            "before",
            "after",
            "Feb. 29, 1960",
            "\uD83D\uDE00")
        .list()
        .ofMaxSize(40)
        .map(words -> String.join(" ", words));
  }

  private static void check(String text) {
    Annotations found = EXTRACTOR.extract(text, PUBLISHED);
    assertThat(EXTRACTOR.extract(text, PUBLISHED)).isEqualTo(found);
    for (DatedEvent event : found.events()) {
      checkMentions(text, event.mentions());
      assertThat(event.evidence().end()).isLessThanOrEqualTo(text.length());
    }
    List<String> ids = found.events().stream().map(DatedEvent::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
    for (Anniversary anniversary : found.anniversaries()) {
      checkMentions(text, anniversary.mentions());
      assertThat(anniversary.event())
          .satisfiesAnyOf(e -> assertThat(e).isNull(), e -> assertThat(ids).contains(e));
      assertThat(anniversary.title()).hasSizeBetween(1, DatedEvent.MAX_TITLE_LENGTH);
    }
  }

  private static void checkMentions(String text, List<Mention> mentions) {
    assertThat(mentions).isSorted();
    for (Mention mention : mentions) {
      assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
    }
  }
}
