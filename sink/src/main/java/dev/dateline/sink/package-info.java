/**
 * From results to files in two steps: {@link dev.dateline.sink.results} publishes what differs to
 * {@code news.results} in one transaction, and {@link dev.dateline.sink.files} materialises {@code
 * news.results} into JSON files. Here stands only what both must agree on.
 */
@NullMarked
package dev.dateline.sink;

import org.jspecify.annotations.NullMarked;
