/** Happenings with the date that the text gives them; the fourth room of extraction. */
@NullMarked
package dev.dateline.extract.event;

import org.jspecify.annotations.NullMarked;
