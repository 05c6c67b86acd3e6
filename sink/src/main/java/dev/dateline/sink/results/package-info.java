/**
 * Step one of the sink: compares every enriched article, event and observed anniversary with the
 * last committed result of its key, and publishes to {@code news.results} only what differs, in one
 * transaction with the offsets and the memory of what was published.
 */
@NullMarked
package dev.dateline.sink.results;

import org.jspecify.annotations.NullMarked;
