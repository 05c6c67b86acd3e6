/** The metrics of a long-running process: their names, and where their values come from. */
@NullMarked
package dev.dateline.cli.metrics;

import org.jspecify.annotations.NullMarked;
