/** What a monitor asks a long-running process: its health, and its metrics for Prometheus. */
@NullMarked
package dev.dateline.cli.http;

import org.jspecify.annotations.NullMarked;
