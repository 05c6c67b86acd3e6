package dev.dateline.trainer;

/**
 * A text to learn from.
 *
 * @param id unique within the corpora
 */
record Document(String id, String text) {}
