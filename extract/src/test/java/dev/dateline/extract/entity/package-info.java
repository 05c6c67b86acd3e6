/** Tests. */
@NullMarked
package dev.dateline.extract.entity;

import org.jspecify.annotations.NullMarked;
