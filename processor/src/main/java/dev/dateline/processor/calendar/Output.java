package dev.dateline.processor.calendar;

import dev.dateline.topics.ResultKey;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way to the topic of its kind.
 *
 * @param json null where it is gone
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to the sink, never compared
record Output(ResultKey.Kind kind, byte @Nullable [] json) {}
