/** Tests of the whole on real brokers. */
@NullMarked
package dev.dateline.it;

import org.jspecify.annotations.NullMarked;
