package dev.dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.text.Tokenizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimeTaggerPropertiesTest {

  private static final TimeTagger TAGGER = TimeTagger.create();

  /** Pieces that make rules begin and break off in every way. */
  private static final String[] PIECES = {
    "Friday",
    "last",
    "next",
    "the",
    "June",
    "May",
    "8",
    "31",
    "1989",
    "89",
    "12,000",
    "'",
    "s",
    "-",
    "/",
    ":",
    ".",
    ",",
    "a",
    "two",
    "twenty",
    "hundred",
    "third",
    "quarter",
    "year",
    "years",
    "ago",
    "earlier",
    "later",
    "before",
    "of",
    "to",
    "and",
    "half",
    "p.m.",
    "EST",
    "now",
    "every",
    "week",
    "century",
    "fiscal",
    "early",
    "end",
    "decade",
    "1990s",
    "seconds",
    "will",
    "left",
    "\n\n",
    "\u00a0",
    "\u2013",
    "\ud83d\ude00",
    "night",
    "noon",
    "Christmas",
    "tomorrow",
    "old",
    "few"
  };

  @Provide
  Arbitrary<String> almostDates() {
    return Arbitraries.of(PIECES).list().ofMaxSize(40).flatMap(TimeTaggerPropertiesTest::joined);
  }

  private static Arbitrary<String> joined(List<String> pieces) {
    return Arbitraries.of(" ", "", "-").map(separator -> String.join(separator, pieces));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(-700_000, 2_932_000)
        .map(LocalDate::ofEpochDay)
        .filter(day -> day.getYear() >= 1 && day.getYear() <= 9999);
  }

  private static List<TimeExpression> tag(String text, LocalDate day) {
    return TAGGER.tag(Tokenizer.tokenize(text), PublicationTime.of(day));
  }

  @Property
  void anyTextIsReadInOrderWithExactOffsets(@ForAll String text, @ForAll("days") LocalDate day) {
    assertWellFormed(text, tag(text, day));
  }

  @Property
  void almostDatesAreReadInOrderWithExactOffsets(
      @ForAll("almostDates") String text, @ForAll("days") LocalDate day) {
    assertWellFormed(text, tag(text, day));
  }

  @Property
  void theSameTextReadsTheSame(@ForAll("almostDates") String text) {
    LocalDate day = LocalDate.of(2012, 8, 15);
    assertThat(tag(text, day)).isEqualTo(tag(text, day));
  }

  @Property
  void aCalendarValueReadsBackAsItself(@ForAll("days") LocalDate day, @ForAll Granularity kind) {
    Optional<CalendarValue> made = of(kind, day);
    made.ifPresent(
        value -> {
          assertThat(CalendarValue.parse(value.toString())).contains(value);
          assertThat(value.first()).isBeforeOrEqualTo(value.last());
        });
  }

  @Provide
  Arbitrary<String> almostValues() {
    return Arbitraries.strings().withChars("0129-QHWSPUFIXTE:").ofMaxLength(12);
  }

  @Property
  void anyStringIsAValueThatReadsBackOrNone(@ForAll("almostValues") String value) {
    CalendarValue.parse(value)
        .ifPresent(read -> assertThat(CalendarValue.parse(read.toString())).contains(read));
  }

  /** Weeks and winters at the ends of the calendar may begin outside it. */
  private static Optional<CalendarValue> of(Granularity kind, LocalDate day) {
    return day.getYear() < 2 || day.getYear() > 9998
        ? Optional.empty()
        : Optional.of(CalendarValue.of(kind, day));
  }

  private static void assertWellFormed(String text, List<TimeExpression> found) {
    int last = 0;
    int number = 1;
    for (TimeExpression one : found) {
      assertThat(one.start()).isGreaterThanOrEqualTo(last);
      assertThat(text.substring(one.start(), one.end())).isEqualTo(one.text());
      assertThat(one.text()).isEqualTo(one.text().strip());
      assertThat(one.id()).isEqualTo("t" + number++);
      last = one.end();
    }
  }
}
