package dev.dateline.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.processor.ProcessorSettings.CalendarSwitch;
import dev.dateline.topics.Sizes;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessorSettingsTest {

  private static final Path STATE = Path.of("state");

  @Test
  void hasADefaultForEverything() {
    ProcessorSettings settings = ProcessorSettings.defaults(STATE);

    assertThat(settings.stateDirectory()).isEqualTo(STATE);
    assertThat(settings.threads())
        .isEqualTo(Math.min(6, Runtime.getRuntime().availableProcessors()));
    assertThat(settings.commitInterval()).isEqualTo(Duration.ofMillis(100));
    assertThat(settings.maxOutputBytes()).isEqualTo(32 * 1024 * 1024);
    assertThat(settings.calendar()).isEqualTo(CalendarSwitch.ON);
  }

  @Test
  void reportsAllProblemsTogether() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ProcessorSettings(STATE, 0, Duration.ofNanos(1), 16_383, CalendarSwitch.ON))
        .withMessage(
            "threads: is \"0\"; expected 1 or more; "
                + "commit interval: is \"PT0.000000001S\"; expected 1 ms or more, such as 100 ms; "
                + "max output bytes: is \"16383\"; expected 16384 to 33554432");
  }

  @Test
  void refusesALimitThatTheTopicDoesNotTake() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ProcessorSettings(
                    STATE, 1, Duration.ofMillis(1), Sizes.MAX_OUTPUT_BYTES + 1, CalendarSwitch.ON))
        .withMessage("max output bytes: is \"33554433\"; expected 16384 to 33554432");
  }

  @Test
  void takesTheBounds() {
    assertThat(new ProcessorSettings(STATE, 1, Duration.ofMillis(1), 16_384, CalendarSwitch.ON))
        .isNotNull();
    assertThat(
            new ProcessorSettings(
                STATE, 1, Duration.ofMillis(1), Sizes.MAX_OUTPUT_BYTES, CalendarSwitch.ON))
        .isNotNull();
  }
}
