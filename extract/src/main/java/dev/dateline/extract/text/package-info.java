/** Sentences and tokens with exact UTF-16 offsets; the first room of extraction. */
@NullMarked
package dev.dateline.extract.text;

import org.jspecify.annotations.NullMarked;
