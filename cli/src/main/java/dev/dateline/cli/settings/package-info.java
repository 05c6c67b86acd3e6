/**
 * The settings of the command: defaults, then a file, then the environment, then flags. Everything
 * that is wrong is reported at once.
 */
@NullMarked
package dev.dateline.cli.settings;

import org.jspecify.annotations.NullMarked;
