/**
 * What keeps the index up to date: the reader of the topics, the reader of an archive, and the feed
 * of changes for those who watch.
 */
@NullMarked
package dev.dateline.console.live;

import org.jspecify.annotations.NullMarked;
