/** Tests of the package. */
@NullMarked
package dev.dateline.extract.anniversary;

import org.jspecify.annotations.NullMarked;
