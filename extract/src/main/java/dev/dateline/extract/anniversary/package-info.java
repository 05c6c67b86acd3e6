/** Which anniversary of what is marked; the last room of extraction. */
@NullMarked
package dev.dateline.extract.anniversary;

import org.jspecify.annotations.NullMarked;
