/** Tests of the trained tagger. */
@NullMarked
package dev.dateline.extract.entity.tagger;

import org.jspecify.annotations.NullMarked;
