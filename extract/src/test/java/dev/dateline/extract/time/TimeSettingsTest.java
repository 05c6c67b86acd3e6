package dev.dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Provenance;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "en-US, , MONTH_FIRST",
    "en_us, , MONTH_FIRST",
    "en-Latn-US-x-desk, , MONTH_FIRST",
    "en-PH, , MONTH_FIRST",
    "en-GB, , DAY_FIRST",
    "en-GB-oxendict, , DAY_FIRST",
    "en-KR, , DAY_FIRST",
    "en-001, , DAY_FIRST",
    "en-CA, , UNKNOWN",
    "en, , UNKNOWN",
    "en, Associated Press, MONTH_FIRST",
    "en, ' ASSOCIATED PRESS ', MONTH_FIRST",
    "en, BBC News, DAY_FIRST",
    "en-US, BBC News, MONTH_FIRST",
    "en, Reuters, UNKNOWN",
    "en, '', UNKNOWN",
    "fr-FR, , UNKNOWN",
    "no tag at all, , UNKNOWN"
  })
  void takeTheOrderFromTheRegionElseFromTheSource(
      String language, String source, TimeSettings.NumericOrder order) {
    assertThat(TimeSettings.of(new Provenance(language, source)).numericOrder()).isEqualTo(order);
  }

  @Test
  void doNotDependOnTheLocale() {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(TimeSettings.of(new Provenance("en", "UNITED PRESS INTERNATIONAL")).numericOrder())
          .isEqualTo(TimeSettings.NumericOrder.MONTH_FIRST);
    } finally {
      Locale.setDefault(locale);
    }
  }
}
