/**
 * From the claims of articles to one calendar: which claims tell of one event, which events of
 * different dates are plainly one, and the stream of changes that keeps the calendar current.
 *
 * <p>{@link dev.dateline.processor.calendar.Calendar} is the calendar as a pure function of all
 * claims; {@link dev.dateline.processor.calendar.CalendarTopology} comes to the same state by small
 * steps.
 */
@NullMarked
package dev.dateline.processor.calendar;

import org.jspecify.annotations.NullMarked;
