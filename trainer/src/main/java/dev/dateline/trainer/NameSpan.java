package dev.dateline.trainer;

/**
 * A name in a text.
 *
 * @param start first UTF-16 code unit
 * @param end the code unit after the last
 * @param kind a kind of name as in {@link dev.dateline.extract.entity.tagger.Labels}
 */
record NameSpan(int start, int end, int kind) {}
