/**
 * From archive files to {@code news.articles}: readers for each form of input, and the publisher
 * that keeps the books of what it read.
 */
@NullMarked
package dev.dateline.producer;

import org.jspecify.annotations.NullMarked;
