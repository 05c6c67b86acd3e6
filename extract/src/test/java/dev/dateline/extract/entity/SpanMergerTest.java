package dev.dateline.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.EntityType;
import dev.dateline.extract.Mention;
import dev.dateline.extract.text.Tokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the tagger alone does not see, and the rules alone do not know. */
class SpanMergerTest {

  private static final EntityRecognizer RECOGNIZER = EntityRecognizer.create();

  private static List<String> mentions(String text, EntityType type) {
    return RECOGNIZER.recognize(Tokenizer.tokenize(text)).stream()
        .filter(entity -> entity.type() == type)
        .flatMap(entity -> entity.mentions().stream())
        .map(Mention::text)
        .toList();
  }

  @Test
  void findsPeopleWhomNoListKnows() {
    assertThat(mentions("The goal was scored by Xandra Quillivray.", EntityType.PERSON))
        .containsExactly("Xandra Quillivray");
  }

  @Test
  void takesNobodyFromAnAddress() {
    assertThat(mentions("Write to RobBrnglsn@example.com today.", EntityType.PERSON)).isEmpty();
    assertThat(mentions("Write to RobBrnglsn@example.com today.", EntityType.ORGANIZATION))
        .isEmpty();
  }

  @Test
  void keepsEachSideOfAHyphen() {
    assertThat(mentions("North Korea-Russia ties grew.", EntityType.PLACE))
        .containsExactly("North Korea", "Russia");
  }

  @Test
  void keepsNationalitiesEventsAndAgreements() {
    assertThat(mentions("Iraqi forces left.", EntityType.NATIONALITY)).containsExactly("Iraqi");
    assertThat(mentions("The Korean War began.", EntityType.EVENT)).containsExactly("Korean War");
    assertThat(mentions("They left the Paris Agreement.", EntityType.AGREEMENT))
        .containsExactly("Paris Agreement");
  }

  @Test
  void readsTextInSmallLetters() {
    assertThat(mentions("i moved to california last year", EntityType.PLACE))
        .containsExactly("california");
  }

  @Test
  void takesNobodyFromAnAddressThatIsCutAtItsFullStop() {
    String text = "Write to Jane.Roe@example.com or to http://John.Brown.example.org today.";

    assertThat(mentions(text, EntityType.PERSON)).isEmpty();
  }

  @Test
  void leavesTitlesOutOfNames() {
    String text = "Secretary of State Hillary Clinton left. The Secretary of Defense stayed.";

    assertThat(mentions(text, EntityType.PERSON)).containsExactly("Hillary Clinton");
    assertThat(mentions(text, EntityType.ORGANIZATION)).isEmpty();
  }

  @Test
  void takesRegionsForPlaces() {
    assertThat(mentions("Shells fell on Rivne Oblast and Kharkiv Oblast.", EntityType.PLACE))
        .containsExactly("Rivne Oblast", "Kharkiv Oblast");
  }

  @Test
  void findsAbbreviationsThatAreExplained() {
    String text =
        "The Disabilities Research Trust (DRT) opened in Leeds. Later DRT moved to Hull (GB).";

    assertThat(mentions(text, EntityType.ORGANIZATION))
        .containsExactly("Disabilities Research Trust", "DRT", "DRT");
  }

  @Test
  void knowsTheStatesByTheirAbbreviations() {
    for (String state : List.of("Ala.", "Conn.", "Fla.", "Mass.", "Mich.", "N.H.", "Pa.", "Wis.")) {
      assertThat(mentions("He moved to Springfield, " + state + ", in May.", EntityType.PLACE))
          .as(state)
          .contains("Springfield", state);
    }
  }

  /** After Krishnan and Manning: one name, one thing. */
  @Test
  void makesOneThingOfOneName() {
    String text =
        "Barack Obama spoke. Obama left. Shares of Obama rose on Monday, analysts at Obama said.";

    assertThat(mentions(text, EntityType.ORGANIZATION)).isEmpty();
  }
}
