package dev.dateline.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.AnnotationsAssert;
import dev.dateline.extract.Entity;
import dev.dateline.extract.text.Tokenizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text. */
class EntityPropertiesTest {

  private static final int MILLION = 1_000_000;
  private static final EntityRecognizer RECOGNIZER = EntityRecognizer.create();

  @Property(tries = 1500)
  void isWellFormedAndDeterministicOnWordsInAnyOrder(@ForAll("texts") String text) {
    List<Entity> entities = RECOGNIZER.recognize(Tokenizer.tokenize(text));

    AnnotationsAssert.assertEntities(entities, text);
    assertThat(RECOGNIZER.recognize(Tokenizer.tokenize(text))).isEqualTo(entities);
  }

  @Property(tries = 500)
  void isWellFormedOnAnyUnicode(@ForAll String text) {
    AnnotationsAssert.assertEntities(RECOGNIZER.recognize(Tokenizer.tokenize(text)), text);
  }

  @Example
  void endsOnAMillionCharactersOfOneThing() {
    for (String unit :
        List.of(
            "a",
            "A",
            "Kim ",
            "Kim-",
            "North Korea ",
            "the North ",
            "President ",
            "of ",
            "X & ",
            "al-",
            "Bank of ",
            "de ",
            "John Smith, ",
            "<b>Paris</b>",
            "john smith of new york ",
            "JOHN SMITH OF NEW YORK ",
            "\u0645\u062D\u0645\u062F ",
            "\uD83D\uDE00")) {
      String text = unit.repeat(MILLION / unit.length());

      assertThat(RECOGNIZER.recognize(Tokenizer.tokenize(text))).isNotNull();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "Kim",
            "Jong-un",
            "North",
            "Korea",
            "Korea-Russia",
            "the",
            "The",
            "President",
            "of",
            "and",
            "&",
            "Bank",
            "Ministry",
            "Foreign",
            "U.S.",
            "U.S.-led",
            "'s",
            ".",
            ",",
            "(",
            ")",
            "KCNA",
            "bin",
            "al-Assad",
            "de",
            "Jr.",
            "treaty",
            "War",
            "Monday",
            "said",
            "leader",
            "John",
            "Smith",
            "J.",
            "Russian",
            "to",
            "in",
            "Moscow",
            "\n\n",
            "\uD83D\uDE00",
            "\uD83D",
            "I",
            "No",
            "Ambassador",
            "HTML",
            "<p>",
            "\u05D0\u05D1",
            "New York Times",
            "Jordan")
        .list()
        .ofMaxSize(30)
        .map(words -> String.join(" ", words));
  }
}
