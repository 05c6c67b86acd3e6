/**
 * The console over HTTP: the gate that every request passes, the API, the live stream and the files
 * of the page. Jetty without servlets, so that a live client costs a connection and no thread.
 */
@NullMarked
package dev.dateline.console.http;

import org.jspecify.annotations.NullMarked;
