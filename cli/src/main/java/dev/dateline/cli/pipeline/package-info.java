/** The whole pipeline in one process: its stages, the barrier that ends a run, and its books. */
@NullMarked
package dev.dateline.cli.pipeline;

import org.jspecify.annotations.NullMarked;
