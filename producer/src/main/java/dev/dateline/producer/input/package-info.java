/**
 * What stands in archive files: folders are walked, files unpacked and split into pieces, and every
 * piece becomes exactly one outcome, an article or a rejection with its reason. No Kafka here, so
 * that extraction without a broker reads the same input in the same way.
 */
@NullMarked
package dev.dateline.producer.input;

import org.jspecify.annotations.NullMarked;
