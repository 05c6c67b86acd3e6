/** Time expressions and their values; the third room of extraction. */
@NullMarked
package dev.dateline.extract.time;

import org.jspecify.annotations.NullMarked;
