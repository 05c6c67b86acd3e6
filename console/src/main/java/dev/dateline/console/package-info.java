/**
 * The console: what the topics and the archive say, for people. It reads only: an index made from
 * results, an HTTP API over it, and the page that uses the API.
 */
@NullMarked
package dev.dateline.console;

import org.jspecify.annotations.NullMarked;
