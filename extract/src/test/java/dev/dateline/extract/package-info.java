/** Tests. */
@NullMarked
package dev.dateline.extract;

import org.jspecify.annotations.NullMarked;
