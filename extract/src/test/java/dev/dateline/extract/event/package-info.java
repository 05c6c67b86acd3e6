/** Tests of the package. */
@NullMarked
package dev.dateline.extract.event;

import org.jspecify.annotations.NullMarked;
