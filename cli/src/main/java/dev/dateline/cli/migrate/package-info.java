/**
 * Changes the number of partitions: the log is copied, article by article in the order of its keys,
 * into topics with another number, and everything that follows from it is left to be made anew.
 */
@NullMarked
package dev.dateline.cli.migrate;

import org.jspecify.annotations.NullMarked;
