package dev.dateline.processor.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A link found or gone, on its way to the date of the event that it is about.
 *
 * @param row of the date's links; see {@link EventLink#row()}, with the key that it was found under
 * @param link null where it is gone
 */
record LinkChange(String row, @Nullable EventLink link) {}
