/** Tests of sentences and tokens. */
@NullMarked
package dev.dateline.extract.text;

import org.jspecify.annotations.NullMarked;
