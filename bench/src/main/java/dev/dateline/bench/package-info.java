/** Benchmarks of Dateline beside its peers and its limits. Nothing of it is shipped. */
@NullMarked
package dev.dateline.bench;

import org.jspecify.annotations.NullMarked;
