/**
 * What every Kafka Streams application of the pipeline shares: its properties, its memory budget,
 * its life. Needs {@code kafka-streams} on the class path, which {@code topics} declares as
 * optional so that a plain consumer of the topics does without it.
 */
@NullMarked
package dev.dateline.topics.streams;

import org.jspecify.annotations.NullMarked;
