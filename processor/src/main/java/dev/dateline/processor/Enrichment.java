package dev.dateline.processor;

import dev.dateline.topics.EnrichedArticle;

/**
 * An enriched article and its JSON, which is written once.
 *
 * @param json as it goes to {@code news.enriched}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on from operator to operator, never compared
record Enrichment(EnrichedArticle article, byte[] json) {}
