package dev.dateline.processor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts of later days tell an event for its own sake. */
class EventSourcesTest {

  /**
   * An event of 5 May 2001, told on a day, in some routine or none: is it told after 30 days? After
   * a year?
   */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2001-05-20,           , 0, 0
          2001-08-01,           , 1, 0
          2003-08-01,           , 1, 1
          2001-08-01, parliament, 0, 0
          2003-08-01, parliament, 1, 1
          2001-08-01, offices   , 0, 0
          2003-08-01, offices   , 1, 1
          2003-08-01, courts    , 0, 0
          2003-08-01, business  , 0, 0
          """)
  void countsWhatIsToldLater(String published, @Nullable String routine, int later, int longAfter) {
    EventSources sources =
        new EventSources(
            Stream.of(claim("first", "2001-05-06", null), claim("second", published, routine))
                .toList());
    assertThat(sources.told("2001-05-05", List.of(), Prominence.LATER_DAYS)).isEqualTo(later);
    assertThat(sources.told("2001-05-05", List.of(), Prominence.LONG_DAYS)).isEqualTo(longAfter);
    assertThat(sources.toldInPassing("2001-05-05")).isEqualTo(routine == null ? 0 : longAfter);
  }

  /** What a text says in doubt it says in passing, unless another of its claims is sure. */
  @Test
  void takesWhatIsDoubtfulForSaidInPassing() {
    Claim sure = claim("sure", "2003-08-01", null);
    Claim weak = EvidenceBuilder.weak(claim("weak", "2003-08-01", null));
    EventSources sources = new EventSources(List.of(sure, weak));
    assertThat(sources.told("2001-05-05", List.of(), Prominence.LONG_DAYS)).isEqualTo(2);
    assertThat(sources.toldInPassing("2001-05-05")).isEqualTo(1);
    assertThat(
            new EventSources(List.of(sure, EvidenceBuilder.weak(sure))).toldInPassing("2001-05-05"))
        .isZero();
  }

  private static Claim claim(String article, String published, @Nullable String routine) {
    return EvidenceBuilder.claim(
        article, published, "found", "founding of Alpha", List.of("n:alpha"), routine);
  }
}
