/**
 * The form of the bulk archive: lines of JSON ({@link dev.dateline.sink.segments.Envelope}), many
 * of them a frame that is compressed and checked by itself ({@link
 * dev.dateline.sink.segments.Compression}), many frames a file whose name tells its first and last
 * offset ({@link dev.dateline.sink.segments.SegmentName}). Nothing here writes a file.
 */
@NullMarked
package dev.dateline.sink.segments;

import org.jspecify.annotations.NullMarked;
