/** Tests of the package. */
@NullMarked
package dev.dateline.bench.pipeline;

import org.jspecify.annotations.NullMarked;
