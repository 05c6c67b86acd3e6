package dev.dateline.processor.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A claim made or withdrawn, on its way to its date.
 *
 * @param handle of the claim
 * @param claim null where it is withdrawn
 */
record ClaimChange(String handle, @Nullable Claim claim) {}
