/**
 * Replay: articles are found in a source, set down in a plan on disk, sent to {@code
 * news.articles.replay} at a pace, and what came of them is reported. The plan outlives a kill, so
 * that the same command goes on where it stopped.
 */
@NullMarked
package dev.dateline.cli.replay;

import org.jspecify.annotations.NullMarked;
