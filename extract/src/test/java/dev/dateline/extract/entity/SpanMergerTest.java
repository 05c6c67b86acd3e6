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
}
