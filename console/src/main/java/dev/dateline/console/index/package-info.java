/**
 * The console's query store: a SQLite database made from {@code news.results} or from the archive's
 * files, which is thrown away at the end. Texts lie on disk, not on the heap.
 */
@NullMarked
package dev.dateline.console.index;

import org.jspecify.annotations.NullMarked;
