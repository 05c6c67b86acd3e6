/**
 * Step two of the sink: materialises {@code news.results} into the JSON files of the archive, and
 * {@code news.dead-letters} into readable files beside them.
 *
 * <p>A consumer polls ({@link dev.dateline.sink.files.MaterializingLoop}); a {@link
 * dev.dateline.sink.files.Materializer} says which files a batch comes to; {@link
 * dev.dateline.sink.files.Staging} brings them into place whole; then the position is committed.
 * Doing a batch again gives the same files, so a crash at any point costs only time.
 */
@NullMarked
package dev.dateline.sink.files;

import org.jspecify.annotations.NullMarked;
