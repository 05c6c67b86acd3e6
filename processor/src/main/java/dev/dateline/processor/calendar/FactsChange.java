package dev.dateline.processor.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What is to be known of an event under one of its keys, on its way there.
 *
 * @param event its id
 * @param facts null where it is no longer to be known there
 */
record FactsChange(String event, @Nullable EventFacts facts) {}
