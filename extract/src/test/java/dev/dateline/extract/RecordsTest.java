package dev.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.extract.Anniversary.DateBasis;
import dev.dateline.extract.TimeExpression.Type;
import dev.dateline.extract.TimeExpression.Unresolved;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the constructors of the annotations promise to whoever reads them. */
class RecordsTest {

  private static final Mention MENTION = new Mention(4, 11, "signing");

  @Test
  void mentionIsThePieceOfTheTextBetweenItsOffsets() {
    assertThat(Mention.of("the signing", 4, 11)).isEqualTo(MENTION);
    assertThat(Mention.of("a 😀 b", 2, 4).text()).isEqualTo("😀");
  }

  @ParameterizedTest
  @CsvSource({"-1, 6", "4, 4", "4, 3"})
  void refusesOffsetsThatAreNoPlaceInAText(int start, int end) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mention(start, end, "signing"))
        .withMessage("offsets must satisfy 0 <= start < end, but are [" + start + ", " + end + ")");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DatedEvent.Evidence(start, end))
        .withMessageStartingWith("offsets must satisfy");
  }

  @Test
  void refusesATextThatDoesNotFitItsOffsets() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mention(4, 12, "signing"))
        .withMessage("offsets [4, 12) do not fit the text \"signing\"");
  }

  @Test
  void mentionsSortByStartThenByEnd() {
    Mention shorter = new Mention(4, 6, "si");
    Mention earlier = new Mention(0, 3, "the");
    List<Mention> mentions = new ArrayList<>(List.of(MENTION, shorter, earlier));

    mentions.sort(null);

    assertThat(mentions).containsExactly(earlier, shorter, MENTION);
  }

  @Test
  void entityHasAMention() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Entity(
                    "country/kp",
                    Entity.IdBasis.GAZETTEER,
                    EntityType.PLACE,
                    "North Korea",
                    List.of(),
                    "KP",
                    List.of()))
        .withMessage("entity \"country/kp\" has no mention");
  }

  @Test
  void listsAreCopied() {
    List<String> roles = new ArrayList<>(List.of("Foreign Minister"));
    Entity entity =
        new Entity(
            "person/a-b",
            Entity.IdBasis.NAME,
            EntityType.PERSON,
            "A B",
            roles,
            null,
            List.of(MENTION));

    roles.clear();

    assertThat(entity.roles()).containsExactly("Foreign Minister");
    assertThat(entity.mentions()).isUnmodifiable();
  }

  @Test
  void timeExpressionHasEitherAValueOrAReason() {
    assertThat(expression("2025-06-20", null).value()).isEqualTo("2025-06-20");
    assertThat(expression(null, new Unresolved("no anchor")).unresolved()).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> expression(null, null))
        .withMessage("time expression \"Friday\" needs either a value or a reason why it has none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> expression("2025-06-20", new Unresolved("no anchor")))
        .withMessageContaining("either a value or a reason");
  }

  @Test
  void plainTimeExpressionHasNoneOfTheOptionalAttributes() {
    assertThat(
            TimeExpression.of(
                "t1", new Mention(0, 6, "Friday"), Type.DATE, "2025-06-20", "weekday"))
        .isEqualTo(expression("2025-06-20", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void eventHasATitle(String title) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> event(title, List.of(MENTION)))
        .withMessage("the title of an event has 1 to 100 characters: \"" + title + "\"");
  }

  @Test
  void titleOfAnEventHasAtMostAHundredCharacters() {
    assertThat(event("x".repeat(100), List.of(MENTION)).title()).hasSize(100);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> event("x".repeat(101), List.of(MENTION)))
        .withMessageStartingWith("the title of an event has 1 to 100 characters");
  }

  @Test
  void eventHasAMention() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> event("signing", List.of()))
        .withMessage("event \"signing\" has no mention");
  }

  @Test
  void anniversaryHasADateAndItsBasisOrNeither() {
    assertThat(anniversary(1, null, null).date()).isNull();
    assertThat(anniversary(1, "2025-06-19", DateBasis.STATED).date()).isEqualTo("2025-06-19");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> anniversary(1, "2025-06-19", null))
        .withMessage("an anniversary has a date and its basis, or neither");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> anniversary(1, null, DateBasis.STATED))
        .withMessage("an anniversary has a date and its basis, or neither");
  }

  @Test
  void anniversaryCountsFromOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> anniversary(0, null, null))
        .withMessage("ordinal must be 1 or more, but is 0");
  }

  @Test
  void unitsAreLowerCaseWords() {
    assertThat(Anniversary.Unit.values())
        .extracting(Anniversary.Unit::word)
        .containsExactly("year", "month", "week", "day");
  }

  private static TimeExpression expression(
      @Nullable String value, @Nullable Unresolved unresolved) {
    return new TimeExpression(
        "t1",
        0,
        6,
        "Friday",
        Type.DATE,
        value,
        null,
        null,
        null,
        null,
        null,
        null,
        unresolved,
        "weekday");
  }

  private static DatedEvent event(String title, List<Mention> mentions) {
    return new DatedEvent(
        "e1",
        "2024-06-19",
        DatedEvent.Precision.DAY,
        null,
        null,
        DatedEvent.Status.HAPPENED,
        Confidence.HIGH,
        title,
        mentions,
        List.of(),
        List.of(),
        new DatedEvent.Evidence(0, 20));
  }

  private static Anniversary anniversary(
      int ordinal, @Nullable String date, @Nullable DateBasis basis) {
    return new Anniversary(
        "a1",
        "e1",
        ordinal,
        Anniversary.Unit.YEAR,
        "2024-06-19",
        date,
        basis,
        "signing",
        Confidence.HIGH,
        List.of(MENTION),
        null);
  }
}
