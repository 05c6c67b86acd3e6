/**
 * The diary: which anniversaries come round, from the events of the archive's files or of the
 * topic, as a table, JSON or iCalendar. Nothing here is stored; it is computed whenever somebody
 * looks.
 */
@NullMarked
package dev.dateline.console.diary;

import org.jspecify.annotations.NullMarked;
