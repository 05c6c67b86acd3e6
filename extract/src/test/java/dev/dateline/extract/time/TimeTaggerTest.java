package dev.dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.text.Tokenizer;
import dev.dateline.extract.time.TimeSettings.NumericOrder;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class TimeTaggerTest {

  private static final TimeTagger TAGGER = TimeTagger.create();

  private static List<TimeExpression> tag(TimeTagger tagger, String text, String published) {
    return tagger.tag(Tokenizer.tokenize(text), PublicationTime.parse(published));
  }

  private static TimeExpression only(String text) {
    List<TimeExpression> found = tag(TAGGER, text, "2012-08-15");
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void takesTheDayOfAnInstantInItsOwnOffset() {
    assertThat(tag(TAGGER, "He left today.", "2025-06-20T00:30:00+09:00"))
        .extracting(TimeExpression::value)
        .containsExactly("2025-06-20");
  }

  @Test
  void numbersExpressionsInOrderAndNamesTheirRules() {
    List<TimeExpression> found =
        tag(TAGGER, "On Friday, June 8, 2012, and for two weeks.", "2012-08-15");
    assertThat(found).extracting(TimeExpression::id).containsExactly("t1", "t2");
    assertThat(found).extracting(TimeExpression::rule).containsExactly("date", "duration");
  }

  @Test
  void saysWhyAnImpossibleDateHasNoValue() {
    TimeExpression found = only("It is due on February 30, 2013.");
    assertThat(found.value()).isNull();
    assertThat(found.unresolved()).isNotNull();
    assertThat(found.unresolved().reason()).contains("February 30, 2013");
  }

  @Test
  void readsAmbiguousNumericDatesAsTheSettingsSay() {
    String text = "The form said 03/04/2012.";
    TimeTagger american = TAGGER.with(new TimeSettings(NumericOrder.MONTH_FIRST));
    TimeTagger british = TAGGER.with(new TimeSettings(NumericOrder.DAY_FIRST));
    assertThat(tag(american, text, "2012-08-15").get(0).value()).isEqualTo("2012-03-04");
    assertThat(tag(british, text, "2012-08-15").get(0).value()).isEqualTo("2012-04-03");
    assertThat(only(text).unresolved()).isNotNull();
  }

  @Test
  void anchorsWhatCountsFromTheDateBefore() {
    List<TimeExpression> found =
        tag(TAGGER, "He was shot on June 8 and died two days later.", "2012-08-15");
    assertThat(found.get(1).anchor()).isEqualTo("t1");
  }

  @Test
  void linksALengthToItsEnds() {
    TimeExpression length =
        tag(TAGGER, "It was closed for three days from June 8 to June 10.", "2012-08-15").get(0);
    assertThat(length.beginPoint()).isEqualTo("t2");
    assertThat(length.endPoint()).isEqualTo("t3");
  }

  @Test
  void givesSetsTheirQuantifierAndFrequency() {
    assertThat(only("They meet every Tuesday.").quant()).isEqualTo("EVERY");
    assertThat(only("They meet each month.").quant()).isEqualTo("EACH");
    assertThat(only("They meet twice a week.").freq()).isEqualTo("2X");
  }

  @Test
  void findsNothingInAnEmptyText() {
    assertThat(tag(TAGGER, "", "2012-08-15")).isEmpty();
  }

  @Test
  void staysInsideTheCalendarAtItsEnds() {
    assertThat(tag(TAGGER, "He left 12 years ago.", "0003-01-01"))
        .extracting(TimeExpression::value)
        .containsExactly((String) null);
    assertThat(tag(TAGGER, "He leaves next century.", "9999-12-31")).isEmpty();
  }

  @Test
  void readsTheSameUnderAnotherLocaleAndZone() {
    String text = "IT RAINED ON FRIDAY, IN APRIL 2011 AND in the fall of 1990 at 7:15 P.M. GMT.";
    List<TimeExpression> expected = tag(TAGGER, text, "2012-08-15");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(tag(TimeTagger.create(), text, "2012-08-15")).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(expected)
        .extracting(TimeExpression::value)
        .containsExactly("2012-08-10", "2011-04", "1990-FA", "2012-08-15T19:15Z");
  }
}
