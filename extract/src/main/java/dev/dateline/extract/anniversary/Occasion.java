package dev.dateline.extract.anniversary;

import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.TokenSpan;
import org.jspecify.annotations.Nullable;

/**
 * What an anniversary is of.
 *
 * @param title of it
 * @param words where it stands; the cue itself where it does not stand anywhere
 * @param head the token of the happening, or the first of the words
 * @param kin its group; null where no word of a happening is among the words
 * @param base its date in the text; null where there is none
 * @param hasYear whether the text gives the year of the base
 * @param event index of the dated event that it was found to be; -1 for none
 */
record Occasion(
    String title,
    TokenSpan words,
    int head,
    @Nullable String kin,
    @Nullable DateValue base,
    boolean hasYear,
    int event) {

  Occasion withBase(DateValue known, boolean year) {
    return new Occasion(title, words, head, kin, known, year, event);
  }

  Occasion withKin(String group) {
    return new Occasion(title, words, head, group, base, hasYear, event);
  }

  Occasion withTitle(String other) {
    return new Occasion(other, words, head, kin, base, hasYear, event);
  }

  /** What another phrase says of it, with the date that is known of this one. */
  Occasion toldAs(Occasion other) {
    return new Occasion(other.title, other.words, other.head, other.kin, base, hasYear, event);
  }

  Occasion withEvent(String eventTitle, DateValue known, int index) {
    return new Occasion(eventTitle, words, head, kin, known, true, index);
  }
}
