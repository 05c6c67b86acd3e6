/** Reads a topic for people and for scripts: {@code dateline consume}. */
@NullMarked
package dev.dateline.cli.consume;

import org.jspecify.annotations.NullMarked;
