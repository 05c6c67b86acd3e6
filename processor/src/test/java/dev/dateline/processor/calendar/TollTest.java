package dev.dateline.processor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TollTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A bomb exploded at the station, killing at least 40 people. | 40",
        "The earthquake killed about 1,200 people in the province. | 1200",
        "More than 300 villagers were killed in the flood. | 300",
        "Twenty miners died in the collapse. | 20",
        "The storm left 85 dead and thousands homeless. | 85",
        "The attack claimed the lives of 31 passengers. | 31",
        "The ferry sank; hundreds of passengers drowned. | 200",
        "Rescuers put the death toll at 64. | 64",
        "An estimated 3 million people died in the famine. | 3000000",
        "The fire killed all 118 crew members. | 118",
        "The raid killed 12 and injured 240 people. | 12",
        // What is no toll.
        "The storm left 85 people homeless. | 0",
        "Police arrested 40 people. | 0",
        "The company claimed 300 customers. | 0",
        "He was killed in 1987. | 0",
        "It was the bombing of a bus in 2012 that killed the driver. | 0",
        "The flood of 2012 that killed 1,250 people is remembered. | 1250",
        "About 500 people were injured. | 0",
        "Two police officers died. | 0",
        "The death of 12-year-old Carl Moss is remembered. | 0",
        "The disease killed about 4,000 more women than men. | 0",
        "The wave killed 40 more people. | 40",
      })
  void readsHowManyDied(String sentence, int dead) {
    assertThat(Toll.of(sentence)).isEqualTo(dead);
  }
}
