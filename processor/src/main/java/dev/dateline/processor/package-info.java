/** From articles to enriched articles: the Kafka Streams topology and its life. */
@NullMarked
package dev.dateline.processor;

import org.jspecify.annotations.NullMarked;
