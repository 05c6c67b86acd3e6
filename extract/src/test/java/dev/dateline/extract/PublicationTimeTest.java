package dev.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateTimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTimeTest {

  private static final String EXPECTED =
      " is no publication date; expected YYYY-MM-DD, or an instant with its offset such as"
          + " 2025-06-20T09:30:00+09:00";

  @ParameterizedTest
  @CsvSource({
    "2025-06-20, 2025-06-20",
    "0001-01-01, 0001-01-01",
    "9999-12-31, 9999-12-31",
    "2024-02-29, 2024-02-29",
    "2025-06-20T09:30:00+09:00, 2025-06-20T09:30:00+09:00",
    "2025-06-20T09:30+09:00, 2025-06-20T09:30:00+09:00",
    "2025-06-20T09:30:00.5Z, 2025-06-20T09:30:00.5Z",
    "2025-06-20t09:30:00z, 2025-06-20T09:30:00Z",
    "2025-06-20T00:30:00-11:00, 2025-06-20T00:30:00-11:00"
  })
  void readsDatesAndInstantsAndWritesThemInOneForm(String value, String written) {
    PublicationTime read = PublicationTime.parse(value);

    assertThat(read).hasToString(written);
    assertThat(PublicationTime.parse(written)).isEqualTo(read);
  }

  @Test
  void referenceDateOfAnInstantIsTheLocalDateInItsOwnOffset() {
    PublicationTime early = PublicationTime.parse("2025-06-20T00:30:00+14:00");

    assertThat(early.date()).isEqualTo(LocalDate.of(2025, 6, 20));
    assertThat(early.toInstant().toInstant()).isEqualTo("2025-06-19T10:30:00Z");
  }

  @Test
  void dateAloneBeginsAtMidnightInUtc() {
    assertThat(PublicationTime.parse("2025-06-20").toInstant()).isEqualTo("2025-06-20T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2025-02-30",
        "2023-02-29",
        "2025-13-01",
        "2025-6-1",
        "20-06-2025",
        "20250620",
        "2025-06-20 ",
        "10000-01-01",
        "-001-01-01",
        "2025-06-20T09:30:00",
        "2025-06-20T24:00:00Z",
        "2025-06-20 09:30:00Z",
        "2025-06-20T09:30:00+0900",
        "2025-W25-5",
        "٢٠٢٥-٠٦-٢٠"
      })
  void refusesWhatIsNoDate(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicationTime.parse(value))
        .withMessage("\"" + value + "\"" + EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01", "0000-12-31T23:59:59Z"})
  void refusesTheYearZero(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicationTime.parse(value))
        .withMessage(
            "\"%s\" is no publication date; expected a year from 1 to 9999",
            value.substring(0, 10));
  }

  @Test
  void refusesAnOffsetWithSeconds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicationTime.parse("2025-06-20T09:30:00+09:00:30"))
        .withMessage(
            "\"2025-06-20T09:30+09:00:30\" is no publication date; expected an offset of hours and"
                + " minutes");
  }

  @Test
  void showsNoMoreThanTheBeginningOfALongValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicationTime.parse("9".repeat(1_000_000)))
        .withMessage("\"" + "9".repeat(35) + "…\"" + EXPECTED);
  }

  @Test
  void refusesADateThatIsNotTheInstantsOwn() {
    OffsetDateTime instant = OffsetDateTime.parse("2025-06-20T00:30:00+09:00");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PublicationTime(LocalDate.of(2025, 6, 19), instant))
        .withMessage("2025-06-20T00:30+09:00 does not lie on 2025-06-19");
  }

  @Property
  void readsWhatItWrites(
      @ForAll @DateTimeRange(min = "0001-01-01T00:00:00", max = "9999-12-31T23:59:59")
          LocalDateTime local,
      @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offsetMinutes) {
    OffsetDateTime instant = local.atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));

    assertThat(PublicationTime.parse(PublicationTime.of(instant).toString()).instant())
        .isEqualTo(instant);
    assertThat(PublicationTime.parse(PublicationTime.of(local.toLocalDate()).toString()).date())
        .isEqualTo(local.toLocalDate());
  }

  @Test
  void dependsOnNeitherLocaleNorZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      assertThat(PublicationTime.parse("2025-06-20")).hasToString("2025-06-20");
      assertThat(PublicationTime.parse("2025-06-20T01:30Z")).hasToString("2025-06-20T01:30:00Z");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
