/** What people see: data on standard output, everything else on standard error. */
@NullMarked
package dev.dateline.cli.terminal;

import org.jspecify.annotations.NullMarked;
