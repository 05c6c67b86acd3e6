/**
 * Audit: compares an archive with {@code news.results}, and follows one article through topics and
 * files.
 */
@NullMarked
package dev.dateline.cli.verify;

import org.jspecify.annotations.NullMarked;
