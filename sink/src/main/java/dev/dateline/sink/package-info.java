/**
 * From results to files in two steps: what differs goes to {@code news.results} in one transaction,
 * and {@code news.results} is materialised into JSON files.
 */
@NullMarked
package dev.dateline.sink;

import org.jspecify.annotations.NullMarked;
